import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Kysely } from 'kysely'
import { expect, it, vi } from 'vitest'
import { backupFolder } from '../../src/app/backup/daily-backup.ts'
import { restoreBackup } from '../../src/app/backup/restore-backup.ts'
import { recordCheckIn } from '../../src/app/check-ins/record-check-in.ts'
import { NewerDatabase } from '../../src/app/open-data.ts'
import { openArchive } from '../../src/importers/archive/archive.ts'
import { memorySource } from '../../src/importers/archive/sources.ts'
import { MIGRATIONS } from '../../src/storage/migrations/index.ts'
import { makeFit } from '../importers/support/make-fit.ts'
import { dumpRows } from '../support/dump-rows.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { importAll, makeData, NOW, value } from './support/make-data.ts'

const folder = temporaryFolder()
const fixtures = new URL('../fixtures/databases/', import.meta.url)

/** Migrations that were done, and the goals there are, in a file of SQLite. */
function standsIn(path: string) {
  const db = new DatabaseSync(path, { readOnly: true })
  try {
    const all = (query: string) =>
      db
        .prepare(query)
        .all()
        .map((row) => ({ ...row }))
    return {
      schema: all('SELECT name FROM migration ORDER BY name').at(-1),
      goals: all('SELECT * FROM goal ORDER BY id'),
    }
  } finally {
    db.close()
  }
}

it('data of an older version are put into a backup as they are before their schema is changed, once', async () => {
  const home = join(folder, 'data')
  mkdirSync(home)
  const path = join(home, 'cairn.sqlite')
  const older = new DatabaseSync(path)
  older.exec(readFileSync(new URL('0002.sql', fixtures), 'utf8'))
  older.close()
  const before = standsIn(path)
  expect(before.goals.length).toBeGreaterThan(0)

  await (await makeData(home)).close()
  expect(standsIn(path).schema).not.toEqual(before.schema)
  const made = readdirSync(backupFolder(home))
  expect(made).toEqual([expect.stringMatching(/^before-upgrade-.*\.zip$/)])

  const archive = value(await openArchive(memorySource('b.zip', readFileSync(join(backupFolder(home), made[0]!)))))
  for await (const entry of archive)
    if (entry.path.endsWith('.sqlite')) writeFileSync(join(folder, 'kept.sqlite'), value(await entry.bytes()))
  expect(standsIn(join(folder, 'kept.sqlite'))).toEqual(before)

  await (await makeData(home)).close()
  expect(readdirSync(backupFolder(home))).toEqual(made)
})

it('a first start makes none', async () => {
  const home = join(folder, 'new')
  await (await makeData(home)).close()
  expect(existsSync(backupFolder(home))).toBe(false)
})

/** A Cairn of next year: it knows of one change of the schema more. */
async function newerOpenData() {
  const later = {
    name: '9999-from-later',
    up: async (db: Kysely<unknown>) => {
      await db.schema.alterTable('check_in').addColumn('joy', 'integer').execute()
      await db.schema.createTable('song').addColumn('id', 'text').execute()
    },
  }
  vi.resetModules()
  vi.doMock('../../src/storage/migrations/index.ts', () => ({ MIGRATIONS: [...MIGRATIONS, later] }))
  try {
    return (await import('../../src/app/open-data.ts')).openData
  } finally {
    vi.doUnmock('../../src/storage/migrations/index.ts')
    vi.resetModules()
  }
}

it('an older version refuses data of a newer one, and has them back as they were from the backup before the upgrade', async () => {
  const home = join(folder, 'back')
  const files = join(folder, 'files')
  mkdirSync(files, { recursive: true })
  writeFileSync(join(files, 'run.fit'), makeFit())
  const facts = async ({ context }: Awaited<ReturnType<typeof makeData>>) => {
    const { activity, activity_detail, best_effort, check_in, import_file, original } = await dumpRows(context.db)
    return { activity, activity_detail, best_effort, check_in, import_file, original }
  }
  const own = await makeData(home)
  await importAll(own.context, files, files)
  value(await recordCheckIn(own.context, { moment: 'morning', words: 'slept badly, legs fine' }))
  const before = await facts(own)
  expect([before.activity?.length, before.check_in?.length]).toEqual([1, 1])
  await own.close()

  const openNewer = await newerOpenData()
  const newer = await openNewer({ folder: home, zone: 'Europe/Berlin', now: () => NOW, log: () => {} })
  await newer.close()
  expect(standsIn(join(home, 'cairn.sqlite')).schema).toEqual({ name: '9999-from-later' })

  const bytes = readFileSync(join(home, 'cairn.sqlite'))
  await expect(makeData(home)).rejects.toMatchObject({ name: NewerDatabase.name, unknown: ['9999-from-later'] })
  expect(readFileSync(join(home, 'cairn.sqlite')).equals(bytes)).toBe(true)

  // As docs/guide/running.md says it.
  for (const rest of ['', '-wal', '-shm'])
    if (existsSync(join(home, `cairn.sqlite${rest}`)))
      renameSync(join(home, `cairn.sqlite${rest}`), join(folder, `aside.sqlite${rest}`))
  const [made] = readdirSync(backupFolder(home))
  const again = await makeData(home)
  try {
    await restoreBackup(again.context, {
      path: join(backupFolder(home), made!),
      keepAt: join(folder, 'empty.zip'),
      version: 'older',
    })
    expect(await facts(again)).toEqual(before)
  } finally {
    await again.close()
  }
})
