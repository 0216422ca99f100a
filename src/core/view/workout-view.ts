import type { Sport } from '../activity/sport.ts'
import { isoDate } from '../base/calendar.ts'
import type { PlannedWorkout, Purpose, WorkoutKind, WorkoutStep, WorkoutWord } from '../evidence/planned-workout.ts'
import type { IsoDay } from './dashboard-types.ts'
import { orNull } from './iso.ts'

/** A planned workout. */
export interface WorkoutView {
  id: string
  on: IsoDay
  kind: WorkoutKind
  sport: Sport
  name: string | null
  distance_m: number | null
  duration_s: number | null
  steps: WorkoutStep[]
  goalId: string | null
  planId: string | null
  /** What a plan laid it for. */
  purpose: Purpose | null
  /** For a bad day. */
  shorter: { distance_m: number; steps: WorkoutStep[] } | null
  /** What became of it in the runner's word, where they said. */
  word: WorkoutWord | null
  reason: string | null
  version: number
}

export const workoutView = (workout: PlannedWorkout): WorkoutView => ({
  id: workout.id,
  on: isoDate(workout.on),
  kind: workout.kind,
  sport: workout.sport,
  name: orNull(workout.name),
  distance_m: orNull(workout.distance_m),
  duration_s: orNull(workout.duration_s),
  steps: [...workout.steps],
  goalId: orNull(workout.goalId),
  planId: orNull(workout.planId),
  purpose: orNull(workout.purpose),
  shorter: workout.shorter ? { ...workout.shorter, steps: [...workout.shorter.steps] } : null,
  word: orNull(workout.word),
  reason: orNull(workout.reason),
  version: workout.version,
})
