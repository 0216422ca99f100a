import { err, ok, type Result } from '../../core/base/result.ts'
import type { PlannedWorkout } from '../../core/evidence/planned-workout.ts'
import { readWorkouts } from '../../importers/workouts/read-workouts.ts'
import { listGoals } from '../../storage/goals.ts'
import { listPlannedWorkouts, plannedWorkoutWrite } from '../../storage/planned-workouts.ts'
import type { AppProblem, InputProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'
import { type ChangeRef, recordChange } from '../record-change.ts'
import { type RefusedRow, sortRows } from '../sort-rows.ts'
import { type OnceKey, write } from '../write.ts'
import { checkWorkout, type WorkoutDraft } from './check-workout.ts'

const MOST_ROWS = 5000

export interface WorkoutsImported {
  readonly added: number
  /** Rows that are planned already, just like that: reading a file again changes nothing. */
  readonly known: number
  readonly refused: readonly RefusedRow[]
  readonly workoutIds: readonly string[]
  /** Takes all of them out again; null when nothing was added. */
  readonly change: ChangeRef | null
}

/** Plans every workout of a file that can be planned; a bad row never stops the rest. */
export function importWorkouts(
  context: Context,
  bytes: Uint8Array,
  once?: OnceKey,
): Promise<Result<WorkoutsImported, AppProblem>> {
  return write<WorkoutsImported>(context, once, async (inside) => {
    const read = await readWorkouts(bytes)
    if (!read.ok || read.value.length > MOST_ROWS)
      return err({ code: 'validation', fields: [{ code: 'not-workouts', field: 'text' }] })
    const { db, athleteId } = inside
    const goalIds = new Set((await listGoals(db, athleteId)).map(({ id }) => id))
    const planned = new Set((await listPlannedWorkouts(db, athleteId)).map(sameness))
    const judge = (fields: Parameters<typeof checkWorkout>[0]): Result<PlannedWorkout, readonly InputProblem[]> => {
      const checked = checkWorkout(fields)
      if (!checked.ok) return checked
      const { goalId } = checked.value
      if (goalId !== undefined && !goalIds.has(goalId)) return err([{ code: 'not-a-goal', field: 'goalId' }])
      return ok({ ...checked.value, id: inside.newId(), version: 1 })
    }
    const { added, known, refused } = sortRows(read.value, judge, sameness, planned)
    const writes = added.map((workout) => plannedWorkoutWrite(athleteId, workout))
    const change = writes.length === 0 ? null : await recordChange(inside, 'import-workouts', writes)
    return ok({ added: added.length, known, refused, workoutIds: added.map(({ id }) => id), change })
  })
}

/** What makes two workouts of one day the same. */
const sameness = ({ on, kind, sport, name, distance_m, duration_s, steps, goalId, planId }: WorkoutDraft): string =>
  JSON.stringify([on, kind, sport, name, distance_m, duration_s, steps, goalId, planId])
