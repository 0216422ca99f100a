import { describe, expect, it } from 'vitest'
import { mean } from '../../../src/core/stats/mean.ts'
import { weightedMean } from '../../../src/core/stats/weighted-mean.ts'

describe('mean', () => {
  it.each([
    [[1, 2, 6], 3],
    [[NaN, 2, 4], 3],
    [[NaN], undefined],
    [[], undefined],
  ])('of %j is %j', (values, expected) => {
    expect(mean(values)).toBe(expected)
  })
})

describe('weightedMean', () => {
  it.each([
    [[120, 150], [1, 3], 142.5],
    [[120, NaN, 150], [1, 9, 1], 135],
    [[5], [0], undefined],
    [[], [], undefined],
  ])('of %j with weights %j is %j', (values, weights, expected) => {
    expect(weightedMean(values, weights)).toBe(expected)
  })

  it('throws for lists of unequal length', () => {
    expect(() => weightedMean([1], [])).toThrow(RangeError)
  })
})
