import { isoDate, type LocalDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { PlannedWorkout, WorkoutWord } from '../../core/evidence/planned-workout.ts'
import { WORKOUT_WORDS } from '../../core/evidence/planned-workout.ts'
import { findGoal } from '../../storage/goals.ts'
import { findPlannedWorkout, plannedWorkoutRemoval, plannedWorkoutWrite } from '../../storage/planned-workouts.ts'
import type { AppProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'
import { type ChangeRef, recordChange } from '../record-change.ts'
import { type OnceKey, write } from '../write.ts'
import { checkWorkout, type WorkoutDraft } from './check-workout.ts'

/** Fields by the names of the API; one that is absent stays, null takes a value away. Another day moves the workout. */
export interface WorkoutEdit {
  readonly version: number
  readonly fields: Readonly<Record<string, unknown>>
  /** What became of it, in the runner's word: eased, skipped, done. */
  readonly word?: WorkoutWord | null | undefined
  readonly reason?: string | null | undefined
}

export function editWorkout(
  context: Context,
  workoutId: string,
  edit: WorkoutEdit,
  once?: OnceKey,
): Promise<Result<{ workoutId: string; change: ChangeRef }, AppProblem>> {
  return write<{ workoutId: string; change: ChangeRef }>(context, once, async (inside) => {
    const { db, athleteId } = inside
    const before = await findPlannedWorkout(db, athleteId, workoutId)
    if (!before) return err({ code: 'not-found', what: 'workout' })
    if (before.version !== edit.version) return err({ code: 'stale-version', have: before.version })
    const { id, version, word, reason, purpose: _purpose, shorter: _shorter, isOwn, on, ...fields } = before
    const asked = Object.fromEntries(Object.entries(edit.fields).filter(([, value]) => value !== undefined))
    const checked = checkWorkout({ ...fields, on: isoDate(on), ...asked })
    if (!checked.ok) return err({ code: 'validation', fields: checked.error })
    const newWord = edit.word === undefined ? word : (edit.word ?? undefined)
    const newReason = edit.reason === undefined ? reason : (edit.reason ?? undefined)
    const workout: PlannedWorkout = {
      ...checked.value,
      id,
      ...laidAs(before, checked.value),
      ...((isOwn || (before.planId !== undefined && Object.keys(asked).length > 0)) && { isOwn: true }),
      ...(newWord !== undefined && { word: newWord }),
      ...(newReason !== undefined && { reason: newReason }),
      version: version + 1,
    }
    const doubt = await doubtOf(inside, workout, edit)
    if (doubt) return err(doubt)
    const kind = edit.word === undefined ? 'edit-workout' : 'word-workout'
    const change = await recordChange(inside, kind, [plannedWorkoutWrite(athleteId, workout)])
    return ok({ workoutId, change })
  })
}

/** What a plan laid it for, and its shorter version, as long as the work is the same. */
function laidAs(before: PlannedWorkout, { kind, distance_m, steps }: WorkoutDraft): Partial<PlannedWorkout> {
  const { purpose, shorter } = before
  const isSame =
    kind === before.kind && distance_m === before.distance_m && JSON.stringify(steps) === JSON.stringify(before.steps)
  return isSame ? { ...(purpose && { purpose }), ...(shorter && { shorter }) } : {}
}

async function doubtOf(
  inside: Context,
  { goalId, on, word }: PlannedWorkout,
  { fields, word: said }: WorkoutEdit,
): Promise<AppProblem | undefined> {
  const day: LocalDate = today(inside, await loadAthlete(inside))
  if (said != null && !WORKOUT_WORDS.includes(said))
    return { code: 'validation', fields: [{ code: 'not-a-choice', field: 'word', choices: WORKOUT_WORDS }] }
  // What is still to come can be moved or taken out; only of a day that was lived can it be said what became of it.
  if (word !== undefined && on > day)
    return { code: 'validation', fields: [{ code: 'in-the-future', field: said == null ? 'on' : 'word' }] }
  if (fields['goalId'] != null && goalId !== undefined && !(await findGoal(inside.db, inside.athleteId, goalId)))
    return { code: 'not-found', what: 'goal' }
  return undefined
}

export function deleteWorkout(
  context: Context,
  workoutId: string,
  version: number | undefined,
  once?: OnceKey,
): Promise<Result<{ change: ChangeRef }, AppProblem>> {
  return write(context, once, async (inside) => {
    const workout = await findPlannedWorkout(inside.db, inside.athleteId, workoutId)
    if (!workout) return err({ code: 'not-found', what: 'workout' })
    if (version !== undefined && version !== workout.version)
      return err({ code: 'stale-version', have: workout.version })
    return ok({ change: await recordChange(inside, 'delete-workout', [plannedWorkoutRemoval(workoutId)]) })
  })
}
