import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { type Kysely, type KyselyPlugin, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { afterAll, describe, expect, it } from 'vitest'
import { listGoals } from '../../src/storage/goals.ts'
import { migrate, NewerDatabase } from '../../src/storage/migrate.ts'
import { MIGRATIONS } from '../../src/storage/migrations/index.ts'
import { type OpenDatabase, openPostgres, openSqlite } from '../../src/storage/open.ts'
import { READS } from '../contracts/storage/calls.ts'
import { liveStory } from '../contracts/storage/story.ts'
import { makeId } from '../make.ts'
import { dumpRows } from '../support/dump-rows.ts'
import { TABLE_NAMES } from '../../src/storage/tables.ts'
import { type FreshPostgres, freshPostgres, noPostgres, withoutPostgres } from '../support/postgres.ts'
import { schemaOf } from '../support/schema-of.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()
const fixtures = new URL('../fixtures/databases/', import.meta.url)
const released = readdirSync(fixtures).filter((name) => name.endsWith('.sql'))

/** Reads that are new and find old rows too. */
const TOUCHES_OLD: ReadonlySet<string> = new Set(['listTrainingRows', 'listUnsaidPlaces', 'listUnknownGear'])

let files = 0
const sqlite = async () => openSqlite(join(folder, `${files++}.sqlite`))
const dropped: FreshPostgres[] = []
const postgres = async () => {
  const fresh = await freshPostgres()
  dropped.push(fresh)
  return openPostgres(fresh.url)
}
afterAll(async () => {
  for (const fresh of dropped) await fresh.drop()
})

type Rows = Record<string, unknown>[]
const done = async ({ db }: OpenDatabase) =>
  (await sql<{ name: string }>`SELECT name FROM migration ORDER BY name`.execute(db)).rows.map(({ name }) => name)

/** Stops at the n-th statement, as a program does that is killed there. */
function stopsAt(n: number): KyselyPlugin {
  let count = 0
  return {
    transformQuery: ({ node }) => {
      if (++count === n) throw new Error(`stopped at statement ${n}`)
      return node
    },
    transformResult: async ({ result }) => result,
  }
}

/** A database as a release left it, with its rows in it. */
async function loadRelease(opened: OpenDatabase, name: string): Promise<void> {
  const statements = readFileSync(new URL(name, fixtures), 'utf8').split(/;\n(?=INSERT|create|CREATE|$)/)
  if (opened.engine === 'sqlite') {
    for (const statement of statements.filter(Boolean)) await sql.raw(statement).execute(opened.db)
    return
  }
  const upTo = MIGRATIONS.filter((migration) => migration.name.slice(0, 4) <= name.slice(0, 4))
  const known = upTo.map(({ name: key, up }) => [key, { up: (db: Kysely<unknown>) => up(db, true) }] as const)
  const migrator = new Migrator({
    db: opened.db,
    provider: { getMigrations: async () => Object.fromEntries(known) },
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
  })
  expect((await migrator.migrateToLatest()).error).toBeUndefined()
  const inserts = statements.filter((statement) => /^INSERT INTO "(?!migration)/.test(statement))
  for (const insert of inserts) await sql.raw(insert.replaceAll(/\bX'([0-9a-f]*)'/g, "'\\x$1'")).execute(opened.db)
}

describe('migrate on SQLite', () => migrateContract(sqlite))

describe.skipIf(withoutPostgres)(
  withoutPostgres ? `migrate on PostgreSQL (skipped: ${noPostgres})` : 'migrate on PostgreSQL',
  () => migrateContract(postgres),
)

function migrateContract(open: () => Promise<OpenDatabase>): void {
  it('makes a new database whole, and finds nothing to do the second time', async () => {
    const opened = await open()
    const names = MIGRATIONS.map(({ name }) => name)
    expect(await migrate(opened)).toEqual(names)
    expect(Object.keys(await schemaOf(opened)).sort()).toEqual([...TABLE_NAMES, 'migration', 'migration_lock'].sort())
    await liveStory(opened.db, makeId(), 'kept')
    const before = [await schemaOf(opened), await dumpRows(opened.db)]
    expect(await migrate(opened)).toEqual([])
    expect(await done(opened)).toEqual(names)
    expect([await schemaOf(opened), await dumpRows(opened.db)]).toStrictEqual(before)
    await opened.close()
  })

  it('is done once when many ask at the same time', async () => {
    const opened = await open()
    const results = await Promise.all(Array.from({ length: 4 }, () => migrate(opened)))
    expect(results.flat()).toEqual(MIGRATIONS.map(({ name }) => name))
    await opened.close()
  })

  it('refuses data of a newer version by its name, and touches nothing', async () => {
    const opened = await open()
    await migrate(opened)
    await liveStory(opened.db, makeId(), 'newer')
    await sql`INSERT INTO migration (name, timestamp) VALUES ('9999-from-later', '2030-01-01T00:00:00.000Z')`.execute(
      opened.db,
    )
    const before = [await schemaOf(opened), await dumpRows(opened.db), await done(opened)]
    const refused = await migrate(opened).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(NewerDatabase)
    expect((refused as NewerDatabase).unknown).toEqual(['9999-from-later'])
    expect([await schemaOf(opened), await dumpRows(opened.db), await done(opened)]).toStrictEqual(before)
    await opened.close()
  })

  it('stopped anywhere leaves the old schema or the new one, never one between, and is taken up again', async () => {
    const whole = await open()
    await migrate(whole)
    const schema = await schemaOf(whole)
    await whole.close()
    const opened = await open()
    let stops = 0
    // A server answers more slowly: there, every third statement.
    for (let n = 1; ; n += opened.engine === 'postgres' ? 3 : 1) {
      const attempt = migrate({ ...opened, db: opened.db.withPlugin(stopsAt(n)) })
      const outcome = await attempt.catch((error: Error) => error.message)
      if (typeof outcome !== 'string') break
      expect(outcome).toBe(`stopped at statement ${n}`)
      stops++
      const tables = Object.keys(await schemaOf(opened)).filter((table) => !table.startsWith('migration'))
      expect([[], Object.keys(schema).filter((table) => !table.startsWith('migration'))]).toContainEqual(tables)
    }
    expect(stops).toBeGreaterThan(TABLE_NAMES.length / 3)
    expect(await schemaOf(opened)).toStrictEqual(schema)
    await opened.close()
  })

  it.each(released)('brings %s of an earlier release to the schema of today with all that was in it', async (name) => {
    const fresh = await open()
    await migrate(fresh)
    const opened = await open()
    await loadRelease(opened, name)
    const rowsOf = async (table: string) =>
      (await sql.raw<Rows[number]>(`SELECT * FROM "${table}" ORDER BY 1, 2, 3`).execute(opened.db)).rows
    const tables = Object.keys(await schemaOf(opened)).filter((table) => !table.startsWith('migration'))
    const before: [string, Rows][] = []
    for (const table of tables) before.push([table, await rowsOf(table)])
    expect(before.filter(([, rows]) => rows.length === 0)).toEqual([])
    await migrate(opened)
    expect(await done(opened)).toEqual(MIGRATIONS.map((migration) => migration.name))
    expect(await schemaOf(opened)).toStrictEqual(await schemaOf(fresh))
    for (const [table, rows] of before) expect(await rowsOf(table)).toMatchObject(rows)
    const [who] = before.find(([table]) => table === 'athlete')![1].map((row) => String(row['athlete_id']))
    for (const { name: read, nothing, run, since = '0001' } of READS) {
      const answer = await run(opened.db, who!)
      // What came later was not known then: missing, and not made up.
      if (since <= name.slice(0, 4)) expect(answer, read).not.toEqual(nothing)
      else if (!TOUCHES_OLD.has(read)) expect(answer, read).toEqual(nothing)
    }
    expect((await listGoals(opened.db, who!)).map((goal) => goal.name)).toContain('first runner')
    await Promise.all([opened.close(), fresh.close()])
  })
}

describe('migrate on SQLite, killed', () => {
  it.runIf(process.platform !== 'win32').each([4, 12, 24])('at statement %d leaves nothing half done', async (n) => {
    const path = join(folder, `killed-${n}.sqlite`)
    const script = fileURLToPath(new URL('./die-in-migration.ts', import.meta.url))
    const died = spawnSync(process.execPath, [script, path, String(n)], { encoding: 'utf8' })
    expect([died.stderr, died.signal]).toEqual(['', 'SIGKILL'])
    const file = new DatabaseSync(path)
    const tables = file.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()
    file.close()
    expect(tables.filter(({ name }) => !String(name).startsWith('migration'))).toEqual([])
    const opened = openSqlite(path)
    expect(await migrate(opened)).toEqual(MIGRATIONS.map(({ name }) => name))
    await opened.close()
  })
})

describe('released migrations', () => {
  it('have names in order and numbers without a gap, and a database of the newest schema is kept beside older ones', () => {
    const names = MIGRATIONS.map(({ name }) => name)
    expect(names).toEqual(names.toSorted())
    expect(names.every((name) => /^\d{4}-[a-z0-9-]+$/.test(name))).toBe(true)
    const numbers = names.map((name) => name.slice(0, 4))
    expect(numbers).toEqual(names.map((_, i) => String(i + 1).padStart(4, '0')))
    // Migrations that come out together have one database, of the last of them.
    expect(numbers.map((number) => `${number}.sql`)).toEqual(expect.arrayContaining(released))
    expect(released.at(-1)).toBe(`${numbers.at(-1)}.sql`)
  })
})
