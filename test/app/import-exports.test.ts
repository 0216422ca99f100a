import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { getOriginal } from '../../src/app/activities/get-original.ts'
import type { ImportOutcome } from '../../src/app/import/run-import.ts'
import { dateOf, isoDate } from '../../src/core/base/calendar.ts'
import { listActivitiesByIds } from '../../src/storage/activities.ts'
import { listDayFacts } from '../../src/storage/day-facts.ts'
import { FIT_START, makeFit } from '../importers/support/make-fit.ts'
import { makeWeights } from '../importers/support/make-weights.ts'
import { bytesOf, makeGpx, makeTrack, runningPoints } from '../importers/support/make-xml.ts'
import { makeZip } from '../importers/support/make-zip.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { importAll, makeData, type TestData } from './support/make-data.ts'

const DAY_MS = 24 * 3600_000
const day = (n: number) => FIT_START + n * DAY_MS
const folder = temporaryFolder()
let data: TestData
let made = 0
// Each its own: what an export says of a day must not be found in the next one's days.
beforeEach(async () => {
  data = await makeData(join(folder, `data-${++made}`))
})
afterEach(() => data.close())

const bring = async (name: string, bytes: Uint8Array): Promise<ImportOutcome> => {
  const path = join(folder, 'files', name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
  return importAll(data.context, dirname(path), path)
}
const outcomes = ({ files }: ImportOutcome) =>
  files.map(({ path, outcome, problem }) => [path.split(/!\/|\//).at(-1), problem?.code ?? outcome])
/** In the order of their files. */
const activities = async ({ files }: ImportOutcome) => {
  const ids = files.flatMap(({ activityIds }) => activityIds)
  const found = await listActivitiesByIds(data.context.db, data.context.athleteId, ids)
  return ids.map((id) => found.find((activity) => activity.id === id))
}

describe('whole exports', () => {
  it('Strava in German: the file with its name and effort, the entry by hand, a row that is no date', async () => {
    const header = [
      'Aktivitäts-ID',
      'Aktivitätsdatum',
      'Name der Aktivität',
      'Aktivitätsart',
      'Ausrüstung für Aktivität',
      'Dateiname',
    ]
    const names = [...header, 'Verstrichene Zeit', 'Distanz', 'Verstrichene Zeit', 'Distanz', 'Gefühlte Anstrengung']
    const rows = [
      names,
      [
        '1',
        '21.07.2026, 15:09:27',
        'Hügel',
        'Traillauf',
        'Alte Schuhe',
        'activities/1.fit.gz',
        '10:00',
        '"2,00"',
        '600',
        '2001',
        '7',
      ],
      ['2', '22.07.2026, 06:09:27', 'Von Hand', 'Lauf', '', '', '10:00', '"2,50"', '600.0', '2501.5', ''],
      ['3', 'gestern', 'Nie', 'Lauf', '', '', '10:00', '2', '600', '2001', ''],
    ]
    const csv = rows
      .map((cells) => cells.map((cell) => (cell.includes(',') && !cell.startsWith('"') ? `"${cell}"` : cell)).join(','))
      .join('\n')
    const zip = makeZip([
      { name: 'export/activities/1.fit.gz', data: gzipSync(makeFit([{ startAt: day(0), seconds: 600 }])) },
      { name: 'export/activities.csv', data: bytesOf(csv) },
      { name: 'export/media/1.txt', data: new Uint8Array(0) },
    ])
    const imported = await bring('strava.zip', zip)
    expect(outcomes(imported)).toEqual([
      ['1.fit.gz', 'imported'],
      ['activities.csv#2', 'imported'],
      ['activities.csv#3', 'bad-row'],
      ['1.txt', 'unsupported-format'],
    ])
    const [hills, byHand] = await activities(imported)
    expect(hills).toMatchObject({ name: 'Hügel', sport: 'running', subSport: 'trail', gear: 'Alte Schuhe', effort: 7 })
    expect(byHand).toMatchObject({ name: 'Von Hand', distance_m: 2501.5, startAt: Date.UTC(2026, 6, 22, 6, 9, 27) })
    const again = await bring('strava.zip', zip)
    expect(again.job.facts.counts).toMatchObject({ imported: 0, duplicates: 2 })
  })

  it('Garmin: files in nested archives named by the summary, which counts no run twice', async () => {
    const summary = (at: number, name: string) => ({
      activityType: 'trail_running',
      name,
      startTimeGmt: at,
      startTimeLocal: at + 2 * 3600_000,
      duration: 600_000,
      elapsedDuration: 600_000,
      distance: 180_000,
    })
    const inner = makeZip([{ name: 'me_1.fit', data: makeFit([{ startAt: day(10), seconds: 600 }]) }])
    const summaries = [{ summarizedActivitiesExport: [summary(day(10), 'Dawn'), summary(day(11), 'No file')] }]
    const zip = makeZip([
      {
        name: 'DI_CONNECT/DI-Connect-Fitness/me_0_summarizedActivities.json',
        data: bytesOf(JSON.stringify(summaries)),
      },
      {
        name: 'DI_CONNECT/DI-Connect-Aggregator/UDSFile_2026.json',
        data: bytesOf(JSON.stringify([{ calendarDate: '2026-07-01', restingHeartRate: 47 }])),
      },
      { name: 'DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0.zip', data: inner },
    ])
    const imported = await bring('garmin.zip', zip)
    expect(outcomes(imported)).toEqual([
      ['UDSFile_2026.json', 'imported'],
      ['me_1.fit', 'imported'],
      ['me_0_summarizedActivities.json#2', 'imported'],
    ])
    const [dawn, alone] = await activities(imported)
    expect(dawn).toMatchObject({ name: 'Dawn', subSport: 'trail' })
    expect(alone).toMatchObject({ name: 'No file', distance_m: 1800, startAt: day(11) })
    const days = await listDayFacts(data.context.db, data.context.athleteId, dateOf(2027, 1, 1))
    expect(days.map(({ on, ...rest }) => [isoDate(on), rest])).toEqual([
      ['2026-07-01', { resting_heart_rate_bpm: 47, source: 'garmin-json' }],
    ])
    expect((await bring('garmin.zip', zip)).job.facts.counts).toMatchObject({ imported: 0, duplicates: 3 })
  })

  it('Apple Health: a workout and its route are one activity', async () => {
    const at = (ms: number) => new Date(ms).toISOString().replace('T', ' ').replace(/\..*$/, ' +0000')
    const gpx = makeGpx(makeTrack(runningPoints(8)))
    const track = /<time>([^<]+)<\/time>/.exec(Buffer.from(gpx).toString())?.[1] ?? ''
    const start = Date.parse(track)
    const workout = `<Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="10" durationUnit="min" startDate="${at(start)}" endDate="${at(start + 600_000)}"><MetadataEntry key="HKTimeZone" value="Asia/Tokyo"/><WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="2.1" unit="km"/><WorkoutRoute><FileReference path="/workout-routes/r.gpx"/><FileReference path="/workout-routes/s.gpx"/></WorkoutRoute></Workout>`
    const imported = await bring(
      'apple.zip',
      makeZip([
        { name: 'apple_health_export/workout-routes/r.gpx', data: gpx },
        { name: 'apple_health_export/workout-routes/s.gpx', data: gpx },
        {
          name: 'apple_health_export/export.xml',
          data: bytesOf(`<?xml version="1.0"?><HealthData>${workout}</HealthData>`),
        },
      ]),
    )
    expect(outcomes(imported)).toEqual([['r.gpx', 'imported']])
    expect(await activities(imported)).toMatchObject([
      { sport: 'running', distance_m: 2100, zone: 'Asia/Tokyo', elapsed_s: 600 },
    ])
  })

  it("a runner's list: hours on the wall become instants where they were run, days stay days", async () => {
    const csv =
      'date,time,zone,distance_km,duration\n2026-03-29,08:00,Europe/Berlin,10,50:00\n2026-03-30,,,5,25:00\n2041-01-01,,,5,25:00\n'
    const imported = await bring('log.csv', bytesOf(csv))
    const all = await activities(imported)
    expect(all.map((activity) => isoDate(activity!.localDay))).toEqual(['2026-03-29', '2026-03-30', '2041-01-01'])
    expect(all[0]).toMatchObject({ startAt: Date.UTC(2026, 2, 29, 6) })
    expect(imported.files.map(({ warnings }) => warnings.map(({ code }) => code))).toEqual([
      [],
      ['hour-unknown'],
      ['hour-unknown', 'date-unlikely'],
    ])
    // The watch's own recording of a day that the list tells without its hour.
    const watch = await bring('watch.csv', bytesOf('date,time,distance_km,duration\n2026-03-30,18:15,5.01,25:04\n'))
    expect(watch.files[0]?.duplicateOf).toBe(imported.files[1]?.activityIds[0])
  })
})

describe('beside the recordings', () => {
  it("a scale's FIT file comes to the weight of its day, by the runner's zone", async () => {
    // Half past eleven at night in London is the next day in Berlin.
    const at = Temporal.Instant.from('2025-02-01T23:30:00Z').epochMilliseconds
    const file = makeWeights([{ at, weight_kg: 70.5 }])
    expect(outcomes(await bring('scale/weight.fit', file))).toEqual([['weight.fit', 'imported']])
    const facts = await listDayFacts(data.context.db, data.context.athleteId, dateOf(2025, 2, 3))
    expect(facts.filter(({ source }) => source === 'fit').map(({ on, weight_kg }) => [isoDate(on), weight_kg])).toEqual(
      [['2025-02-02', 70.5]],
    )
    expect(outcomes(await bring('scale/again/weight.fit', file))).toEqual([['weight.fit', 'duplicate']])
    const none = makeWeights([{ at, weight_kg: 3 }])
    expect(outcomes(await bring('scale/none.fit', none))).toEqual([['none.fit', 'no-samples']])
  })

  it.each([
    [
      'list.csv',
      'date,time,distance_km,duration\n2025-03-01,07:30,far,50:00\n2025-03-01,07:30,10,50:00\n2025-03-02,07:30,9,45:00\n',
    ],
    [
      'list.json',
      JSON.stringify(
        [1, 2].map((n) => ({
          id: n,
          name: 'x',
          type: 'Run',
          start_date: `2025-04-0${n}T07:30:00Z`,
          start_date_local: `2025-04-0${n}T09:30:00Z`,
          elapsed_time: 3000,
          moving_time: 2900,
          distance: 9000,
        })),
      ),
    ],
  ])('an activity of a row of %s gives back the list it came in', async (name, text) => {
    const brought = await bring(`rows/${name}`, bytesOf(text))
    const ids = brought.files.flatMap(({ activityIds }) => activityIds)
    expect(ids).toHaveLength(2)
    for (const id of ids) {
      const original = await getOriginal(data.context, id)
      expect(original).toMatchObject({ ok: true, value: { name } })
      expect(original.ok && Buffer.from(original.value.content).toString()).toBe(text)
    }
  })
})
