import type { LocalDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import { checkMeasure } from '../../core/goal/check-measure.ts'
import { checkRevision } from '../../core/goal/check-revision.ts'
import type { Revision } from '../../core/goal/goal.ts'
import { revisionOn } from '../../core/goal/goal-state.ts'
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

/** Changes what a goal asks, from a day on. Nothing before that day is touched. */
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
    const fromOn = input.fromOn ?? day
    const current = revisionOn(goal, fromOn)
    if (checked.value.kind !== current.measure.kind) {
      return err({ code: 'validation', fields: [{ code: 'contradiction', field: 'kind', with: current.measure.kind }] })
    }
    const last = goal.revisions.at(-1)
    if (fromOn < day || (last && fromOn < last.fromOn)) {
      return err({ code: 'validation', fields: [{ code: 'in-the-past', field: 'fromOn' }] })
    }
    // A goal counted in weeks ends by their number; its last day is worked out again.
    const kept = checked.value.kind === 'frequency' ? undefined : current.dueOn
    const dueOn = input.dueOn === undefined ? kept : (input.dueOn ?? undefined)
    const revision: Revision = {
      fromOn,
      measure: checked.value,
      startOn: input.startOn ?? current.startOn,
      ...(dueOn !== undefined && { dueOn }),
      weekStart: athlete.weekStart,
      ...(input.reason != null && { reason: input.reason }),
    }
    const agreed = checkRevision(revision, last)
    if (!agreed.ok) return err({ code: 'validation', fields: agreed.error })
    const seq = await nextSeq(inside.db, inside.athleteId, 'goal_revision', goalId)
    return ok({ writes: [revisionWrite(inside.athleteId, goalId, seq, agreed.value, inside.now())] })
  })
}
