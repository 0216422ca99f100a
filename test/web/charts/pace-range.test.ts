import { describe, expect, it } from 'vitest'
import { paceRange } from '../../../src/web/charts/pace-range.ts'

describe('paceRange', () => {
  it('does not stretch the axis for a stop at a light', () => {
    const paces = [...Array.from({ length: 99 }, (_, i) => 330 + (i % 30)), 1100]
    expect(paceRange(paces)).toEqual({ fast: 330, slow: 390 })
  })

  it('is at least a minute high, so that an even run looks even', () => {
    expect(paceRange(Array.from({ length: 50 }, () => 341))).toEqual({ fast: 330, slow: 390 })
  })

  it('says nothing of missing paces', () => {
    expect(paceRange([null, null])).toBeUndefined()
  })
})
