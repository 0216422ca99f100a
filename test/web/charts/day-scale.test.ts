import { describe, expect, it } from 'vitest'
import { dayScale, monthTicks } from '../../../src/web/charts/day-scale.ts'

describe('dayScale', () => {
  it('puts the ends of the range at its first and last day', () => {
    const x = dayScale('2027-01-01', '2027-01-11', [0, 100])
    expect([x('2027-01-01'), x('2027-01-06'), x('2027-01-11')]).toEqual([0, 50, 100])
  })

  it('does not divide by nothing when there is one day', () => {
    expect(dayScale('2027-01-01', '2027-01-01', [0, 100])('2027-01-01')).toBe(0)
  })
})

describe('monthTicks', () => {
  it('gives firsts of months within, not next to the ends', () => {
    expect(monthTicks('2027-01-01', '2027-04-03', 6)).toEqual(['2027-02-01', '2027-03-01'])
  })

  it('thins them by whole parts of a year', () => {
    expect(monthTicks('2026-01-05', '2027-12-20', 4)).toEqual(['2026-07-01', '2027-01-01', '2027-07-01'])
  })
})
