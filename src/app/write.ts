import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { err, ok, type Result } from '../core/base/result.ts'
import { findAnswer, saveAnswer } from '../storage/idempotency.ts'
import type { AppProblem } from './app-problem.ts'
import type { Context } from './context.ts'

/** A key that the client made up for one write, and what it asked for under it. */
export interface OnceKey {
  readonly key: string
  readonly request: unknown
}

const SERIALIZATION_FAILURES = new Set(['40001', '40P01'])
const TRIES = 5
const BACK_OFF_MS = 5

class Refused extends Error {
  readonly problem: AppProblem
  constructor(problem: AppProblem) {
    super(problem.code)
    this.problem = problem
  }
}

/**
 * One write, all or nothing: everything `act` does stands in one transaction, and nothing of it when it answers with a
 * problem. With a key, the same write sent twice is done once and answered twice. `T` is plain JSON.
 */
export async function write<T>(
  context: Context,
  once: OnceKey | undefined,
  act: (context: Context) => Promise<Result<T, AppProblem>>,
): Promise<Result<T, AppProblem>> {
  if (context.engine === 'sqlite') return attempt(context.db.transaction(), context, once, act)
  return inLine(context.athleteId, async () => {
    for (let tries = 1; ; tries++) {
      try {
        return await attempt(context.db.transaction().setIsolationLevel('serializable'), context, once, act)
      } catch (error) {
        const code = (error as { code?: unknown }).code
        if (tries >= TRIES || typeof code !== 'string' || !SERIALIZATION_FAILURES.has(code)) throw error
        await sleep(BACK_OFF_MS * 2 ** tries)
      }
    }
  })
}

async function attempt<T>(
  transaction: ReturnType<Context['db']['transaction']>,
  context: Context,
  once: OnceKey | undefined,
  act: (context: Context) => Promise<Result<T, AppProblem>>,
): Promise<Result<T, AppProblem>> {
  try {
    return ok(await transaction.execute((db) => inside({ ...context, db }, once, act)))
  } catch (error) {
    if (error instanceof Refused) return err(error.problem)
    throw error
  }
}

/** The last write of each runner that is under way in this program. */
const lines = new Map<string, Promise<unknown>>()

/**
 * One write of a runner after the other: at once they would only undo each other and begin again, since each reads what
 * the other writes. Runners do not wait for each other. SQLite has one writer anyway.
 */
function inLine<T>(athleteId: string, act: () => Promise<T>): Promise<T> {
  const mine = (lines.get(athleteId) ?? Promise.resolve()).then(act)
  const last = mine
    .catch(() => {})
    .then(() => {
      if (lines.get(athleteId) === last) lines.delete(athleteId)
    })
  lines.set(athleteId, last)
  return mine
}

async function inside<T>(
  context: Context,
  once: OnceKey | undefined,
  act: (context: Context) => Promise<Result<T, AppProblem>>,
): Promise<T> {
  const hash = once && createHash('sha256').update(JSON.stringify(once.request)).digest('hex')
  if (once && hash) {
    const earlier = await findAnswer(context.db, context.athleteId, once.key)
    if (earlier && earlier.requestHash !== hash) throw new Refused({ code: 'conflict' })
    if (earlier) return JSON.parse(earlier.answer) as T
  }
  const outcome = await act(context)
  if (!outcome.ok) throw new Refused(outcome.error)
  if (once && hash) {
    await saveAnswer(context.db, context.athleteId, once.key, hash, JSON.stringify(outcome.value), context.now())
  }
  return outcome.value
}
