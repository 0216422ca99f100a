import { ok, type Result } from '../../core/base/result.ts'
import { findOwnerPassword, saveOwnerPassword } from '../../storage/owner-password.ts'
import { deletePasswordTries } from '../../storage/password-tries.ts'
import { deleteSignIns } from '../../storage/sign-ins.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'
import { write } from '../write.ts'
import { hashPassword } from './password-hash.ts'

/** Whether others than this machine may be let in at all. */
export const hasOwnerPassword = async ({ db, athleteId }: Context): Promise<boolean> =>
  (await findOwnerPassword(db, athleteId)) !== undefined

/**
 * Sets the owner's password, which passed `passwordProblem`. Every device is signed out, and tries that were counted are
 * forgotten: whoever sits at this machine is never kept waiting by guesses from elsewhere.
 */
export async function setOwnerPassword(context: Context, password: string): Promise<Result<{ set: true }, AppProblem>> {
  const hash = await hashPassword(password)
  return write(context, undefined, async ({ db, athleteId, now }) => {
    await saveOwnerPassword(db, athleteId, { hash, setAt: now() })
    await deleteSignIns(db, athleteId)
    await deletePasswordTries(db, athleteId)
    return ok({ set: true as const })
  })
}

/** Signs out every device. */
export const signOutEverywhere = (context: Context): Promise<Result<{ signedOut: true }, AppProblem>> =>
  write(context, undefined, async ({ db, athleteId }) => {
    await deleteSignIns(db, athleteId)
    return ok({ signedOut: true as const })
  })
