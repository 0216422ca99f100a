import { err, ok, type Result } from '../../core/base/result.ts'
import type { PlannedWorkout } from '../../core/evidence/planned-workout.ts'
import { findGoal } from '../../storage/goals.ts'
import { plannedWorkoutWrite } from '../../storage/planned-workouts.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'
import { type ChangeRef, recordChange } from '../record-change.ts'
import { type OnceKey, write } from '../write.ts'
import { checkWorkout } from './check-workout.ts'

/** Plans a workout by hand. */
export function addWorkout(
  context: Context,
  input: Readonly<Record<string, unknown>>,
  once?: OnceKey,
): Promise<Result<{ workoutId: string; change: ChangeRef }, AppProblem>> {
  return write<{ workoutId: string; change: ChangeRef }>(context, once, async (inside) => {
    const checked = checkWorkout(input)
    if (!checked.ok) return err({ code: 'validation', fields: checked.error })
    const workout: PlannedWorkout = { ...checked.value, id: inside.newId(), version: 1 }
    if (workout.goalId !== undefined && !(await findGoal(inside.db, inside.athleteId, workout.goalId)))
      return err({ code: 'not-found', what: 'goal' })
    const change = await recordChange(inside, 'add-workout', [plannedWorkoutWrite(inside.athleteId, workout)])
    return ok({ workoutId: workout.id, change })
  })
}
