import type { Measure, RaceTimeMeasure } from '../measure.ts'
import { bareDistance, draftFrequency, draftVolume, type DraftContext, type Drafted } from './count-said.ts'
import type { MissingField } from './phrase-types.ts'
import { raceTimeSaid } from './race-time-said.ts'
import { totalWindow } from './window.ts'

/** A goal that was read, and whether what makes it one was really said. */
export interface Draft extends Drafted<Measure> {
  readonly kind: Measure['kind']
  /** False where only a distance stands, which may as well be a first finish or a personal best. */
  readonly clear: boolean
}

/** More a week than days: counted one by one. */
const MOST_DAYS = 7
/** A number without a unit from here on is a distance, not a count. */
const LEAST_DISTANCE = 8
const LEAST_TOTAL = 50
/** A time alone, without days to spread it over, is a race up to here and an amount from here. */
const LONGEST_RACE_S = 6 * 3600

/** The goal that the parts of a sentence make, or none. */
export function draftOf(context: DraftContext): Draft | undefined {
  const { items } = context
  return items.rates.length > 0 ? draftRate(context) : (draftRace(context) ?? draftTotal(context))
}

const frequency = (times: number | undefined, inDays: boolean, context: DraftContext): Draft => ({
  kind: 'frequency',
  clear: times !== undefined,
  ...draftFrequency(times, inDays, context),
})

/** Something in each day, week, month or year. */
function draftRate(context: DraftContext): Draft | undefined {
  const { items, units, when } = context
  const rate = items.rates[0] ?? 'week'
  const volume = (...args: Parameters<typeof draftVolume>): Draft => ({
    kind: 'volume',
    clear: true,
    ...draftVolume(...args),
  })
  const count = items.counts[0]
  if (count) {
    const daily = rate === 'day' ? count.count * MOST_DAYS : count.count
    const weekly = rate === 'week' || rate === 'day'
    if (weekly && daily <= MOST_DAYS) return frequency(daily, count.in === 'days' || rate === 'day', context)
    return volume({ quantity: 'count', amount: count.count }, rate, context)
  }
  const distance = items.distances[0]
  if (distance && !items.under) {
    // 'A mile every day' is a distance; so is '30 miles a week'.
    return volume({ quantity: 'distance', amount: Math.round(distance.distance_m) }, rate, context)
  }
  if (distance) return draftRace(context)
  const time = items.times[0]
  if (time) {
    const time_s = time.time_s ?? (time.clock ? time.clock[0] * 3600 + time.clock[1] * 60 : 0)
    return volume({ quantity: 'time', amount: Math.round(time_s) }, rate, context)
  }
  const number = items.numbers.find(({ value, loose }) => value > 0 && loose)
  if (number) {
    if (rate === 'week' && Number.isInteger(number.value) && number.value < LEAST_DISTANCE)
      return frequency(number.value, false, context)
    const amount = bareDistance(number.value, units)
    return volume({ ...amount, amount: Math.round(amount.amount) }, rate, context)
  }
  if (items.sports.length === 0) return undefined
  // 'Run every day', 'a run every Sunday'.
  if (rate === 'day') return frequency(MOST_DAYS, true, context)
  if (rate === 'week')
    return { ...frequency(items.cues.length > 0 || items.vague.length > 0 ? undefined : 1, false, context) }
  return when.whole || when.length ? volume({ quantity: 'count', amount: 1 }, rate, context) : undefined
}

/** A distance in a time. */
function draftRace(context: DraftContext): Draft | undefined {
  const { items, when, asOf } = context
  // Race times are of runs; other sports have amounts.
  if (items.sports.length > 0 && !items.sports.includes('running')) return undefined
  const { distance_m, time_s, assumed: read } = raceTimeSaid(items)
  const timed = time_s !== undefined || (items.under && distance_m !== undefined)
  const raceNamed = items.distances.some((said) => said.race)
  const clockAlone =
    items.times.some((said) => said.clock !== undefined || said.under) || items.numbers.some((number) => number.under)
  const shortTime =
    when.dueOn === undefined && !when.length && items.times.some((said) => (said.time_s ?? 0) < LONGEST_RACE_S)
  // '20 hours in March' and '1000 km in 2027' are amounts.
  if (distance_m === undefined ? !clockAlone && !shortTime : !timed && !raceNamed) return undefined
  // A race counts from today, also when it is meant for a stretch to come.
  const { startOn: _, ...ending } = when
  const days = totalWindow(when.whole ? ending : when, asOf)
  const fields = {
    kind: 'race-time' as const,
    ...(distance_m !== undefined && { distance_m: Math.round(distance_m) }),
    ...(time_s !== undefined && { time_s }),
  }
  const measure: RaceTimeMeasure | undefined =
    distance_m !== undefined && time_s !== undefined
      ? { kind: 'race-time', distance_m: Math.round(distance_m), time_s }
      : undefined
  const missing: MissingField[] = [
    ...(distance_m === undefined ? ['distance_m' as const] : []),
    ...(time_s === undefined ? ['time_s' as const] : []),
    ...(days.dueOn === undefined || when.passed ? ['dueOn' as const] : []),
  ]
  return {
    kind: 'race-time',
    clear: time_s !== undefined,
    fields,
    ...(measure && { measure }),
    ...days,
    assumed: [...days.assumed, ...read],
    missing,
  }
}

/** An amount over a stretch of days. */
function draftTotal(context: DraftContext): Draft | undefined {
  const { items, when, units } = context
  const volume = (...args: Parameters<typeof draftVolume>): Draft => ({
    kind: 'volume',
    clear: true,
    ...draftVolume(...args),
  })
  const distance = items.distances[0]
  if (distance) return volume({ quantity: 'distance', amount: Math.round(distance.distance_m) }, undefined, context)
  const count = items.counts[0]
  if (count && (count.count > 1 || when.dueOn !== undefined || when.length)) {
    // '4 days' without a week is not yet a count of anything.
    if (count.count <= MOST_DAYS && when.dueOn === undefined && !when.length && !items.slacks[0]?.of)
      return count.in === 'days' ? frequency(count.count, true, context) : undefined
    if (items.slacks[0]?.of !== undefined) return frequency(count.count, count.in === 'days', context)
    return volume({ quantity: 'count', amount: count.count }, undefined, context)
  }
  const time = items.times.find((said) => said.time_s !== undefined)
  if (time?.time_s !== undefined)
    return volume({ quantity: 'time', amount: Math.round(time.time_s) }, undefined, context)
  const number = items.numbers.find(({ value, loose }) => value >= LEAST_TOTAL && loose)
  if (number && (when.dueOn !== undefined || when.length)) {
    const amount = bareDistance(number.value, units)
    return volume({ ...amount, amount: Math.round(amount.amount) }, undefined, context)
  }
  return undefined
}
