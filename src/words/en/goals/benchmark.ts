import { isTimed } from '../../../core/goal/is-timed.ts'
import type { Benchmark } from '../../../core/goal/asks-types.ts'
import type { Measure } from '../../../core/goal/measure.ts'
import type { ProgressUnit } from '../../../core/goal/progress-types.ts'
import type { Reader } from '../../reader.ts'
import type { WithDays } from '../../with-days.ts'
import type { EnglishFormat } from '../format/format.ts'
import { progressAmounts } from './progress-amounts.ts'
import { streakWords } from './streak.ts'

type Said = WithDays<Benchmark>

/** Where a goal stands, in a sentence; of health it says what was told and measured, and judges nothing. */
export function benchmarkWords(format: EnglishFormat) {
  const { doneOf, quantity } = progressAmounts(format)
  const { soFar } = streakWords(format)
  const one = (value: number, unit: ProgressUnit, measure: Measure, reader: Reader) => {
    if (isTimed(measure)) return format.duration(value)
    const week = measure.kind === 'level' ? ' a week' : ''
    return `${unit === 'activities' ? format.number(value, 1) : quantity(value, unit, measure, reader)}${week}`
  }

  const fromTo = (said: Extract<Said, { code: 'from-to' }>, measure: Measure, reader: Reader) => {
    const { baseline, actual, target, unit } = said
    const value = (at: number) => one(at, unit, measure, reader)
    const began = baseline === undefined ? undefined : `began at ${value(baseline)}`
    const now = actual === undefined ? undefined : `now at ${value(actual)}`
    const aim = target === undefined ? undefined : `on the way to ${value(target)}`
    return `${capital([began, now, aim].filter((each) => each !== undefined).join(', '))}.`
  }

  return (said: Said, measure: Measure, reader: Reader): string => {
    switch (said.code) {
      case 'nothing-yet':
        return 'Nothing to go by yet.'
      case 'even-way': {
        if (measure.kind === 'first-time' && said.unit === 's')
          return `Longest run so far ${format.spell(said.actual)}; an even way would be at ${format.spell(Math.round(said.expected))}.`
        if (measure.kind === 'first-time')
          return `Longest run so far ${format.distance(said.actual, reader.units)}; an even way would be at ${format.distance(said.expected, reader.units)}.`
        const done = doneOf(said.actual, null, said.unit, measure, reader)
        const even = quantity(said.expected, said.unit, measure, reader)
        return said.actual >= said.expected
          ? `${done}; an even way would be at ${even}.`
          : `${done} so far; an even way would be at ${even}.`
      }
      case 'so-far':
        return `${doneOf(said.actual, said.target ?? null, said.unit, measure, reader)} so far.`
      case 'held':
        return `${capital(soFar(said) ?? 'the first one to hold is still to come')}.`
      case 'from-to':
        return fromTo(said, measure, reader)
      case 'clear-days': {
        const rest = [
          said.pain > 0 ? `${format.number(said.pain)} with pain` : undefined,
          said.unknown > 0 ? `${format.number(said.unknown)} without a word` : undefined,
        ].filter((each) => each !== undefined)
        return `${[format.count(said.clear, 'clear day', 'clear days'), ...rest].join(', ')}.`
      }
      case 'in-range': {
        const rest = [
          said.outside > 0 ? `${format.number(said.outside)} outside it` : undefined,
          said.unknown > 0 ? `${format.number(said.unknown)} not measured` : undefined,
        ].filter((each) => each !== undefined)
        return `${[`${format.count(said.inRange, 'week', 'weeks')} in the range`, ...rest].join(', ')}.`
      }
      case 'answers': {
        const mean = `${format.number(said.mean, 1)} on average over ${format.count(said.answers, 'answer', 'answers')}`
        return said.before === undefined || said.after === undefined
          ? `${mean}.`
          : `From ${format.number(said.before, 1)} before a run to ${format.number(said.after, 1)} after it, over ${format.count(said.answers, 'run', 'runs')}.`
      }
      case 'steps':
        return `${format.number(said.done)} of ${format.count(said.of, 'step', 'steps')} done.`
      case 'years':
        return `Lived since ${format.date(said.since, reader.asOf)}, ${format.days(said.days)} now.`
      case 'parts':
        return `${format.number(said.reached)} of ${format.count(said.of, 'part', 'parts')} reached.`
    }
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
