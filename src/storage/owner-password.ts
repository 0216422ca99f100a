import type { Db } from './open.ts'

/** What is kept of the owner's password: a hash that says how it was made (app/sign-in/password-hash.ts). */
export interface OwnerPassword {
  readonly hash: string
  /** Epoch milliseconds. */
  readonly setAt: number
}

/** Undefined while none was set. */
export async function findOwnerPassword(db: Db, athleteId: string): Promise<OwnerPassword | undefined> {
  const row = await db.selectFrom('owner_password').selectAll().where('athlete_id', '=', athleteId).executeTakeFirst()
  return row && { hash: row.hash, setAt: row.set_at }
}

/** Not one of the changes that can be undone: an old password must not come back. */
export async function saveOwnerPassword(db: Db, athleteId: string, { hash, setAt }: OwnerPassword): Promise<void> {
  const row = { hash, set_at: setAt }
  await db
    .insertInto('owner_password')
    .values({ athlete_id: athleteId, ...row })
    .onConflict((conflict) => conflict.column('athlete_id').doUpdateSet(row))
    .execute()
}
