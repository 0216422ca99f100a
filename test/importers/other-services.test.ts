import { describe, expect, it } from 'vitest'
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
