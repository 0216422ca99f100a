import { FURTHEST_MS } from './lease-time.ts'
import type { Db } from './open.ts'

/**
 * One holder at a time, across processes. A lease that was not renewed in time is anyone's: its holder is gone.
 * Returns whether `holder` has it now. Safe without a transaction: each step is one statement that checks and writes.
 */
export async function takeLease(
  db: Db,
  athleteId: string,
  name: string,
  holder: string,
  now: number,
  until: number,
): Promise<boolean> {
  await db
    .insertInto('lease')
    .values({ athlete_id: athleteId, name, holder, until_at: until })
    .onConflict((conflict) => conflict.columns(['athlete_id', 'name']).doNothing())
    .execute()
  await db
    .updateTable('lease')
    .set({ holder, until_at: until })
    .where('athlete_id', '=', athleteId)
    .where('name', '=', name)
    .where((row) =>
      row.or([row('holder', '=', holder), row('until_at', '<', now), row('until_at', '>', now + FURTHEST_MS)]),
    )
    .execute()
  const lease = await db
    .selectFrom('lease')
    .select('holder')
    .where('athlete_id', '=', athleteId)
    .where('name', '=', name)
    .executeTakeFirst()
  return lease?.holder === holder
}

export async function releaseLease(db: Db, athleteId: string, name: string, holder: string): Promise<void> {
  await db
    .deleteFrom('lease')
    .where('athlete_id', '=', athleteId)
    .where('name', '=', name)
    .where('holder', '=', holder)
    .execute()
}

/** Who has it, and until when unless it is renewed. */
export async function findLease(
  db: Db,
  athleteId: string,
  name: string,
): Promise<{ holder: string; untilAt: number } | undefined> {
  const row = await db
    .selectFrom('lease')
    .select(['holder', 'until_at'])
    .where('athlete_id', '=', athleteId)
    .where('name', '=', name)
    .executeTakeFirst()
  return row && { holder: row.holder, untilAt: row.until_at }
}
