import { describe, expect, it } from 'vitest'
import { isoDate } from '../../src/core/base/calendar.ts'
import { activitiesOf, listOf, listsOf, problemsOf, when } from './support/read-list.ts'

const csv = (...lines: string[]) => `\ufeff${lines.join('\r\n')}\r\n`

describe('the activity list of Garmin Connect', () => {
  it('reads English, proving the unit by steps and stride', async () => {
    const list = await listOf(
      'Activities.csv',
      csv(
        'Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Aerobic TE,Total Ascent,Avg Stride Length,Steps,Moving Time,Elapsed Time',
        'Running,2023-04-30 09:02:16,false,"Race, 10K",10.02,"1,758",00:41:20,170,185,4.9,25,1.33,"7,532",00:41:14,00:41:21.5',
        'Trail Running,2023-07-22 06:00:53,true,Zagori,43.68,4245,07:35:22,143,166,5.0,"2,600",1.01,"43,248",07:03:14,07:42:53',
        'Treadmill Running,2022-09-09 09:26:47,false,Belt,5.60,436,00:25:19,171,--,4.0,--,1.20,"4,648",00:25:17,00:25:24',
        'Open Water Swimming,2024-07-17 19:24:25,false,Sea,843,204,00:21:32,112,129,1.0,--,--,--,00:17:59,00:21:32',
      ),
    )
    expect(list.format).toBe('garmin-csv')
    const [race, trail, belt, swim] = activitiesOf(list)
    expect(race).toMatchObject({
      isWallClock: true,
      name: 'Race, 10K',
      distance_m: 10_020,
      elapsed_s: 2481.5,
      moving_s: 2480,
      energy_kcal: 1758,
      warnings: [],
    })
    expect(when(race!)).toBe('2023-04-30T09:02:16')
    expect(trail).toMatchObject({ sport: 'running', subSport: 'trail', ascent_m: 2600 })
    expect(belt).toMatchObject({ sport: 'running', subSport: 'treadmill' })
    expect(belt).not.toHaveProperty('max_heart_rate_bpm')
    expect(swim).toMatchObject({ sport: 'swimming', subSport: 'open_water', distance_m: 843 })
  })

  it('reads German with decimal commas, and says that the unit is taken', async () => {
    const list = await listOf(
      'Activities (1).csv',
      csv(
        'Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit,Ø HF,Max. HF,Aerober TE,Positiver Höhenunterschied',
        'Laufen,2017-04-22 13:12:32,false,"Runde","12,02","1.036",01:11:46,139,181,"3,3",133',
        'Radfahren,2017-04-23 13:12:32,false,"Monschau","42,02","2.336",02:51:46,139,181,"3,3",933',
      ),
    )
    const [run, ride] = activitiesOf(list)
    expect(run).toMatchObject({ sport: 'running', distance_m: 12_020, moving_s: 4306, energy_kcal: 1036 })
    expect(run?.warnings).toEqual([{ code: 'unit-assumed', field: 'distance_m', unit: 'km', isLikely: true }])
    expect(ride).toMatchObject({ sport: 'cycling', distance_m: 42_020 })
  })

  it('reads French', async () => {
    const list = await listOf(
      'Activities.csv',
      csv(
        "Type d'activité,Date,Favori,Titre,Distance,Calories,Durée,Fréquence cardiaque moyenne,Fréquence cardiaque maximale,TE aérobie,Ascension totale,Temps de déplacement,Temps écoulé",
        'Course à pied,2024-01-02 08:00:00,false,Matin,10.0,700,00:50:00,150,170,3.0,50,00:49:30,00:50:10',
      ),
    )
    expect(activitiesOf(list)[0]).toMatchObject({ sport: 'running', distance_m: 10_000, elapsed_s: 3010, ascent_m: 50 })
  })

  it('tells miles by the speed of the runs, where nothing proves them', async () => {
    const rows = Array.from(
      { length: 5 },
      (_, i) => `Running,0${i + 1}/27/2020 18:06,false,Run,3.11,300,00:30:00,150,170`,
    )
    const list = await listOf(
      'a.csv',
      csv('Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR', ...rows),
    )
    const [first] = activitiesOf(list)
    expect(first?.distance_m).toBeCloseTo(5005, 0)
    expect(first?.warnings).toEqual([{ code: 'unit-assumed', field: 'distance_m', unit: 'mi', isLikely: true }])
    expect(when(first!)).toBe('2020-01-27T18:06:00')
  })

  it('takes a language that it does not know by the places of its first columns, and the time elapsed by its size', async () => {
    const list = await listOf(
      'lista.csv',
      csv(
        'Suorituslaji,Pvm,Suosikki,Otsikko,Matka,Kalorit,Aika,Keskisyke,Maksimisyke,Nousu,Paras kierros,Liikkeessä,Kulunut,Alin',
        'Juoksu,2024-03-02 07:05:06,false,"Aamu","8,02","1.012",00:44:10,148,171,33,00:05:02.1,00:44:01,00:46:30,4',
        'Pyöräily,2024-03-03 07:05:06,true,"Töihin","12,40",301,00:31:00,120,150,40,00:31:00.0,00:30:10,00:31:00,4',
      ),
    )
    expect(list.format).toBe('garmin-csv')
    expect(
      activitiesOf(list).map((each) => [when(each), each.sport, each.name, each.distance_m, each.moving_s]),
    ).toEqual([
      ['2024-03-02T07:05:06', 'running', 'Aamu', 8020, 2650],
      ['2024-03-03T07:05:06', 'cycling', 'Töihin', 12_400, 1860],
    ])
    expect(activitiesOf(list)[0]).toMatchObject({ elapsed_s: 2790, energy_kcal: 1012, average_heart_rate_bpm: 148 })
  })

  it.each([
    [
      'Chinese',
      '活动类型,日期,我的最爱,标题,距离,热量消耗,时间,平均心率,最大心率,平均步频,累计爬升,平均步长,步数,全程耗时',
      '跑步,2024-03-02 07:05:06,false,"早","8.02",512,00:44:10,148,171,170,33,1.07,"7,508",00:46:30',
    ],
    [
      'Norwegian',
      'Aktivitetstype,Dato,Favoritt,Tittel,Distanse,Totale kalorier,Tid,Gjennomsnittlig puls,Makspuls,Gjennomsnittlig frekvens for løping,Total stigning,Gjennomsnittlig skrittlengde,Skritt,Medgått tid',
      'Løping,2024-03-02 07:05:06,false,"早","8,02",512,00:44:10,148,171,170,33,"1,07",7.508,00:46:30',
    ],
    [
      'Japanese',
      'アクティビティタイプ,日付,お気に入り,タイトル,距離,カロリー,タイム,平均心拍数,最大心拍数,平均ピッチ,総上昇量,平均歩幅,ステップ,経過時間',
      'ラン,2024-03-02 07:05:06,false,"早","8.02",512,00:44:10,148,171,170,33,1.07,"7,508",00:46:30',
    ],
  ])('reads %s whole, its unit proven', async (_, header, row) => {
    expect(activitiesOf(await listOf('Activities.csv', csv(header, row)))).toMatchObject([
      {
        sport: 'running',
        name: '早',
        distance_m: 8020,
        elapsed_s: 2790,
        moving_s: 2650,
        ascent_m: 33,
        energy_kcal: 512,
        average_heart_rate_bpm: 148,
        max_heart_rate_bpm: 171,
        average_cadence_rpm: 170,
        warnings: [],
      },
    ])
  })

  it('proves miles by cadence and stride, has heights in feet then, and steps of both feet however slow', async () => {
    const list = await listOf(
      'a.csv',
      csv(
        'Activity Type,Date,Favorite,Title,Distance,Calories,Activity Time,Avg HR,Max HR,Avg Run Cadence,Elev Gain,Avg Stride Length',
        'Treadmill Running,2020-01-21 15:10:04,false,Belt,1.55,202,00:35:26,101,116,90,--,0.78',
        'Running,2020-01-20 15:10:04,false,Loop,1.61,211,00:30:52,108,122,103,100,0.81',
      ),
    )
    const [belt, loop] = activitiesOf(list)
    expect(belt?.distance_m).toBeCloseTo(1.55 * 1609.344, 6)
    expect(belt).toMatchObject({ moving_s: 2126, average_cadence_rpm: 90, warnings: [] })
    expect(loop?.ascent_m).toBeCloseTo(30.48, 6)
  })

  it('does not take a list for metres because a run on the track is in them', async () => {
    const list = await listOf(
      'a.csv',
      csv(
        'Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR',
        'Running,2024-04-01 07:00:00,false,Easy,3.10,400,00:31:00,150,160',
        'Track Running,2024-04-02 07:00:00,false,Track,"4,800",500,00:22:10,160,175',
      ),
    )
    const [easy, track] = activitiesOf(list)
    expect(easy?.distance_m).toBeCloseTo(3.1 * 1609.344, 6)
    expect(easy?.warnings).toEqual([{ code: 'unit-assumed', field: 'distance_m', unit: 'mi', isLikely: true }])
    expect(track?.distance_m).toBe(4800)
  })
})

const summary = (facts: object) => ({
  activityId: 1,
  name: 'Morning Run',
  activityType: 'running',
  sportType: 'RUNNING',
  startTimeGmt: Date.UTC(2024, 4, 1, 5, 30),
  startTimeLocal: Date.UTC(2024, 4, 1, 7, 30),
  beginTimestamp: null,
  duration: 1_800_000,
  elapsedDuration: 1_860_000,
  movingDuration: 1_790_000,
  distance: 500_000,
  elevationGain: 12_000,
  calories: 1676,
  avgHr: 140,
  maxHr: 160,
  avgRunCadence: 82.5,
  ...facts,
})
const summaries = (...all: object[]) => JSON.stringify([{ summarizedActivitiesExport: all }])

describe('the account export of Garmin', () => {
  const path = 'x.zip!/DI_CONNECT/DI-Connect-Fitness/me_0_summarizedActivities.json'

  it('counts centimetres, milliseconds and kilojoules', async () => {
    const list = await listOf(path, summaries(summary({ description: 'warm', directWorkoutRpe: 40 })))
    expect(activitiesOf(list)[0]).toEqual({
      startAt: Date.UTC(2024, 4, 1, 5, 30),
      utcOffset_min: 120,
      sport: 'running',
      name: 'Morning Run',
      note: 'warm',
      effort: 4,
      distance_m: 5000,
      elapsed_s: 1860,
      moving_s: 1790,
      ascent_m: 120,
      average_heart_rate_bpm: 140,
      max_heart_rate_bpm: 160,
      average_cadence_rpm: 165,
      energy_kcal: 400,
      laps: [],
      warnings: [],
    })
  })

  it('belongs to the file whose activity began then, a second off or not', async () => {
    const lists = await listsOf({ [path]: summaries(summary({})), 'x.zip!/UploadedFiles_0.zip!/me_1.fit': '' })
    const at = Date.UTC(2024, 4, 1, 5, 30)
    for (const off of [-1000, 0, 1000]) expect(lists.factsAt(at + off)).toMatchObject({ name: 'Morning Run' })
    expect(lists.factsAt(at + 5000)).toBeUndefined()
    expect(lists.ownRows(lists.found[0]!)[0]).toMatchObject({ beganAt: at })
  })

  it('leaves out the whole of a multisport activity, whose legs are listed too, and says what has no start', async () => {
    const list = await listOf(
      path,
      summaries(
        summary({ activityType: 'multi_sport' }),
        summary({ startTimeGmt: null }),
        summary({ activityType: 'treadmill_running' }),
      ),
    )
    expect(activitiesOf(list).map(({ subSport }) => subSport)).toEqual(['treadmill'])
    expect(problemsOf(list)).toEqual([{ code: 'bad-row', row: 1, field: 'date' }])
  })

  it('tells of days: resting heart rate, nights with phases, weights in grams', async () => {
    const lists = await listsOf({
      'DI-Connect-Aggregator/UDSFile_2024.json': JSON.stringify([
        { calendarDate: '2024-05-01', restingHeartRate: 48, totalSteps: 1 },
        { calendarDate: '2024-05-02', restingHeartRate: 250 },
      ]),
      'DI-Connect-Wellness/2024_sleepData.json': JSON.stringify([
        {
          calendarDate: '2024-05-01',
          deepSleepSeconds: 5000,
          lightSleepSeconds: 15_000,
          remSleepSeconds: 6000,
          awakeSleepSeconds: 900,
        },
        { calendarDate: '2024-05-02', sleepWindowConfirmationType: 'OFF_WRIST' },
      ]),
      'DI-Connect-Wellness/me_userBioMetrics.json': JSON.stringify([
        { metaData: { calendarDate: '2024-05-01T00:00:00.0' }, weight: { weight: 71_500 } },
      ]),
    })
    const days = lists.found.flatMap(({ list }) => list.days).map(({ on, ...facts }) => ({ on: isoDate(on), ...facts }))
    expect(days).toEqual([
      { on: '2024-05-01', resting_heart_rate_bpm: 48 },
      { on: '2024-05-01', sleep_s: 26_000 },
      { on: '2024-05-01', weight_kg: 71.5 },
    ])
  })
})
