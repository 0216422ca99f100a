import { isTimed } from '../../../core/goal/is-timed.ts'
import type { Reach } from '../../../core/goal/asks-types.ts'
import type { Measure } from '../../../core/goal/measure.ts'
import type { ProgressUnit } from '../../../core/goal/progress-types.ts'
import type { Reader } from '../../reader.ts'
import type { EnglishFormat } from '../format/format.ts'
import { progressAmounts } from './progress-amounts.ts'

/** How far a goal reaches beyond today, in a sentence. */
export function reachWords(format: EnglishFormat) {
  const { quantity } = progressAmounts(format)
  const value = (at: number, unit: ProgressUnit, measure: Measure, reader: Reader) => {
    if (unit === 's' && (isTimed(measure) || measure.kind === 'composite')) return format.duration(at)
    if (unit === 'days' || unit === 'activities') {
      const one = unit === 'days' ? 'day' : 'run'
      return `${format.number(at, 1)} ${format.noun(at, one, `${one}s`)}`
    }
    return quantity(at, unit, measure, reader)
  }

  const beyond = (said: Extract<Reach, { code: 'beyond' }>, measure: Measure, reader: Reader) => {
    const { now, target, share, unit } = said
    const percent = `${format.number(share * 100, 1)} %`
    const [a, b] = [value(target, unit, measure, reader), value(now, unit, measure, reader)]
    if (unit === 's' && target > now)
      return `${a} is ${format.spell(target - now)} longer than your longest run of the last year.`
    if (unit === 's') return `${a} is ${format.gap(now - target)} (${percent}) faster than your ${b}.`
    if (unit === 's/km') return `${a} is ${percent} faster than your ${b} now.`
    if (unit === 'm')
      return `${a} is ${format.distance(target - now, reader.units)} farther than your longest run of the last year.`
    return `${a} is ${percent} above your ${b} now.`
  }

  return (said: Reach, measure: Measure, reader: Reader): string => {
    switch (said.code) {
      case 'beyond':
        return beyond(said, measure, reader)
      case 'beyond-usual':
        return `Each week asks for ${value(said.target, said.unit, measure, reader)}; lately yours had ${value(said.usual, said.unit, measure, reader)}.`
      case 'as-usual':
        return `Each week asks for ${value(said.target, said.unit, measure, reader)}, and lately yours had ${value(said.usual, said.unit, measure, reader)}: it keeps what you have built.`
      case 'there-already':
        return `You have been there: ${value(said.now, said.unit, measure, reader)}.`
      case 'new-ground':
        return 'New ground, with nothing behind you to compare it with.'
      case 'unknown':
        return 'Too little is known of today to say.'
      case 'no-reach-wanted':
        return 'It reaches for nothing more: to keep well is the whole of it.'
    }
  }
}
