import type { Db } from './open.ts'

// Of the database as a whole, for what concerns all of it alike: backups, the doctor. No view or write of a runner asks here.

/** Every lease of every runner, those that ran out too. */
export async function listLeases(
  db: Db,
): Promise<readonly { readonly name: string; readonly holder: string; readonly untilAt: number }[]> {
  const rows = await db.selectFrom('lease').select(['name', 'holder', 'until_at']).orderBy('name').execute()
  return rows.map((row) => ({ name: row.name, holder: row.holder, untilAt: row.until_at }))
}

/** The contents whose files are kept, of every runner. */
export async function listOriginalHashes(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom('original').select('sha256').distinct().orderBy('sha256').execute()
  return rows.map((row) => row.sha256)
}
