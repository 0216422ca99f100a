import { err, ok, type Result } from '../../core/base/result.ts'
import { findGoal, goalRemoval } from '../../storage/goals.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'
import { type ChangeRef, recordChange } from '../record-change.ts'
import { type OnceKey, write } from '../write.ts'

/** Takes a goal out with its revisions, states and links; all of it comes back by undo. */
export function deleteGoal(
  context: Context,
  goalId: string,
  version: number | undefined,
  once?: OnceKey,
): Promise<Result<{ change: ChangeRef }, AppProblem>> {
  return write(context, once, async (inside) => {
    const goal = await findGoal(inside.db, inside.athleteId, goalId)
    if (!goal) return err({ code: 'not-found', what: 'goal' })
    if (version !== undefined && version !== goal.version) return err({ code: 'stale-version', have: goal.version })
    const change = await recordChange(inside, 'delete-goal', await goalRemoval(inside.db, inside.athleteId, goalId))
    return ok({ change })
  })
}
