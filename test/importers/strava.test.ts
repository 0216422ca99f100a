import { describe, expect, it } from 'vitest'
import { withFacts } from '../../src/importers/lists/with-facts.ts'
import { parseFile } from '../../src/importers/parse-file.ts'
import { makeFit } from './support/make-fit.ts'
import { activitiesOf, listOf, listsOf, problemsOf, when } from './support/read-list.ts'

const line = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
const table = (...rows: readonly (readonly string[])[]) => rows.map(line).join('\n')

/** The columns that every export since 2021 begins with, by place; the rest is filled up. */
const PLACES = { id: 0, date: 1, name: 2, type: 3, note: 4, privateNote: 10, gear: 11, file: 12 } as const
const SI = {
  elapsed: 15,
  moving: 16,
  distance: 17,
  ascent: 20,
  descent: 21,
  maxHr: 30,
  hr: 31,
  kcal: 34,
  rpe: 43,
} as const
const COLUMNS = 92
type Cells = Partial<Record<keyof typeof PLACES | keyof typeof SI, string>>
const row = (cells: Cells) => {
  const all = Array.from({ length: COLUMNS }, () => '')
  for (const [name, place] of Object.entries({ ...PLACES, ...SI })) all[place] = cells[name as keyof Cells] ?? ''
  all[5] = '1:01:40'
  all[6] = '10,20'
  return all
}
const header = (names: Readonly<Record<number, string>>) =>
  Array.from({ length: COLUMNS }, (_, i) => names[i] ?? `Spalte ${i}`)

const run: Cells = {
  id: '4711000001',
  name: 'Easy',
  note: 'with A',
  privateNote: 'legs heavy',
  gear: 'Old Shoes',
  elapsed: '3700.0',
  moving: '3600.0',
  distance: '10200.5',
  ascent: '80',
  maxHr: '171',
  hr: '150',
  kcal: '600',
  rpe: '4',
}

const LANGUAGES = {
  English: {
    date: 'Sep 20, 2026, 2:12:12\u202fPM',
    type: 'Run',
    names: {
      0: 'Activity ID',
      1: 'Activity Date',
      2: 'Activity Name',
      3: 'Activity Type',
      6: 'Distance',
      12: 'Filename',
      17: 'Distance',
    },
  },
  German: {
    date: '20.09.2026, 14:12:12',
    type: 'Lauf',
    names: {
      0: 'Aktivitäts-ID',
      1: 'Aktivitätsdatum',
      2: 'Name der Aktivität',
      3: 'Aktivitätsart',
      6: 'Distanz',
      12: 'Dateiname',
      17: 'Distanz',
    },
  },
  French: {
    date: '20 sept. 2026 à 14:12:12',
    type: 'Course à pied',
    names: {
      0: "ID de l'activité",
      1: "Date de l'activité",
      2: "Nom de l'activité",
      3: "Type d'activité",
      6: 'Distance',
      12: 'Nom du fichier',
      17: 'Distance',
    },
  },
  Dutch: {
    date: '20 sep 2026, 14:12:12',
    type: 'Hardloopsessie',
    names: {
      0: 'Activiteits-ID',
      1: 'Datum van activiteit',
      2: 'Naam activiteit',
      3: 'Activiteitstype',
      6: 'Afstand',
      12: 'Bestandsnaam',
      17: 'Afstand',
    },
  },
  'a language that is not known': {
    date: '2026/09/20 14:12:12',
    type: 'ランニング',
    names: { 0: 'アクティビティ ID', 1: '日', 6: '距離', 12: 'ファイル名', 17: '距離' },
  },
} as const

describe('the list of a Strava export', () => {
  it.each(Object.entries(LANGUAGES))('reads a row entered by hand in %s', async (_, { date, type, names }) => {
    const list = await listOf('export.zip!/activities.csv', table(header(names), row({ ...run, date, type })))
    expect(list.format).toBe('strava-csv')
    expect(problemsOf(list)).toEqual([])
    const [activity] = activitiesOf(list)
    expect(activity).toMatchObject({
      sport: 'running',
      name: 'Easy',
      note: 'with A\n\nlegs heavy',
      gear: 'Old Shoes',
      distance_m: 10_200.5,
      elapsed_s: 3700,
      moving_s: 3600,
      ascent_m: 80,
      average_heart_rate_bpm: 150,
      max_heart_rate_bpm: 171,
      energy_kcal: 600,
      effort: 4,
      warnings: [],
    })
    expect(activity).not.toHaveProperty('isWallClock')
    expect(when(activity!)).toBe('2026-09-20T14:12:12')
  })

  it('takes a single column of distances in the unit its numbers show, and says that it did', async () => {
    const short = (distances: readonly string[]) =>
      table(
        ['Activity ID', 'Activity Date', 'Activity Name', 'Activity Type', 'Elapsed Time', 'Distance'],
        ...distances.map((distance, i) => [
          `${i + 1}`,
          `Jul ${i + 1}, 2015, 10:15:52 AM`,
          'Run',
          'Run',
          '2400',
          distance,
        ]),
      )
    const kilometres = activitiesOf(await listOf('activities.csv', short(['7.2', '6,9', '7.0'])))
    expect(kilometres.map(({ distance_m }) => Math.round(distance_m ?? NaN))).toEqual([7200, 6900, 7000])
    expect(kilometres[0]?.warnings).toEqual([{ code: 'unit-assumed', field: 'distance_m', unit: 'km', isLikely: true }])
    const miles = activitiesOf(await listOf('activities.csv', short(['3.9', '4.1', '4.0'])))
    expect(miles.map(({ distance_m }) => Math.round(distance_m ?? NaN))).toEqual([6276, 6598, 6437])
    const metres = activitiesOf(await listOf('activities.csv', short(['7200', '6900', '7000'])))
    expect(metres[0]).toMatchObject({ distance_m: 7200, warnings: [] })
  })

  it('cleans markup out of its header', async () => {
    const { names } = LANGUAGES.English
    const list = await listOf(
      'activities.csv',
      table(
        header({ ...names, 3: '<span class="translation_missing">Activity Type</span>' }),
        row({ ...run, date: 'Sep 20, 2026, 2:12:12 PM', type: 'Trail Run' }),
      ),
    )
    expect(activitiesOf(list)[0]).toMatchObject({ sport: 'running', subSport: 'trail' })
  })

  it('says of a row what is wrong with it, and keeps the others', async () => {
    const { names, date, type } = LANGUAGES.English
    const list = await listOf(
      'activities.csv',
      table(header(names), row({ ...run, date, type }), row({ ...run, date: 'Sep 31, 2026, 2:12:12 PM', type })),
    )
    expect(activitiesOf(list)).toHaveLength(1)
    expect(problemsOf(list)).toEqual([{ code: 'bad-row', row: 2, field: 'date', found: 'Sep 31, 2026, 2:12:12 PM' }])
  })
})

it('an old table of few columns in a language not known is read by where its first columns stand', async () => {
  const names =
    'アクティビティID,アクティビティの日付,アクティビティ名,アクティビティの種類,説明,経過時間,距離,最大心拍数,通勤,ファイル名'.split(
      ',',
    )
  const cells = (id: string, file: string) => [
    id,
    '2022/05/03 7:00:00',
    '朝ラン',
    'ラン',
    '楽しい',
    '3000',
    '10.00',
    '',
    '',
    file,
  ]
  const list = await listOf('activities.csv', table(names, cells('1234567', 'activities/1.gpx'), cells('1234568', '')))
  expect(list.rows.map(({ file }) => file)).toEqual(['activities/1.gpx', undefined])
  expect(activitiesOf(list)[1]).toMatchObject({
    name: '朝ラン',
    note: '楽しい',
    sport: 'running',
    distance_m: 10_000,
    elapsed_s: 3000,
  })
  expect(activitiesOf(list).map(when)[1]).toBe('2022-05-03T07:00:00')
})

describe('files that a Strava export names', () => {
  const { names, date } = LANGUAGES.English
  const csv = table(
    header(names),
    row({ ...run, date, type: 'Trail Run', file: 'activities/1.fit.gz' }),
    row({ ...run, date, type: 'Ride', file: 'activities/2.gpx', name: 'Gone' }),
    row({ ...run, date, type: 'Run', name: 'By hand' }),
  )

  it('get their name, note, gear and sport, packed or unpacked, in whatever folder', async () => {
    for (const path of [
      'x.zip!/activities/1.fit.gz',
      '/somewhere/export_1/activities/1.fit',
      'C:\\x\\activities\\1.fit.gz',
    ]) {
      const lists = await listsOf({ 'x.zip!/activities.csv': csv, [path]: new Uint8Array(1) })
      expect(lists.factsOf(path), path).toMatchObject({ name: 'Easy', gear: 'Old Shoes', sport: { sport: 'running' } })
    }
  })

  it('leave their rows to be activities where the file is not there', async () => {
    const lists = await listsOf({ 'activities.csv': csv, 'activities/1.fit.gz': new Uint8Array(1) })
    const own = lists.ownRows(lists.found[0]!)
    expect(own.map((each) => each.row)).toEqual([2, 3])
    expect(own[0]?.activity()).toMatchObject({ ok: true, value: { sport: 'cycling', name: 'Gone' } })
  })

  it("keep the device's finer word when the sport is the same, and take the runner's sport when not", async () => {
    const parsed = await parseFile(makeFit([{ seconds: 20 }]), '1.fit')
    const activity = { ...(parsed.ok ? parsed.value[0]! : expect.fail()), subSport: 'treadmill' }
    expect(withFacts(activity, { sport: { sport: 'running' }, name: 'Belt' })).toMatchObject({
      sport: 'running',
      subSport: 'treadmill',
      name: 'Belt',
    })
    const corrected = withFacts(activity, { sport: { sport: 'hiking' }, effort: 3 })
    expect(corrected).toMatchObject({ sport: 'hiking', effort: 3 })
    expect(corrected).not.toHaveProperty('subSport')
  })
})
