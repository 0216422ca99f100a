import { err, ok, type Result } from '../../core/base/result.ts'
import type { KeptPause } from '../../core/evidence/evidence.ts'
import { pauseWrite } from '../../storage/pauses.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'
import { type ChangeRef, recordChange } from '../record-change.ts'
import { type OnceKey, write } from '../write.ts'
import { doubtOf, type PauseFields } from './check-pause.ts'

/** Keeps days on which nothing is asked, of one goal or of all. */
export function recordPause(
  context: Context,
  input: PauseFields,
  once?: OnceKey,
): Promise<Result<{ pauseId: string; change: ChangeRef }, AppProblem>> {
  return write<{ pauseId: string; change: ChangeRef }>(context, once, async (inside) => {
    const { from, to, reason, goalId } = input
    const pause: KeptPause = {
      id: inside.newId(),
      from,
      ...(to != null && { to }),
      reason,
      ...(goalId != null && { goalId }),
      version: 1,
    }
    const doubt = await doubtOf(inside, pause)
    if (doubt) return err(doubt)
    const change = await recordChange(inside, 'record-pause', [pauseWrite(inside.athleteId, pause)])
    return ok({ pauseId: pause.id, change })
  })
}
