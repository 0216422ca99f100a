import type { Db } from './open.ts'

/** The calendar that may be read by whoever knows its address. Of the secret in it only the hash is kept. */
export interface CalendarFeed {
  readonly secretSha256: string
  /** When it was first switched on, and when the secret was last made, as epoch milliseconds. */
  readonly sinceAt: number
  readonly secretAt: number
}

/** Undefined while it is switched off. */
export async function findCalendarFeed(db: Db, athleteId: string): Promise<CalendarFeed | undefined> {
  const row = await db.selectFrom('calendar_feed').selectAll().where('athlete_id', '=', athleteId).executeTakeFirst()
  return row && { secretSha256: row.secret_sha256, sinceAt: row.since_at, secretAt: row.secret_at }
}

/** Not one of the changes that can be undone: taking back a rotation would let a secret in again that got about. */
export async function saveCalendarFeed(db: Db, athleteId: string, feed: CalendarFeed): Promise<void> {
  const row = { secret_sha256: feed.secretSha256, since_at: feed.sinceAt, secret_at: feed.secretAt }
  await db
    .insertInto('calendar_feed')
    .values({ athlete_id: athleteId, ...row })
    .onConflict((conflict) => conflict.column('athlete_id').doUpdateSet(row))
    .execute()
}

export async function deleteCalendarFeed(db: Db, athleteId: string): Promise<void> {
  await db.deleteFrom('calendar_feed').where('athlete_id', '=', athleteId).execute()
}
