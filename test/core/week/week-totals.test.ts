import { describe, expect, it } from 'vitest'
import { localDate, parseIsoDate } from '../../../src/core/base/calendar.ts'
import { dayTotals } from '../../../src/core/week/day-totals.ts'
import type { RunFact } from '../../../src/core/week/run-totals.ts'
import { weekTotals } from '../../../src/core/week/week-totals.ts'

const monday = parseIsoDate('2027-03-01') ?? localDate(0)
const fact = (day: number, fields: Partial<RunFact> = {}): RunFact => ({
  localDay: localDate(monday + day),
  sport: 'running',
  distance_m: 5000,
  moving_s: 1500,
  ...fields,
})

describe('weekTotals', () => {
  it('adds up the runs of its seven days and of no other', () => {
    const days = dayTotals([fact(-1), fact(0), fact(0), fact(6, { distance_m: 10_000 }), fact(7)])
    expect(weekTotals(days, monday)).toEqual({
      distance_m: 20_000,
      moving_s: 4500,
      runs: 3,
      measured: 3,
      activities: 3,
    })
  })

  it('keeps a run of unknown distance apart from one of no distance', () => {
    const { distance_m: _, ...unknown } = fact(2)
    const days = dayTotals([fact(1), unknown])
    expect(weekTotals(days, monday)).toMatchObject({ distance_m: 5000, moving_s: 3000, runs: 2, measured: 1 })
  })

  it('counts other sports as activities, and neither their distance nor their time as running', () => {
    const days = dayTotals([fact(3, { sport: 'cycling', distance_m: 40_000 }), fact(4)])
    expect(weekTotals(days, monday)).toEqual({ distance_m: 5000, moving_s: 1500, runs: 1, measured: 1, activities: 2 })
  })

  it('answers with zeros for a week without activities: that is what it was', () => {
    expect(weekTotals(dayTotals([]), monday)).toEqual({
      distance_m: 0,
      moving_s: 0,
      runs: 0,
      measured: 0,
      activities: 0,
    })
  })
})
