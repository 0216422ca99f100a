import { addDays } from '../base/calendar.ts'
import { isRun } from '../activity/counts.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { HeartRateRange } from '../evidence/planned-workout.ts'
import { median } from '../stats/median.ts'

/** A highest heart rate falls by less than a beat a year: two years back still tell of today. [P] */
const LOOK_BACK_DAYS = 730
const LEAST_RUNS = 10
/** One sensor's bad moment is no heartbeat: what stands was reached or passed on so many runs. [P] */
const REACHED_ON = 3
const HIGHEST_BELIEVED_BPM = 220
/** Who never ran hard with a sensor has not shown it: the highest has to lie so far above a usual run. [P] */
const ABOVE_USUAL = 1.15

/**
 * The runner's highest heart rate in beats a minute: as they said it, else as their recordings show it; undefined where
 * neither is. What recordings show is at most the true one, so that what is made of it errs on the easy side. Never from
 * age: people of one age differ by 40 beats.
 */
export const highestHeartRate = (evidence: Evidence): number | undefined =>
  evidence.athlete.maxHeartRate_bpm ?? highestRecorded(evidence)

function highestRecorded({ activities, asOf }: Evidence): number | undefined {
  const since = addDays(asOf, -LOOK_BACK_DAYS)
  const runs = activities.filter(
    ({ sport, localDay, max_heart_rate_bpm: max }) =>
      isRun(sport) && localDay > since && localDay <= asOf && max !== undefined && max <= HIGHEST_BELIEVED_BPM,
  )
  if (runs.length < LEAST_RUNS) return undefined
  const highest = runs.map(({ max_heart_rate_bpm }) => max_heart_rate_bpm!).toSorted((a, b) => b - a)[REACHED_ON - 1]!
  const usual = median(runs.flatMap(({ average_heart_rate_bpm }) => average_heart_rate_bpm ?? []))
  return usual !== undefined && highest >= ABOVE_USUAL * usual ? highest : undefined
}

/**
 * Heart rates between two speeds, as shares of the speed at VO2max: HR / HRmax = 1.00466 + 0.68725 ln(share), the relation
 * that Runalyze reads fitness by. In whole beats, never above the highest that was seen.
 */
export function heartRatesAt(highest_bpm: number, slow: number, fast: number): HeartRateRange {
  const at = (share: number) => Math.round(highest_bpm * Math.min(1, 1.00466 + 0.68725 * Math.log(share)))
  return { low_bpm: at(slow), high_bpm: at(fast) }
}
