import type { LocalDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import { revisionRemovals } from '../../storage/goals.ts'
import type { AppProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'
import type { OnceKey } from '../write.ts'
import { changeGoal, type GoalChanged } from './change-goal.ts'

/** Takes out what was agreed from a day to come. What holds already, or held, is never taken out: it was lived. */
export function dropRevision(
  context: Context,
  goalId: string,
  input: { readonly version: number; readonly fromOn: LocalDate },
  once?: OnceKey,
): Promise<Result<GoalChanged, AppProblem>> {
  return changeGoal(context, 'drop-revision', goalId, input.version, once, async (inside, goal) => {
    const day = today(inside, await loadAthlete(inside))
    const { fromOn } = input
    if (!goal.revisions.some((revision, i) => i > 0 && revision.fromOn === fromOn))
      return err({ code: 'not-found', what: 'revision' })
    if (fromOn <= day) return err({ code: 'validation', fields: [{ code: 'in-the-past', field: 'fromOn' }] })
    return ok({ writes: await revisionRemovals(inside.db, inside.athleteId, goalId, fromOn) })
  })
}
