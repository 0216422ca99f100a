import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate, parseIsoDate, startOfWeek, type Weekday } from '../../../src/core/base/calendar.ts'
import { dayTotals } from '../../../src/core/week/day-totals.ts'
import { rollingMean } from '../../../src/core/week/rolling-mean.ts'
import { totals, type TotalFacts } from '../../../src/core/week/totals.ts'
import { weekTotals } from '../../../src/core/week/week-totals.ts'

const day = (text: string) => parseIsoDate(text)!
const fact = (id: string, on: string, distance_m?: number): TotalFacts => ({
  id,
  localDay: day(on),
  sport: 'running',
  elapsed_s: 1900,
  moving_s: 1800,
  ...(distance_m !== undefined && { distance_m }),
})

describe('totals', () => {
  it('adds up what is known and counts what is not', () => {
    expect(totals([fact('a', '2026-03-02', 5000), fact('b', '2026-03-02'), fact('c', '2026-03-03', 7000)])).toEqual({
      activities: 3,
      elapsed_s: 5700,
      moving_s: 5400,
      distance_m: 12000,
      withoutDistance: 1,
      withoutAscent: 3,
    })
  })

  it('of activities without any distance has none, and of no activities is zero', () => {
    expect(totals([fact('a', '2026-03-02')])).not.toHaveProperty('distance_m')
    expect(totals([])).toMatchObject({ activities: 0, distance_m: 0, ascent_m: 0, withoutDistance: 0 })
  })

  it('is the same to the last bit in whatever order the facts come', () => {
    const facts = [0.1, 0.2, 0.3].map((distance, i) => fact(`id-${i}`, '2026-03-02', distance))
    expect(0.1 + 0.2 + 0.3).not.toBe(0.3 + 0.2 + 0.1)
    expect(totals(facts.toReversed())).toEqual(totals(facts))
  })
})

describe('dayTotals', () => {
  it('gives one entry a day that has an activity, in order', () => {
    const days = dayTotals([fact('c', '2026-03-09', 1000), fact('a', '2026-03-02', 5000), fact('b', '2026-03-02', 1)])
    expect(days.map((entry) => [isoDate(entry.day), entry.activities, entry.distance_m])).toEqual([
      ['2026-03-02', 2, 5001],
      ['2026-03-09', 1, 1000],
    ])
  })
})

describe('weekTotals', () => {
  // 2026-03-01 is a Sunday.
  const facts = [fact('a', '2026-03-01', 5000), fact('b', '2026-03-02', 6000), fact('c', '2026-03-17', 7000)]
  const weeks = (weekStart: Weekday) =>
    weekTotals(facts, weekStart).map((week) => [isoDate(week.start), week.distance_m])

  it('has every week between the first and the last, also those without a run', () => {
    expect(weeks(1)).toEqual([
      ['2026-02-23', 5000],
      ['2026-03-02', 6000],
      ['2026-03-09', 0],
      ['2026-03-16', 7000],
    ])
  })

  it('begins a week on the day that the athlete chose', () => {
    expect(weeks(7)).toEqual([
      ['2026-03-01', 11000],
      ['2026-03-08', 0],
      ['2026-03-15', 7000],
    ])
  })

  it('covers the whole weeks that a range touches', () => {
    const range = { from: day('2026-03-04'), to: day('2026-03-09') }
    expect(weekTotals(facts, 1, range).map((week) => [isoDate(week.start), week.activities])).toEqual([
      ['2026-03-02', 1],
      ['2026-03-09', 0],
    ])
  })

  it('has none without facts or range', () => {
    expect(weekTotals([], 1)).toEqual([])
  })

  it('loses nothing: the weeks add up to the days, whatever day they begin on', () => {
    const dates = fc.array(fc.integer({ min: 20000, max: 20200 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 7 }), (days, start) => {
        const given = days.map((on, i) => ({
          ...fact(`id-${i}`, '2026-03-02', i),
          localDay: on as TotalFacts['localDay'],
        }))
        const found = weekTotals(given, start as Weekday)
        expect(found.reduce((sum, week) => sum + week.activities, 0)).toBe(days.length)
        expect(found.reduce((sum, week) => sum + week.distance_m!, 0)).toBe(
          dayTotals(given).reduce((sum, entry) => sum + entry.distance_m!, 0),
        )
        for (const week of found) expect(startOfWeek(week.start, start as Weekday)).toBe(week.start)
      }),
      { seed: 52, numRuns: 100 },
    )
  })
})

describe('rollingMean', () => {
  it.each([
    [[10, 20, 30], 2, [undefined, 15, 25]],
    [[10, 20], 4, [undefined, undefined]],
    [[10, undefined, 30], 2, [undefined, 10, 30]],
    [[undefined, undefined], 1, [undefined, undefined]],
    [[], 4, []],
  ])('of %j over %d is %j', (values, width, expected) => {
    expect(rollingMean(values, width)).toEqual(expected)
  })

  it('does not carry rounding along: after great values come exact small ones', () => {
    expect(rollingMean([1e17, 0.1, 0.1], 2).at(-1)).toBe(0.1)
  })

  it.each([0, 1.5, -1])('throws for a width of %d', (width) => {
    expect(() => rollingMean([1], width)).toThrow(RangeError)
  })
})
