import { isoDate } from '../base/calendar.ts'
import { inOrderOfDay } from '../evidence/cut-list.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { type Timed, timesOver } from '../goal/measures/best-time.ts'
import type { PersonalBest } from './dashboard-types.ts'
import { orNull } from './iso.ts'

/**
 * The fastest time over each distance, shortest distance first; of equal times the earlier stands. The times are those
 * that goals go by (docs/methods/race-time-progress.md): best efforts, whole runs about as long, official times of races.
 */
export function personalBests(evidence: Evidence, distances: readonly number[]): PersonalBest[] {
  const first = inOrderOfDay(evidence.activities)[0]?.localDay ?? evidence.asOf
  const range = {
    from: evidence.races[0] && evidence.races[0].on < first ? evidence.races[0].on : first,
    to: evidence.asOf,
  }
  const facts = {
    everyActivity: evidence.activities,
    bestEfforts: evidence.bestEfforts,
    races: () => evidence.races,
  }
  return distances
    .toSorted((a, b) => a - b)
    .flatMap((distance_m) => {
      const best = timesOver(facts, distance_m, range).reduce<Timed | undefined>(
        (known, timed) => (known && known.time_s <= timed.time_s ? known : timed),
        undefined,
      )
      if (!best) return []
      const { time_s, on, activityId, raceId } = best
      return [
        { distance_m, elapsed_s: time_s, on: isoDate(on), activityId: orNull(activityId), raceId: orNull(raceId) },
      ]
    })
}
