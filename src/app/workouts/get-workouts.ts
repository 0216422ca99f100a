import { type LocalDate, localDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import { type WorkoutView, workoutView } from '../../core/view/workout-view.ts'
import { findPlannedWorkout, listPlannedWorkouts } from '../../storage/planned-workouts.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'

/** Planned workouts of a range of days (all, unless said), in order of day. */
export async function getWorkouts(
  { db, athleteId }: Context,
  range: { readonly from?: LocalDate | undefined; readonly to?: LocalDate | undefined } = {},
): Promise<WorkoutView[]> {
  const [from, to] = [range.from ?? localDate(-Infinity), range.to ?? localDate(Infinity)]
  return (await listPlannedWorkouts(db, athleteId)).filter(({ on }) => on >= from && on <= to).map(workoutView)
}

export async function getWorkout({ db, athleteId }: Context, id: string): Promise<Result<WorkoutView, AppProblem>> {
  const workout = await findPlannedWorkout(db, athleteId, id)
  return workout ? ok(workoutView(workout)) : err({ code: 'not-found', what: 'workout' })
}

/** One that can be put on a watch: there is nothing to run on a day of rest. */
export async function getWorkoutToRun(context: Context, id: string): Promise<Result<WorkoutView, AppProblem>> {
  const found = await getWorkout(context, id)
  return found.ok && found.value.kind === 'rest' ? err({ code: 'not-found', what: 'file' }) : found
}
