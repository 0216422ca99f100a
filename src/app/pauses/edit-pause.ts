import { err, ok, type Result } from '../../core/base/result.ts'
import type { KeptPause } from '../../core/evidence/evidence.ts'
import { findPause, pauseWrite } from '../../storage/pauses.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'
import { type ChangeRef, recordChange } from '../record-change.ts'
import { type OnceKey, write } from '../write.ts'
import { doubtOf, type PauseFields } from './check-pause.ts'

/** A field that is absent stays; null takes the last day or the goal away. Ending a pause is giving it a last day. */
export type PauseEdit = { readonly version: number } & {
  readonly [Field in keyof PauseFields]?: PauseFields[Field] | undefined
}

export function editPause(
  context: Context,
  pauseId: string,
  edit: PauseEdit,
  once?: OnceKey,
): Promise<Result<{ pauseId: string; change: ChangeRef }, AppProblem>> {
  return write<{ pauseId: string; change: ChangeRef }>(context, once, async (inside) => {
    const pause = await findPause(inside.db, inside.athleteId, pauseId)
    if (!pause) return err({ code: 'not-found', what: 'pause' })
    if (pause.version !== edit.version) return err({ code: 'stale-version', have: pause.version })
    const to = edit.to === undefined ? pause.to : edit.to
    const goalId = edit.goalId === undefined ? pause.goalId : edit.goalId
    const edited: KeptPause = {
      id: pause.id,
      from: edit.from ?? pause.from,
      ...(to != null && { to }),
      reason: edit.reason ?? pause.reason,
      ...(goalId != null && { goalId }),
      version: pause.version + 1,
    }
    const doubt = await doubtOf(inside, edited)
    if (doubt) return err(doubt)
    const change = await recordChange(inside, 'edit-pause', [pauseWrite(inside.athleteId, edited)])
    return ok({ pauseId, change })
  })
}
