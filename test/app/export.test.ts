import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openPromise } from 'yauzl'
import { text } from 'node:stream/consumers'
import { UnusableBackup } from '../../src/app/backup/read-backup.ts'
import { restoreBackup } from '../../src/app/backup/restore-backup.ts'
import { recordCheckIn } from '../../src/app/check-ins/record-check-in.ts'
import { exportData } from '../../src/app/export/export-data.ts'
import { fileEntries } from '../../src/app/export/export-layout.ts'
import { getDashboard } from '../../src/app/get-dashboard.ts'
import { createGoal } from '../../src/app/goals/create-goal.ts'
import { getGoals } from '../../src/app/goals/get-goal.ts'
import { COLUMNS } from '../../src/storage/columns.ts'
import { findOriginal } from '../../src/storage/original-files.ts'
import { TABLE_NAMES, TABLES } from '../../src/storage/tables.ts'
import { liveStory } from '../contracts/storage/story.ts'
import { FIT_START, makeFit } from '../importers/support/make-fit.ts'
import { makeGpx, makeTrack, runningPoints } from '../importers/support/make-xml.ts'
import { makeZip } from '../importers/support/make-zip.ts'
import { makeFrequency, makeId, makeVolume } from '../make.ts'
import { type Dump, dumpRows } from '../support/dump-rows.ts'
import { freshPostgres, noPostgres, withoutPostgres } from '../support/postgres.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { importAll, makeData, NOW, type TestData, value } from './support/make-data.ts'

const folder = temporaryFolder()
const version = 'test'
const DAY_MS = 86_400_000
let count = 0
const place = () => join(folder, String(count++))
const lasting = (dump: Dump): Dump =>
  Object.fromEntries(TABLE_NAMES.filter((name) => TABLES[name].keeps !== 'passing').map((name) => [name, dump[name]!]))
const rowsOf = async ({ context }: TestData) => lasting(await dumpRows(context.db))
const exported = async (data: TestData, name: string) =>
  exportData(data.context, { path: join(folder, name), version, readme: 'About.' })
const restore = (data: TestData, path: string) =>
  restoreBackup(data.context, { path, keepAt: join(place(), 'before.zip'), version })
/** What a runner sees, as text. */
const seen = async ({ context }: TestData) => JSON.stringify([await getDashboard(context), await getGoals(context)])

let data: TestData
let path: string
beforeAll(async () => {
  data = await makeData(place())
  const files = place()
  mkdirSync(files)
  for (let day = 0; day < 3; day++)
    writeFileSync(join(files, `${day}.fit`), makeFit([{ startAt: FIT_START - day * DAY_MS, seconds: 700 }]))
  writeFileSync(
    join(files, 'Läufe & mehr.gpx'),
    makeGpx(makeTrack(runningPoints(400), { name: 'Runde "um" den See, zäh' })),
  )
  await importAll(data.context, files, files)
  value(await createGoal(data.context, { measure: makeFrequency(), name: 'Steady', why: 'Line one\nline "two"' }))
  value(await createGoal(data.context, { measure: makeVolume({ quantity: 'distance', amount: 30_000 }) }))
  value(await recordCheckIn(data.context, { mood: 4, note: 'tired, content' } as never))
  path = join(folder, 'mine.zip')
  expect(await exported(data, 'mine.zip')).toMatchObject({ path, originals: 4, missing: [] })
})

async function entriesOf(archive: string): Promise<Map<string, string>> {
  const zip = await openPromise(archive, { autoClose: false })
  const entries = new Map<string, string>()
  for await (const entry of zip.eachEntry())
    entries.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)))
  zip.close()
  return entries
}

describe('an export', () => {
  it('has every table of facts in lines of JSON, samples in CSV, and files under their own names', async () => {
    const entries = await entriesOf(path)
    for (const [table, { keeps }] of Object.entries(TABLES))
      expect(entries.has(`tables/${table}.jsonl`), table).toBe(keeps === 'fact')
    expect([...entries.keys()].filter((name) => name.startsWith('files/')).sort()).toEqual(
      ['0.fit', '1.fit', '2.fit', 'Läufe & mehr.gpx'].map((name) => `files/${name}`),
    )
    const [goal] = entries.get('tables/goal.jsonl')!.split('\n')
    expect(JSON.parse(goal!)).toMatchObject({ name: 'Steady', created_on: '2026-05-10' })
    const [run] = entries.get('tables/activity.jsonl')!.split('\n')
    const { id, start_at } = JSON.parse(run!) as { id: string; start_at: string }
    expect(start_at).toMatch(/^2026-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    expect(entries.get(`samples/${id}.csv`)).toMatch(/^time_s,latitude,longitude,distance_m,.*\n0,/)
    expect(entries.get('README.md')).toBe('About.')
  })

  it('comes back row by row, file by file, and shows the same to the byte', async () => {
    const other = await makeData(place())
    expect(await restore(other, path)).toMatchObject({ madeAt: NOW, originals: 4, missing: [] })
    expect(await rowsOf(other)).toEqual(await rowsOf(data))
    for (const { sha256 } of (await dumpRows(data.context.db))['original']!) {
      const [mine, theirs] = [data, other].map(({ context }) => findOriginal(context.folders.originals, String(sha256)))
      expect(Buffer.compare((await mine)!, (await theirs)!)).toBe(0)
    }
    await other.close()
    const again = await makeData(join(folder, String(count - 2)))
    expect(await seen({ ...again, context: { ...again.context, athleteId: data.context.athleteId } })).toBe(
      await seen(data),
    )
    await again.close()
  })

  it('holds every kind of row there is', async () => {
    const story = await makeData(place())
    await story.context.db.deleteFrom('athlete').execute()
    const who = makeId()
    await liveStory(story.context.db, who, 'sturdy')
    const before = await rowsOf(story)
    for (const table of TABLE_NAMES.filter((name) => TABLES[name].keeps === 'fact'))
      expect(before[table], `the story has no ${table}`).not.toEqual([])
    const made = await exportData(
      { ...story.context, athleteId: who },
      { path: join(folder, 'story.zip'), version, readme: '' },
    )
    const other = await makeData(place())
    await restore(other, made.path)
    const facts = (dump: Dump) =>
      Object.fromEntries(Object.entries(dump).filter(([name]) => TABLES[name as 'goal'].keeps === 'fact'))
    expect(facts(await rowsOf(other))).toEqual(facts(before))
    await other.close()
    await story.close()
  })

  it('that was changed by somebody is refused before anything changes', async () => {
    const entries = await entriesOf(path)
    const manifest = entries.get('manifest.json')!
    const other = await makeData(place())
    const before = await rowsOf(other)
    const refusal = async (change: (entries: Map<string, string>) => void) => {
      const changed = new Map(entries)
      change(changed)
      const bad = join(place(), 'changed.zip')
      mkdirSync(join(bad, '..'))
      writeFileSync(bad, makeZip([...changed].map(([name, data]) => ({ name, data: Buffer.from(data) }))))
      return restore(other, bad).then(
        () => 'none',
        (error: unknown) => (error instanceof UnusableBackup ? error.code : String(error)),
      )
    }
    expect(await refusal((all) => all.set('tables/goal.jsonl', '{}'))).toBe('backup-damaged')
    expect(await refusal((all) => all.delete('tables/goal.jsonl'))).toBe('backup-damaged')
    const later = (all: Map<string, string>) =>
      all.set('manifest.json', manifest.replace(/"schema": "[^"]+"/, '"schema": "9999-later"'))
    // The files are text here and not their bytes, so that only what is read before them shows.
    expect(await refusal((all) => void later(all))).toMatch(/^backup-(damaged|newer)$/)
    expect(await rowsOf(other)).toEqual(before)
    await other.close()
  })

  it.skipIf(withoutPostgres)(
    withoutPostgres
      ? `goes from one database to the other (skipped: ${noPostgres})`
      : 'comes back in PostgreSQL, and from there, with the same dashboard to the byte',
    async () => {
      const fresh = await freshPostgres()
      const club = await makeData(place(), { databaseUrl: fresh.url })
      await restore(club, path)
      const { athleteId } = data.context
      const clubs = { ...club, context: { ...club.context, athleteId } }
      expect(await rowsOf(club)).toEqual(await rowsOf(data))
      expect(await seen(clubs)).toBe(await seen(data))
      await exported(clubs, 'club.zip')
      const [ours, theirs] = [await entriesOf(path), await entriesOf(join(folder, 'club.zip'))]
      expect([...theirs]).toEqual([...ours])
      await club.close()
      await fresh.drop()
    },
  )
})

describe('columns', () => {
  it('are all exported where the table has facts, and none of any other table', () => {
    for (const name of TABLE_NAMES) {
      const left = { fact: undefined, derived: 'derived', passing: 'exempt' }[TABLES[name].keeps]
      expect(typeof COLUMNS[name] === 'string' ? COLUMNS[name] : undefined, name).toBe(left)
    }
  })
})

describe('names of files in an export', () => {
  it('lead nowhere else, are never taken twice, and stay what they were', () => {
    const sha = (c: string) => c.repeat(64)
    const names = fileEntries([
      { sha256: sha('a'), name: 'run.fit' },
      { sha256: sha('b'), name: 'RUN.fit' },
      { sha256: sha('c'), name: '../../etc/passwd' },
      { sha256: sha('d'), name: '' },
      { sha256: sha('e'), name: 'a\u0000b\\c' },
    ])
    expect([...names.values()]).toEqual([
      'files/run.fit',
      'files/bbbbbbbbbbbb-RUN.fit',
      'files/__.._etc_passwd',
      'files/dddddddddddd-',
      'files/a_b_c',
    ])
  })
})
