import { describe, expect, it } from 'vitest'
import { addDays, dateOf } from '../../../src/core/base/calendar.ts'
import { CONSTANTS } from '../../../src/core/forecast/constants.ts'
import { carrier, endurance } from '../../../src/core/forecast/endurance.ts'
import type { RaceResult } from '../../../src/core/forecast/race-result.ts'
import { logTimeAt } from '../../../src/core/forecast/time-shape.ts'
import { normalQuantile } from '../../../src/core/stats/normal-quantile.ts'

const ON = dateOf(2027, 5, 2)
const C = CONSTANTS.endurance
const result = (distance_m: number, time_s: number, ago = 30): RaceResult => ({
  on: addDays(ON, -ago),
  distance_m,
  time_s,
})
const shapeOf = (races: readonly RaceResult[], distance: number) => endurance(races, distance, ON, {}, C)!
const width = (races: readonly RaceResult[], distance: number) => {
  const shape = shapeOf(races, distance)
  return logTimeAt(shape, normalQuantile(0.9)) - logTimeAt(shape, normalQuantile(0.1))
}
const median_s = (races: readonly RaceResult[], distance: number) => Math.exp(shapeOf(races, distance).centre)

describe('a time over a shorter distance than was run', () => {
  const marathon = result(42_195, 4 * 3600)

  it('is faster than an exponent of 1.06 says, most from the marathon, and more for who is slower', () => {
    const gain = (from: RaceResult, distance: number) =>
      Math.log((from.time_s * (distance / from.distance_m) ** 1.06) / median_s([from], distance))
    expect(gain(marathon, 5000)).toBeGreaterThan(gain(marathon, 21_097.5))
    expect(gain(marathon, 21_097.5)).toBeGreaterThan(0.04)
    expect(gain(result(21_097.5, 6300), 10_000)).toBeGreaterThan(0)
    expect(gain(result(21_097.5, 6300), 10_000)).toBeLessThan(gain(marathon, 21_097.5))
    expect(gain(result(42_195, 5 * 3600), 10_000)).toBeGreaterThan(gain(result(42_195, 3 * 3600), 10_000))
  })

  it('has a wider range the farther it lies from what was run', () => {
    const widths = [21_097.5, 10_000, 5000, 1609.344].map((distance) => width([marathon], distance))
    expect(widths).toEqual(widths.toSorted((a, b) => a - b))
    expect(new Set(widths).size).toBe(4)
  })

  it('rises with the result, at every rank', () => {
    for (const rank of [0.1, 0.5, 0.9]) {
      const at = (time_s: number) => logTimeAt(shapeOf([result(42_195, time_s)], 10_000), normalQuantile(rank))
      for (let time_s = 8500; time_s < 24_000; time_s += 500) expect(at(time_s + 500)).toBeGreaterThan(at(time_s))
    }
  })

  it('has the centre that results of that distance are carried over with', () => {
    for (const from of [marathon, result(21_097.5, 6000), result(8000, 2400)])
      for (const distance of [1500, 5000, 12_000, 30_000])
        expect(carrier(distance, { sex: 'female', age_years: 50 }, C)(from)).toBeCloseTo(
          endurance([from], distance, ON, { sex: 'female', age_years: 50 }, C)!.centre,
          9,
        )
  })
})

describe('a time between a shorter and a longer result', () => {
  const [short, long] = [result(10_000, 2900), result(42_195, 4 * 3600)]

  it('lies between what either says, nearer to that of the nearer distance, in a narrower range than from one', () => {
    for (const distance of [12_000, 16_093, 21_097.5, 30_000]) {
      const [up, down] = [median_s([short], distance), median_s([long], distance)]
      const both = median_s([short, long], distance)
      expect(both).toBeGreaterThan(Math.min(up, down))
      expect(both).toBeLessThan(Math.max(up, down))
    }
    const share = (distance: number) =>
      Math.log(median_s([short, long], distance) / median_s([long], distance)) /
      Math.log(median_s([short], distance) / median_s([long], distance))
    expect(share(10_600)).toBeGreaterThan(0.9)
    expect(share(40_000)).toBeLessThan(0.1)
    expect(width([short, long], 21_097.5)).toBeLessThan(width([short], 21_097.5))
  })

  it('heeds an old result less', () => {
    const old = { ...long, on: addDays(ON, -2500) }
    const toShort = (from: RaceResult) =>
      Math.abs(Math.log(median_s([short, from], 21_097.5) / median_s([short], 21_097.5)))
    expect(toShort(old)).toBeLessThan(toShort(long))
  })
})
