import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { MIGRATIONS } from './migrations/index.ts'
import type { OpenDatabase } from './open.ts'

/** The data was written by a newer Cairn; writing it with this one could lose what it does not know. */
export class NewerDatabase extends Error {
  override name = 'NewerDatabase'
  readonly unknown: readonly string[]
  constructor(unknown: readonly string[]) {
    super(`the data was last written by a newer version (${unknown.join(', ')})`)
    this.unknown = unknown
  }
}

const TABLE = 'migration'

/**
 * Brings the database to this version's schema. What is missing is done in one transaction, whole or not at all. Throws
 * NewerDatabase without touching anything.
 */
export async function migrate({ db, engine }: OpenDatabase): Promise<readonly string[]> {
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
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error
  return (results ?? []).filter((result) => result.status === 'Success').map((result) => result.migrationName)
}

async function refuseNewer(db: Kysely<Record<string, { name: string }>>): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === TABLE)) return
  const done = await db.selectFrom(TABLE).select('name').orderBy('name').execute()
  const known = new Set(MIGRATIONS.map((migration) => migration.name))
  const unknown = done.map((row) => row.name).filter((name) => !known.has(name))
  if (unknown.length > 0) throw new NewerDatabase(unknown)
}
