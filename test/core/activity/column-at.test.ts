import { describe, expect, it } from 'vitest'
import { columnAt } from '../../../src/core/activity/column-at.ts'

describe('columnAt', () => {
  const time = Float64Array.of(0, 10, 20, 20, 30, 40)
  const column = Float64Array.of(NaN, 100, NaN, 120, 160, NaN)
  it.each([
    [10, 100],
    [15, 110],
    [20, 120],
    [25, 140],
    [30, 160],
    [9.9, undefined],
    [30.1, undefined],
    [-1, undefined],
    [41, undefined],
  ])('at %d s is %j', (at, expected) => {
    expect(columnAt(time, column, at)).toBe(expected)
  })

  it('has no answer without samples', () => {
    expect(columnAt(new Float64Array(0), new Float64Array(0), 0)).toBeUndefined()
  })
})
