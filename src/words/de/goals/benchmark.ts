import { isTimed } from '../../../core/goal/is-timed.ts'
import type { Benchmark } from '../../../core/goal/asks-types.ts'
import type { Measure } from '../../../core/goal/measure.ts'
import type { ProgressUnit } from '../../../core/goal/progress-types.ts'
import type { Reader } from '../../reader.ts'
import type { WithDays } from '../../with-days.ts'
import type { Format } from '../../words.ts'
import { progressAmounts } from './progress-amounts.ts'
import { streakWords } from './streak.ts'

type Said = WithDays<Benchmark>

/** Where a goal stands, in a sentence; of health it says what was told and measured, and judges nothing. */
export function benchmarkWords(format: Format) {
  const { doneOf, quantity } = progressAmounts(format)
  const { soFar } = streakWords(format)
  const one = (value: number, unit: ProgressUnit, measure: Measure, reader: Reader) => {
    if (isTimed(measure)) return format.duration(value)
    const week = measure.kind === 'level' ? ' pro Woche' : ''
    return `${unit === 'activities' ? format.number(value, 1) : quantity(value, unit, measure, reader)}${week}`
  }

  const fromTo = (said: Extract<Said, { code: 'from-to' }>, measure: Measure, reader: Reader) => {
    const { baseline, actual, target, unit } = said
    const value = (at: number) => one(at, unit, measure, reader)
    const began = baseline === undefined ? undefined : `angefangen bei ${value(baseline)}`
    const now = actual === undefined ? undefined : `jetzt bei ${value(actual)}`
    const aim = target === undefined ? undefined : `unterwegs zu ${value(target)}`
    return `${capital([began, now, aim].filter((each) => each !== undefined).join(', '))}.`
  }

  return (said: Said, measure: Measure, reader: Reader): string => {
    switch (said.code) {
      case 'nothing-yet':
        return 'Noch gibt es nichts, woran es sich ablesen ließe.'
      case 'even-way': {
        if (measure.kind === 'first-time' && said.unit === 's')
          return `Längster Lauf bisher ${format.spell(said.actual)}; ein gleichmäßiger Weg wäre bei ${format.spell(Math.round(said.expected))}.`
        if (measure.kind === 'first-time')
          return `Längster Lauf bisher ${format.distance(said.actual, reader.units)}; ein gleichmäßiger Weg wäre bei ${format.distance(said.expected, reader.units)}.`
        const done = doneOf(said.actual, null, said.unit, measure, reader)
        const even = quantity(said.expected, said.unit, measure, reader)
        return said.actual >= said.expected
          ? `${done}; ein gleichmäßiger Weg wäre bei ${even}.`
          : `Bisher ${done}; ein gleichmäßiger Weg wäre bei ${even}.`
      }
      case 'so-far':
        return `Bisher ${doneOf(said.actual, said.target ?? null, said.unit, measure, reader)}.`
      case 'held':
        return `${capital(soFar(said) ?? 'was als Erstes zu halten ist, kommt noch')}.`
      case 'from-to':
        return fromTo(said, measure, reader)
      case 'clear-days': {
        const rest = [
          said.pain > 0 ? `${format.number(said.pain)} mit Schmerzen` : undefined,
          said.unknown > 0 ? `${format.number(said.unknown)} ohne ein Wort` : undefined,
        ].filter((each) => each !== undefined)
        return `${[format.count(said.clear, 'schmerzfreier Tag', 'schmerzfreie Tage'), ...rest].join(', ')}.`
      }
      case 'in-range': {
        const rest = [
          said.outside > 0 ? `${format.number(said.outside)} außerhalb` : undefined,
          said.unknown > 0 ? `${format.number(said.unknown)} nicht gemessen` : undefined,
        ].filter((each) => each !== undefined)
        return `${[`${format.count(said.inRange, 'Woche', 'Wochen')} im Bereich`, ...rest].join(', ')}.`
      }
      case 'answers':
        return said.before === undefined || said.after === undefined
          ? `${format.number(said.mean, 1)} im Mittel aus ${format.count(said.answers, 'Antwort', 'Antworten')}.`
          : `Von ${format.number(said.before, 1)} vor einem Lauf auf ${format.number(said.after, 1)} danach, über ${format.count(said.answers, 'Lauf', 'Läufe')}.`
      case 'steps':
        return `${format.number(said.done)} von ${format.count(said.of, 'Schritt', 'Schritten')} geschafft.`
      case 'years':
        return `Gelebt seit ${format.date(said.since, reader.asOf)}, jetzt ${format.days(said.days)}.`
      case 'parts':
        return `${format.number(said.reached)} von ${format.count(said.of, 'Teil', 'Teilen')} erreicht.`
    }
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
