import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { restoreBackup } from '../../src/app/backup/restore-backup.ts'
import { examine } from '../../src/app/doctor/examine.ts'
import { layDamagedAside, salvage } from '../../src/app/doctor/salvage.ts'
import { erase } from '../../src/app/erase.ts'
import { storageTrouble } from '../../src/app/storage-trouble.ts'
import { openSqlite } from '../../src/storage/open.ts'
import { insertActivity } from '../../src/storage/activities.ts'
import { FIT_START, makeFit } from '../importers/support/make-fit.ts'
import { makeActivity } from '../make.ts'
import { seededRandom } from '../../src/core/base/random.ts'
import { dumpRows } from '../support/dump-rows.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { importAll, makeData, NOW } from './support/make-data.ts'

const folder = temporaryFolder()
const PAGE = 4096
const RUNS = 600
let count = 0
const place = () => join(folder, String(count++))
const options = (at: string) => ({ folder: at, zone: 'Europe/Berlin', now: () => NOW, log: () => {} })
const findingsOf = async (at: string) =>
  Object.fromEntries((await examine(options(at))).findings.map(({ code, is }) => [code, is]))

let whole: string
let runs: number
beforeAll(async () => {
  whole = place()
  const data = await makeData(whole)
  const files = place()
  mkdirSync(files)
  writeFileSync(join(files, 'a.fit'), makeFit([{ startAt: FIT_START }]))
  await importAll(data.context, files, files)
  const { db, athleteId } = data.context
  await db.transaction().execute(async (trx) => {
    for (let i = 0; i < RUNS; i++)
      await insertActivity(trx, athleteId, makeActivity({ id: `run-${i}`, note: `Run ${i} `.repeat(20) }), 0)
  })
  runs = (await dumpRows(db))['activity']!.length
  await data.close()
})

/** A copy of the whole data with noise over some pages of its database, never the first. */
function damagedCopy(pages: readonly number[]): string {
  const at = place()
  cpSync(whole, at, { recursive: true })
  damage(at, pages)
  return at
}

function damage(at: string, pages: readonly number[]): void {
  const file = openSync(join(at, 'cairn.sqlite'), 'r+')
  for (const page of pages) writeSync(file, Buffer.alloc(PAGE, 0xa5), 0, PAGE, page * PAGE)
  closeSync(file)
}

describe('the doctor', () => {
  it('finds nothing where nothing is wrong, and changes nothing', async () => {
    const before = statSync(join(whole, 'cairn.sqlite')).mtimeMs
    expect(await findingsOf(whole)).toEqual({
      folder: 'well',
      space: 'well',
      database: 'well',
      originals: 'well',
      clock: 'well',
      backup: 'none',
    })
    expect(statSync(join(whole, 'cairn.sqlite')).mtimeMs).toBe(before)
  })

  it('names a folder that is not there and does not make it', async () => {
    expect(await findingsOf(join(folder, 'nowhere'))).toEqual({ folder: 'missing' })
    expect(readdirSync(folder)).not.toContain('nowhere')
  })

  it('takes a database of no bytes for a loss where something had been kept, and for a beginning where nothing was', async () => {
    const lost = damagedCopy([])
    writeFileSync(join(lost, 'cairn.sqlite'), '')
    expect((await findingsOf(lost))['database']).toBe('damaged')
    const fresh = place()
    mkdirSync(fresh)
    writeFileSync(join(fresh, 'cairn.sqlite'), '')
    expect((await findingsOf(fresh))['database']).toBe('empty')
    expect([lost, fresh].map((at) => statSync(join(at, 'cairn.sqlite')).size)).toEqual([0, 0])
  })

  it('finds an original that is gone, and with care one that is damaged', async () => {
    const at = place()
    cpSync(whole, at, { recursive: true })
    const [name] = readdirSync(join(at, 'originals'), { recursive: true })
      .map(String)
      .filter((each) => each.endsWith('.zst'))
    const path = join(at, 'originals', name!)
    const bytes = readFileSync(path)
    bytes[bytes.length >> 1]! ^= 0xff
    writeFileSync(path, bytes)
    expect(await findingsOf(at)).toMatchObject({ originals: 'well' })
    const { findings } = await examine({ ...options(at), thorough: true })
    expect(findings).toContainEqual({ code: 'originals', is: 'damaged', count: 1, of: 1 })
    renameSync(path, `${path}.away`)
    expect(await findingsOf(at)).toMatchObject({ originals: 'missing' })
  })

  it('finds damage in the database, and saves every row of the pages that are whole', async () => {
    const pages = Math.floor(statSync(join(whole, 'cairn.sqlite')).size / PAGE)
    const random = seededRandom(7)
    let found = 0
    for (let round = 0; round < 8; round++) {
      const page = 2 + Math.floor(random() * (pages - 2))
      const at = damagedCopy([page])
      if ((await findingsOf(at))['database'] !== 'damaged') continue
      found++
      const path = join(place(), 'saved.zip')
      const { backup, salvage: report } = await salvage({
        folder: at,
        path,
        version: 'test',
        zone: 'Europe/Berlin',
        now: () => NOW,
      })
      expect(backup?.path).toBe(path)
      await layDamagedAside(at, NOW)
      const data = await makeData(at)
      await restoreBackup(data.context, { path, keepAt: join(place(), 'before.zip'), version: 'test' })
      const saved = (await dumpRows(data.context.db))['activity']!
      expect(report.unreadable).not.toContain('activity')
      // One page of 4 kB holds some ten of these rows.
      expect(saved.length, `page ${page}`).toBeGreaterThan(runs - 20)
      expect(new Set(saved.map(({ id }) => id)).size).toBe(saved.length)
      await data.close()
    }
    expect(found).toBeGreaterThan(3)
  })
})

it('the doctor saves all rows of a table whose root is damaged', async () => {
  const file = new DatabaseSync(join(whole, 'cairn.sqlite'), { readOnly: true })
  const root = Number(file.prepare("SELECT rootpage FROM sqlite_master WHERE name = 'activity'").get()!['rootpage'])
  file.close()
  const at = damagedCopy([root - 1])
  const before = damagedCopy([])
  const path = join(place(), 'saved.zip')
  await salvage({ folder: at, path, version: 'test', zone: 'Europe/Berlin', now: () => NOW })
  await layDamagedAside(at, NOW)
  const [saved, unhurt] = [await makeData(at), await makeData(before)]
  await restoreBackup(saved.context, { path, keepAt: join(place(), 'before.zip'), version: 'test' })
  for (const table of ['activity', 'activity_detail', 'athlete', 'original'])
    expect((await dumpRows(saved.context.db))[table], table).toEqual((await dumpRows(unhurt.context.db))[table])
  await Promise.all([saved.close(), unhurt.close()])
})

it('the doctor saves a run whose samples are damaged without them, so that nothing stumbles over them later', async () => {
  const at = damagedCopy([])
  const spoilt = new DatabaseSync(join(at, 'cairn.sqlite'))
  // As noise on a page in the middle of a long value leaves it: nothing that SQLite notices.
  expect(
    spoilt.prepare("UPDATE activity_detail SET streams = x'0badf00d' WHERE streams IS NOT NULL").run().changes,
  ).toBe(1)
  spoilt.close()
  const path = join(place(), 'saved.zip')
  const { salvage: report } = await salvage({
    folder: at,
    path,
    version: 'test',
    zone: 'Europe/Berlin',
    now: () => NOW,
  })
  expect(report).toMatchObject({ torn: [], unreadable: [], withoutSamples: 1 })
  await layDamagedAside(at, NOW)
  const data = await makeData(at)
  await restoreBackup(data.context, { path, keepAt: join(place(), 'before.zip'), version: 'test' })
  const { activity, activity_detail } = await dumpRows(data.context.db)
  expect(activity).toHaveLength(runs)
  expect(activity_detail!.map(({ streams }) => streams)).toEqual([null])
  await data.close()
})

it('of a database whose first page is noise nothing is saved, and no backup of nothing is written', async () => {
  const at = damagedCopy([0])
  expect((await findingsOf(at))['database']).toBe('damaged')
  const path = join(place(), 'saved.zip')
  const done = await salvage({ folder: at, path, version: 'test', zone: 'Europe/Berlin', now: () => NOW })
  expect(done.backup).toBeUndefined()
  expect(existsSync(path)).toBe(false)
})

describe('a damaged database', () => {
  it('is said to be one where a length has become absurd, as noise on the page of a table does', async () => {
    const { db, isDamaged, close } = openSqlite(':memory:')
    const error = await sql`SELECT zeroblob(2000000000)`.execute(db).catch((thrown: unknown) => thrown)
    expect([storageTrouble(error), isDamaged()]).toEqual(['storage-damaged', true])
    await close()
  })

  it('is not written any more once a damaged page was met, and can still be read', async () => {
    const pages = Math.floor(statSync(join(whole, 'cairn.sqlite')).size / PAGE)
    const at = damagedCopy([])
    const { db, close } = openSqlite(join(at, 'cairn.sqlite'))
    expect(await db.selectFrom('athlete').selectAll().execute()).toHaveLength(1)
    damage(
      at,
      Array.from({ length: Math.floor(pages / 2) }, (_, i) => pages - 1 - i),
    )
    const trouble = async (act: Promise<unknown>) =>
      act.then(
        () => 'none',
        (error: unknown) => storageTrouble(error),
      )
    expect(await trouble(dumpRows(db))).toBe('storage-damaged')
    const before = readFileSync(join(at, 'cairn.sqlite'))
    const row = { athlete_id: 'a', name: 'new', holder: 'me', until_at: 1 }
    expect(await trouble(db.insertInto('lease').values(row).execute())).toBe('storage-damaged')
    expect(await trouble(db.transaction().execute((trx) => trx.insertInto('lease').values(row).execute()))).toBe(
      'storage-damaged',
    )
    expect(await trouble(db.selectFrom('athlete').selectAll().execute())).toBe('none')
    await close()
    expect(readFileSync(join(at, 'cairn.sqlite')).equals(before)).toBe(true)
  })
})

describe('erasing', () => {
  it('leaves no trace in the folder, and nothing of others is touched', async () => {
    const at = place()
    cpSync(whole, at, { recursive: true })
    mkdirSync(join(at, 'backups'))
    writeFileSync(join(at, 'backups', 'daily-2026-05-01T00-00-00Z.zip'), 'x')
    writeFileSync(join(at, 'letter.txt'), 'not of Cairn')
    expect(await erase(options(at))).toEqual(['letter.txt'])
    expect(readdirSync(at)).toEqual(['letter.txt'])
  })
})
