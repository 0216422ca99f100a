import { describe, expect, test } from 'vitest'
import { landSvg, yearProfile } from '../../../src/core/draw/land-svg.ts'

const land = (weeks: readonly number[], seed = 'anna') => landSvg({ weeks, seed, width: 800, height: 900 })
const year = Array.from({ length: 52 }, (_, i) => 30 + 10 * Math.sin(i / 4))

describe('the near ridge', () => {
  test('is the weeks over the longest one, smoothed 1-2-1', () => {
    expect(yearProfile([0, 40, 0, 20])).toEqual([0.25, 0.5, 0.375, 0.375])
  })

  test('goes straight over a week nothing is known of, and down in a week of rest', () => {
    expect(yearProfile([20, Number.NaN, 40, 40])).toEqual(yearProfile([20, 30, 40, 40]))
    expect(yearProfile([Number.NaN, 40, 40])).toEqual([1, 1, 1])
    expect(yearProfile([20, 0, 40, 40])).not.toEqual(yearProfile([20, 30, 40, 40]))
  })

  test('is flat for a year of rest, and not a picture of the year where nothing is known', () => {
    expect(yearProfile([0, 0, 0])).toEqual([0, 0, 0])
    expect(yearProfile([])).toBeUndefined()
    expect(yearProfile([Number.NaN])).toBeUndefined()
  })
})

describe('landSvg', () => {
  test('changes with the weeks and with the athlete', () => {
    expect(land(year)).toBe(land([...year]))
    expect(land(year)).not.toBe(land(year.with(30, 0)))
    expect(land(year)).not.toBe(land(year, 'bert'))
  })

  test('one week draws a level ridge, not a broken one', () => {
    expect(land([30])).not.toContain('NaN')
  })
})
