import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../src/core/base/calendar.ts'
import { cellNumber, cellSeconds, decimalMarkOf } from '../../src/importers/lists/cells.ts'
import { columnNamed } from '../../src/importers/lists/field-names.ts'
import { takenUnit } from '../../src/importers/lists/distance-unit.ts'
import { dayOrderOf, parseCivil, rowStart } from '../../src/importers/lists/row-time.ts'
import { activitiesOf, listOf, problemsOf, when } from './support/read-list.ts'

describe('cells', () => {
  it('reads numbers as tables write them, and never takes another thing for one', () => {
    expect(['1,234.5', '5,388', "'-12", '1 234', '10,2'].map((cell) => cellNumber(cell))).toEqual([
      1234.5, 5388, -12, 1234, 10.2,
    ])
    expect(['1.234,5', '10,20', '5388'].map((cell) => cellNumber(cell, ','))).toEqual([1234.5, 10.2, 5388])
    expect(['', '--', ' ', 'null'].map((cell) => cellNumber(cell))).toEqual([NaN, NaN, NaN, NaN])
    expect(cellNumber('about ten')).toBe(Infinity)
    expect(decimalMarkOf(['12', undefined, '10,20'])).toBe(',')
    expect(decimalMarkOf(['12', '10.2', '1,204'])).toBe('.')
  })

  it('reads durations', () => {
    expect(
      ['1:18:58', '29:57', '00:04:36.5', '1h 02m 3s', 'PT29M57S', '123', '45 min'].map((cell) => cellSeconds(cell)),
    ).toEqual([4738, 1797, 276.5, 3723, 1797, 123, 2700])
    expect([cellSeconds('--:--:--'), cellSeconds('ages'), cellSeconds('2', 60)]).toEqual([NaN, Infinity, 120])
  })

  it('reads every day of a century in the forms services write it', () => {
    const two = (n: number) => String(n).padStart(2, '0')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (day) => {
        const date = new Date(day * 86_400_000)
        const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
        const english = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' }).format(date)
        const forms = [
          `${y}-${two(m)}-${two(d)}`,
          `${two(d)}.${two(m)}.${y}`,
          `${two(d)}/${two(m)}/${y}`,
          english,
          `${y}年${m}月${d}日`,
        ]
        for (const text of forms)
          expect(parseCivil(text), text).toEqual({ year: y, month: m, day: d, second: undefined })
        expect(parseCivil(`${two(m)}/${two(d)}/${y} 7:05 PM`, 'month-first')).toEqual({
          year: y,
          month: m,
          day: d,
          second: 68_700,
        })
      }),
      { seed: 7, numRuns: 150 },
    )
  })

  it.each(['de', 'fr', 'nl', 'es', 'it', 'pt', 'sv', 'da', 'nb', 'pl', 'ru'])('reads the months of %s', (language) => {
    for (let month = 0; month < 12; month++) {
      const text = new Intl.DateTimeFormat(language, {
        dateStyle: 'long',
        timeStyle: 'medium',
        timeZone: 'UTC',
      }).format(Date.UTC(2025, month, 9, 19, 4, 5))
      expect(parseCivil(text), text).toEqual({ year: 2025, month: month + 1, day: 9, second: 68_645 })
    }
  })

  it('refuses what is no date', () => {
    for (const text of ['', 'yesterday', '31.02.2024', '2024-13-01', '12:30', '2024-01-01 25:00', '5/6', 'Foo 3, 2024'])
      expect(parseCivil(text), text).toBeUndefined()
  })

  it('tells the order of day and month from the whole column', () => {
    expect(dayOrderOf(['05/06/2020', '05/27/2020'])).toBe('month-first')
    expect(dayOrderOf(['05/06/2020', '27/05/2020'])).toBe('day-first')
    expect(dayOrderOf(['05/06/2020'])).toBe('day-first')
    expect(dayOrderOf(['05-06-2020', '05-27-2020'])).toBe('month-first')
  })

  it('keeps an hour on the wall apart from an instant', () => {
    expect(rowStart('2024-05-01 07:30:00')).toMatchObject({ isWallClock: true })
    expect(rowStart('2024-05-01T07:30:00Z')).toEqual({ at: Date.UTC(2024, 4, 1, 7, 30) })
    expect(rowStart('2024-05-01 07:30:00 +0200')).toEqual({ at: Date.UTC(2024, 4, 1, 5, 30), utcOffset_min: 120 })
  })
})

describe('the order of day and month where no number tells', () => {
  it('is the one in which the days lie closer together', () => {
    expect(dayOrderOf(['1/3/2020', '1/5/2020', '1/8/2020'])).toBe('month-first')
    expect(dayOrderOf(['3/1/2020', '5/1/2020', '8/1/2020'])).toBe('day-first')
    expect(dayOrderOf(['12/11/20', '12/12/20', '1/2/21'])).toBe('month-first')
  })
})

describe('a unit that a list does not name', () => {
  const runs = (values: readonly number[], extra = {}) =>
    values.map((value) => ({ value, seconds: 3000, sport: 'running' as const, ...extra }))

  it('is proven by steps and stride', () => {
    expect(takenUnit(runs([10, 10, 10], { steps: 9000, stride_m: 1.11 }))).toEqual({
      unit: 'km',
      isSure: true,
      isLikely: true,
    })
    expect(takenUnit(runs([6.2, 6.2, 6.2], { steps: 9000, stride_m: 1.11 }))).toMatchObject({
      unit: 'mi',
      isSure: true,
    })
  })

  it('is metres where kilometres would be faster than anything', () => {
    expect(takenUnit(runs([9000, 8000, 10_000]))).toMatchObject({ unit: 'm', isSure: true })
  })

  it('is not metres for one run on the track among others, nor for swims beside a ride', () => {
    expect(takenUnit(runs([5, 9000]))).toMatchObject({ unit: 'mi' })
    expect(takenUnit(runs([5, 9000, 9000, 9000]))).toMatchObject({ unit: 'm' })
    const [ride, swim] = [runs([20], { sport: 'cycling' }), runs([3000, 2800], { sport: 'swimming' })]
    expect(takenUnit([...ride, ...swim])).toMatchObject({ unit: 'km' })
    expect(takenUnit(swim)).toMatchObject({ unit: 'm' })
  })

  it('is rather miles where the month stands before the day', () => {
    expect(takenUnit(runs([6.2, 6.3]), true)).toEqual({ unit: 'mi', isSure: false, isLikely: true })
    expect(takenUnit(runs([6.2, 6.3]))).toMatchObject({ unit: 'km', isLikely: false })
    expect(takenUnit(runs([9, 9.3]), true)).toMatchObject({ unit: 'km' })
  })

  it('is never sure of kilometres or miles by speed alone', () => {
    expect(takenUnit(runs([9, 8, 10]))).toEqual({ unit: 'km', isSure: false, isLikely: true })
    expect(takenUnit(runs([5, 4.8, 5.1]))).toEqual({ unit: 'mi', isSure: false, isLikely: true })
    expect(takenUnit(runs([6, 6, 6.1]))).toMatchObject({ unit: 'km', isLikely: false })
  })
})

describe("a runner's own list", () => {
  const own = [
    'date;time;zone;sport;name;distance_km;duration;moving;ascent_m;hr;max_hr;rpe;note;gear;calories',
    '2024-05-01;07:30;Europe/Berlin;Trail run;Hills;12,5;1:15:00;1:12:30;320;148;171;6;"muddy; fun";Speedgoat;900',
    '2024-05-02;;;;"Lunch";5,0;25:30;;;;;;;;',
  ].join('\r\n')

  it('gives what its columns say, with the zone of the row', async () => {
    const list = await listOf('my runs.csv', own)
    expect(list.format).toBe('csv')
    const [hills, lunch] = activitiesOf(list)
    expect(hills).toMatchObject({
      isWallClock: true,
      zone: 'Europe/Berlin',
      sport: 'running',
      subSport: 'trail',
      name: 'Hills',
      note: 'muddy; fun',
      gear: 'Speedgoat',
      distance_m: 12_500,
      elapsed_s: 4500,
      moving_s: 4350,
      ascent_m: 320,
      average_heart_rate_bpm: 148,
      max_heart_rate_bpm: 171,
      effort: 6,
      energy_kcal: 900,
      warnings: [],
    })
    expect(when(hills!)).toBe('2024-05-01T07:30:00')
    expect(lunch?.warnings).toEqual([{ code: 'hour-unknown' }])
    expect(when(lunch!)).toBe('2024-05-02T12:00:00')
  })

  it('is a list of runs where it never speaks of a sport', async () => {
    const list = await listOf('log.csv', 'date,miles,duration\n2024-05-01,3.1,25:00\n')
    expect(activitiesOf(list)[0]).toMatchObject({ sport: 'running', elapsed_s: 1500 })
    expect(activitiesOf(list)[0]?.distance_m).toBeCloseTo(4988.97, 1)
  })

  it('says which row has what wrong, and keeps the good ones', async () => {
    const rows = [
      '2024-05-01,5,25:00,4',
      'soon,5,25:00,4',
      '2024-05-03,far,25:00,4',
      '2024-05-04,5,,4',
      '2024-05-05,5,25:00,hard',
      '2024-05-06,5,ages,4',
    ]
    const list = await listOf('log.csv', ['date,distance_km,duration,rpe', ...rows].join('\n'))
    expect(activitiesOf(list)).toHaveLength(1)
    expect(problemsOf(list)).toEqual([
      { code: 'bad-row', row: 2, field: 'date', found: 'soon' },
      { code: 'bad-row', row: 3, field: 'distance', found: 'far' },
      { code: 'bad-row', row: 4, field: 'elapsed' },
      { code: 'bad-row', row: 5, field: 'effort', found: 'hard' },
      { code: 'bad-row', row: 6, field: 'elapsed', found: 'ages' },
    ])
  })

  it('never lays two of one day over each other, and agrees with another list of the same days', async () => {
    const rows = ['2024-05-01,4,20:00', '2024-05-01,10,50:00', '2024-05-01,4,20:10']
    const starts = async (lines: string[]) =>
      activitiesOf(await listOf('log.csv', ['date,distance_km,duration', ...lines].join('\n')))
        .map((activity) => `${when(activity)} ${activity.elapsed_s}`)
        .sort()
    expect(await starts(rows)).toEqual([
      '2024-05-01T12:00:00 1200',
      '2024-05-01T12:21:00 1210',
      '2024-05-01T12:42:10 3000',
    ])
    expect(await starts(rows.toReversed())).toEqual(await starts(rows))
  })

  it('tells of days: weight, resting heart rate, sleep', async () => {
    const csv =
      'date,weight,restingHR,sleepSecs,distance_km,duration\n2024-05-01,71.5,48,27000,,\n2024-05-02,,900,,5,25:00\n'
    const list = await listOf('wellness.csv', csv)
    expect(list.days.map(({ on, ...facts }) => [isoDate(on), facts])).toEqual([
      ['2024-05-01', { weight_kg: 71.5, resting_heart_rate_bpm: 48, sleep_s: 27_000 }],
    ])
    expect(activitiesOf(list)).toHaveLength(1)
  })

  it('leaves tables of other things alone', async () => {
    for (const csv of [
      'Start Date,Goal,Distance\n2024-05-01,4,week\n',
      'a,b\n1,2\n',
      'date,price\n2024-05-01,3\n',
      'name,distance\nx,3\n',
      '"unclosed',
      '',
    ])
      await expect(listOf('x.csv', csv), csv).rejects.toThrow('is no list')
  })
})

describe('the guide on lists', () => {
  const guide = readFileSync(new URL('../../docs/guide/importing.md', import.meta.url), 'utf8')
  const section = guide.slice(guide.indexOf('\n## A list of your own')).split('\n## ', 2).join('')
  const own = section.split('\n## ', 1)[0] ?? ''

  it('shows an example that is read whole', async () => {
    const example = /```\n(date,[^]*?)```/.exec(own)?.[1] ?? ''
    const list = await listOf('example.csv', example)
    expect(problemsOf(list)).toEqual([])
    expect(activitiesOf(list)).toMatchObject([
      {
        subSport: 'trail',
        zone: 'Europe/Berlin',
        distance_m: 12_500,
        elapsed_s: 4500,
        ascent_m: 320,
        effort: 6,
        note: 'muddy, fun',
      },
      { name: 'Lunch', distance_m: 5000, elapsed_s: 1530, warnings: [{ code: 'hour-unknown' }] },
    ])
  })

  it('names only columns that are known', () => {
    const names = [...own.matchAll(/^\| (`[^|]*)\|/gm)].flatMap((row) => [...(row[1] ?? '').matchAll(/`([a-z_]+)`/g)])
    const columns = names.map((match) => match[1] ?? '').filter((name) => !name.startsWith('_'))
    expect(columns.length).toBeGreaterThan(20)
    for (const name of [...columns, 'duration_s', 'duration_min', 'ascent_ft', 'weight_lb', 'sleep_s'])
      expect(columnNamed(name), name).toBeDefined()
  })
})

describe('a list as people and programs write it', () => {
  const rows = async (text: string | Uint8Array) => {
    const list = await listOf('log.csv', text)
    return activitiesOf(list).map(({ distance_m, elapsed_s }) => [distance_m, elapsed_s])
  }
  it.each([
    ['a line that tells Excel the separator', 'sep=;\r\ndate;distance_km;duration\r\n2023-05-01;12,5;1:15:00\r\n'],
    [
      'a title and empty lines above its header',
      'My log,,\n,,\n\ndate,distance_km,duration\n2023-05-01,12.5,1:15:00\n',
    ],
    ['bars between its cells', 'date|distance_km|duration\n2023-05-01|12.5|1:15:00\n'],
    ['German words', 'Datum;Sportart;Strecke (km);Dauer\n01.05.2023;Laufen;12,5;1:15:00\n'],
    ['French words', 'Date;Sport;Distance (km);Durée\n01/05/2023;Course à pied;12,5;1:15:00\n'],
    ['Spanish words', 'Fecha,Deporte,Distancia (km),Duración\n01/05/2023,Carrera,12.5,1:15:00\n'],
    ['a time that is how long it took', 'Date,Distance (km),Time\n2023-05-01,12.5,1:15:00\n'],
    ['milliseconds', 'startTime,distance_km,duration\n2023-05-01T07:30:00Z,12.5,4500000\n'],
    ['seconds since 1970', 'timestamp,distance_km,duration\n1682926200,12.5,1:15:00\n'],
    [
      "a program's names, and Garmin's objects in its cells",
      `startTimeLocal,activityType,distance,duration\n2023-05-01 07:30:00,"{'typeId': 1, 'typeKey': 'running'}",12500,4500\n`,
    ],
    ['minutes and nothing else said', 'Run log\n\nDay\tkm\tmin\n01.05.2023\t12,5\t75\n'],
    ['UTF-16 and tabs', Buffer.from('\ufeffDate\tDistance (km)\tDuration\n2023-05-01\t12.5\t1:15:00\n', 'utf16le')],
  ])('with %s is read', async (_, text) => {
    expect(await rows(text)).toEqual([[12_500, 4500]])
  })

  it.each([
    ['of the distance', 'date,distance_km,pace\n2023-05-01,10,5:30\n'],
    ['with its unit', 'date,distance_km,pace\n2023-05-01,10,5:30 /km\n'],
    ['in minutes', 'date,distance_km,pace\n2023-05-01,10,5.5\n'],
    ['that its header names', 'date,distance_km,pace (min/mi)\n2023-05-01,10,8:51.087\n'],
    ['of a distance that names no unit', 'date,distance,pace\n2023-05-01,10,5:30\n'],
  ])('without times has them by a pace %s', async (_, text) => {
    const [run] = activitiesOf(await listOf('log.csv', text))
    expect(run).toMatchObject({ distance_m: 10_000 })
    expect(run?.moving_s).toBeCloseTo(3300, 0)
  })

  it('of a distance and no word on the time gives no activity, and says what is not there', async () => {
    const list = await listOf('log.csv', 'date,distance_km,pace\n2023-05-01,10,\n2023-05-02,10,soon\n')
    expect(problemsOf(list)).toMatchObject([1, 2].map((row) => ({ code: 'bad-row', row, field: 'elapsed' })))
  })

  it('is read packed, and as far as it goes where the packing is cut', async () => {
    const lines = Array.from({ length: 500 }, (_, i) => `2023-05-01,${(Math.sin(i) * 4 + 8).toFixed(3)},${3000 + i}`)
    const packed = gzipSync(`date,distance_km,duration_s\n${lines.join('\n')}\n`)
    expect(activitiesOf(await listOf('log.csv.gz', packed))).toHaveLength(500)
    const cut = await listOf('log.csv.gz', packed.subarray(0, packed.length - 1000))
    expect(cut.cut).toMatchObject({ code: 'damaged', format: 'gzip' })
    expect(activitiesOf(cut).length).toBeGreaterThan(100)
  })

  it('has its time taken for the hour of the start where nobody would be as fast', async () => {
    const list = await listOf('log.csv', 'Date,Distance (km),Time\n2023-05-01,12.5,07:30\n')
    expect(problemsOf(list)).toMatchObject([{ code: 'bad-row', field: 'elapsed' }])
  })
})
