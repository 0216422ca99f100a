import { sql } from 'kysely'
import { replaceRows } from './copy-rows.ts'
import { isPassing } from './damage.ts'
import { migrate } from './migrate.ts'
import { openSqlite, type Db, type OpenDatabase } from './open.ts'

/** A database in a file of its own is not whole, or is no database of Cairn. */
export class DamagedDatabase extends Error {
  override name = 'DamagedDatabase'
}

/**
 * Writes all that is stored, as of one moment, into a new SQLite file, while others go on reading and writing. Of PostgreSQL
 * too: whoever has the file needs no server to look into it.
 */
export async function writeSnapshot({ db, engine }: Pick<OpenDatabase, 'db' | 'engine'>, path: string): Promise<void> {
  if (engine === 'sqlite') {
    await sql`VACUUM INTO ${path}`.execute(db)
    return
  }
  const into = openSqlite(path)
  try {
    await migrate(into)
    await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((from) => into.db.transaction().execute((to) => replaceRows(from, to)))
    // One file, with nothing left in a log beside it.
    await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(into.db)
  } finally {
    await into.close()
  }
}

/**
 * Opens a snapshot after checking every page of it, and brings it to this version's schema: the file itself is changed, so
 * give it a copy. Throws DamagedDatabase, NewerDatabase.
 */
export async function openSnapshot(path: string): Promise<OpenDatabase> {
  let snapshot: OpenDatabase
  try {
    snapshot = openSqlite(path)
  } catch (error) {
    if (isPassing(error)) throw error
    throw new DamagedDatabase('it does not open', { cause: error })
  }
  try {
    const found = await damageOf(snapshot.db)
    if (found.length > 0) throw new DamagedDatabase(found[0])
    await migrate(snapshot)
    return snapshot
  } catch (error) {
    await snapshot.close()
    throw error
  }
}

/** What SQLite finds wrong when it reads every page and index; nothing of a database that is whole. Throws where it cannot look. */
export async function damageOf(db: Db): Promise<readonly string[]> {
  try {
    const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check(20)`.execute(db)
    return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok')
  } catch (error) {
    if (isPassing(error)) throw error
    return [error instanceof Error ? error.message : String(error)]
  }
}
