import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elevationSource } from '../../../src/core/activity/elevation-source.ts'
import { climb, climbColumns } from '../../../src/core/activity/climb.ts'
import type { Streams } from '../../../src/core/activity/streams.ts'

/** A way of one sample every `step_m` metres at 3 m/s, with its elevation. */
const way = (elevation: (along_m: number) => number, length_m = 5000, step_m = 3): Streams => {
  const distance_m = Float64Array.from({ length: Math.floor(length_m / step_m) + 1 }, (_, i) => i * step_m)
  return { time_s: distance_m.map((d) => d / 3), distance_m, elevation_m: distance_m.map(elevation) }
}

describe('climb', () => {
  it('is the height of one hill, up and down', () => {
    const { ascent_m, descent_m } = climb(way((d) => 80 * Math.sin((Math.PI * d) / 5000)))!
    // Half a window at the foot of either slope is averaged away: 25 m of way at 5 %, half of it.
    expect(ascent_m).toBeCloseTo(79.4, 0)
    expect(descent_m).toBeCloseTo(79.4, 0)
  })

  it('adds up ten hills of 20 m', () => {
    const { ascent_m, descent_m } = climb(way((d) => 10 - 10 * Math.cos((2 * Math.PI * d) / 500)))!
    expect(ascent_m).toBeGreaterThan(190)
    expect(ascent_m).toBeLessThanOrEqual(200)
    expect(descent_m).toBeCloseTo(ascent_m, 0)
  })

  it('is nothing for the waves of a flat lake: 1 m high', () => {
    expect(climb(way((d) => 100 + 0.5 * Math.sin(d / 90)))).toEqual({ ascent_m: 0, descent_m: 0 })
  })

  it('smooths the noise of single samples away', () => {
    const noisy = climb(way((d) => d * 0.02 + (d % 2 === 0 ? 4 : -4)))!
    expect(noisy.ascent_m).toBeGreaterThan(97)
    expect(noisy.ascent_m).toBeLessThan(103)
  })

  it('asks for higher rises of a receiver than of a barometer: 4 m waves', () => {
    const waves = way((d) => 2 * Math.sin(d / 60))
    expect(climb(waves, 'barometer')!.ascent_m).toBeGreaterThan(30)
    expect(climb(waves, 'gps')!.ascent_m).toBe(0)
  })

  it('does not grow while the runner waits at a light', () => {
    const walk = way((d) => d * 0.05, 1000)
    const wait = (column: Float64Array, at: (value: number, i: number) => number) =>
      Float64Array.of(...column, ...Array.from({ length: 200 }, (_, i) => at(column.at(-1)!, i)))
    const waited = {
      time_s: wait(walk.time_s, (t, i) => t + i),
      distance_m: wait(walk.distance_m!, (d) => d),
      elevation_m: wait(walk.elevation_m!, (e, i) => e + (i % 2 === 0 ? 4 : -4)),
    }
    expect(Math.abs(climb(waited)!.ascent_m - climb(walk)!.ascent_m)).toBeLessThan(1)
  })

  it.each([
    ['there is no elevation', { time_s: Float64Array.of(0, 1) }],
    ['there is one', { time_s: Float64Array.of(0, 1), elevation_m: Float64Array.of(NaN, 5) }],
  ])('has no answer where %s', (_, streams) => {
    expect(climb(streams)).toBeUndefined()
  })

  it('averages over time where the way is not known', () => {
    const { time_s, elevation_m } = way((d) => d * 0.02)
    expect(climb({ time_s, elevation_m: elevation_m! })!.ascent_m).toBeCloseTo(99.7, 0)
  })

  it('up less down is the difference of the smoothed ends, to within the noise that does not count', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 40, maxLength: 200 }),
        (slopes) => {
          let height = 500
          const heights = slopes.map((slope) => (height += slope * 3))
          const streams = way((d) => heights[Math.min(heights.length - 1, d / 3)]!, slopes.length * 3)
          const { ascent_m, descent_m } = climbColumns(streams)!
          const [up, down] = [ascent_m.at(-1)!, descent_m.at(-1)!]
          // Half a window at either end is averaged, and up to 3 m there may be less than a rise.
          expect(Math.abs(up - down - (heights.at(-1)! - heights[0]!))).toBeLessThan(2 * (25 + 3))
          for (const column of [ascent_m, descent_m]) {
            for (let i = 1; i < column.length; i++) expect(column[i]).toBeGreaterThanOrEqual(column[i - 1]!)
          }
        },
      ),
      { seed: 8848, numRuns: 100 },
    )
  })
})

describe('elevationSource', () => {
  it.each([
    ['Garmin Forerunner 935', 'barometer'],
    ['Garmin fēnix 7', 'barometer'],
    ['Garmin Edge 530', 'barometer'],
    ['Garmin Forerunner 235', 'unknown'],
    ['StravaGPX Android', 'gps'],
    ['Polar M430', 'unknown'],
    [undefined, 'unknown'],
  ] as const)('%s: %s', (device, source) => {
    expect(elevationSource(device)).toBe(source)
  })
})
