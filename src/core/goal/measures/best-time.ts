import type { DayRange, LocalDate } from '../../base/calendar.ts'
import { isIndoors, isRun } from '../../activity/counts.ts'
import type { GoalRecord } from './definition.ts'

/** Two ways of writing one distance (21.1 km and 21 097.5 m), as a share. */
const SAME_DISTANCE = 0.001
/** A race measured by GPS: no more than 1 % short (corners cut) or 5 % long (wide lines, the way to the start). */
const SHORTEST_RACE = 0.99
const LONGEST_RACE = 1.05

export interface BestTime {
  /** Whole seconds, as a clock shows them. */
  readonly time_s: number
  readonly reachedOn?: LocalDate
  /** Of all runs that covered the distance, in order. */
  readonly activityIds: readonly string[]
}

/**
 * The fastest time over a distance on the days of a range: best efforts over it, and whole runs that are about as long,
 * whose elapsed time then stands for the distance (an estimate: docs/methods/race-time-progress.md). Runs indoors are left
 * out: their distance is an estimate.
 */
export function bestTime(
  record: GoalRecord,
  distance_m: number,
  range: DayRange,
  target_s: number,
): BestTime | undefined {
  const times = new Map<string, number>()
  const add = (id: string, elapsed_s: number) => {
    const time_s = Math.round(elapsed_s)
    times.set(id, Math.min(times.get(id) ?? time_s, time_s))
  }
  const runs = record.activities(range).filter(({ sport, subSport }) => isRun(sport) && !isIndoors(subSport))
  const outdoors = new Set(runs.map((run) => run.id))
  for (const { id, distance_m: run_m, elapsed_s } of runs) {
    if (run_m !== undefined && run_m >= distance_m * SHORTEST_RACE && run_m <= distance_m * LONGEST_RACE)
      add(id, elapsed_s)
  }
  for (const effort of record.bestEfforts) {
    if (outdoors.has(effort.activityId) && Math.abs(effort.distance_m - distance_m) <= distance_m * SAME_DISTANCE)
      add(effort.activityId, effort.elapsed_s)
  }
  if (times.size === 0) return undefined

  const covering = runs.filter((run) => times.has(run.id))
  const reachedOn = covering.find((run) => (times.get(run.id) ?? Infinity) <= target_s)?.localDay
  return {
    time_s: Math.min(...times.values()),
    ...(reachedOn !== undefined && { reachedOn }),
    activityIds: covering.map((run) => run.id),
  }
}
