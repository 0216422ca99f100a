import type { Measure } from '../../../core/goal/measure.ts'
import type { ProgressUnit } from '../../../core/goal/progress-types.ts'
import type { Reader } from '../../reader.ts'
import type { EnglishFormat } from '../format/format.ts'
import { sports } from '../sports.ts'
import { sessionNames } from './choices.ts'
import { COLLECTED_NOUNS } from './outcome-names.ts'

export type Units = Pick<Reader, 'units'> & Partial<Pick<Reader, 'elevationUnits'>>

const PERIOD_NOUNS = { days: 'day', weeks: 'week', months: 'month', years: 'year' } as const
const PLAIN_NOUNS = {
  workouts: ['workout', 'workouts'],
  races: ['race', 'races'],
  parts: ['part', 'parts'],
  reviews: ['review', 'reviews'],
  steps: ['step', 'steps'],
} as const

/** Values that are not added up: they stand at something, on the way to something. */
type ValueUnit = 'rating' | 'bpm' | 'kg' | 's/km' | 'steps/min'
const VALUES: ReadonlySet<ProgressUnit> = new Set<ValueUnit>(['rating', 'bpm', 'kg', 's/km', 'steps/min'])
const isValue = (unit: ProgressUnit): unit is ValueUnit => VALUES.has(unit)
const isPlain = (unit: ProgressUnit): unit is keyof typeof PLAIN_NOUNS => Object.hasOwn(PLAIN_NOUNS, unit)

/** Whether a goal counts periods held, whatever is asked of each. */
export const countsPeriods = (unit: ProgressUnit, { kind }: Measure): unit is 'days' | 'weeks' | 'months' | 'years' =>
  unit === 'weeks' || unit === 'months' || unit === 'years' || (unit === 'days' && kind === 'volume')

export const periodNoun = (unit: ProgressUnit): string =>
  Object.hasOwn(PERIOD_NOUNS, unit) ? PERIOD_NOUNS[unit as keyof typeof PERIOD_NOUNS] : 'week'

/** Amounts of a progress in words: '18.3 of 43 km', '2 of 4 days', '3 weeks', '172 spm'. */
export function progressAmounts(format: EnglishFormat) {
  /** The noun of what is counted one by one: runs, days, weeks. */
  const noun = (n: number, unit: ProgressUnit, measure: Measure): string => {
    if (Object.hasOwn(PERIOD_NOUNS, unit)) return format.noun(n, periodNoun(unit), `${periodNoun(unit)}s`)
    if (isPlain(unit)) return format.noun(n, PLAIN_NOUNS[unit][0], PLAIN_NOUNS[unit][1])
    if (unit === 'sessions') {
      const name = measure.kind === 'sessions' ? `${sessionNames[measure.of].toLowerCase()} ` : ''
      return format.noun(n, `${name}session`, `${name}sessions`)
    }
    if (unit === 'collected' && measure.kind === 'collection') {
      const [one, many] = COLLECTED_NOUNS[measure.of]
      return format.noun(n, one, many)
    }
    const { one, many } = sports.nounOf('sports' in measure ? measure.sports : ['running'])
    return format.noun(n, one, many)
  }

  const value = (at: number, unit: ValueUnit, { units }: Units): string => {
    switch (unit) {
      case 'rating':
        return format.number(at, 1)
      case 'bpm':
        return format.heartRate(at)
      case 'kg':
        return format.weight(at, units)
      case 's/km':
        return format.pace(at, units)
      case 'steps/min':
        return format.cadence(at)
    }
  }

  const isClimb = (measure: Measure) => measure.kind === 'volume' && measure.quantity === 'climb'
  const climb = (height_m: number, { units, elevationUnits = units }: Units) =>
    format.elevation(height_m, elevationUnits)

  const quantity = (n: number, unit: ProgressUnit, measure: Measure, reader: Units): string => {
    if (unit === 'm') return isClimb(measure) ? climb(n, reader) : format.distanceLeft(n, reader.units)
    if (unit === 's') return format.spell(n)
    if (isValue(unit)) return value(n, unit, reader)
    const whole = Math.ceil(n)
    return `${format.number(whole)} ${noun(whole, unit, measure)}`
  }

  const ofTarget = (actual: number, target: number, unit: ProgressUnit, measure: Measure, reader: Units): string => {
    if (unit === 'm')
      return isClimb(measure)
        ? `${climb(actual, reader)} of ${climb(target, reader)}`
        : format.distanceOf(actual, target, reader.units)
    if (unit === 's') return format.hoursOf(actual, target)
    if (isValue(unit)) return `${value(actual, unit, reader)}, on the way to ${value(target, unit, reader)}`
    const done = Number.isInteger(actual) ? format.number(actual) : format.number(actual, 1)
    return `${done} of ${format.number(target)} ${noun(target, unit, measure)}`
  }

  return {
    noun,
    quantity,
    /** '18.3 of 43 km', '2 of 4 days', '140 of 200 runs'; what was done alone, where nothing is aimed at. */
    doneOf: (actual: number, target: number | null, unit: ProgressUnit, measure: Measure, reader: Units): string =>
      target === null ? quantity(actual, unit, measure, reader) : ofTarget(actual, target, unit, measure, reader),
  }
}
