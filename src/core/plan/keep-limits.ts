import { resized } from './eased-run.ts'
import type { WorkoutToLay } from './kept-plan.ts'
import type { RunDone } from './runner-now.ts'
import { stepOn } from './longest-run.ts'

/**
 * Cuts runs to come to what the limits leave of them after a change: up to 1.10 times the longest of the 30 days before,
 * a next step at most once in seven days. Fixed runs (what the runner set themselves) stay, and count.
 */
export function keepLimits<T extends WorkoutToLay>(
  workouts: readonly T[],
  done: readonly RunDone[],
  isFixed: (workout: T) => boolean,
): T[] {
  const runs: RunDone[] = [...done]
  return workouts
    .toSorted((a, b) => a.on - b.on)
    .map((workout) => {
      if (workout.sport !== 'running' || workout.distance_m === undefined) return workout
      const most = stepOn(workout.on, runs)
      const kept =
        isFixed(workout) || workout.kind === 'race' || workout.distance_m <= most + 1 ? workout : resized(workout, most)
      runs.push({ on: kept.on, distance_m: kept.distance_m! })
      return kept
    })
}
