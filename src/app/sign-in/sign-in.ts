import { createHash, randomBytes } from 'node:crypto'
import { err, ok, type Result } from '../../core/base/result.ts'
import { findOwnerPassword, saveOwnerPassword } from '../../storage/owner-password.ts'
import {
  deletePasswordTries,
  deletePasswordTry,
  insertPasswordTry,
  listPasswordTries,
} from '../../storage/password-tries.ts'
import {
  deleteSignIn,
  deleteSignIns,
  extendSignIn,
  findSignIn,
  insertSignIn,
  limitSignIns,
} from '../../storage/sign-ins.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'
import { write } from '../write.ts'
import { checkPassword, hashPassword } from './password-hash.ts'

/** By the address that others know, or at this machine. Guesses from outside do not use up the owner's own tries. */
export type Way = 'away' | 'here'

export type SignInProblem =
  | { readonly code: 'wrong-password' }
  | { readonly code: 'too-many-tries'; readonly retryAfter_s: number }

/** 256 bits. */
const SECRET_BYTES = 32
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const MOST_TRIES = 10
const WITHIN_MS = 15 * MINUTE_MS
/** A device that was not used for so long is signed out. */
const HOLDS_MS = 90 * DAY_MS
/** Using it makes it hold for longer; that is written down once a day, not at every request. */
const RENEW_MS = DAY_MS

const sha256 = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/**
 * Signs a device in: a new secret at each sign-in, told once. A try is counted before the password is looked at, so that a
 * thousand at once are ten, and taken off again when it was right. What is counted lies in the database: a new start
 * forgets nothing.
 */
export async function signIn(
  context: Context,
  password: string,
  way: Way,
): Promise<Result<{ secret: string; untilAt: number }, SignInProblem>> {
  const { db, athleteId, newId } = context
  const id = newId()
  const wait_ms = (await waitOf(context, way)) ?? (await countTry(context, { id, way }))
  if (wait_ms !== undefined) return err({ code: 'too-many-tries', retryAfter_s: Math.ceil(wait_ms / 1000) })
  const kept = await findOwnerPassword(db, athleteId)
  const { isRight, isOld } = kept ? await checkPassword(password, kept.hash) : { isRight: false, isOld: false }
  if (!kept || !isRight) return err({ code: 'wrong-password' })
  const hash = isOld ? await hashPassword(password) : kept.hash
  return begin(context, { id, kept: kept.hash, hash })
}

/** How long this way has to wait; undefined while it may try. A clock that was put back keeps nobody out for longer. */
async function waitOf({ db, athleteId, now }: Context, way: Way): Promise<number | undefined> {
  const at = now()
  const tries = (await listPasswordTries(db, athleteId, way)).filter((each) => Math.abs(each.at - at) < WITHIN_MS)
  const first = tries.at(-MOST_TRIES)
  return first && Math.min(first.at, at) + WITHIN_MS - at
}

async function countTry(context: Context, { id, way }: { id: string; way: Way }): Promise<number | undefined> {
  const counted = await write<{ wait_ms?: number }>(context, undefined, async (inside) => {
    const { db, athleteId, now } = inside
    const wait_ms = await waitOf(inside, way)
    if (wait_ms !== undefined) return ok({ wait_ms })
    const at = now()
    await deletePasswordTries(db, athleteId, at - WITHIN_MS)
    await insertPasswordTry(db, athleteId, { id, way, at })
    return ok({})
  })
  return must(counted).wait_ms
}

/** The password may have been changed while it was being looked at: then it was the wrong one. */
async function begin(
  context: Context,
  { id, kept, hash }: { id: string; kept: string; hash: string },
): Promise<Result<{ secret: string; untilAt: number }, SignInProblem>> {
  const secret = randomBytes(SECRET_BYTES).toString('base64url')
  const begun = await write<{ untilAt?: number }>(context, undefined, async ({ db, athleteId, now }) => {
    const stands = await findOwnerPassword(db, athleteId)
    if (stands?.hash !== kept) return ok({})
    if (hash !== kept) await saveOwnerPassword(db, athleteId, { ...stands, hash })
    const at = now()
    await deletePasswordTry(db, athleteId, id)
    await deleteSignIns(db, athleteId, at)
    await limitSignIns(db, athleteId, at + HOLDS_MS)
    await insertSignIn(db, athleteId, { secretSha256: sha256(secret), at, untilAt: at + HOLDS_MS })
    return ok({ untilAt: at + HOLDS_MS })
  })
  const { untilAt } = must(begun)
  return untilAt === undefined ? err({ code: 'wrong-password' }) : ok({ secret, untilAt })
}

/** Since when the device with this secret is signed in; undefined when it is not. */
export async function signedInSince(context: Context, secret: string): Promise<number | undefined> {
  const { db, athleteId, now } = context
  const found = await findSignIn(db, athleteId, sha256(secret))
  const at = now()
  if (!found || found.untilAt <= at) return undefined
  // Sooner, or later: what a clock that was ahead has promised is taken back, of every device.
  if (Math.abs(found.untilAt - (at + HOLDS_MS)) > RENEW_MS) {
    await extendSignIn(db, athleteId, found.secretSha256, at + HOLDS_MS)
    await limitSignIns(db, athleteId, at + HOLDS_MS)
  }
  return found.at
}

export async function signOut({ db, athleteId }: Context, secret: string): Promise<void> {
  await deleteSignIn(db, athleteId, sha256(secret))
}

function must<T>(result: Result<T, AppProblem>): T {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
