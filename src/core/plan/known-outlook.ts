import { addDays } from '../base/calendar.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { distanceOutlook } from '../forecast/race-goal.ts'
import type { RaceTimeOutlook } from '../forecast/race-time.ts'
import { racedTimes } from './raced-time.ts'
import { runnerNow, UNKNOWN_PACE_S_PER_KM } from './runner-now.ts'

/** Distances whose forecast may stand for one that has none. */
const SPEAKING = [10_000, 5000, 21_097.5, 42_195] as const

/**
 * The forecast of each distance for one runner, made once however often it is asked for. Where a distance has none, the
 * even odds of the nearest one that has stand for a result that the runner stated. Undefined without any.
 */
export function knownOutlook(evidence: Evidence): (distance_m: number) => RaceTimeOutlook | undefined {
  const made = new Map<number, RaceTimeOutlook | undefined>()
  return (distance_m) => {
    if (!made.has(distance_m))
      made.set(distance_m, distanceOutlook(evidence, distance_m) ?? stated(evidence, distance_m))
    return made.get(distance_m)
  }
}

function stated(evidence: Evidence, distance_m: number): RaceTimeOutlook | undefined {
  const away = (distance: number) => Math.abs(Math.log(distance / distance_m))
  for (const near of SPEAKING.toSorted((a, b) => away(a) - away(b))) {
    const outlook = distanceOutlook(evidence, near)
    if (!outlook) continue
    const { usualPace_s_per_km = UNKNOWN_PACE_S_PER_KM } = runnerNow(evidence)
    const tomorrow = addDays(evidence.asOf, 1)
    const time_s = racedTimes(outlook, { distance_m: near, on: tomorrow }, usualPace_s_per_km)(0.5)
    return distanceOutlook(evidence, distance_m, { distance_m: near, time_s, on: evidence.asOf })
  }
  return undefined
}
