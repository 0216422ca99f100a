import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ParsedActivity } from '../../src/core/activity/parsed-activity.ts'
import { epochMs } from '../../src/core/base/units.ts'
import {
  findStravaRow,
  isStravaCsv,
  rowsWithoutTheirFile,
  stravaIndex,
  withStravaRow,
  type StravaIndex,
} from '../../src/importers/strava/index.ts'
import { parseEnglishDate } from '../../src/importers/strava/english-date.ts'
import { faultsOf } from './support/faults-of.ts'
import { bytesOf } from './support/make-xml.ts'

const HEADER = [
  ...[
    'Activity ID',
    'Activity Date',
    'Activity Name',
    'Activity Type',
    'Activity Description',
    'Elapsed Time',
    'Distance',
  ],
  ...['Max Heart Rate', 'Commute', 'Activity Private Note', 'Activity Gear', 'Filename', 'Elapsed Time', 'Moving Time'],
  ...['Distance', 'Elevation Gain', 'Max Heart Rate', 'Average Heart Rate', 'Average Cadence', 'Calories', 'Commute'],
]
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
const csv = (...rows: string[][]) => bytesOf([HEADER, ...rows].map((row) => row.map(cell).join(',')).join('\n'))
const manualRow = [
  '1',
  'Sep 20, 2026, 2:12:12\u202fPM',
  'Easy',
  'Run',
  'with A',
  '1,234',
  '10,2',
  '',
  'false',
  'legs heavy',
  'Old Shoes',
  '',
]
const manual = [...manualRow, '3700.0', '3600.0', '10200.5', '80', '171', '150', '86', '600', '0.0']
const filed = [
  '2',
  'Sep 21, 2026, 6:00:00 AM',
  'Hills',
  'Trail Run',
  '',
  '100',
  '1',
  '',
  'true',
  '',
  '',
  'activities/2.fit.gz',
]

function index(bytes: Uint8Array): StravaIndex {
  const read = stravaIndex(bytes)
  if (!read.ok) throw new Error(read.error.code)
  return read.value
}
const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds

describe('the dates of an English export', () => {
  it.each([
    ['Sep 20, 2026, 2:12:12 PM', '2026-09-20T14:12:12Z'],
    ['Sep 20, 2026, 2:12:12\u202fPM', '2026-09-20T14:12:12Z'],
    ['Jan 1, 2020, 12:00:00 AM', '2020-01-01T00:00:00Z'],
    ['Jan 1, 2020, 12:30:00 PM', '2020-01-01T12:30:00Z'],
    ['20 Sep 2026, 14:12:12', '2026-09-20T14:12:12Z'],
    ['29 Feb 2024, 0:00:00', '2024-02-29T00:00:00Z'],
  ])('%s is %s', (text, instant) => expect(parseEnglishDate(text)).toBe(at(instant)))
  it.each([
    '',
    'yesterday',
    '21.07.2026, 15:09:27',
    '9 mei 2026, 19:00:00',
    'Feb 30, 2026, 1:00:00 PM',
    'Sep 20, 2026',
    'Sep 20, 2026, 13:00:00 PM',
  ])('%j is none', (text) => expect(parseEnglishDate(text)).toBeUndefined())
})

describe('the index of a Strava export', () => {
  it('turns a row without a file into an activity, from the columns in SI units', () => {
    const { manual: rows } = index(csv(filed, manual))
    expect(rows).toHaveLength(1)
    expect(rows[0]?.row).toBe(2)
    expect(faultsOf(rows[0]!.activity)).toEqual([])
    expect(rows[0]?.activity).toEqual({
      startAt: at('2026-09-20T14:12:12Z'),
      sport: 'running',
      name: 'Easy',
      note: 'with A\n\nlegs heavy',
      gear: 'Old Shoes',
      distance_m: 10200.5,
      elapsed_s: 3700,
      moving_s: 3600,
      ascent_m: 80,
      max_heart_rate_bpm: 171,
      average_heart_rate_bpm: 150,
      average_cadence_rpm: 172,
      energy_kcal: 600,
      laps: [],
      warnings: [],
    })
  })

  it('knows what was written about a file, wherever the export lies', () => {
    const read = index(csv(filed, manual))
    const row = { name: 'Hills', sport: { sport: 'running', subSport: 'trail' }, commute: true }
    expect(read.byFile.get('activities/2.fit.gz')).toEqual(row)
    expect(findStravaRow(read, 'export.zip!/activities/2.fit.gz')).toEqual(row)
    expect(findStravaRow(read, 'export.zip!/export_99/activities/2.fit')).toEqual(row)
    expect(findStravaRow(read, 'D:\\export\\activities\\2.fit.gz')).toEqual(row)
    expect(findStravaRow(read, 'export.zip!/activities/22.fit.gz')).toBeUndefined()
  })

  it('tells which rows name a file that is not there, and what such a row says by itself', () => {
    const read = index(
      csv(manual, filed, ['3', 'gestern', 'x', 'Run', ...Array<string>(7).fill(''), 'activities/3.gpx']),
    )
    const missing = (...paths: string[]) => rowsWithoutTheirFile(read, paths).map(({ row }) => row)
    expect(missing()).toEqual([2, 3])
    expect(missing('export.zip!/activities/2.fit.gz', 'export.zip!/activities/3.gpx')).toEqual([])
    expect(missing('D:\\export\\activities\\2.fit', 'activities.csv')).toEqual([3])
    expect(missing('export/activities/22.fit.gz', '2.fit.gz', 'activities/3.gpx.gz')).toEqual([2, 3])
    const [hills, broken] = rowsWithoutTheirFile(read, [])
    expect(hills?.activity()).toMatchObject({ startAt: at('2026-09-21T06:00:00Z'), name: 'Hills', subSport: 'trail' })
    expect(broken?.activity()).toBeUndefined()
  })

  it('reads the single distance of an old export as kilometres, or metres where the speeds say so', () => {
    const old = (distance: string) =>
      index(
        bytesOf(
          `Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance\n1,"Jul 17, 2015, 10:15:52 AM",Run,Run,2349,${distance}\n`,
        ),
      )
    expect(old('5.56').manual[0]?.activity.distance_m).toBe(5560)
    expect(old('"5,56"').manual[0]?.activity.distance_m).toBe(5560)
    expect(old('5562.3').manual[0]?.activity.distance_m).toBe(5562.3)
  })

  it('names the rows it can make nothing of', () => {
    expect(index(csv(['3', 'gestern', 'x', 'Run'], manual)).unreadable).toEqual([1])
  })

  it('takes markup out of its header and line breaks and commas into its cells', () => {
    const bytes = bytesOf(
      '\ufeffActivity ID,Activity Date,Activity Name,"<span title=""a, b"">Activity Type</span>",Filename\n1,"Sep 20, 2026, 2:12:12 PM","a, ""b""\nc",Ride,activities/1.gpx',
    )
    expect(index(bytes).byFile.get('activities/1.gpx')).toEqual({ name: 'a, "b"\nc', sport: { sport: 'cycling' } })
  })

  it('keys nothing by the names of the file on a prototype', () => {
    const row = [...filed]
    row[11] = '__proto__'
    expect(index(csv(row)).byFile.get('__proto__')).toMatchObject({ name: 'Hills' })
    expect(({} as Record<string, unknown>).name).toBeUndefined()
  })

  it('is told from other lists of the same name', () => {
    expect(isStravaCsv('export.zip!/activities.csv', csv(manual))).toBe(true)
    expect(isStravaCsv('Activities.csv', bytesOf('Activity Type,Date,Favorite,Title,Distance\n'))).toBe(false)
    expect(isStravaCsv('gear.csv', csv(manual))).toBe(false)
    expect(stravaIndex(bytesOf('a,b\n1,2'))).toEqual({
      ok: false,
      error: { code: 'unsupported-format', format: 'csv' },
    })
    expect(stravaIndex(new Uint8Array(0))).toMatchObject({ ok: false })
  })
})

describe('a file with its row', () => {
  const parsed: ParsedActivity = {
    startAt: epochMs(0),
    sport: 'running',
    subSport: 'treadmill',
    name: 'Run',
    laps: [],
    warnings: [{ code: 'unknown-sport', name: 'x' }],
  }
  it('has what the runner wrote, and keeps the rest', () => {
    expect(withStravaRow(parsed, { name: 'Tempo', gear: 'Shoes' })).toEqual({ ...parsed, name: 'Tempo', gear: 'Shoes' })
    expect(withStravaRow(parsed, {})).toEqual(parsed)
  })
  it('has the sport the runner corrected, and the finer word of the watch when the sport is the same', () => {
    expect(withStravaRow(parsed, { sport: { sport: 'running' } }).subSport).toBe('treadmill')
    expect(withStravaRow(parsed, { sport: { sport: 'running', subSport: 'trail' } }).subSport).toBe('trail')
    const walked = withStravaRow(parsed, { sport: { sport: 'walking' } })
    expect([walked.sport, walked.subSport, walked.warnings]).toEqual(['walking', undefined, []])
    expect(withStravaRow({ ...parsed, sport: 'transition' }, { sport: { sport: 'running' } }).sport).toBe('transition')
  })
  it('leaves both as they were', () => {
    const before = structuredClone(parsed)
    withStravaRow(parsed, { name: 'Tempo', sport: { sport: 'walking' } })
    expect(parsed).toEqual(before)
  })
})

const logs = new URL('../../../shared/data/', import.meta.url)
describe.skipIf(!existsSync(logs))('real lists (skipped where ../shared is absent)', () => {
  it.each([
    ['logs/jamesphare_strava/activities.csv', 0, 889],
    ['logs/newthinktank_strava/activities.csv', 93, 19],
    ['service_samples/strava_header_en_103.csv', 0, 0],
    ['service_samples/strava_header_en_86.csv', 0, 0],
  ])('%s has %i files and %i entries by hand', (file, files, entries) => {
    const { byFile, manual: rows, unreadable, filed: named } = index(readFileSync(new URL(file, logs)))
    expect([byFile.size, rows.length, unreadable.length]).toEqual([files, entries, 0])
    expect(named.flatMap(({ activity }) => faultsOf(activity()!))).toEqual([])
    expect(rows.flatMap(({ activity }) => faultsOf(activity))).toEqual([])
    expect(rows.flatMap(({ activity }) => activity.warnings)).toEqual([])
  })
})
