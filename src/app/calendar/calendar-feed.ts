import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { err, ok, type Result } from '../../core/base/result.ts'
import { deleteCalendarFeed, findCalendarFeed, saveCalendarFeed } from '../../storage/calendar-feed.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'
import { write } from '../write.ts'
import { type Calendar, getCalendar } from './get-calendar.ts'

/** 256 bits: nobody comes upon it by trying. */
const SECRET_BYTES = 32

const sha256 = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/**
 * Makes a new secret and with it a new address; the one before, if there was one, leads nowhere from now on. It is told
 * once: only its hash is kept. Asked twice it makes two, and the second one holds: a secret that is remembered for a
 * repeated request would be kept.
 */
export function rotateCalendarFeed(
  context: Context,
): Promise<Result<{ secret: string; secretAt: number }, AppProblem>> {
  return write<{ secret: string; secretAt: number }>(context, undefined, async ({ db, athleteId, now }) => {
    const secret = randomBytes(SECRET_BYTES).toString('base64url')
    const before = await findCalendarFeed(db, athleteId)
    const at = now()
    await saveCalendarFeed(db, athleteId, {
      secretSha256: sha256(secret).toString('hex'),
      sinceAt: before?.sinceAt ?? at,
      secretAt: at,
    })
    return ok({ secret, secretAt: at })
  })
}

export function stopCalendarFeed(context: Context): Promise<Result<{ stopped: true }, AppProblem>> {
  return write(context, undefined, async ({ db, athleteId }) => {
    await deleteCalendarFeed(db, athleteId)
    return ok({ stopped: true as const })
  })
}

/** When the secret was last made; undefined while the feed is off. */
export async function getCalendarFeed({ db, athleteId }: Context): Promise<{ secretAt: number } | undefined> {
  const feed = await findCalendarFeed(db, athleteId)
  return feed && { secretAt: feed.secretAt }
}

/**
 * The calendar, for whoever knows its secret. A wrong secret takes as long to refuse as a right one to accept, and is told
 * from a feed that is off by nothing.
 */
export async function readCalendarFeed(context: Context, secret: string): Promise<Result<Calendar, AppProblem>> {
  const feed = await findCalendarFeed(context.db, context.athleteId)
  const kept = feed ? Buffer.from(feed.secretSha256, 'hex') : Buffer.alloc(32)
  const isRight = timingSafeEqual(sha256(secret), kept)
  return feed && isRight ? ok(await getCalendar(context)) : err({ code: 'not-found', what: 'file' })
}
