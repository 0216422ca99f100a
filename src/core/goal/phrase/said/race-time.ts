import { draft } from '../draft.ts'
import { raceTimeSaid } from '../race-time-said.ts'
import type { KindReader } from '../reading.ts'
import { fromTodayWindow } from '../window.ts'
import { leftOut } from './sports.ts'

/** A time alone, without days to spread it over, is a race up to here and an amount from here. */
const LONGEST_RACE_S = 6 * 3600

/** A distance in a time. */
export const raceTime: KindReader = (reading) => {
  const { items, when, asOf, has } = reading
  // Race times are of runs; other sports have amounts.
  if (items.sports.length > 0 && !items.sports.includes('running')) return undefined
  // Of a triathlon no time is followed.
  if (has('multisport')) return undefined
  const { distance_m, time_s, assumed: read } = raceTimeSaid(items)
  // 'Pain below 3 for 6 weeks'.
  if (distance_m === undefined && has('pain', 'pain-free')) return undefined
  // 'My first marathon at 45' is an age.
  if (
    has('first') &&
    time_s === undefined &&
    items.times.length === 0 &&
    items.numbers.some(({ lead }) => lead === 'being')
  )
    return undefined
  // '30 minutes every day' is a rhythm.
  if (items.rates.length > 0 && (distance_m === undefined || !items.under)) return undefined
  const timed =
    time_s !== undefined || read.some(({ code }) => code === 'faster-than-record' || code === 'time-not-read')
  const clockAlone =
    items.times.some((said) => said.clock !== undefined || said.under) || items.numbers.some((number) => number.under)
  const shortTime =
    when.dueOn === undefined &&
    !when.length &&
    !has('non-stop') &&
    items.times.some((said) => (said.time_s ?? 0) < LONGEST_RACE_S)
  // '20 hours in March' and '1000 km in 2027' are amounts.
  if (distance_m === undefined ? !clockAlone && !shortTime : !timed) return undefined
  const attempts = items.counts.find(({ tag }) => tag === 'attempt')?.count
  // 'Break 20 and 42 for 5k and 10k' are two goals: the first is set.
  const others = items.distances.filter((each) => each.race && each.distance_m !== distance_m)
  return draft({
    kind: 'race-time',
    fields: { distance_m: distance_m && Math.round(distance_m), time_s, attempts },
    needs: ['distance_m', 'time_s'],
    days: fromTodayWindow(when, asOf),
    assumed: [...read, ...leftOut(others)],
  })
}
