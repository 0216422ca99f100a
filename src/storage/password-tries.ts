import type { Db } from './open.ts'

/** A try at the password that was not right, or that is being looked at. */
export interface PasswordTry {
  readonly id: string
  /** By which way it came: tries of one way do not use up those of another. */
  readonly way: string
  /** Epoch milliseconds. */
  readonly at: number
}

/** Tries of a way, the first one first. */
export async function listPasswordTries(db: Db, athleteId: string, way: string): Promise<readonly PasswordTry[]> {
  const rows = await db
    .selectFrom('password_try')
    .select(['id', 'way', 'at'])
    .where('athlete_id', '=', athleteId)
    .where('way', '=', way)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows
}

export async function insertPasswordTry(db: Db, athleteId: string, { id, way, at }: PasswordTry): Promise<void> {
  await db.insertInto('password_try').values({ athlete_id: athleteId, id, way, at }).execute()
}

export async function deletePasswordTry(db: Db, athleteId: string, id: string): Promise<void> {
  await db.deleteFrom('password_try').where('athlete_id', '=', athleteId).where('id', '=', id).execute()
}

/** Forgets the tries that are older than this instant; all of them, without one. */
export async function deletePasswordTries(db: Db, athleteId: string, before = Number.MAX_SAFE_INTEGER): Promise<void> {
  await db.deleteFrom('password_try').where('athlete_id', '=', athleteId).where('at', '<', before).execute()
}
