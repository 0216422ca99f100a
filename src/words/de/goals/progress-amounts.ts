import type { Measure } from '../../../core/goal/measure.ts'
import type { ProgressUnit } from '../../../core/goal/progress-types.ts'
import type { Reader } from '../../reader.ts'
import type { Format } from '../../words.ts'
import { sports } from '../sports.ts'
import { sessionNoun } from './habit-names.ts'
import { COLLECTED_NOUNS } from './outcome-names.ts'

export type Units = Pick<Reader, 'units'> & Partial<Pick<Reader, 'elevationUnits'>>

/** One, many, and many after 'von'. */
type Noun = readonly [one: string, many: string, among: string]
const PERIOD_NOUNS = {
  days: ['Tag', 'Tage', 'Tagen'],
  weeks: ['Woche', 'Wochen', 'Wochen'],
  months: ['Monat', 'Monate', 'Monaten'],
  years: ['Jahr', 'Jahre', 'Jahren'],
} as const satisfies Record<string, Noun>
const PLAIN_NOUNS = {
  workouts: ['Einheit', 'Einheiten', 'Einheiten'],
  races: ['Wettkampf', 'Wettkämpfe', 'Wettkämpfen'],
  parts: ['Teil', 'Teile', 'Teilen'],
  reviews: ['Rückblick', 'Rückblicke', 'Rückblicken'],
  steps: ['Schritt', 'Schritte', 'Schritten'],
} as const satisfies Record<string, Noun>

/** Values that are not added up: they stand at something, on the way to something. */
type ValueUnit = 'rating' | 'bpm' | 'kg' | 's/km' | 'steps/min'
const VALUES: ReadonlySet<ProgressUnit> = new Set<ValueUnit>(['rating', 'bpm', 'kg', 's/km', 'steps/min'])
const isValue = (unit: ProgressUnit): unit is ValueUnit => VALUES.has(unit)
const isPlain = (unit: ProgressUnit): unit is keyof typeof PLAIN_NOUNS => Object.hasOwn(PLAIN_NOUNS, unit)
const isPeriod = (unit: ProgressUnit): unit is keyof typeof PERIOD_NOUNS => Object.hasOwn(PERIOD_NOUNS, unit)

/** Whether a goal counts periods held, whatever is asked of each. */
export const countsPeriods = (unit: ProgressUnit, { kind }: Measure): unit is 'days' | 'weeks' | 'months' | 'years' =>
  unit === 'weeks' || unit === 'months' || unit === 'years' || (unit === 'days' && kind === 'volume')

export const periodNoun = (unit: ProgressUnit): Noun => (isPeriod(unit) ? PERIOD_NOUNS[unit] : PERIOD_NOUNS.weeks)

/** Amounts of a progress in words: '18,3 von 43 km', '2 von 4 Tagen', '3 Wochen', '172 Schritte/min'. */
export function progressAmounts(format: Format) {
  const nounOf = (unit: ProgressUnit, measure: Measure): Noun => {
    if (isPeriod(unit)) return PERIOD_NOUNS[unit]
    if (isPlain(unit)) return PLAIN_NOUNS[unit]
    if (unit === 'sessions') {
      if (measure.kind !== 'sessions') return ['Einheit', 'Einheiten', 'Einheiten']
      const many = sessionNoun(measure.of, true)
      return [sessionNoun(measure.of, false), many, many]
    }
    if (unit === 'collected' && measure.kind === 'collection') return COLLECTED_NOUNS[measure.of]
    const { one, many } = sports.nounOf('sports' in measure ? measure.sports : ['running'])
    return [one, many, many.endsWith('e') ? `${many}n` : many]
  }
  const noun = (n: number, unit: ProgressUnit, measure: Measure): string => {
    const [one, many] = nounOf(unit, measure)
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
        ? `${climb(actual, reader)} von ${climb(target, reader)}`
        : format.distanceOf(actual, target, reader.units)
    if (unit === 's') return format.hoursOf(actual, target)
    if (isValue(unit)) return `${value(actual, unit, reader)}, unterwegs zu ${value(target, unit, reader)}`
    const done = Number.isInteger(actual) ? format.number(actual) : format.number(actual, 1)
    const [one, , among] = nounOf(unit, measure)
    return `${done} von ${format.number(target)} ${format.noun(target, one, among)}`
  }

  return {
    noun,
    quantity,
    /** '18,3 von 43 km', '2 von 4 Tagen', '140 von 200 Läufen'; what was done alone, where nothing is aimed at. */
    doneOf: (actual: number, target: number | null, unit: ProgressUnit, measure: Measure, reader: Units): string =>
      target === null ? quantity(actual, unit, measure, reader) : ofTarget(actual, target, unit, measure, reader),
  }
}
