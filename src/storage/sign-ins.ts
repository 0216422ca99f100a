import type { Db } from './open.ts'

/** A device on which the owner is signed in. Of the secret in its cookie only the hash is kept. */
export interface SignIn {
  readonly secretSha256: string
  /** When it began, and until when it holds unless it is used again; epoch milliseconds. */
  readonly at: number
  readonly untilAt: number
}

export async function findSignIn(db: Db, athleteId: string, secretSha256: string): Promise<SignIn | undefined> {
  const row = await db
    .selectFrom('sign_in')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('secret_sha256', '=', secretSha256)
    .executeTakeFirst()
  return row && { secretSha256: row.secret_sha256, at: row.at, untilAt: row.until_at }
}

export async function insertSignIn(db: Db, athleteId: string, signIn: SignIn): Promise<void> {
  const { secretSha256, at, untilAt } = signIn
  await db
    .insertInto('sign_in')
    .values({ athlete_id: athleteId, secret_sha256: secretSha256, at, until_at: untilAt })
    .execute()
}

/** Lets one go on for longer. One that was ended in the meantime stays ended. */
export async function extendSignIn(db: Db, athleteId: string, secretSha256: string, untilAt: number): Promise<void> {
  await db
    .updateTable('sign_in')
    .set({ until_at: untilAt })
    .where('athlete_id', '=', athleteId)
    .where('secret_sha256', '=', secretSha256)
    .execute()
}

/** Lets none hold for longer than until then. */
export async function limitSignIns(db: Db, athleteId: string, most: number): Promise<void> {
  await db
    .updateTable('sign_in')
    .set({ until_at: most })
    .where('athlete_id', '=', athleteId)
    .where('until_at', '>', most)
    .execute()
}

export async function deleteSignIn(db: Db, athleteId: string, secretSha256: string): Promise<void> {
  await db.deleteFrom('sign_in').where('athlete_id', '=', athleteId).where('secret_sha256', '=', secretSha256).execute()
}

/** Ends those that hold until before this instant; all of them, without one. */
export async function deleteSignIns(db: Db, athleteId: string, before = Number.MAX_SAFE_INTEGER): Promise<void> {
  await db.deleteFrom('sign_in').where('athlete_id', '=', athleteId).where('until_at', '<', before).execute()
}
