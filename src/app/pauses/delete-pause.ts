import { err, ok, type Result } from '../../core/base/result.ts'
import { findPause, pauseRemoval } from '../../storage/pauses.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'
import { type ChangeRef, recordChange } from '../record-change.ts'
import { type OnceKey, write } from '../write.ts'

/** Takes a pause out, as if it had never been said; undo brings it back. */
export function deletePause(
  context: Context,
  pauseId: string,
  version: number | undefined,
  once?: OnceKey,
): Promise<Result<{ change: ChangeRef }, AppProblem>> {
  return write(context, once, async (inside) => {
    const pause = await findPause(inside.db, inside.athleteId, pauseId)
    if (!pause) return err({ code: 'not-found', what: 'pause' })
    if (version !== undefined && version !== pause.version) return err({ code: 'stale-version', have: pause.version })
    return ok({ change: await recordChange(inside, 'delete-pause', [pauseRemoval(pauseId)]) })
  })
}
