import { describe, expect, it } from 'vitest'
import { isoDate } from '../../src/core/base/calendar.ts'
import { appleHealthList } from '../../src/importers/apple/index.ts'
import { withFacts } from '../../src/importers/lists/with-facts.ts'
import { parseFile } from '../../src/importers/parse-file.ts'
import { activitiesOf, listOf, listsOf, when } from './support/read-list.ts'

/** A document type as broken as those of real exports: stray marks, attributes declared twice, a comment left open. */
const DTD = `<!DOCTYPE HealthData [
<!-- HealthKit Export Version: 14 -->
<!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>
<!ATTLIST HealthData locale CDATA #REQUIRED>
<!ATTLIST Workout workoutActivityType CDATA #REQUIRED> > ]
<!ELEMENT Record ((MetadataEntry|HeartRateVariabilityMetadataList)*)>
<!ENTITY boom "boom">
]>`
const xml = (...parts: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${DTD}\n<HealthData locale="en_GB">\n <ExportDate value="2024-06-01 12:00:00 +0200"/>\n${parts.join('\n')}\n</HealthData>\n`

const record = (type: string, start: string, value: string, more = '') =>
  `<Record type="${type}" sourceName="Watch &amp; &boom; &#8364;" device="&lt;HKDevice: 0x1&gt;, name:a>b" startDate="${start}" endDate="${start}" value="${value}" ${more}/>`
const heart = (start: string, value: number) =>
  record('HKQuantityTypeIdentifierHeartRate', start, String(value), 'unit="count/min"')
const steps = record('HKQuantityTypeIdentifierStepCount', '2024-05-01 05:00:00 +0000', '9')

const old = `<Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="32.5" durationUnit="min" totalDistance="3.2" totalDistanceUnit="mi"
  totalEnergyBurned="425" totalEnergyBurnedUnit="Cal" sourceName="Watch" startDate="2017-01-15 10:00:00 +0000" endDate="2017-01-15 10:33:00 +0000"/>`
const modern = (
  routes: readonly string[],
  more = '',
) => `<Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="9.9" durationUnit="min" sourceName="Watch" startDate="2024-05-01 07:00:00 +0200" endDate="2024-05-01 07:10:00 +0200">
  <MetadataEntry key="HKTimeZone" value="Europe/Berlin"/>
  <MetadataEntry key="HKElevationAscended" value="850 cm"/>
  <MetadataEntry key="HKWeatherTemperature" value="50 degF"/>
  ${more}
  <WorkoutActivity><WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="99" unit="km"/></WorkoutActivity>
  <WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="2.1" unit="km"/>
  <WorkoutStatistics type="HKQuantityTypeIdentifierActiveEnergyBurned" sum="627.6" unit="kJ"/>
  <WorkoutStatistics type="HKQuantityTypeIdentifierHeartRate" average="150.5" maximum="171" unit="count/min"/>
  ${routes.map((path) => `<WorkoutRoute sourceName="Watch"><FileReference path="${path}"/></WorkoutRoute>`).join('')}
</Workout>`
const pulse = Array.from({ length: 120 }, (_, i) =>
  heart(
    `2024-05-01 05:${String(Math.floor((i * 5) / 60)).padStart(2, '0')}:${String((i * 5) % 60).padStart(2, '0')} +0000`,
    120 + (i % 40),
  ),
)

describe('an export of Apple Health', () => {
  it('reads workouts with their old attributes', async () => {
    const list = await listOf('apple_health_export/export.xml', xml(old))
    expect(list.format).toBe('apple-health')
    const [run] = activitiesOf(list)
    expect(run).toMatchObject({ sport: 'running', elapsed_s: 1980, moving_s: 1950, energy_kcal: 425, device: 'Watch' })
    expect(run?.distance_m).toBeCloseTo(5149.9, 1)
    expect(when(run!)).toBe('2017-01-15T10:00:00')
  })

  it.each([
    [' AM', '9:33:00 PM', (text: string) => text],
    ['\u202fam', '9:33:00 p.m.', (text: string) => text.replace('"3.2"', '"3,2"').replace('"32.5"', '"32,5"')],
  ])('reads the clock of twelve hours and the decimals of its owner (%s)', async (morning, evening, write) => {
    const text = old.replace('10:00:00', `10:00:00${morning}`).replace('10:33:00', evening)
    const [run] = activitiesOf(await listOf('Exportación.xml', xml(write(text).replace(evening, `10:33:00${morning}`))))
    expect(run).toMatchObject({ elapsed_s: 1980, moving_s: 1950 })
    expect(run?.distance_m).toBeCloseTo(5149.9, 1)
    expect(when(run!)).toBe('2017-01-15T10:00:00')
    const [late] = activitiesOf(await listOf('export.xml', xml(text)))
    expect(late?.elapsed_s).toBe(41_580)
  })

  it('reads workouts with statistics, their zone, and the heart rate recorded meanwhile', async () => {
    const list = await listOf(
      'export.xml',
      xml(steps, heart('2024-05-01 04:00:00 +0000', 50), ...pulse.toReversed(), modern([])),
    )
    const [run] = activitiesOf(list)
    expect(run).toMatchObject({
      startAt: Date.UTC(2024, 4, 1, 5),
      zone: 'Europe/Berlin',
      distance_m: 2100,
      elapsed_s: 600,
      moving_s: 594,
      ascent_m: 8.5,
      average_heart_rate_bpm: 150.5,
      max_heart_rate_bpm: 171,
      average_temperature_c: 10,
    })
    expect(run?.energy_kcal).toBeCloseTo(150, 5)
    expect(run?.streams?.heart_rate_bpm).toHaveLength(120)
    expect([...(run?.streams?.time_s.slice(0, 3) ?? [])]).toEqual([0, 5, 10])
  })

  it.each([
    ['<MetadataEntry key="HKIndoorWorkout" value="1"/>', 'HKWorkoutActivityTypeRunning', 'running', 'treadmill'],
    [
      '<MetadataEntry key="HKSwimmingLocationType" value="1"/>',
      'HKWorkoutActivityTypeSwimming',
      'swimming',
      'lap_swimming',
    ],
    ['', 'HKWorkoutActivityTypeHiking', 'hiking', undefined],
    ['', 'HKWorkoutActivityTypeTraditionalStrengthTraining', 'training', 'strength_training'],
    ['', 'HKWorkoutActivityTypeCrossCountrySkiing', 'cross_country_skiing', undefined],
  ])('knows %s %s', async (entry, type, sport, subSport) => {
    const text = modern([], entry).replace('HKWorkoutActivityTypeRunning', type)
    const [activity] = activitiesOf(await listOf('export.xml', xml(text)))
    expect([activity?.sport, activity?.subSport]).toEqual([sport, subSport])
  })

  it('lays the route that lies beside it under the workout', async () => {
    const point = (i: number) =>
      `<trkpt lat="52.${500_000 + i * 30}" lon="13.4"><ele>30</ele><time>2024-05-01T05:00:${String(i).padStart(2, '0')}Z</time></trkpt>`
    const gpx = `<?xml version="1.0"?><gpx version="1.1" creator="Apple Health Export"><trk><trkseg>${Array.from({ length: 50 }, (_, i) => point(i)).join('')}</trkseg></trk></gpx>`
    const route = '/workout-routes/route_2024-05-01_7.10am.gpx'
    const path = 'export.zip!/apple_health_export/workout-routes/route_2024-05-01_7.10am.gpx'
    const lists = await listsOf({
      'export.zip!/apple_health_export/export.xml': xml(...pulse, modern([route, '/workout-routes/part2.gpx'])),
      [path]: gpx,
      'export.zip!/apple_health_export/workout-routes/part2.gpx': gpx,
    })
    expect(lists.ownRows(lists.found[0]!)).toEqual([])
    expect(lists.at('export.zip!/apple_health_export/workout-routes/part2.gpx')?.list.rows).toEqual([])
    const track = await parseFile(Buffer.from(gpx), path)
    const run = withFacts(track.ok ? track.value[0]! : expect.fail(), lists.factsOf(path) ?? {})
    expect(run).toMatchObject({ sport: 'running', distance_m: 2100, elapsed_s: 600, zone: 'Europe/Berlin' })
    expect(run.streams?.latitude).toHaveLength(50)
    expect(run.streams?.heart_rate_bpm?.[10]).toBe(122)
  })

  it('tells of days: weight, resting heart rate, and sleep counted once however many saw it', async () => {
    const asleep = (from: string, to: string, value = 'AsleepCore') =>
      `<Record type="HKCategoryTypeIdentifierSleepAnalysis" sourceName="x" startDate="${from}" endDate="${to}" value="HKCategoryValueSleepAnalysis${value}"/>`
    const list = await listOf(
      'export.xml',
      xml(
        record('HKQuantityTypeIdentifierBodyMass', '2024-05-01 07:00:00 +0200', '160', 'unit="lb"'),
        record('HKQuantityTypeIdentifierRestingHeartRate', '2024-05-01 00:05:00 +0200', '48', 'unit="count/min"'),
        asleep('2024-05-01 22:00:00 +0200', '2024-05-02 02:00:00 +0200'),
        asleep('2024-05-01 22:30:00 +0200', '2024-05-02 01:00:00 +0200', 'AsleepUnspecified'),
        asleep('2024-05-02 02:30:00 +0200', '2024-05-02 06:00:00 +0200', 'AsleepREM'),
        asleep('2024-05-01 21:00:00 +0200', '2024-05-02 07:00:00 +0200', 'InBed'),
        asleep('2024-05-02 21:30:00 +0200', '2024-05-02 22:30:00 +0200'),
      ),
    )
    const days = list.days.map(({ on, ...facts }) => ({ on: isoDate(on), ...facts }))
    expect(days[0]).toMatchObject({ on: '2024-05-01', resting_heart_rate_bpm: 48 })
    expect(days[0]?.weight_kg).toBeCloseTo(72.57, 2)
    expect(days.slice(1)).toEqual([
      { on: '2024-05-02', sleep_s: 7.5 * 3600 },
      { on: '2024-05-03', sleep_s: 3600 },
    ])
  })

  it('says that it ends early, and keeps what came before', async () => {
    const whole = xml(old, modern([]))
    const list = await listOf('export.xml', whole.slice(0, whole.indexOf('HKElevationAscended')))
    expect(activitiesOf(list)).toHaveLength(1)
    expect(list.cut).toMatchObject({ code: 'damaged', format: 'apple-health' })
  })

  it('is read to the same answer in pieces of any size', async () => {
    const bytes = new TextEncoder().encode(xml(steps, ...pulse, '<!-- a > b <Workout/> -->', modern([]), old))
    const read = async (size: number) => {
      const pieces = async function* () {
        for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
      }
      const list = await appleHealthList.read(pieces(), 'export.xml')
      return list.ok ? activitiesOf(list.value) : expect.fail()
    }
    const whole = await read(bytes.length)
    expect(whole).toHaveLength(2)
    for (const size of [1, 7, 64, 4096]) expect(await read(size)).toEqual(whole)
  })

  it('keeps no more of a quarter of a gigabyte than what it needs, at many megabytes a second', async () => {
    const block = new TextEncoder().encode(`${steps}\n`.repeat(4000))
    const count = Math.ceil((256 * 1024 * 1024) / block.length)
    const stream = async function* () {
      yield new TextEncoder().encode(`<?xml version="1.0"?>\n${DTD}\n<HealthData>`)
      for (let i = 0; i < count; i++) yield block
      yield new TextEncoder().encode(`${modern([])}</HealthData>`)
    }
    const before = process.memoryUsage().rss
    const list = await appleHealthList.read(stream(), 'export.xml')
    expect(list.ok && activitiesOf(list.value)).toHaveLength(1)
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024)
  })
})
