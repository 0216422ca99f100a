import type { ActivityFact } from '../evidence/evidence.ts'
import type { PlannedWorkout } from '../evidence/planned-workout.ts'
import { isSession } from './session-kind.ts'

/** How much of a workout's planned distance, or else time, an activity has; undefined where one of them is not known. */
export function sizeOf(workout: PlannedWorkout, activity: ActivityFact): number | undefined {
  if (workout.distance_m !== undefined && activity.distance_m !== undefined)
    return activity.distance_m / workout.distance_m
  return workout.duration_s === undefined ? undefined : activity.moving_s / workout.duration_s
}

/** Whether an activity is of the kind of work that was planned. */
export function isSameWork({ kind, sport }: PlannedWorkout, activity: ActivityFact): boolean {
  if (kind === 'strength') return isSession(activity, 'strength')
  if (kind === 'cross-training') return isSession(activity, 'cross-training')
  return activity.sport === sport
}
