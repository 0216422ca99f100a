import type { LocalDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import { checkForAthlete } from '../../core/goal/check-for-athlete.ts'
import { checkMeasure } from '../../core/goal/check-measure.ts'
import { checkRevision } from '../../core/goal/check-revision.ts'
import type { Revision } from '../../core/goal/goal.ts'
import { revisionOn } from '../../core/goal/goal-state.ts'
import { endsByItself, windowOf } from '../../core/goal/window.ts'
import { nextSeq, revisionWrite } from '../../storage/goals.ts'
import type { AppProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'
import type { OnceKey } from '../write.ts'
import { changeGoal, type GoalChanged } from './change-goal.ts'

export interface NewRevision {
  readonly version: number
  /** From which day on it holds; today, unless said. Days before stay judged as they were. */
  readonly fromOn?: LocalDate | undefined
  readonly measure: unknown
  readonly startOn?: LocalDate | undefined
  /** null: no last day. Absent: the one it has. */
  readonly dueOn?: LocalDate | null | undefined
  readonly reason?: string | null | undefined
}

/**
 * Changes what a goal asks, from a day on: another target, other days, another measure. Nothing before that day is
 * touched, and what was agreed for a later day still holds from that day.
 */
export function reviseGoal(
  context: Context,
  goalId: string,
  input: NewRevision,
  once?: OnceKey,
): Promise<Result<GoalChanged, AppProblem>> {
  return changeGoal(context, 'revise-goal', goalId, input.version, once, async (inside, goal) => {
    const athlete = await loadAthlete(inside)
    const checked = checkMeasure(input.measure)
    if (!checked.ok) return err({ code: 'validation', fields: checked.error })
    const day = today(inside, athlete)
    const suits = checkForAthlete(checked.value, athlete, day)
    if (!suits.ok) return err({ code: 'validation', fields: suits.error })
    const fromOn = input.fromOn ?? day
    const current = revisionOn(goal, fromOn)
    if (fromOn < day) return err({ code: 'validation', fields: [{ code: 'in-the-past', field: 'fromOn' }] })
    // Another kind of thing is counted from its own day on; the same kind goes on with what has been done.
    const sameKind = checked.value.kind === current.measure.kind
    const open = { fromOn, measure: checked.value, weekStart: athlete.weekStart }
    const startOn = input.startOn ?? (sameKind ? current.startOn : windowOf({ ...open, startOn: fromOn }).from)
    // A goal counted in weeks ends by their number; its last day is worked out again.
    const kept = endsByItself({ ...open, startOn }) ? undefined : current.dueOn
    const dueOn = input.dueOn === undefined ? kept : (input.dueOn ?? undefined)
    const revision: Revision = {
      fromOn,
      measure: checked.value,
      startOn,
      ...(dueOn !== undefined && { dueOn }),
      weekStart: athlete.weekStart,
      zone: athlete.zone,
      ...(input.reason != null && { reason: input.reason }),
    }
    const agreed = checkRevision(revision, current)
    if (!agreed.ok) return err({ code: 'validation', fields: agreed.error })
    const seq = await nextSeq(inside.db, inside.athleteId, 'goal_revision', goalId)
    return ok({ writes: [revisionWrite(inside.athleteId, goalId, seq, agreed.value, inside.now())] })
  })
}
