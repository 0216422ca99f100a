import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { downsample } from '../../../src/core/activity/downsample.ts'
import { simplifyLine } from '../../../src/core/activity/downsample-line.ts'
import { routeTrace } from '../../../src/core/activity/downsample-route.ts'

const ramp = (n: number) => Float64Array.from({ length: n }, (_, i) => i)

describe('downsample', () => {
  it('gives all samples where they are few enough', () => {
    expect([...downsample(ramp(5), ramp(5), 5)]).toEqual([0, 1, 2, 3, 4])
  })

  it('keeps ends and extremes, in rising order, and no more points than asked for', () => {
    const values = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 5, maxLength: 400 })
    fc.assert(
      fc.property(values, fc.integer({ min: 4, max: 60 }), (given, most) => {
        const y = Float64Array.from(given)
        const chosen = [...downsample(ramp(y.length), y, most)]
        expect(chosen.length).toBeLessThanOrEqual(most)
        expect(chosen).toEqual([...new Set(chosen)].toSorted((a, b) => a - b))
        expect(chosen[0]).toBe(0)
        expect(chosen.at(-1)).toBe(y.length - 1)
        const drawn = chosen.map((i) => y[i]!)
        expect(Math.max(...drawn)).toBe(Math.max(...y))
        expect(Math.min(...drawn)).toBe(Math.min(...y))
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  it('breaks the line where a whole part has no value', () => {
    const y = ramp(1000).map((i) => (i >= 400 && i < 700 ? NaN : i))
    const chosen = [...downsample(ramp(1000), y, 22)]
    expect(chosen.filter((i) => Number.isNaN(y[i])).length).toBeGreaterThan(0)
  })

  it('divides the x axis evenly, not the samples: a pause takes its width and no points', () => {
    const x = ramp(1000).map((i) => (i < 900 ? i : i + 9000))
    expect([...downsample(x, ramp(1000), 22)].filter((i) => i >= 900).length).toBeGreaterThan(1)
  })
})

describe('simplifyLine', () => {
  it('keeps the corners of a square and drops what lies on its sides', () => {
    const x = Float64Array.of(0, 1, 2, 3, 4, 4, 4, 4, 4, 3, 2, 1, 0)
    const y = Float64Array.of(0, 0, 0, 0, 0, 1, 2, 3, 4, 4, 4, 4, 4)
    expect([...simplifyLine(x, y, 4)]).toEqual([0, 4, 8, 12])
  })

  it('keeps the ends and exactly as many points as asked for, or all', () => {
    const points = fc.array(fc.tuple(fc.double({ min: 0, max: 9, noNaN: true }), fc.integer({ min: 0, max: 3 })), {
      minLength: 2,
      maxLength: 200,
    })
    fc.assert(
      fc.property(points, fc.integer({ min: 2, max: 50 }), (given, most) => {
        const [x, y] = [Float64Array.from(given, ([a]) => a), Float64Array.from(given, ([, b]) => b)]
        const chosen = [...simplifyLine(x, y, most)]
        expect(chosen).toHaveLength(Math.min(most, given.length))
        expect(chosen).toEqual(chosen.toSorted((a, b) => a - b))
        expect([chosen[0], chosen.at(-1)]).toEqual([0, given.length - 1])
      }),
      { seed: 2, numRuns: 200 },
    )
  })

  it('leaves out the least triangle first, as doing it step by step over the whole line does', () => {
    const points = fc.array(
      fc.tuple(fc.double({ min: 0, max: 9, noNaN: true }), fc.double({ min: 0, max: 9, noNaN: true })),
      {
        minLength: 3,
        maxLength: 40,
      },
    )
    fc.assert(
      fc.property(points, fc.integer({ min: 2, max: 20 }), (given, most) => {
        const left = given.map((_, i) => i)
        const area = (k: number) => {
          const [[ax, ay], [bx, by], [cx, cy]] = [k - 1, k, k + 1].map((m) => given[left[m]!]) as [
            [number, number],
            [number, number],
            [number, number],
          ]
          return Math.abs((ax - bx) * (cy - by) - (cx - bx) * (ay - by)) / 2
        }
        while (left.length > most) {
          let least = 1
          for (let k = 2; k < left.length - 1; k++) if (area(k) < area(least)) least = k
          left.splice(least, 1)
        }
        const [x, y] = [Float64Array.from(given, ([a]) => a), Float64Array.from(given, ([, b]) => b)]
        expect([...simplifyLine(x, y, most)]).toEqual(left)
      }),
      { seed: 3, numRuns: 150 },
    )
  })
})

describe('routeTrace', () => {
  const circle = (n: number, at = { latitude: 50, longitude: 8 }) => {
    const time_s = ramp(n)
    const radius = 1000 / 111195
    return {
      time_s,
      latitude: time_s.map((i) => at.latitude + radius * Math.sin((2 * Math.PI * i) / (n - 1))),
      longitude: time_s.map(
        (i) =>
          at.longitude + (radius * Math.cos((2 * Math.PI * i) / (n - 1))) / Math.cos((at.latitude * Math.PI) / 180),
      ),
    }
  }

  it('draws a circle of 1 km as one, in metres from its south-west corner', () => {
    const { east_m, north_m, width_m, height_m } = routeTrace(circle(3000), 60)!
    expect(east_m).toHaveLength(60)
    expect(width_m).toBeCloseTo(2000, -1)
    expect(height_m).toBeCloseTo(2000, -1)
    east_m.forEach((east, i) => {
      expect(Math.abs(Math.hypot(east - 1000, north_m[i]! - 1000) - 1000)).toBeLessThan(2)
    })
  })

  it('does not run round the world at the 180th meridian', () => {
    const trace = circle(500, { latitude: -17, longitude: 180 })
    const longitude = trace.longitude.map((degrees) => (degrees > 180 ? degrees - 360 : degrees))
    const { width_m, height_m } = routeTrace({ ...trace, longitude }, 50)!
    expect(width_m).toBeCloseTo(2000, -1)
    expect(height_m).toBeCloseTo(2000, -1)
  })

  it('passes over samples without a position, and has no answer with fewer than two', () => {
    const trace = circle(200)
    const holed = trace.latitude.map((value, i) => (i % 3 === 1 ? NaN : value))
    expect(routeTrace({ ...trace, latitude: holed }, 500)!.east_m).toHaveLength(133)
    expect(routeTrace({ ...trace, latitude: holed.fill(NaN) }, 500)).toBeUndefined()
    expect(routeTrace({ time_s: trace.time_s }, 500)).toBeUndefined()
  })

  it('draws a day of samples', () => {
    expect(routeTrace(circle(86400), 400)!.east_m).toHaveLength(400)
  })
})
