import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalCdf } from '../../../src/core/stats/normal-cdf.ts'
import { normalQuantile } from '../../../src/core/stats/normal-quantile.ts'
import { rouwenhorst } from '../../../src/core/stats/rouwenhorst.ts'

describe('normalCdf', () => {
  it.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [1.959963984540054, 0.975],
    [-3, 0.00134989803163009],
    [-7, 1.27981254388583e-12],
  ])('of %f is %f (tables)', (x, p) => {
    expect(normalCdf(x) / p).toBeCloseTo(1, 8)
  })

  it('never falls', () => {
    const pair = fc.tuple(fc.double({ min: -40, max: 40, noNaN: true }), fc.double({ min: 0, max: 5, noNaN: true }))
    fc.assert(
      fc.property(pair, ([x, more]) => {
        expect(normalCdf(x + more)).toBeGreaterThanOrEqual(normalCdf(x) - 1e-15)
      }),
      { seed: 5 },
    )
  })
})

describe('normalQuantile', () => {
  it('is the inverse', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
        expect(normalCdf(normalQuantile(p)) / p).toBeCloseTo(1, 8)
      }),
      { seed: 5 },
    )
  })

  it('refuses what is no probability', () => {
    expect(() => normalQuantile(1.1)).toThrow(RangeError)
    expect(normalQuantile(0)).toBe(-Infinity)
  })
})

describe('rouwenhorst', () => {
  it('has mean 0, variance 1, the autocorrelation asked for and rows that sum to 1', () => {
    const { points, stationary, transition } = rouwenhorst(7, 0.97)
    const over = (of: (x: number, i: number) => number) =>
      points.reduce((sum, x, i) => sum + stationary[i]! * of(x, i), 0)
    expect(over((x) => x)).toBeCloseTo(0, 12)
    expect(over((x) => x * x)).toBeCloseTo(1, 12)
    expect(over((x, i) => x * points.reduce((sum, y, j) => sum + transition[i]![j]! * y, 0))).toBeCloseTo(0.97, 12)
    for (const row of transition) expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 12)
  })
})
