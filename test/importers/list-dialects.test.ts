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
