import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { backupFolder } from '../../src/app/backup/daily-backup.ts'
import { openArchive } from '../../src/importers/archive/archive.ts'
import { memorySource } from '../../src/importers/archive/sources.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { makeData, value } from './support/make-data.ts'

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
