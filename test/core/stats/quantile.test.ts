import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { median } from '../../../src/core/stats/median.ts'
import { quantile, quantileSorted } from '../../../src/core/stats/quantile.ts'

describe('quantile', () => {
  it.each([
    // R: quantile(c(1, 2, 3, 4), p); the first two columns of ?quantile's type 7.
    [[1, 2, 3, 4], 0.25, 1.75],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[3, 6, 7, 8, 8, 10, 13, 15, 16, 20], 0.25, 7.25],
    [[3, 6, 7, 8, 8, 10, 13, 15, 16, 20], 0.75, 14.5],
    [[4, 1, 3, 2], 0, 1],
    [[4, 1, 3, 2], 1, 4],
    [[7], 0.3, 7],
  ])('uses the R-7 method: %j at %d is %d', (values, p, expected) => {
    expect(quantile(values, p)).toBeCloseTo(expected, 12)
  })

  it('passes over missing values, and has no answer without any', () => {
    expect(quantile([NaN, 2, NaN, 4], 0.5)).toBe(3)
    expect(quantile([NaN], 0.5)).toBeUndefined()
    expect(quantile([], 0.5)).toBeUndefined()
  })

  it('does not sort what it was given', () => {
    const values = [3, 1, 2]
    quantile(values, 0.5)
    expect(values).toEqual([3, 1, 2])
  })

  it.each([-0.1, 1.1, NaN])('throws for a probability of %d', (p) => {
    expect(() => quantileSorted([1], p)).toThrow(RangeError)
  })

  it('rises with p between the least and the greatest', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, p, q) => {
          const [low, high] = [quantile(values, Math.min(p, q))!, quantile(values, Math.max(p, q))!]
          expect(low).toBeLessThanOrEqual(high + 1e-6)
          expect(low).toBeGreaterThanOrEqual(Math.min(...values))
          expect(high).toBeLessThanOrEqual(Math.max(...values))
        },
      ),
      { seed: 7, numRuns: 200 },
    )
  })
})

describe('median', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[], undefined],
  ])('of %j is %j', (values, expected) => {
    expect(median(values)).toBe(expected)
  })
})
