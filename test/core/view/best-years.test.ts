import { describe, expect, it } from 'vitest'
import { bestYears } from '../../../src/core/view/best-years.ts'
import { makeEvidence } from '../goal/make-goal.ts'

const runs = [
  { id: 'slow', on: '2025-04-01', distance_m: 5000, elapsed_s: 1500 },
  { id: 'first', on: '2026-04-01', distance_m: 5000, elapsed_s: 1400 },
  { id: 'equal', on: '2026-09-01', distance_m: 5000, elapsed_s: 1400 },
  { id: 'later', on: '2027-09-01', distance_m: 5000, elapsed_s: 1300 },
]
const known = { activities: runs }

describe('the bests of each year', () => {
  it('hold the fastest of each, the earlier of equal ones, and nothing of days to come', () => {
    const { asOf, distances } = bestYears(makeEvidence('2027-06-01', known), [5000])
    expect(asOf).toBe('2027-06-01')
    expect(distances).toEqual([
      {
        distance_m: 5000,
        years: [
          { year: 2025, elapsed_s: 1500, on: '2025-04-01', activityId: 'slow', raceId: null },
          { year: 2026, elapsed_s: 1400, on: '2026-04-01', activityId: 'first', raceId: null },
        ],
      },
    ])
  })

  it('leave out a distance that was never covered', () => {
    expect(bestYears(makeEvidence('2027-06-01', known), [5000, 10_000]).distances).toHaveLength(1)
    expect(bestYears(makeEvidence('2027-06-01', {}), [5000]).distances).toEqual([])
  })
})
