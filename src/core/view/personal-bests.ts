import { isoDate } from '../base/calendar.ts'
import { isIndoors, isRun } from '../activity/counts.ts'
import type { BestEffortFact, Evidence } from '../evidence/evidence.ts'
import type { PersonalBest } from './dashboard-types.ts'

/**
 * The fastest best effort of each distance, shortest distance first; of equal times the earlier stands. Runs indoors
 * are left out: their distance is an estimate.
 */
export function personalBests(evidence: Evidence, distances: readonly number[]): PersonalBest[] {
  const runs = new Set(
    evidence.activities.filter(({ sport, subSport }) => isRun(sport) && !isIndoors(subSport)).map(({ id }) => id),
  )
  const best = new Map<number, BestEffortFact>()
  for (const effort of evidence.bestEfforts) {
    if (!runs.has(effort.activityId)) continue
    const known = best.get(effort.distance_m)
    if (!known || effort.elapsed_s < known.elapsed_s) best.set(effort.distance_m, effort)
  }
  return distances
    .toSorted((a, b) => a - b)
    .flatMap((distance_m) => {
      const effort = best.get(distance_m)
      if (!effort) return []
      return [{ distance_m, elapsed_s: effort.elapsed_s, on: isoDate(effort.localDay), activityId: effort.activityId }]
    })
}
