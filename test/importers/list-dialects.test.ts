import { describe, expect, it } from 'vitest'
import { activitiesOf, listOf, problemsOf, when } from './support/read-list.ts'

const HEADER =
  'Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Filename,Elapsed Time,Moving Time,Distance'
const ROWS = [
  '10001,"Sep 20, 2026, 2:12:12 PM",Easy,Run,1800,5.02,,1800,1750,5021.5',
  '10002,"Sep 21, 2026, 7:00:00 AM",Lanes,Swim,1500,"1,640",,1500,1400,1500',
]
const text = [HEADER, ...ROWS, ''].join('\n')

const cellsOf = (line: string) => [...line.matchAll(/("[^"]*"|[^,]*)(?:,|$)/g)].map((cell) => cell[1]!).slice(0, 10)
const backwards = (line: string) => cellsOf(line).toReversed().join(',')

const wide = (isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}

describe('a list of Strava', () => {
  it.each<[string, string | Uint8Array]>([
    ['as it comes', text],
    ['in UTF-16 without a mark', wide(false)],
    ['in UTF-16 the other way round, without a mark', wide(true)],
    ['with rows of empty cells below', `${text},,,,,,,,,\n , ,,,,,,,,\n`],
    ['on a disk that lost its power', `${text}${'\0'.repeat(50)}`],
    ['with its columns the other way round', [HEADER, ...ROWS].map(backwards).join('\n')],
  ])('%s says the same', async (_, content) => {
    const list = await listOf('activities.csv', content)
    expect(list.format).toBe('strava-csv')
    expect(list.rows).toHaveLength(2)
    expect(
      activitiesOf(list).map((each) => [when(each), each.sport, each.name, each.distance_m, each.moving_s]),
    ).toEqual([
      ['2026-09-20T14:12:12', 'running', 'Easy', 5021.5, 1750],
      ['2026-09-21T07:00:00', 'swimming', 'Lanes', 1500, 1400],
    ])
  })

  it('may have units behind its names, and as few columns as someone left in it', async () => {
    const list = await listOf(
      'rides.csv',
      [
        'Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time (seconds),Moving Time,Distance (km),Elevation Gain (meters)',
        '14665274090,"May 27, 2025, 5:51:00 PM",Hills,Ride,7285,6057.0,15.1176,458.4',
      ].join('\n'),
    )
    expect(list.format).toBe('strava-csv')
    expect(activitiesOf(list)).toMatchObject([
      { sport: 'cycling', elapsed_s: 7285, moving_s: 6057, distance_m: 15_117.6, ascent_m: 458.4, warnings: [] },
    ])
  })
})

describe('a list that a program has written', () => {
  it.each([
    ['Python, with units in its cells', '2021-01-01 10:00:00,Run,5020.00 meter,0 days 00:30:50,30.00 meter,150 bpm'],
    ['a day without marks', '20210101,Run,5.02 km,30:50,30 m,150'],
    ['miles, hours in words', 'Jan 1 2021 10:00 AM,Run,3.1193 mi,30m 50s,98.425 ft,150'],
  ])('is read from %s', async (_, row) => {
    const list = await listOf('runs.csv', `date,type,distance,duration,ascent,avg_hr\n${row}\n`)
    expect(problemsOf(list)).toEqual([])
    const [run] = activitiesOf(list)
    expect(run).toMatchObject({ sport: 'running', elapsed_s: 1850, average_heart_rate_bpm: 150 })
    expect([when(run!).slice(0, 10), run?.distance_m?.toFixed(0), run?.ascent_m?.toFixed(0)]).toEqual([
      '2021-01-01',
      '5020',
      '30',
    ])
  })

  it('says of a cell in another unit than the first that it cannot be read', async () => {
    const rows = ['2021-01-01,5 km,25:00', '2021-01-02,400 m,2:00', '2021-01-03,far,25:00']
    const list = await listOf('runs.csv', ['date,distance,duration', ...rows].join('\n'))
    expect(activitiesOf(list).map(({ distance_m }) => distance_m)).toEqual([5000])
    expect(problemsOf(list)).toEqual([
      { code: 'bad-row', row: 2, field: 'distance', found: '400 m' },
      { code: 'bad-row', row: 3, field: 'distance', found: 'far' },
    ])
  })
})

describe('a log that a runner keeps', () => {
  const runs = async (...lines: readonly string[]) =>
    activitiesOf(await listOf('log.csv', lines.join('\n'))).map((each) => [
      when(each).slice(0, 10),
      each.sport,
      Math.round(each.distance_m ?? 0),
      Math.round(each.elapsed_s ?? each.moving_s ?? 0),
    ])

  it.each([
    ['Dutch, days with dashes', ['datum;afstand (km);tijd', '03-01-2021;5,2;0:27:30']],
    ['Polish, its unit in square brackets', ['Data;Dystans [km];Czas', '2021-01-03;5,20;00:27:30']],
    ['Spanish, a program wrote it', ['fecha,tipo,distancia_km,tiempo_movimiento_min', '2021-01-03,Run,5.2,27.5']],
    ['Korean', ['활동 유형,날짜,경과 시간,거리(km)', 'RUNNING,2021.01.03 06:56:38,1650,5.2']],
    ['a time in minutes', ['date,distance_km,time_minutes', '2021-01-03,5.2,27.5']],
    ['a time whose name spells it', ['date,distance_km,time_mmss', '2021-01-03,5.2,27:30']],
    ['hours, minutes and seconds apart', ['date,km,hours,minutes,seconds', '2021-01-03,5.2,0,27,30']],
    [
      'the hour beside the day, and Time',
      ['Start Date,Start Time,Category,km,Time', '03/01/2021,07:15,Running,5.2,0:27:30'],
    ],
    ['the hour within the day, and Time', ['Date,Distance,Time', '2021-01-03 07:15,5.2 km,0:27:30']],
    ['a row that ends early, its parts before', ['date,km,minutes,seconds,note', '2021-01-03,5.2,27,30']],
    ['minutes and no seconds', ['date,km,note,minutes,seconds', '2021-01-03,5.2,,27.5']],
    ['a pace in seconds', ['date,distance_km,avg_pace_sec', '2021-01-03,5.2,317.3076923']],
    ['Tempo beside Zeit', ['Datum,Tempo,Strecke (km),Zeit', '03.01.2021,5:17,"5,2",27:30']],
    ['Tempo as a time', ['data,tempo,distanza (km)', '03/01/2021,27:30,"5,2"']],
    ['Tempo as a pace', ['Datum,Tempo,Strecke (km)', '03.01.2021,5:17.3077,"5,2"']],
    ['a unit in each row', ['date,distance,unit,duration', '2021-01-03,5200,m,27:30']],
    ['hours that a spreadsheet invented', ['Date,Distance,Time', '03/01/2021,5.2,27:30:00']],
    ['a day in English letters', ['date,km,duration(HH:mm:ss)', '03-JAN-21,5.2,00:27:30']],
    ['the number of a day', ['Date,km,Duration', '44199,5.2,27:30']],
  ])('is read: %s', async (_, lines) => {
    expect(await runs(...lines)).toEqual([['2021-01-03', 'running', 5200, 1650]])
  })

  it('has each distance in the unit of its row, and none in a unit that nobody knows', async () => {
    const rows = [
      '2021-01-03,5,km,27:30',
      '2021-01-04,5,miles,47:30',
      '2021-01-05,5,leagues,47:30',
      '2021-01-06,,km,47:30',
    ]
    const list = await listOf('log.csv', ['date,distance,unit,duration', ...rows].join('\n'))
    expect(activitiesOf(list).map(({ distance_m }) => distance_m)).toEqual([5000, 8046.72, undefined])
    expect(problemsOf(list)).toEqual([{ code: 'bad-row', row: 3, field: 'distance', found: '5 ?' }])
  })

  it('of nights tells nights and no runs', async () => {
    const list = await listOf('Sleep.csv', 'Date,Sleep Score,Duration\n2026-09-08,81,7:12\n2026-09-09,64,5h 30min\n')
    expect(list.rows).toEqual([])
    expect(list.days.map(({ sleep_s }) => sleep_s)).toEqual([25_920, 19_800])
  })

  it('of days and their steps is none', async () => {
    await expect(listOf('ACTIVITY.csv', 'date,steps,distance,calories\n2026-01-01,2133,1413,85\n')).rejects.toThrow()
    expect(await runs('date,steps,distance_m,duration', '2026-01-01,2133,1413,10:00')).toHaveLength(1)
  })

  it('has the time of a ride too under Time, where the start has a column of its own', async () => {
    const list = await listOf('log.csv', 'Date,Start Time,Type,km,Time\n2021-01-03,07:15,Ride,20,0:27:30\n')
    expect(activitiesOf(list)).toMatchObject([{ sport: 'cycling', distance_m: 20_000, elapsed_s: 1650 }])
    expect(when(activitiesOf(list)[0]!)).toBe('2021-01-03T07:15:00')
  })

  it('says what kind of run it was in place of a sport; days of rest and empty rows are nothing', async () => {
    const list = await listOf(
      'log.csv',
      [
        'Date,Distance (mi),Run Type,Weight (lbs),Moving Time,Effort (HR*Moving Time)',
        '7/9/23,0.00,Rest,176.4,,',
        '7/10/23,1.70,Easy,,0:27:32,2.47',
        '7/25/23,3.00,5K Race,,0:27:26,4.45',
        '7/26/23,#N/A,,,#VALUE!,#DIV/0!',
        ',,,,,#NUM!',
      ].join('\n'),
    )
    expect(problemsOf(list)).toEqual([])
    expect(activitiesOf(list).map((each) => [when(each).slice(0, 10), each.sport, each.name, each.effort])).toEqual([
      ['2023-07-10', 'running', 'Easy', undefined],
      ['2023-07-25', 'running', '5K Race', undefined],
    ])
    expect(list.days).toMatchObject([{ weight_kg: expect.closeTo(80, 1) as number }])
  })

  it.each([
    ['run (treadmill)', 'running', 'treadmill'],
    ['Swimming - Pool', 'swimming', 'lap_swimming'],
    ['Running, Trail', 'running', 'trail'],
    ['rowing_v2', 'rowing', undefined],
    ['Bike Ride', 'cycling', undefined],
    ['Entrenamiento en cinta', 'running', 'treadmill'],
    ['Basseng', 'swimming', 'lap_swimming'],
    ['室内骑行', 'cycling', 'indoor_cycling'],
    ['Quidditch', 'generic', undefined],
  ])('knows %s', async (type, sport, subSport) => {
    const [found] = activitiesOf(await listOf('log.csv', `date,スポーツ,km,duration\n2021-01-03,"${type}",5,30:00\n`))
    expect([found?.sport, found?.subSport]).toEqual([sport, subSport])
  })

  it('has an instant with the place or the offset that other columns tell', async () => {
    const [placed, offset] = await Promise.all(
      [
        'type,start_date,start_date_local,timezone\nRun,2021-01-03 23:30:00+00:00,2021-01-04 00:30:00+00:00,(GMT+01:00) Europe/Berlin',
        'type,start_date,start_date_local,gear\nRun,2021-01-03 23:30:00+00:00,2021-01-04 05:15:00+00:00,x',
      ].map(async (text) => {
        const [header, row] = text.split('\n')
        return activitiesOf(await listOf('runs.csv', `${header},distance,elapsed_time\n${row},5000.5,1500\n`))[0]
      }),
    )
    expect(placed).toMatchObject({ startAt: Date.UTC(2021, 0, 3, 23, 30), zone: 'Europe/Berlin' })
    expect(offset).toMatchObject({ startAt: Date.UTC(2021, 0, 3, 23, 30), utcOffset_min: 345 })
  })
})
