import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { automaticName, backupWhenDue, listAutomaticBackups, outlived } from '../../src/app/backup/daily-backup.ts'
import { makeBackup } from '../../src/app/backup/make-backup.ts'
import { UnusableBackup } from '../../src/app/backup/read-backup.ts'
import { restoreBackup } from '../../src/app/backup/restore-backup.ts'
import { dataProvider } from '../../src/app/data-provider.ts'
import { getDashboard } from '../../src/app/get-dashboard.ts'
import { createGoal } from '../../src/app/goals/create-goal.ts'
import { openArchive } from '../../src/importers/archive/archive.ts'
import { memorySource } from '../../src/importers/archive/sources.ts'
import { TABLE_NAMES, TABLES } from '../../src/storage/tables.ts'
import { FIT_START, makeFit } from '../importers/support/make-fit.ts'
import { makeZip } from '../importers/support/make-zip.ts'
import { makeFrequency } from '../make.ts'
import { type Dump, dumpRows } from '../support/dump-rows.ts'
import { freshPostgres, noPostgres, withoutPostgres } from '../support/postgres.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { importAll, makeData, NOW, type TestData, value } from './support/make-data.ts'

const folder = temporaryFolder()
const version = 'test'
const DAY_MS = 86_400_000
const FILES = 3
let count = 0
const place = () => join(folder, String(count++))
let full: string
let kept: Dump

/** What a backup keeps: the rows without those that only concern programs that ran then. */
const lasting = (dump: Dump): Dump =>
  Object.fromEntries(TABLE_NAMES.filter((name) => TABLES[name].keeps !== 'passing').map((name) => [name, dump[name]!]))
const rowsOf = async ({ context }: TestData) => lasting(await dumpRows(context.db))
const originalsOf = (data: TestData) =>
  readdirSync(data.context.folders.originals, { recursive: true })
    .map(String)
    .filter((name) => /\.(gz|zst)$/.test(name))
    .sort()
const restore = (data: TestData, path: string, passphrase?: string) =>
  restoreBackup(data.context, { path, passphrase, keepAt: join(place(), 'before.zip'), version })
const troubleOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'none',
    (error: unknown) => (error instanceof UnusableBackup ? error.code : String(error)),
  )

/** A runner with files, a goal and nothing else. */
async function runner(): Promise<TestData> {
  const data = await makeData(place())
  const files = place()
  mkdirSync(files)
  for (let day = 0; day < FILES; day++)
    writeFileSync(join(files, `${day}.fit`), makeFit([{ startAt: FIT_START + day * DAY_MS }]))
  await importAll(data.context, files, files)
  value(await createGoal(data.context, { measure: makeFrequency(), name: 'Steady' }))
  return data
}

beforeAll(async () => {
  const data = await runner()
  full = join(place(), 'cairn.zip')
  expect(await makeBackup(data.context, { path: full, version, withOriginals: true })).toMatchObject({
    originals: FILES,
    missing: [],
  })
  kept = await rowsOf(data)
  await data.close()
})

describe('a backup', () => {
  it('brings back every row and every file on another machine, and the same dashboard', async () => {
    const other = place()
    const data = await makeData(other)
    const restored = await restore(data, full)
    expect(restored).toMatchObject({ madeAt: NOW, originals: FILES, missing: [] })
    expect(await rowsOf(data)).toEqual(kept)
    expect(originalsOf(data)).toHaveLength(FILES)
    await data.close()
    const again = await makeData(other)
    expect((await getDashboard(again.context)).activityCount).toBe(FILES)
    await again.close()
  })

  it('keeps what was there before it is replaced', async () => {
    const data = await runner()
    const before = await rowsOf(data)
    const { keptAt } = await restore(data, full)
    expect(await rowsOf(data)).toEqual(kept)
    await restore(data, keptAt)
    expect(await rowsOf(data)).toEqual(before)
    await data.close()
  })

  it('is as of one moment, whatever is written meanwhile', async () => {
    const data = await runner()
    const { db, athleteId } = data.context
    await db.deleteFrom('day_fact').execute()
    // Two rows that are always written together: a backup that has one without the other tore a transaction.
    let writing = true
    let written = 0
    const writer = (async () => {
      for (; writing; written++) {
        const day = written
        await db.transaction().execute(async (trx) => {
          for (const source of ['a', 'b'])
            await trx
              .insertInto('day_fact')
              .values({ athlete_id: athleteId, on_day: day, source, version: 1 } as never)
              .execute()
        })
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    })()
    const paths = [1, 2, 3].map((n) => join(folder, `moving-${n}.zip`))
    for (const path of paths) {
      const before = written
      await expect.poll(() => written).toBeGreaterThan(before)
      await makeBackup(data.context, { path, version, withOriginals: false })
    }
    writing = false
    await writer
    let last = -1
    for (const path of paths) {
      const other = await makeData(place())
      await restore(other, path)
      const rows = (await dumpRows(other.context.db))['day_fact']!
      expect(rows.filter(({ source }) => source === 'a').map((row) => row['on_day'])).toEqual(
        rows.filter(({ source }) => source === 'b').map((row) => row['on_day']),
      )
      expect(rows.length).toBeGreaterThan(last)
      last = rows.length
      await other.close()
    }
    await data.close()
  })

  it('that is damaged anywhere is refused before anything changes', async () => {
    const data = await runner()
    const before = await rowsOf(data)
    const whole = readFileSync(full)
    const damaged = join(folder, 'damaged.zip')
    // Where an archive of these files has its parts: the first header, rows, files, the manifest, the directory.
    const places = Array.from({ length: 12 }, (_, i) => Math.floor((whole.length * (i + 0.5)) / 12))
    for (const at of places) {
      copyFileSync(full, damaged)
      truncateSync(damaged, at)
      expect(await troubleOf(restore(data, damaged)), `cut at ${at}`).toMatch(/^backup-(not-ours|damaged)$/)
      const flipped = Buffer.from(whole)
      for (let each = at % 4096; each < flipped.length; each += 4096) flipped[each]! ^= 0x10
      writeFileSync(damaged, flipped)
      expect(await troubleOf(restore(data, damaged)), `flipped from ${at % 4096}`).toMatch(
        /^backup-(not-ours|damaged)$/,
      )
    }
    writeFileSync(damaged, 'no archive at all, but long enough to be looked at')
    expect(await troubleOf(restore(data, damaged))).toBe('backup-not-ours')
    expect(await rowsOf(data)).toEqual(before)
    await data.close()
  })

  it('of which a file was put in the place of another is refused, though the archive itself is whole', async () => {
    const data = await runner()
    const entries: { name: string; data: Uint8Array }[] = []
    for await (const entry of value(await openArchive(memorySource('b.zip', readFileSync(full)))))
      entries.push({ name: entry.path.replace(/^.*!\//, ''), data: value(await entry.bytes()) })
    expect(entries.map(({ name }) => name)).toContain('manifest.json')
    const again = join(folder, 'again.zip')
    writeFileSync(again, makeZip(entries))
    expect(await troubleOf(restore(data, again))).toBe('none')
    const [one, other] = entries.filter(({ name }) => name.endsWith('.zst'))
    writeFileSync(again, makeZip(entries.map((each) => (each === one ? { ...each, data: other!.data } : each))))
    expect(await troubleOf(restore(data, again))).toBe('backup-damaged')
    await data.close()
  })

  it('that is encrypted opens with its passphrase alone, and shows nothing without it', async () => {
    const data = await runner()
    const path = join(folder, 'sealed.age')
    await makeBackup(data.context, { path, version, withOriginals: true, passphrase: 'stones carry stones' })
    const bytes = readFileSync(path)
    for (const plain of ['SQLite format', 'manifest.json', 'Steady']) expect(bytes.includes(plain)).toBe(false)
    const before = await rowsOf(data)
    expect(await troubleOf(restore(data, path))).toBe('backup-needs-passphrase')
    expect(await troubleOf(restore(data, path, 'stones carry nothing'))).toBe('backup-wrong-passphrase')
    const other = await makeData(place())
    await restore(other, path, 'stones carry stones')
    expect(await rowsOf(other)).toEqual(before)
    await other.close()
    await data.close()
  })

  it('leaves nothing beside it, made or refused', async () => {
    const data = await runner()
    const at = place()
    await makeBackup(data.context, { path: join(at, 'one.zip'), version, withOriginals: true })
    expect(readdirSync(at)).toEqual(['one.zip'])
    await troubleOf(restore(data, join(folder, 'damaged.zip')))
    expect(readdirSync(data.context.folders.incoming)).toEqual([])
    await data.close()
  })

  it('names the files that are nowhere, and keeps the rest', async () => {
    const data = await runner()
    const [gone] = originalsOf(data)
    rmSync(join(data.context.folders.originals, gone!))
    const made = await makeBackup(data.context, { path: join(place(), 'b.zip'), version, withOriginals: true })
    expect(made).toMatchObject({ originals: FILES - 1, missing: [expect.stringMatching(/^[0-9a-f]{64}$/)] })
    await data.close()
  })

  it('is not restored under a running server', async () => {
    const at = place()
    const server = await dataProvider({ folder: at, zone: 'Europe/Berlin', now: () => NOW, log: () => {} })
    const data = await makeData(at)
    expect(await troubleOf(restore(data, full))).toContain('DataInUse')
    await server.close()
    expect(await troubleOf(restore(data, full))).toBe('none')
    await data.close()
  })

  it.skipIf(withoutPostgres)(
    withoutPostgres
      ? `goes from one database to the other (skipped: ${noPostgres})`
      : 'goes from SQLite to PostgreSQL and back',
    async () => {
      const fresh = await freshPostgres()
      const club = await makeData(place(), { databaseUrl: fresh.url })
      await restore(club, full)
      expect(await rowsOf(club)).toEqual(kept)
      const path = join(place(), 'club.zip')
      await makeBackup(club.context, { path, version, withOriginals: true })
      await club.close()
      await fresh.drop()
      const home = await makeData(place())
      await restore(home, path)
      expect(await rowsOf(home)).toEqual(kept)
      await home.close()
    },
  )
})

describe('automatic backups', () => {
  it('are made once a day, and after a clock was set back', async () => {
    const data = await runner()
    const at = place()
    const due = () => backupWhenDue(data.context, at, version)
    const named = () => join(at, automaticName('daily', data.clock.now))
    expect(await due()).toBe(named())
    data.clock.now += DAY_MS / 2
    expect(await due()).toBeUndefined()
    data.clock.now += DAY_MS / 2
    expect(await due()).toBe(named())
    data.clock.now -= 100 * DAY_MS
    expect(await due()).toBe(named())
    expect(await listAutomaticBackups(at)).toHaveLength(3)
    await data.close()
  })

  it('keep the newest of seven days and of four weeks before them, however long they run', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: DAY_MS }), (days, from) => {
        let there: { path: string; madeAt: number }[] = []
        for (let day = 0; day < days; day++) {
          there.push({ path: automaticName('daily', NOW), madeAt: NOW + from + day * DAY_MS })
          const gone = new Set(outlived(there))
          there = there.filter((backup) => !gone.has(backup))
        }
        const ages = there
          .map(({ madeAt }) => Math.round((NOW + from + (days - 1) * DAY_MS - madeAt) / DAY_MS))
          .sort((a, b) => a - b)
        expect(ages.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6].slice(0, days))
        expect(there.length).toBeLessThanOrEqual(11)
        if (days > 60) expect(ages.at(-1)).toBeGreaterThanOrEqual(3 * 7)
      }),
      { numRuns: 40, seed: 11 },
    )
  })
})
