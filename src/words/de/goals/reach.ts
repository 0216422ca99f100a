import { isTimed } from '../../../core/goal/is-timed.ts'
import type { Reach } from '../../../core/goal/asks-types.ts'
import type { Measure } from '../../../core/goal/measure.ts'
import type { ProgressUnit } from '../../../core/goal/progress-types.ts'
import type { Reader } from '../../reader.ts'
import type { Format } from '../../words.ts'
import { progressAmounts } from './progress-amounts.ts'

/** How far a goal reaches beyond today, in a sentence. */
export function reachWords(format: Format) {
  const { quantity } = progressAmounts(format)
  const value = (at: number, unit: ProgressUnit, measure: Measure, reader: Reader) => {
    if (unit === 's' && (isTimed(measure) || measure.kind === 'composite')) return format.duration(at)
    if (unit === 'days') return `${format.number(at, 1)} ${format.noun(at, 'Tag', 'Tage')}`
    if (unit === 'activities') return `${format.number(at, 1)} ${format.noun(at, 'Lauf', 'Läufe')}`
    return quantity(at, unit, measure, reader)
  }

  const beyond = (said: Extract<Reach, { code: 'beyond' }>, measure: Measure, reader: Reader) => {
    const { now, target, share, unit } = said
    const percent = `${format.number(share * 100, 1)} %`
    const [a, b] = [value(target, unit, measure, reader), value(now, unit, measure, reader)]
    if (unit === 's' && target > now)
      return `${a} ist ${format.spell(target - now)} länger als dein längster Lauf des letzten Jahres.`
    if (unit === 's') return `${a} ist ${format.gap(now - target)} (${percent}) schneller als deine ${b}.`
    if (unit === 's/km') return `${a} ist ${percent} schneller als deine jetzigen ${b}.`
    if (unit === 'm')
      return `${a} ist ${format.distance(target - now, reader.units)} weiter als dein längster Lauf des letzten Jahres.`
    return `${a} ist ${percent} über deinem jetzigen Stand (${b}).`
  }

  return (said: Reach, measure: Measure, reader: Reader): string => {
    switch (said.code) {
      case 'beyond':
        return beyond(said, measure, reader)
      case 'beyond-usual':
        return `Jede Woche verlangt ${value(said.target, said.unit, measure, reader)}; zuletzt hatten deine ${value(said.usual, said.unit, measure, reader)}.`
      case 'as-usual':
        return `Jede Woche verlangt ${value(said.target, said.unit, measure, reader)}, und zuletzt hatten deine ${value(said.usual, said.unit, measure, reader)}: Es bewahrt, was du aufgebaut hast.`
      case 'there-already':
        return `Dort warst du schon: ${value(said.now, said.unit, measure, reader)}.`
      case 'new-ground':
        return 'Neuland, mit nichts hinter dir, woran es sich messen ließe.'
      case 'unknown':
        return 'Über heute ist zu wenig bekannt, um es zu sagen.'
      case 'no-reach-wanted':
        return 'Es greift nach nichts Weiterem: Gesund zu bleiben ist das Ganze daran.'
    }
  }
}
