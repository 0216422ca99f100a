import { describe, expect, it } from 'vitest'
import { parseFile } from '../../src/importers/parse-file.ts'
import { activitiesOf, listOf, listsOf, problemsOf, when } from './support/read-list.ts'

const AT = Date.UTC(2024, 4, 1, 22, 30)

describe('the export of adidas Running', () => {
  const session = {
    id: '5e0f-9c',
    start_time: AT,
    end_time: AT + 1_900_000,
    start_time_timezone_offset: 7_200_000,
    duration: 1_824_000,
    pause_duration: 76_000,
    distance: 5234,
    elevation_gain: 37,
    elevation_loss: 35,
    calories: 410,
    pulse_avg: 151,
    notes: 'with A',
    sport_type_id: '1',
  }
  const path = 'export.zip!/Sport-sessions/2024-05-01_5e0f-9c.json'

  it('gives a run a file, in metres and milliseconds, on the day where it was run', async () => {
    const list = await listOf(path, JSON.stringify(session))
    expect(list.format).toBe('adidas-json')
    expect(activitiesOf(list)).toMatchObject([
      {
        startAt: AT,
        utcOffset_min: 120,
        sport: 'running',
        note: 'with A',
        distance_m: 5234,
        elapsed_s: 1900,
        moving_s: 1824,
        ascent_m: 37,
        average_heart_rate_bpm: 151,
        energy_kcal: 410,
      },
    ])
  })

  it('says of the track that lies below what it is, and is no second run', async () => {
    const track = 'export.zip!/Sport-sessions/GPS-data/5e0f-9c.gpx'
    const lists = await listsOf({ [path]: JSON.stringify({ ...session, sport_type_id: '7' }), [track]: '<gpx/>' })
    expect(lists.factsOf(track)).toEqual({ note: 'with A', sport: { sport: 'hiking' } })
    expect(lists.ownRows(lists.found[0]!)).toEqual([])
  })

  it('keeps a sport that it does not know, by its number', async () => {
    const [other] = activitiesOf(await listOf(path, JSON.stringify({ ...session, sport_type_id: '99' })))
    expect(other?.warnings).toEqual([{ code: 'unknown-sport', name: 'adidas Running 99' }])
  })
})

describe('the data that Samsung Health gives out', () => {
  const columns = ['start_time', 'time_offset', 'exercise_type', 'duration', 'distance', 'mean_heart_rate', 'calorie']
  const header = ['live_data_internal', ...columns.map((name) => `com.samsung.health.exercise.${name}`)].join(',')
  const table = (...rows: string[]) => ['com.samsung.shealth.exercise,6310003,10', header, ...rows, ''].join('\n')
  const path = 'samsunghealth.zip!/com.samsung.shealth.exercise.20240601.csv'

  it('gives exercises, its hours in UTC with the offset beside them', async () => {
    const list = await listOf(
      path,
      table(
        ',2024-05-01 22:30:00.000,UTC+0200,1002,1824000,5234.5,151.0,410.2,',
        ',2024-05-02 05:30:00.000,UTC-0330,13001,3600000,,,,',
        ',2024-05-03 05:30:00.000,,4242,60000,,,,',
        ',yesterday,UTC+0200,1002,60000,,,,',
      ),
    )
    expect(list.format).toBe('samsung-csv')
    expect(activitiesOf(list)).toMatchObject([
      { startAt: AT, utcOffset_min: 120, sport: 'running', elapsed_s: 1824, distance_m: 5234.5, energy_kcal: 410.2 },
      { startAt: Date.UTC(2024, 4, 2, 5, 30), utcOffset_min: -210, sport: 'hiking', elapsed_s: 3600 },
      { startAt: Date.UTC(2024, 4, 3, 5, 30), sport: 'generic', warnings: [{ name: 'Samsung 4242' }] },
    ])
    expect(problemsOf(list)).toMatchObject([{ code: 'bad-row', row: 4, field: 'date', found: 'yesterday' }])
  })

  it('has other tables, whose minutes of steps are no runs', async () => {
    const steps = 'com.samsung.shealth.steps,1,2\nstart_time,distance,duration\n2024-05-01 05:30:00.000,1000,600\n'
    const lists = await listsOf({ 'samsunghealth.zip!/com.samsung.shealth.steps.20240601.csv': steps })
    expect(lists.found).toEqual([])
  })
})

describe('the data of a Fitbit account', () => {
  const run = {
    logId: 1,
    activityName: 'Run',
    activityTypeId: 90009,
    averageHeartRate: 150,
    calories: 300,
    duration: 1_850_000,
    activeDuration: 1_800_000,
    distance: 5.02,
    distanceUnit: 'Kilometer',
    startTime: '01/02/21 10:00:00',
    elevationGain: 30.5,
  }

  it('gives exercises by their sport, in the unit of each', async () => {
    const walk = { ...run, activityName: 'Walk', distance: 2, distanceUnit: 'Mile', startTime: '01/13/21 18:30:00' }
    const list = await listOf('exercise-0.json', JSON.stringify([run, walk, { ...run, distanceUnit: 'Furlong' }]))
    expect(list.format).toBe('fitbit-json')
    const read = activitiesOf(list)
    expect(read.map((each) => [when(each), each.sport, each.elapsed_s, each.moving_s, each.ascent_m])).toEqual([
      ['2021-01-02T10:00:00', 'running', 1850, 1800, 30.5],
      ['2021-01-13T18:30:00', 'walking', 1850, 1800, 30.5],
      ['2021-01-02T10:00:00', 'running', 1850, 1800, 30.5],
    ])
    expect(read.map(({ distance_m }) => distance_m)).toEqual([5020, 3218.688, undefined])
  })
})

describe('the trainings that Zepp gives out', () => {
  it.each(['__proto__', 'constructor', 'toString'])(
    'have no sport by a name that every object has: %s',
    async (type) => {
      const list = await listOf(
        'SPORT.csv',
        `type,startTime,sportTime(s),distance(m),${type}\n${type},2026-06-19 04:43:15+0000,2539,7534.0,${type}`,
      )
      expect(activitiesOf(list)).toMatchObject([{ sport: 'generic', distance_m: 7534, elapsed_s: 2539 }])
    },
  )

  it('have numbers for sports, of which some are known, and seconds a metre beside their time', async () => {
    const list = await listOf(
      'SPORT.csv',
      [
        'type,startTime,sportTime(s),maxPace(/meter),minPace(/meter),distance(m),avgPace(/meter),calories(kcal)',
        '1,2026-06-19 04:43:15+0000,2539,0.0,0.25,7534.0,0.335,526.0',
        '9,2026-06-20 04:43:15+0000,3600,0.0,0.25,20000.0,0.18,426.0',
        '85,2026-06-21 04:43:15+0000,1200,-1.0,-1.0,-1.0,-1.0,100.0',
        '1,2026-06-22 04:43:15+0000',
        '1,2026-06-23 04:43:15+0000,,0.0,0.25,7534.0,0.335,526.0',
      ].join('\n'),
    )
    expect(activitiesOf(list)).toMatchObject([
      { startAt: Date.UTC(2026, 5, 19, 4, 43, 15), sport: 'running', distance_m: 7534, elapsed_s: 2539 },
      { sport: 'cycling', distance_m: 20_000, elapsed_s: 3600 },
      { sport: 'generic', elapsed_s: 1200 },
    ])
    expect(activitiesOf(list)[0]).not.toHaveProperty('moving_s')
    expect(problemsOf(list)).toEqual([4, 5].map((row) => ({ code: 'bad-row', row, field: 'elapsed' })))
  })
})

describe('lists of an API as programs keep them', () => {
  it('may have times with colons, and the offset between two hours', async () => {
    const kept = {
      run_id: 1,
      name: 'Run from afar',
      distance: 4424.3,
      moving_time: '1:03:27',
      type: 'Run',
      start_date: '2017-07-25 17:36:04',
      start_date_local: '2017-07-26 01:36:04',
      elevation_gain: 12,
    }
    const list = await listOf(
      'activities.json',
      JSON.stringify([kept, { ...kept, moving_time: '1970-01-01 00:27:30.5' }]),
    )
    expect(activitiesOf(list)).toMatchObject([
      { startAt: Date.UTC(2017, 6, 25, 17, 36, 4), utcOffset_min: 480, moving_s: 3807, ascent_m: 12 },
      { moving_s: 1650.5 },
    ])
  })

  it('are believed where a local time names its offset', async () => {
    const run = {
      startDateTimeLocal: '2014-09-01T21:15:00-04:00',
      distance: 5.0021,
      duration: 1650.2,
      activityType: 'running',
    }
    const [found] = activitiesOf(await listOf('runs.json', JSON.stringify([run])))
    expect(found).toMatchObject({ startAt: Date.UTC(2014, 8, 2, 1, 15), utcOffset_min: -240 })
  })
})

describe('what lies in a list of files as a file of its own', () => {
  const whole = {
    start_date: '2026-01-03T06:15:00Z',
    type: 'Run',
    distance: 5000.5,
    moving_time: 1500,
    elapsed_time: 1600,
  }
  const part = { start_date: '2026-01-03T06:15:00Z', distance: 2500, moving_time: 750, elapsed_time: 800 }
  const exercise = { startTime: '2026-01-03T07:15:00.000', timezoneOffset: 60, duration: 'PT1500S', sport: 'RUNNING' }

  it.each<[string, object]>([
    ['one activity of an API with its laps', { ...whole, laps: [part, part] }],
    ['one activity of an API with one stretch of its own', { ...whole, segment_efforts: [part] }],
    ['one activity of an API with others like it', { ...whole, similar: [part] }],
    ['one session of Polar', { startTime: '2026-01-03T07:15:00.000', duration: 'PT1500S', exercises: [exercise] }],
  ])('%s is no list of what it is made of', async (_, content) => {
    const text = JSON.stringify(content)
    await expect(listOf('a.json', text)).rejects.toThrow('is no list')
    const parsed = await parseFile(new TextEncoder().encode(text), 'a.json')
    expect(parsed).toMatchObject({ ok: true, value: [{ startAt: Date.UTC(2026, 0, 3, 6, 15), sport: 'running' }] })
  })
})
