import { describe, expect, it } from 'vitest'
import { isoDate } from '../../src/core/base/calendar.ts'
import { parseFile } from '../../src/importers/parse-file.ts'
import { activitiesOf, listOf, problemsOf, when } from './support/read-list.ts'
import { faultsOf } from './support/faults-of.ts'

const bytesOf = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))
const parsed = async (value: unknown, path = 'x.json') => {
  const answer = await parseFile(bytesOf(value), path)
  if (!answer.ok) throw new Error(answer.error.code)
  expect(answer.value.flatMap(faultsOf)).toEqual([])
  return answer.value
}
const ramp = (count: number, from: number, step: number) => Array.from({ length: count }, (_, i) => from + i * step)

describe('the API of Strava', () => {
  const run = {
    id: 1,
    name: 'Lunch',
    type: 'Run',
    sport_type: 'TrailRun',
    start_date: '2024-05-01T10:00:00Z',
    start_date_local: '2024-05-01T12:00:00Z',
    timezone: '(GMT+01:00) Europe/Paris',
    utc_offset: 7200,
    distance: 5000.4,
    moving_time: 1500,
    elapsed_time: 1560,
    total_elevation_gain: 42,
    average_cadence: 83,
    average_heartrate: 150,
    description: 'so foggy',
    gear: { name: 'Pegasus' },
    device_name: 'Forerunner',
    perceived_exertion: 5,
  }

  it('gives lists, in pages or not', async () => {
    for (const value of [
      [run, { ...run, trainer: true, sport_type: 'Run' }],
      [[run], [{ ...run, trainer: true, sport_type: 'Run' }]],
      { activities: [[run], [{ ...run, trainer: true, sport_type: 'Run' }]] },
    ]) {
      const list = await listOf('activities.json', JSON.stringify(value))
      expect(activitiesOf(list)).toMatchObject([
        {
          startAt: Date.UTC(2024, 4, 1, 10),
          zone: 'Europe/Paris',
          subSport: 'trail',
          average_cadence_rpm: 166,
          note: 'so foggy',
          gear: 'Pegasus',
          effort: 5,
        },
        { subSport: 'treadmill' },
      ])
    }
  })

  it('gives one activity with its samples, in any of the forms samples come in', async () => {
    const many = ramp(60, 0, 1).flatMap(() => ramp(60, 0, 0))
    const streams = {
      time: ramp(60, 0, 1),
      distance: ramp(60, 0, 3),
      heartrate: ramp(60, 100, 1),
      latlng: ramp(60, 0, 1).map((i) => [48 + i / 1e5, 2]),
    }
    const forms = [
      { activity: run, streams },
      // So long that what tells whose they are stands behind what is looked at first.
      { streams: { unknown: many, ...streams }, activity: run },
      { ...run, streams: Object.fromEntries(Object.entries(streams).map(([type, data]) => [type, { data }])) },
      { ...run, streams: Object.entries(streams).map(([type, data]) => ({ type, data, series_type: 'time' })) },
    ]
    for (const form of forms) {
      const [activity] = await parsed(form)
      expect(activity).toMatchObject({ name: 'Lunch', distance_m: 5000.4 })
      expect(activity?.streams?.latitude).toHaveLength(60)
      expect(activity?.streams?.heart_rate_bpm?.[59]).toBe(159)
    }
    expect(await parseFile(bytesOf([{ type: 'time', data: [0, 1], series_type: 'time' }]), 's.json')).toEqual({
      ok: false,
      error: { code: 'not-an-activity', kind: 'samples' },
    })
  })
})

describe('intervals.icu', () => {
  it('gives activities with its own effort, hours on the wall, and names what it may not hand out', async () => {
    const list = await listOf(
      'activities.json',
      JSON.stringify([
        {
          id: 'i1',
          start_date_local: '2024-05-01T07:30:00',
          type: 'Run',
          name: 'Easy',
          distance: 8000,
          moving_time: 2400,
          elapsed_time: 2500,
          icu_rpe: 3,
          icu_training_load: 40,
        },
        { id: '2', source: 'STRAVA', _note: 'not available' },
      ]),
    )
    const [easy] = activitiesOf(list)
    expect(easy).toMatchObject({ isWallClock: true, effort: 3, distance_m: 8000 })
    expect(when(easy!)).toBe('2024-05-01T07:30:00')
    expect(problemsOf(list)).toEqual([{ code: 'withheld', service: 'intervals.icu' }])
  })

  it('gives its wellness as days, named by their id or by their date', async () => {
    for (const key of ['id', 'date']) {
      const list = await listOf(
        'wellness.json',
        JSON.stringify([{ [key]: '2024-05-01', ctl: 40, restingHR: 47, sleepSecs: 27_000, weight: null }]),
      )
      expect(list.rows).toEqual([])
      expect(list.days.map(({ on, ...facts }) => [isoDate(on), facts])).toEqual([
        ['2024-05-01', { resting_heart_rate_bpm: 47, sleep_s: 27_000 }],
      ])
    }
  })

  it('gives CSV lists', async () => {
    const list = await listOf(
      'i.csv',
      'id,start_date_local,type,name,distance,moving_time,elapsed_time,icu_rpe\ni1,2024-05-01T07:30:00,VirtualRun,Belt,8000,2400,2500,3\n',
    )
    expect(list.format).toBe('intervals-csv')
    expect(activitiesOf(list)[0]).toMatchObject({
      subSport: 'virtual_activity',
      distance_m: 8000,
      effort: 3,
      warnings: [],
    })
  })
})

describe('Polar', () => {
  const wayPoints = ramp(30, 0, 1).map((i) => ({
    latitude: 60 + i / 1e4,
    longitude: 24,
    altitude: 10,
    elapsedMillis: i * 1000,
  }))

  it('reads sessions since version 2: bare NaN, hours on the wall, a route with a clock of its own', async () => {
    const text = JSON.stringify({
      identifier: { id: '1' },
      startTime: '2023-11-15T12:23:32',
      name: '',
      timezoneOffsetMinutes: 120,
      durationMillis: 30_000,
      distanceMeters: 90,
      hrAvg: 120,
      product: { modelName: 'Polar Vantage M' },
      exercises: [
        {
          startTime: '2023-11-15T12:23:32',
          timezoneOffsetMinutes: 120,
          durationMillis: 30_000,
          distanceMeters: 90,
          ascentMeters: 4,
          sport: { id: '27' },
          samples: {
            samples: [
              { type: 'HEART_RATE', intervalMillis: 1000, values: ramp(30, 110, 1) },
              { type: 'SPEED', intervalMillis: 1000, values: ['NAN', ...ramp(29, 10.8, 0)] },
              { type: 'ALTITUDE', intervalMillis: 1000, values: [0, 0, ...ramp(28, 183, 0)] },
            ],
          },
          routes: { route: { startTime: '2023-11-15T12:23:35', wayPoints } },
        },
      ],
    }).replace('"NAN"', 'NaN')
    const [run] = await parsed(text, 'training-session_2023-11-15.json')
    expect(run).toMatchObject({
      startAt: Date.UTC(2023, 10, 15, 10, 23, 32),
      utcOffset_min: 120,
      sport: 'running',
      subSport: 'trail',
      device: 'Polar Vantage M',
      distance_m: 90,
      average_heart_rate_bpm: 120,
    })
    expect(run?.streams?.latitude?.[2]).toBeNaN()
    expect(run?.streams?.latitude?.[3]).toBe(60)
    expect(run?.streams?.speed_mps?.[0]).toBeNaN()
    expect(run?.streams?.speed_mps?.[1]).toBeCloseTo(3, 9)
    expect(run?.streams?.elevation_m?.[0]).toBeNaN()
  })

  it('reads sessions of before, each exercise an activity', async () => {
    const sample = (value: number, i: number) => ({ dateTime: `2019-01-18T10:00:0${i}.000`, value })
    const exercise = (sport: string) => ({
      startTime: '2019-01-18T10:00:00.000',
      stopTime: '2019-01-18T10:30:00.000',
      timezoneOffset: 60,
      duration: 'PT1790.5S',
      distance: 5000,
      sport,
      kiloCalories: 300,
      heartRate: { min: 90, avg: 140, max: 160 },
      samples: {
        heartRate: [100, 101, 102].map(sample),
        recordedRoute: [0, 1, 2].map((i) => ({
          dateTime: `2019-01-18T10:00:0${i}.000`,
          latitude: 60 + i / 1e4,
          longitude: 24,
        })),
      },
    })
    const all = await parsed({
      exportVersion: '1.3',
      startTime: '2019-01-18T10:00:00.000',
      exercises: [exercise('TREADMILL_RUNNING'), exercise('OTHER_INDOOR')],
    })
    expect(all).toMatchObject([
      {
        startAt: Date.UTC(2019, 0, 18, 9),
        subSport: 'treadmill',
        elapsed_s: 1800,
        moving_s: 1790.5,
        max_heart_rate_bpm: 160,
        energy_kcal: 300,
      },
      { sport: 'generic' },
    ])
    expect(all[0]?.streams?.latitude).toHaveLength(3)
  })

  it('reads the CSV of one session', async () => {
    const csv = [
      'Name,Sport,Date,Start time,Duration,Total distance (km),Average heart rate (bpm),Calories,Notes,HR max',
      'Me,RUNNING,20-06-2018,11:17:03,00:30:08,4.48,156,435,"Warm, slow",195',
      'Sample rate,Time,HR (bpm),Speed (km/h),Pace (min/km),Cadence,Altitude (m),Stride length (m),Distances (m),Temperatures (C),Power (W)',
      '1,00:00:00,95,3.6,16:13,0,116,,0.70,31.3,',
      ',00:00:01,96,7.2,08:13,80,116,,2.70,31.3,',
    ].join('\n')
    const [run] = await parsed(csv, 'session.CSV')
    expect(run).toMatchObject({
      isWallClock: true,
      sport: 'running',
      distance_m: 4480,
      elapsed_s: 1808,
      average_heart_rate_bpm: 156,
      note: 'Warm, slow',
    })
    expect(when(run!)).toBe('2018-06-20T11:17:03')
    expect([...(run?.streams?.speed_mps ?? [])]).toEqual([1, 2])
    await expect(listOf('session.csv', csv)).rejects.toThrow('is no list')
  })

  it('tells of nights', async () => {
    const list = await listOf(
      'sleep_result_1.json',
      JSON.stringify([{ night: '2024-05-01', evaluation: { asleepDuration: 'PT7H30M' } }]),
    )
    expect(list.days).toEqual([{ on: expect.anything(), sleep_s: 27_000 }])
  })
})

describe('Suunto', () => {
  it("reads the app's list of trainings, and not the runner's own highest pulse for that of the day", async () => {
    const workout = {
      activityId: 22,
      startTime: Date.UTC(2026, 2, 31, 16, 25),
      timeOffsetInMinutes: 120,
      totalTime: 3600.5,
      totalDistance: 10_010,
      totalAscent: 300,
      hrdata: { userMaxHR: 188, workoutMaxHR: 171, workoutAvgHR: 149, avg: 0, max: 188 },
      energyConsumption: 700,
    }
    const list = await listOf('workouts.json', JSON.stringify({ error: null, payload: [workout] }))
    expect(activitiesOf(list)).toMatchObject([
      {
        startAt: workout.startTime,
        utcOffset_min: 120,
        sport: 'running',
        subSport: 'trail',
        distance_m: 10_010,
        elapsed_s: 3600.5,
        average_heart_rate_bpm: 149,
        max_heart_rate_bpm: 171,
        energy_kcal: 700,
      },
    ])
  })

  it('reads its JSON: rates a second, angles in radians, kelvin and joules', async () => {
    const at = (s: number) => `2026-03-31T18:25:${String(s).padStart(2, '0')}.000+02:00`
    const log = {
      DeviceLog: {
        Header: {
          DateTime: at(10),
          ActivityType: 82,
          Duration: 20,
          PauseDuration: 5,
          Distance: 60,
          Ascent: 3,
          Energy: 418_400,
        },
        Device: { Name: 'Vertical' },
        Samples: [
          { TimeISO8601: at(10), HR: 2 },
          { TimeISO8601: at(10), Latitude: Math.PI / 4, Longitude: Math.PI / 8, GPSAltitude: 35 },
          { TimeISO8601: at(11), Speed: 3, Cadence: 1.4, Distance: 3, Temperature: 293.15, Altitude: 30 },
          { TimeISO8601: at(12), Attributes: { 'suunto/sml': { Sample: { HR: 2.5, Speed: null } } } },
          { TimeISO8601: at(12), Events: [] },
        ],
      },
    }
    const [run] = await parsed(log)
    expect(run).toMatchObject({
      startAt: Date.UTC(2026, 2, 31, 16, 25, 10),
      utcOffset_min: 120,
      sport: 'running',
      subSport: 'trail',
      elapsed_s: 25,
      moving_s: 20,
      energy_kcal: 100,
      device: 'Suunto Vertical',
    })
    const { streams } = run!
    expect([...(streams?.time_s ?? [])]).toEqual([0, 1, 2])
    expect(streams?.latitude?.[0]).toBeCloseTo(45, 9)
    expect([streams?.heart_rate_bpm?.[0], streams?.heart_rate_bpm?.[2]]).toEqual([120, 150])
    expect(streams?.cadence_rpm?.[1]).toBeCloseTo(168, 9)
    expect(streams?.temperature_c?.[1]).toBeCloseTo(20, 9)
    const [track] = await parsed(log, 'TrackRunning_2026-03-31T18_25_37.json')
    expect(track?.subSport).toBe('track')
  })
})

describe('activities as programs fetch them', () => {
  const garmin = (n: number) => ({
    activityId: n,
    activityName: 'Morning',
    activityType: { typeKey: 'trail_running', typeId: 6 },
    startTimeGMT: `2022-02-0${n} 07:00:00`,
    startTimeLocal: `2022-02-0${n} 08:00:00`,
    distance: 9000,
    duration: 3000,
    elapsedDuration: 3100,
    averageHR: 150,
  })
  it.each([
    ['an array', [garmin(1), garmin(2)]],
    ['an object around it', { ACTIVITIES_LIST: [garmin(1), garmin(2)] }],
  ])('from Garmin Connect, %s', async (_, value) => {
    const found = activitiesOf(await listOf('activities.json', JSON.stringify(value)))
    expect(found.map(when)).toEqual(['2022-02-01T07:00:00', '2022-02-02T07:00:00'])
    expect(found[0]).toMatchObject({
      sport: 'running',
      subSport: 'trail',
      distance_m: 9000,
      elapsed_s: 3100,
      moving_s: 3000,
      utcOffset_min: 60,
      average_heart_rate_bpm: 150,
    })
  })

  const strava = (n: number) => ({
    type: 'Run',
    start_date: `2022-01-0${n}T07:00:00Z`,
    elapsed_time: 3000,
    moving_time: 2900,
    distance: 9000,
  })
  it.each([
    ['one a line', [1, 2].map((n) => JSON.stringify(strava(n))).join('\n')],
    ['within an answer', JSON.stringify({ ok: true, data: [strava(1), strava(2)] })],
  ])('from Strava, %s', async (_, text) => {
    const found = activitiesOf(await listOf('activities.jsonl', text))
    expect(found.map(({ distance_m, elapsed_s }) => [distance_m, elapsed_s])).toEqual([
      [9000, 3000],
      [9000, 3000],
    ])
  })
})
