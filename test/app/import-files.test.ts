import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getActivity } from '../../src/app/activities/get-activity.ts'
import { getOriginal } from '../../src/app/activities/get-original.ts'
import { createImport } from '../../src/app/import/import-job.ts'
import { type ImportOutcome, runImport } from '../../src/app/import/run-import.ts'
import { rebuild } from '../../src/app/rebuild.ts'
import { dumpRows } from '../support/dump-rows.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { FIT_START, makeFit } from '../importers/support/make-fit.ts'
import { bytesOf, makeLap, makeTcx, makeTcxRun } from '../importers/support/make-xml.ts'
import { makeZip } from '../importers/support/make-zip.ts'
import { gpxAt } from './support/gpx-at.ts'
import { importAll, makeData, outcomes, type TestData, value } from './support/make-data.ts'

const DAY_MS = 24 * 3600_000
const HOUR_S = 3600
const folder = temporaryFolder()
const files = join(folder, 'files')
const day = (n: number) => FIT_START + n * DAY_MS

let data: TestData
beforeAll(async () => {
  mkdirSync(files)
  data = await makeData(join(folder, 'data'))
})
afterAll(() => data.close())

function put(name: string, bytes: Uint8Array): string {
  const path = join(files, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, bytes)
  return path
}
const bring = (...paths: string[]): Promise<ImportOutcome> => importAll(data.context, files, ...paths)
const facts = ({ job, files: read }: ImportOutcome) => ({ ...job.facts.counts, state: job.state, files: read.length })
const page = async (id: string) => value(await getActivity(data.context, id))

describe('a folder of files', () => {
  let first: ImportOutcome
  beforeAll(async () => {
    put('all/a.fit', makeFit([{ startAt: day(0), seconds: 600 }]))
    put('all/b.gpx', gpxAt(day(1), 500, [50, 10]))
    put('all/c.tcx', makeTcx(makeTcxRun(makeLap(86_400 * 2, 400))))
    put('all/deep/er/d.fit.gz', gzipSync(makeFit([{ startAt: day(3), seconds: 300 }])))
    put('all/deep/copy of a.fit', makeFit([{ startAt: day(0), seconds: 600 }]))
    put('all/deep/a.fit.gz', gzipSync(makeFit([{ startAt: day(0), seconds: 600 }])))
    put('all/e-broken.fit', makeFit([{ startAt: day(4), seconds: 60 }]).slice(0, 30))
    put('all/f-empty.fit', new Uint8Array(0))
    put('all/g-notes.txt', bytesOf('nothing to run'))
    put('all/h-course.fit', makeFit([{ startAt: day(4) }], { type: 'course' }))
    put('all/i-bomb.gpx', bytesOf('<!DOCTYPE gpx [<!ENTITY a "b">]><gpx>&a;</gpx>'))
    put(
      'all/j-two.fit',
      makeFit([
        { startAt: day(5), seconds: 100 },
        { sport: 'cycling', seconds: 100 },
      ]),
    )
    put('all/.hidden.fit', makeFit([{ startAt: day(6) }]))
    put('all/__MACOSX/k.fit', makeFit([{ startAt: day(6) }]))
    symlinkSync(join(files, 'all'), join(files, 'all', 'circle'))
    first = await bring(join(files, 'all'))
  })

  it('gives each file its outcome, and one bad file never stops the rest', () => {
    expect(outcomes(first)).toEqual([
      'all/a.fit: imported',
      'all/b.gpx: imported',
      'all/c.tcx: imported',
      'all/deep/a.fit.gz: duplicate',
      'all/deep/copy of a.fit: duplicate',
      'all/deep/er/d.fit.gz: imported',
      'all/e-broken.fit: unreadable',
      'all/f-empty.fit: unreadable',
      'all/g-notes.txt: unsupported',
      'all/h-course.fit: unsupported',
      'all/i-bomb.gpx: unreadable',
      'all/j-two.fit: imported',
    ])
    expect(facts(first)).toEqual({
      imported: 5,
      duplicates: 2,
      unsupported: 2,
      unreadable: 3,
      state: 'done',
      files: 12,
    })
    expect(first.job).toMatchObject({ done: 12, total: 12 })
  })

  it('names what a duplicate is a duplicate of, and the parts of a file in their order', async () => {
    const [a, , , copy] = first.files
    expect(copy).toMatchObject({ duplicateOf: a!.activityIds[0], activityIds: [] })
    const two = first.files.at(-1)!.activityIds
    expect((await Promise.all(two.map(page))).map(({ sport }) => sport)).toEqual(['running', 'cycling'])
  })

  it('imported again adds nothing', async () => {
    const before = await rowsOf('activity', 'activity_detail', 'best_effort', 'original', 'derivation')
    const again = await bring(join(files, 'all'))
    expect(facts(again)).toMatchObject({ imported: 0, duplicates: 7, unsupported: 2, unreadable: 3 })
    expect(await rowsOf('activity', 'activity_detail', 'best_effort', 'original', 'derivation')).toEqual(before)
  })

  it('keeps the bytes of each file as they came', async () => {
    for (const { path, activityIds } of first.files) {
      for (const id of activityIds) {
        const { content } = value(await getOriginal(data.context, id))
        const onDisk = readFileSync(join(files, path))
        const bytes = path.endsWith('.gz') ? gunzipSync(onDisk) : onDisk
        expect(Buffer.compare(content, bytes), path).toBe(0)
      }
    }
  })

  it('gives the best efforts that rebuild gives', async () => {
    const before = await rowsOf('best_effort', 'derivation')
    expect(before['best_effort']!.length).toBeGreaterThan(3)
    expect(await rebuild(data.context)).toBeGreaterThan(4)
    expect(await rowsOf('best_effort', 'derivation')).toEqual(before)
    expect(await rebuild(data.context)).toBeGreaterThan(4)
  })

  it('goes through one by one as well as together', async () => {
    expect(outcomes(await bring(join(files, 'all/a.fit'), join(files, 'all/a.fit')))).toEqual([
      'all/a.fit: duplicate',
      'all/a.fit: duplicate',
    ])
  })
})

async function rowsOf(...tables: string[]) {
  const dump = await dumpRows(data.context.db)
  return Object.fromEntries(tables.map((table) => [table, dump[table]!]))
}

describe('the disk', () => {
  it('may take a file away, or never have had it, and the rest is imported', async () => {
    const there = put('gone/there.fit', makeFit([{ startAt: day(10), seconds: 100 }]))
    const { id } = await createImport(data.context, [
      { path: join(files, 'gone/none.fit'), label: 'none.fit' },
      { path: join(files, 'gone/none.zip'), label: 'none.zip' },
      { path: join(files, 'gone/activities.csv'), label: 'activities.csv' },
      { path: files, label: 'a folder.fit' },
      { path: '/dev/null', label: 'no file.fit' },
      { path: there, label: 'there.fit' },
    ])
    const outcome = await runImport(data.context, id)
    expect(outcomes(outcome)).toEqual([
      'none.fit: unreadable',
      'none.zip: unreadable',
      'activities.csv: unreadable',
      'a folder.fit: unreadable',
      'no file.fit: unreadable',
      'there.fit: imported',
    ])
    expect(outcome.files[0]!.problem).toEqual({ code: 'no-access', detail: 'ENOENT' })
  })

  it.skipIf(process.getuid?.() === 0)('may keep a file to itself (skipped: root may read everything)', async () => {
    const path = put('shut/shut.fit', makeFit([{ startAt: day(11), seconds: 100 }]))
    chmodSync(path, 0o000)
    const outcome = await bring(path)
    expect(outcome.files[0]).toMatchObject({ outcome: 'unreadable', problem: { code: 'no-access', detail: 'EACCES' } })
  })
})

describe('archives', () => {
  it('name their entries as export.zip!/folder/file, and an entry twice is a duplicate', async () => {
    const run = makeFit([{ startAt: day(20), seconds: 200 }])
    const inner = makeZip([{ name: 'in.fit', data: makeFit([{ startAt: day(21), seconds: 200 }]) }])
    const zip = put(
      'export.zip',
      makeZip([
        { name: 'activities/1.fit.gz', data: gzipSync(run) },
        { name: 'activities/2.fit', data: run },
        { name: 'inner.zip', data: inner },
        { name: '../out.fit', data: run },
        { name: 'media/photo.jpg', data: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0) },
      ]),
    )
    const outcome = await bring(zip)
    expect(outcomes(outcome)).toEqual([
      'export.zip!/activities/1.fit.gz: imported',
      'export.zip!/activities/2.fit: duplicate',
      'export.zip!/inner.zip!/in.fit: imported',
      'export.zip!/../out.fit: unreadable',
      'export.zip!/media/photo.jpg: unsupported',
    ])
    expect(value(await getOriginal(data.context, outcome.files[0]!.activityIds[0]!))).toMatchObject({
      name: '1.fit',
      content: Buffer.from(run),
    })
  })

  it('that are broken or called otherwise have their outcome too', async () => {
    const whole = makeZip([{ name: 'a.fit', data: makeFit([{ startAt: day(22), seconds: 100 }]) }])
    const cut = put('cut.zip', whole.slice(0, whole.length - 30))
    const renamed = put('renamed.fit', whole)
    const text = put('text.zip', bytesOf('no archive'))
    expect(outcomes(await bring(cut, renamed, text))).toEqual([
      'cut.zip: unreadable',
      'renamed.fit!/a.fit: imported',
      'text.zip: unsupported',
    ])
  })
})

const STRAVA_HEADER =
  'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Activity Gear,Filename,Elapsed Time,Moving Time,Distance'
const csv = (...rows: string[]) => bytesOf([STRAVA_HEADER, ...rows].join('\n'))

describe('a Strava export', () => {
  const rows = (first: string, month: string) =>
    csv(
      `1,"${month} 1, 2024, 7:00:00 AM",Morning hills,Run,steep,600,1.8,blue shoes,activities/${first},600,590,1800`,
      `2,"${month} 2, 2024, 7:00:00 AM",By hand,Run,no watch,1800,5.0,,,1800,1800,5000`,
      `3,no date,Broken,Run,,1800,5.0,,,1800,1800,5000`,
      `4,"${month} 3, 2024, 6:00:00 PM",Swim,Swim,,1200,1.0,,,1200,1200,1000`,
    )

  it('in a zip: files with what their runner wrote, rows without a file as activities.csv#n', async () => {
    const at = Temporal.Instant.from('2024-03-01T07:00:00Z').epochMilliseconds
    const zip = put(
      'strava.zip',
      makeZip([
        { name: 'activities/1.fit.gz', data: gzipSync(makeFit([{ startAt: at, seconds: 600 }])) },
        { name: 'activities.csv', data: rows('1.fit.gz', 'Mar') },
        { name: 'profile.csv', data: bytesOf('Athlete ID\n1') },
      ]),
    )
    const outcome = await bring(zip)
    expect(outcomes(outcome)).toEqual([
      'strava.zip!/activities/1.fit.gz: imported',
      'strava.zip!/activities.csv#2: imported',
      'strava.zip!/activities.csv#3: unreadable',
      'strava.zip!/activities.csv#4: imported',
      'strava.zip!/profile.csv: unsupported',
    ])
    expect(await page(outcome.files[0]!.activityIds[0]!)).toMatchObject({
      name: 'Morning hills',
      note: 'steep',
      gear: 'blue shoes',
      localDay: '2024-03-01',
    })
    expect(await page(outcome.files[1]!.activityIds[0]!)).toMatchObject({
      name: 'By hand',
      distance_m: 5000,
      elapsed_s: 1800,
      zoneSource: 'athlete',
      chart: null,
      source: { format: 'strava-csv', path: 'strava.zip!/activities.csv#2' },
    })
    const again = await bring(zip)
    expect(facts(again)).toMatchObject({ imported: 0, duplicates: 3, unreadable: 1 })
  })

  it('unpacked in a folder: the same', async () => {
    const at = Temporal.Instant.from('2024-04-01T07:00:00Z').epochMilliseconds
    put('unpacked/activities/1.fit', makeFit([{ startAt: at, seconds: 600 }]))
    put('unpacked/activities.csv', rows('1.fit.gz', 'Apr'))
    const outcome = await bring(join(files, 'unpacked'))
    expect(outcomes(outcome)).toEqual([
      'unpacked/activities/1.fit: imported',
      'unpacked/activities.csv#2: imported',
      'unpacked/activities.csv#3: unreadable',
      'unpacked/activities.csv#4: imported',
    ])
    expect(await page(outcome.files[0]!.activityIds[0]!)).toMatchObject({ name: 'Morning hills' })
  })
})

describe('a Strava export without all of its files', () => {
  const row = (date: string, file: string) =>
    `1,"${date}, 2024, 7:00:00 AM",By the list,Run,,600,1.8,,${file},600,590,1800`
  const listOf = (month: string) =>
    csv(
      row(`${month} 1`, 'activities/m1.fit.gz'),
      row(`${month} 2`, ''),
      row(`${month} 3`, 'activities/m3.fit.gz'),
      '4,no date,Broken,Run,,600,1.8,,activities/m4.gpx,600,590,1800',
      row(`${month} 5`, 'activities/m5.gpx'),
    )
  const run = (date: string) =>
    makeFit([{ startAt: Temporal.Instant.from(`${date}T07:00:00Z`).epochMilliseconds, seconds: 600 }])

  it('makes an activity of each row whose file is missing, in the order of the rows', async () => {
    const zip = put(
      'partly.zip',
      makeZip([
        { name: 'activities.csv', data: listOf('May') },
        { name: 'activities/m3.fit', data: run('2024-05-03') },
      ]),
    )
    const outcome = await bring(zip)
    expect(outcomes(outcome)).toEqual([
      'partly.zip!/activities.csv#1: imported',
      'partly.zip!/activities.csv#2: imported',
      'partly.zip!/activities.csv#4: unreadable',
      'partly.zip!/activities.csv#5: imported',
      'partly.zip!/activities/m3.fit: imported',
    ])
    expect(outcome.job).toMatchObject({ done: 5, total: 5 })
    expect(outcome.files[2]!.problem).toMatchObject({ code: 'bad-row', row: 4, field: 'date' })
    expect(await page(outcome.files[0]!.activityIds[0]!)).toMatchObject({
      name: 'By the list',
      sport: 'running',
      distance_m: 1800,
      elapsed_s: 600,
      localDay: '2024-05-01',
      chart: null,
      source: { format: 'strava-csv', path: 'partly.zip!/activities.csv#1' },
    })
    expect(facts(await bring(zip))).toMatchObject({ imported: 0, duplicates: 4, unreadable: 1 })
  })

  it('that come later has them recognised as the same runs', async () => {
    const rows = await bring(put('kept/activities.csv', listOf('Jun')))
    expect(outcomes(rows)).toEqual([
      'kept/activities.csv#1: imported',
      'kept/activities.csv#2: imported',
      'kept/activities.csv#3: imported',
      'kept/activities.csv#4: unreadable',
      'kept/activities.csv#5: imported',
    ])
    put('kept/activities/m1.fit', run('2024-06-01'))
    const outcome = await bring(join(files, 'kept'))
    expect(outcomes(outcome)).toEqual([
      'kept/activities/m1.fit: imported',
      'kept/activities.csv#2: duplicate',
      'kept/activities.csv#3: duplicate',
      'kept/activities.csv#4: unreadable',
      'kept/activities.csv#5: duplicate',
    ])
    expect(outcome.files[0]!.duplicateOf).toBe(rows.files[0]!.activityIds[0])
  })
})

describe('zone and local day', () => {
  it('of the coordinates: half past eleven at night in Tokyo is that day there', async () => {
    const at = Temporal.ZonedDateTime.from('2026-04-01T23:30[Asia/Tokyo]').epochMilliseconds
    const path = put('tokyo.gpx', gpxAt(at, 300, [35.68, 139.76]))
    const outcome = await bring(path)
    expect(await page(outcome.files[0]!.activityIds[0]!)).toMatchObject({
      zone: 'Asia/Tokyo',
      zoneSource: 'coordinates',
      localDay: '2026-04-01',
      startAt: '2026-04-01T14:30:00.000Z',
    })
  })

  it('of the file, where there are no coordinates: its own offset from UTC', async () => {
    const at = Temporal.ZonedDateTime.from('2026-04-02T23:30[America/New_York]').epochMilliseconds
    const path = put('indoor.fit', makeFit([{ startAt: at, seconds: 300, isIndoor: true }], { utcOffset_min: -240 }))
    const outcome = await bring(path)
    expect(await page(outcome.files[0]!.activityIds[0]!)).toMatchObject({
      zone: '-04:00',
      zoneSource: 'file',
      localDay: '2026-04-02',
    })
  })

  it('of the runner, where nothing tells', async () => {
    const at = Temporal.ZonedDateTime.from('2026-04-03T23:30[Europe/Berlin]').epochMilliseconds
    const path = put('belt.fit', makeFit([{ startAt: at, seconds: 300, isIndoor: true }]))
    const outcome = await bring(path)
    expect(await page(outcome.files[0]!.activityIds[0]!)).toMatchObject({
      zone: 'Europe/Berlin',
      zoneSource: 'athlete',
      localDay: '2026-04-03',
    })
  })
})

it('a file of many megabytes goes through while the program goes on with other things', async () => {
  const at = Temporal.Instant.from('2025-06-01T05:00:00Z').epochMilliseconds
  const path = put('long.gpx', gpxAt(at, 10 * HOUR_S, [50, 10]))
  expect(readFileSync(path).length).toBeGreaterThan(3_000_000)
  let ticks = 0
  const ticking = setInterval(() => ticks++, 5)
  const outcome = await bring(path)
  clearInterval(ticking)
  expect(ticks).toBeGreaterThan(10)
  const { activityIds } = outcome.files[0]!
  const { elapsed_s, chart } = await page(activityIds[0]!)
  expect([elapsed_s, (chart?.time_s.length ?? 0) < 3000]).toEqual([10 * HOUR_S, true])
})
