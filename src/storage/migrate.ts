import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { MIGRATIONS } from './migrations/index.ts'
import type { OpenDatabase } from './open.ts'
import { watchFacts } from './watch-facts.ts'

/** The data was written by a newer Cairn; writing it with this one could lose what it does not know. */
export class NewerDatabase extends Error {
  override name = 'NewerDatabase'
  readonly unknown: readonly string[]
  constructor(unknown: readonly string[]) {
    super(`the data was last written by a newer version (${unknown.join(', ')})`)
    this.unknown = unknown
  }
}

/** Of a database that this version has brought up to date. */
export const NEWEST_SCHEMA = MIGRATIONS.at(-1)!.name

const TABLE = 'migration'

/**
 * Brings the database to this version's schema. What is missing is done in one transaction, whole or not at all; then it
 * watches what is written. Throws NewerDatabase without touching anything. With `upTo`, a database that is still empty gets the
 * schema of that migration.
 */
export async function migrate(opened: OpenDatabase, upTo?: string): Promise<readonly string[]> {
  const { db, engine } = opened
  await refuseNewer(db as unknown as Kysely<Record<string, { name: string }>>)
  const migrations = Object.fromEntries(
    MIGRATIONS.map(({ name, up }): [string, Migration] => [
      name,
      { up: (schema) => up(schema, engine === 'postgres') },
    ]),
  )
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    migrationTableName: TABLE,
    migrationLockTableName: `${TABLE}_lock`,
  })
  if (upTo !== undefined && !Object.hasOwn(migrations, upTo)) throw new NewerDatabase([upTo])
  const { error, results } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo))
  if (error) throw error
  if (upTo === undefined) await watchFacts(opened)
  return (results ?? []).filter((result) => result.status === 'Success').map((result) => result.migrationName)
}

/** The schema of data that have some, where this version has a newer one; else undefined. */
export async function olderSchema({ db }: OpenDatabase): Promise<string | undefined> {
  const last = (await migrationsDone(db as unknown as Kysely<Record<string, { name: string }>>)).at(-1)
  return last === undefined || last >= NEWEST_SCHEMA ? undefined : last
}

async function refuseNewer(db: Kysely<Record<string, { name: string }>>): Promise<void> {
  const known = new Set(MIGRATIONS.map((migration) => migration.name))
  const unknown = (await migrationsDone(db)).filter((name) => !known.has(name))
  if (unknown.length > 0) throw new NewerDatabase(unknown)
}

async function migrationsDone(db: Kysely<Record<string, { name: string }>>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === TABLE)) return []
  return (await db.selectFrom(TABLE).select('name').orderBy('name').execute()).map(({ name }) => name)
}
