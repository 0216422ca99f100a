import { err, type Result } from '../../core/base/result.ts'
import { findLastChangeOf } from '../../storage/changes.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'
import { undo } from '../undo.ts'
import type { OnceKey } from '../write.ts'

/** Takes back the latest change of a goal that still stands: a step, a revision, a name, a place in the order. */
export async function undoGoal(
  context: Context,
  goalId: string,
  once?: OnceKey,
): Promise<Result<{ undone: true; changeId: string; kind: string }, AppProblem>> {
  const last = await findLastChangeOf(context.db, context.athleteId, 'goal', goalId)
  if (!last) return err({ code: 'nothing-to-undo' })
  const undone = await undo(context, last.id, once)
  return undone.ok ? { ok: true, value: { ...undone.value, changeId: last.id, kind: last.kind } } : undone
}
