import type { Db } from './open.ts'

/** The answer given to a write with this key before; a different request under the same key is a mistake of the caller. */
export async function findAnswer(
  db: Db,
  athleteId: string,
  key: string,
): Promise<{ requestHash: string; answer: string } | undefined> {
  const row = await db
    .selectFrom('idempotency')
    .select(['request_hash', 'answer'])
    .where('athlete_id', '=', athleteId)
    .where('key', '=', key)
    .executeTakeFirst()
  return row && { requestHash: row.request_hash, answer: row.answer }
}

export async function saveAnswer(
  db: Db,
  athleteId: string,
  key: string,
  requestHash: string,
  answer: string,
  at: number,
): Promise<void> {
  await db
    .insertInto('idempotency')
    .values({ athlete_id: athleteId, key, request_hash: requestHash, answer, at })
    .execute()
}

/** Keys are kept for a while, not for ever: a client that tries again does so within minutes or days. */
export async function forgetAnswersBefore(db: Db, athleteId: string, at: number): Promise<void> {
  await db.deleteFrom('idempotency').where('athlete_id', '=', athleteId).where('at', '<', at).execute()
}
