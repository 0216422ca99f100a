import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { chmodSync } from 'node:fs'
import { Kysely, PostgresDialect, SqliteAdapter, type SqliteDatabase, SqliteDialect } from 'kysely'
import type pg from 'pg'
import { isDamage } from './damage.ts'
import type { Database } from './schema.ts'

export type Db = Kysely<Database>

export interface OpenDatabase {
  readonly db: Db
  readonly engine: 'sqlite' | 'postgres'
  /** Whether a damaged page was met: nothing is written since. */
  isDamaged(): boolean
  close(): Promise<void>
}

/** SQLite before 3.51.3 can corrupt a WAL file that several processes write (sqlite.org/wal.html#walresetbug). */
const OLDEST_SQLITE = [3, 51, 3] as const
const BUSY_TIMEOUT_MS = 5000
const SYNCHRONOUS_FULL = 2

export class UnsafeDatabase extends Error {
  override name = 'UnsafeDatabase'
}

/** The one place that opens a SQLite file: write-ahead log, every commit on disk before it is acknowledged. */
export function openSqlite(path: string): OpenDatabase {
  // Before it is opened too: what was copied back from a disk that can only be read would stay so.
  if (path !== ':memory:') forTheOwner(path)
  const file = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS })
  try {
    if (path !== ':memory:') forTheOwner(path)
    file.exec('PRAGMA journal_mode = WAL')
    file.exec('PRAGMA synchronous = FULL')
    file.exec('PRAGMA foreign_keys = ON')
    checkSettings(file)
  } catch (error) {
    file.close()
    throw error
  }
  const { database, isDamaged } = forKysely(file)
  const db = new Kysely<Database>({ dialect: new MigratedWholeDialect({ database }) })
  let closed = false
  return {
    db,
    engine: 'sqlite',
    isDamaged,
    // Kysely closes the file only after its first query; closing twice throws.
    close: async () => {
      if (closed) return
      closed = true
      await db.destroy()
      if (file.isOpen) file.close()
    },
  }
}

/** SQLite gives the files beside it the rights that it finds. */
function forTheOwner(path: string): void {
  for (const beside of ['', '-wal', '-shm'])
    try {
      chmodSync(path + beside, 0o600)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
}

/** A file that may be damaged, as it lies there: nothing is set, nothing can be written. Throws when it does not open. */
export function openDamagedSqlite(path: string): OpenDatabase {
  const file = new DatabaseSync(path, { readOnly: true })
  const { database, isDamaged } = forKysely(file)
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database }) })
  return { db, engine: 'sqlite', isDamaged, close: () => db.destroy() }
}

/** SQLite rolls a change of the schema back like any other; Kysely believes not, and would migrate without a transaction. */
class MigratedWholeAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
class MigratedWholeDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new MigratedWholeAdapter()
  }
}

function checkSettings(file: DatabaseSync): void {
  const version = String(file.prepare('SELECT sqlite_version() AS version').get()?.['version'])
  if (isOlder(version, OLDEST_SQLITE)) {
    throw new UnsafeDatabase(
      `SQLite ${version} can damage a database that two programs write; ${OLDEST_SQLITE.join('.')} or newer is needed`,
    )
  }
  const synchronous = file.prepare('PRAGMA synchronous').get()?.['synchronous']
  if (synchronous !== SYNCHRONOUS_FULL)
    throw new UnsafeDatabase(`synchronous is ${String(synchronous)}, FULL was asked`)
}

export function isOlder(version: string, than: readonly number[]): boolean {
  const parts = version.split('.').map(Number)
  for (const [i, wanted] of than.entries()) {
    const part = parts[i] ?? 0
    if (part !== wanted) return part < wanted
  }
  return false
}

/**
 * node:sqlite in the shape that Kysely's SQLite dialect expects. From the moment a page turns out to be damaged nothing is
 * written any more: what is written on top of damage spreads it, and makes what could be saved less.
 */
function forKysely(file: DatabaseSync): { readonly database: SqliteDatabase; isDamaged(): boolean } {
  const statements = new Map<
    string,
    { readonly prepared: ReturnType<DatabaseSync['prepare']>; readonly reader: boolean }
  >()
  let damage: unknown
  const watched = <T>(act: () => T): T => {
    try {
      return act()
    } catch (error) {
      if (isDamage(error)) damage ??= error
      throw error
    }
  }
  const database: SqliteDatabase = {
    close: () => file.close(),
    prepare: (query) => {
      // A deferred transaction that turns into a write can fail at once instead of waiting its turn.
      const text = query === 'begin' ? 'begin immediate' : query
      let statement = statements.get(text)
      if (!statement) {
        const prepared = watched(() => file.prepare(text))
        statement = { prepared, reader: prepared.columns().length > 0 }
        if (statements.size < 500) statements.set(text, statement)
      }
      const { prepared, reader } = statement
      return {
        reader,
        all: (parameters) => watched(() => prepared.all(...(parameters as SQLInputValue[]))),
        run: (parameters) => {
          if (damage !== undefined && text !== 'rollback') throw damage
          // A full disk makes SQLite take the transaction back by itself; the error that told of it must not be covered.
          if (text === 'rollback' && !file.isTransaction) return { changes: 0, lastInsertRowid: 0 }
          return watched(() => prepared.run(...(parameters as SQLInputValue[])))
        },
        iterate: (parameters) => prepared.iterate(...(parameters as SQLInputValue[])) as IterableIterator<unknown>,
      }
    },
  }
  return { database, isDamaged: () => damage !== undefined }
}

const INT8 = 20
const NUMERIC = 1700

/** PostgreSQL for a club. Whole numbers come back as numbers, as SQLite gives them: ours stay below 2^53. */
export function openPostgres(url: string): OpenDatabase {
  const pool = async () => {
    // Loaded by those alone who have a server: a start waits for every file it reads.
    const { Pool, types } = await import('pg')
    const numbers = {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === INT8 || oid === NUMERIC ? Number : types.getTypeParser(oid, format as 'text'),
    }
    const opened = new Pool({ connectionString: url, max: 8, types: numbers as pg.CustomTypesConfig })
    // A server that restarts cuts connections at rest. The pool forgets them and the next query opens another; without a
    // listener the process would end.
    return opened.on('error', () => {})
  }
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  return { db, engine: 'postgres', isDamaged: () => false, close: () => db.destroy() }
}
