import { describe, expect, it } from 'vitest'
import { isDateUnlikely } from '../../../src/core/activity/date-unlikely.ts'
import { epochMs } from '../../../src/core/base/units.ts'

const now = epochMs(Date.UTC(2026, 6, 1))
const at = (year: number, month = 1, day = 1) => epochMs(Date.UTC(year, month - 1, day))

describe('a date that nobody ran on', () => {
  it.each([
    [1980, true],
    [1989, true],
    [1990, true],
    [2003, false],
    [2107, true],
  ])('a recording of %i: %s', (year, isUnlikely) => expect(isDateUnlikely(at(year), true, now)).toBe(isUnlikely))

  it('lets a runner write down what no watch was there for', () => {
    expect(isDateUnlikely(at(1983), false, now)).toBe(false)
    expect(isDateUnlikely(at(1899), false, now)).toBe(true)
  })

  it('forgives a clock that is a zone ahead, and not one that is days ahead', () => {
    expect(isDateUnlikely(epochMs(now + 14 * 3600_000), true, now)).toBe(false)
    expect(isDateUnlikely(at(2026, 7, 3), true, now)).toBe(true)
  })
})
