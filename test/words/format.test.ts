import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/core/base/calendar.ts'
import { wordsFor } from '../../src/words/index.ts'

const { format } = wordsFor('en')
const american = wordsFor('en-US').format
const MILE = 1609.344

describe('distances', () => {
  it.each([
    [0, '0 km', '0 mi'],
    [400, '400 m', '0.2 mi'],
    [999.7, '1 km', '0.6 mi'],
    [8100, '8.1 km', '5 mi'],
    [42195, '42.2 km', '26.2 mi'],
    [99_960, '100 km', '62.1 mi'],
    [1_482_000, '1,482 km', '921 mi'],
  ])('of %d m have sensible decimals in both systems', (metres, metric, imperial) => {
    expect(format.distance(metres, 'metric')).toBe(metric)
    expect(format.distance(metres, 'imperial')).toBe(imperial)
  })

  it('of races keep the name that runners give them', () => {
    const names = [5000, 10000, MILE, 1609, 16093, 21097.5, 21098, 42195, 1500, 400, 100_000]
    expect(names.map((metres) => format.raceDistance(metres, 'imperial'))).toEqual([
      ...['5 km', '10 km', 'mile', 'mile', '10 miles', 'half marathon', 'half marathon', 'marathon'],
      ...['1,500 m', '400 m', '100 km'],
    ])
  })

  it('not yet whole do not read as whole', () => {
    expect(format.distanceOf(18_300, 43_000, 'metric')).toBe('18.3 of 43 km')
    expect(format.distanceOf(59_960, 60_000, 'metric')).toBe('59.9 of 60 km')
    expect(format.distanceOf(999_960, 1_000_000, 'metric')).toBe('999.9 of 1,000 km')
    expect(format.distanceOf(60_000, 60_000, 'metric')).toBe('60 of 60 km')
    expect(format.distanceOf(0, 60_000, 'metric')).toBe('0 of 60 km')
    expect(format.hoursOf(71_999, 72_000)).toBe('19.9 of 20 hours')
    expect(format.percent(0.999)).toBe('99 %')
    expect(format.percent(0.001)).toBe('under 1 %')
    expect(format.percent(1.25)).toBe('125 %')
  })

  it('left over do not read as nothing', () => {
    expect(format.distanceLeft(30, 'metric')).toBe('30 m')
    expect(format.distanceLeft(30, 'imperial')).toBe('0.1 mi')
  })
})

describe('times and paces', () => {
  it('show hours only when there are any', () => {
    expect([1199, 14_399, 59.6, 0].map(format.duration)).toEqual(['19:59', '3:59:59', '1:00', '0:00'])
  })

  it('read as spoken where seconds do not matter', () => {
    expect([32, 2700, 3900, 3600, 72_000].map(format.spell)).toEqual(['32 s', '45 min', '1 h 05 min', '1 h', '20 h'])
    expect(format.about(2700)).toBe('about 45 min')
    expect([3600, 5400, 72_000].map(format.hours)).toEqual(['1 hour', '1.5 hours', '20 hours'])
    expect([32, -32, 101].map(format.gap)).toEqual(['32 s', '32 s', '1:41'])
  })

  it('are of a kilometre or of a mile', () => {
    expect(format.pace(338, 'metric')).toBe('5:38 /km')
    expect(format.pace(338, 'imperial')).toBe('9:04 /mi')
    expect(format.speed(7.61, 'metric')).toBe('27.4 km/h')
  })
})

describe('other quantities', () => {
  it('follow the system of units', () => {
    expect([format.elevation(310, 'metric'), format.elevation(310, 'imperial')]).toEqual(['310 m', '1,017 ft'])
    expect([format.temperature(21.4, 'metric'), format.temperature(21.4, 'imperial')]).toEqual(['21 °C', '71 °F'])
    expect(format.heartRate(147.6)).toBe('148 bpm')
    expect([0, 1, 640, 640_000, 1_250_000].map(format.fileSize)).toEqual([
      '0 bytes',
      '1 byte',
      '640 bytes',
      '640 kB',
      '1.3 MB',
    ])
  })

  it('have their plurals', () => {
    expect([0, 1, 2, 1000].map((n) => format.count(n, 'run', 'runs'))).toEqual([
      '0 runs',
      '1 run',
      '2 runs',
      '1,000 runs',
    ])
    expect(format.list(['a', 'b', 'c'])).toBe('a, b and c')
  })
})

describe('days', () => {
  const asOf = '2027-03-05'

  it('say the year only when it is another one', () => {
    expect(format.date('2027-05-09', asOf)).toBe('9 May')
    expect(format.date('2028-05-09', asOf)).toBe('9 May 2028')
    expect(format.date('2027-05-09')).toBe('9 May 2027')
    expect(format.dateWithWeekday('2027-05-09', asOf)).toBe('Sunday 9 May')
    expect(format.dateWithWeekdayShort('2026-12-31', asOf)).toBe('Thu 31 Dec 2026')
    expect(format.month('2027-03-01', asOf)).toBe('March')
    expect(format.month('2026-03-01', asOf)).toBe('March 2026')
  })

  it('are the same from text and from a day number, before and after 1970', () => {
    expect(format.date(localDate(0))).toBe('1 January 1970')
    expect(format.date(localDate(-1))).toBe('31 December 1969')
    expect(format.date('1970-01-01')).toBe('1 January 1970')
    expect(format.date('2028-02-29')).toBe('29 February 2028')
    expect(() => format.date('2027-02-29')).toThrow(RangeError)
  })

  it('are written the American way for an American', () => {
    expect(american.dateWithWeekday('2027-05-09', asOf)).toBe('Sunday, May 9')
    expect(american.date('2028-05-09', asOf)).toBe('May 9, 2028')
    expect(american.dateRange('2027-03-02', '2027-03-08', asOf)).toBe('March 2 to 8')
    expect(wordsFor('fr').format.date('2027-05-09', asOf)).toBe('9 May')
  })

  it('join to a range without saying anything twice', () => {
    expect(format.dateRange('2027-03-02', '2027-03-08', asOf)).toBe('2 to 8 March')
    expect(format.dateRange('2027-03-29', '2027-04-04', asOf)).toBe('29 March to 4 April')
    expect(format.dateRange('2026-12-28', '2027-01-03', asOf)).toBe('28 December 2026 to 3 January 2027')
    expect(format.dateRange('2026-03-02', '2026-03-08', asOf)).toBe('2 to 8 March 2026')
    expect(format.dateRange('2027-03-05', '2027-03-05', asOf)).toBe('5 March')
  })

  it('are told from today', () => {
    const days = ['2027-03-05', '2027-03-06', '2027-03-04', '2027-03-08', '2027-05-09', '2027-02-21', '2026-03-05']
    expect(days.map((day) => format.relativeDay(day, asOf))).toEqual([
      ...['today', 'tomorrow', 'yesterday', 'in 3 days', 'in 9 weeks', '12 days ago', '52 weeks ago'],
    ])
  })

  it('have the names of weekdays from Monday on', () => {
    expect(format.weekdayName(1)).toBe('Monday')
    expect(format.weekdayNameShort(7)).toBe('Sun')
    expect(format.weekdayLetter('2027-03-05')).toBe('F')
  })

  it('have a clock that is the one on the wall where it was run', () => {
    expect(format.timeOfDay('2027-03-05T06:12:09.000Z', 'Europe/Berlin')).toBe('07:12')
    expect(format.timeOfDay('2027-07-05T23:59:59Z', 'Asia/Tokyo')).toBe('08:59')
    expect(american.timeOfDay('2027-03-05T18:12:09.000Z', 'America/New_York')).toBe('1:12 PM')
  })
})
