import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BEST_EFFORT_DISTANCES,
  bestEffort,
  bestEfforts,
  HALF_MARATHON_M,
  MARATHON_M,
} from '../../../src/core/activity/best-effort.ts'
import type { Streams } from '../../../src/core/activity/streams.ts'

const SEED = { seed: 4219500, numRuns: 300 }
const oracle = new URL('../../../../shared/science/reference.mjs', import.meta.url)

/** Small tracks with stops, equal times and long steps: [seconds, metres] of each step. */
const track = fc
  .array(
    fc.tuple(
      fc.constantFrom(0, 1, 1, 2, 3, 7, 40),
      fc.oneof(fc.constant(0), fc.double({ min: 0, max: 12, noNaN: true })),
    ),
    { minLength: 1, maxLength: 25 },
  )
  .map((steps) => {
    const time_s = new Float64Array(steps.length + 1)
    const distance_m = new Float64Array(steps.length + 1)
    steps.forEach(([s, m], i) => {
      time_s[i + 1] = time_s[i]! + s
      distance_m[i + 1] = distance_m[i]! + m
    })
    return { time_s, distance_m }
  })

/** Earliest and latest moment at a distance: the runner may stand there. */
function moments(time_s: Float64Array, distance_m: Float64Array, at_m: number): [first: number, last: number] {
  let [first, last] = [Infinity, -Infinity]
  for (let k = 0; k + 1 < time_s.length; k++) {
    const [a, b] = [distance_m[k]!, distance_m[k + 1]!]
    if (at_m < a || at_m > b) continue
    const [from, to] = [time_s[k]!, time_s[k + 1]!]
    const exact = a === b ? [from, to] : [from + ((at_m - a) / (b - a)) * (to - from)]
    first = Math.min(first, ...exact)
    last = Math.max(last, ...exact)
  }
  return [first, last]
}

/** All pairs of samples as one end, the other end found by looking at every step: O(n²), plain, slow. */
function bruteForce(time_s: Float64Array, distance_m: Float64Array, target_m: number): number | undefined {
  let best: number | undefined
  for (let k = 0; k < time_s.length; k++) {
    const after = moments(time_s, distance_m, distance_m[k]! + target_m)[0] - time_s[k]!
    const before = time_s[k]! - moments(time_s, distance_m, distance_m[k]! - target_m)[1]
    for (const elapsed of [after, before]) {
      if (Number.isFinite(elapsed) && elapsed >= 0) best = Math.min(best ?? Infinity, elapsed)
    }
  }
  return best
}

describe('bestEffort', () => {
  it('finds what looking at every pair of samples finds', () => {
    fc.assert(
      fc.property(track, fc.double({ min: 0.05, max: 0.95, noNaN: true }), ({ time_s, distance_m }, share) => {
        const total = distance_m.at(-1)!
        if (total < 1) return
        const found = bestEffort(distance_m, time_s, total * share)
        expect(found!.elapsed_s).toBeCloseTo(bruteForce(time_s, distance_m, total * share)!, 6)
      }),
      SEED,
    )
  })

  it('is no slower than any segment on a fine grid, and its ends are that distance apart', () => {
    fc.assert(
      fc.property(track, fc.double({ min: 0.05, max: 0.95, noNaN: true }), ({ time_s, distance_m }, share) => {
        const total = distance_m.at(-1)!
        if (total < 1) return
        const target = total * share
        const { elapsed_s, start_s, end_s } = bestEffort(distance_m, time_s, target)!
        expect(end_s - start_s).toBeCloseTo(elapsed_s, 9)
        for (let q = 0; q <= 200; q++) {
          const from = ((total - target) * q) / 200
          const time = moments(time_s, distance_m, from + target)[0] - moments(time_s, distance_m, from)[1]
          if (Number.isFinite(time)) expect(elapsed_s).toBeLessThanOrEqual(time + 1e-6)
        }
      }),
      SEED,
    )
  })

  it.skipIf(!existsSync(oracle))('agrees with the reference formulas (skipped without ../shared)', async () => {
    const { fastestSegment } = await import(oracle.href)
    fc.assert(
      fc.property(track, fc.double({ min: 0.05, max: 0.95, noNaN: true }), ({ time_s, distance_m }, share) => {
        const target = distance_m.at(-1)! * share
        if (target < 0.1) return
        expect(bestEffort(distance_m, time_s, target)!.elapsed_s).toBeCloseTo(
          fastestSegment(distance_m, time_s, target),
          6,
        )
      }),
      SEED,
    )
  })

  it('interpolates inside a step: 15 m of 10 m in 4 s, 10 m in 2 s, 10 m in 5 s take 4 s', () => {
    // The last 10 m of 2 s and half of the first step.
    expect(bestEffort(Float64Array.of(0, 10, 20, 30), Float64Array.of(0, 4, 6, 11), 15)).toEqual({
      elapsed_s: 4,
      start_s: 2,
      end_s: 6,
    })
  })

  it('counts a stop on the way: time is elapsed time', () => {
    expect(bestEffort(Float64Array.of(0, 100, 100, 200), Float64Array.of(0, 20, 80, 100), 200)?.elapsed_s).toBe(100)
  })

  it('does not count a stop before and after', () => {
    expect(bestEffort(Float64Array.of(0, 0, 100, 200, 200), Float64Array.of(0, 60, 80, 100, 500), 200)).toEqual({
      elapsed_s: 40,
      start_s: 60,
      end_s: 100,
    })
  })

  it('has no answer when the whole is shorter, and one when it is exactly as long', () => {
    const [distance, time] = [Float64Array.of(0, 500, 999.99), Float64Array.of(0, 100, 200)]
    expect(bestEffort(distance, time, 1000)).toBeUndefined()
    expect(bestEffort(distance, time, 999.99)?.elapsed_s).toBe(200)
  })

  it('passes over samples without a distance', () => {
    expect(bestEffort(Float64Array.of(NaN, 0, NaN, 10, NaN), Float64Array.of(0, 1, 2, 5, 6), 10)).toEqual({
      elapsed_s: 4,
      start_s: 1,
      end_s: 5,
    })
  })

  it.each([[[]], [[0]], [[0, 0, 0]]])('has no answer for a track of %j metres', (distance) => {
    expect(
      bestEffort(
        Float64Array.from(distance),
        Float64Array.from(distance, (_, i) => i),
        1,
      ),
    ).toBeUndefined()
  })
})

/** A run at even speeds: [seconds, metres a second] of each part, one sample a second. */
function run(...parts: readonly (readonly [time_s: number, speed_mps: number])[]): Streams {
  const distance = [0]
  for (const [time, speed] of parts) for (let s = 0; s < time; s++) distance.push(distance.at(-1)! + speed)
  return { time_s: Float64Array.from(distance, (_, i) => i), distance_m: Float64Array.from(distance) }
}
const times = (streams: Streams) =>
  Object.fromEntries(bestEfforts(streams, 'running').map(({ distance_m, elapsed_s }) => [distance_m, elapsed_s]))

describe('bestEfforts', () => {
  it('answers every distance that the run reached, shortest first', () => {
    const efforts = bestEfforts(run([10550, 4]), 'running')
    expect(efforts.map((effort) => effort.distance_m)).toEqual(BEST_EFFORT_DISTANCES)
    for (const { distance_m, elapsed_s } of efforts) expect(elapsed_s).toBeCloseTo(distance_m / 4, 6)
    expect(times(run([1000, 4]))).toEqual({
      400: 100,
      800: 200,
      1000: 250,
      1609.344: expect.closeTo(402.336),
      3000: 750,
    })
  })

  it('knows the half and the full marathon to the centimetre', () => {
    expect([HALF_MARATHON_M, MARATHON_M]).toEqual([21097.5, 42195])
  })

  it('finds the fast kilometre in the middle of an easy run', () => {
    const efforts = bestEfforts(run([600, 2.5], [250, 4], [600, 2.5]), 'running')
    expect(efforts.find((effort) => effort.distance_m === 1000)).toEqual({
      distance_m: 1000,
      elapsed_s: 250,
      start_s: 600,
      end_s: 850,
    })
  })

  it.each(['cycling', 'walking', 'generic'] as const)('has none for %s', (sport) => {
    expect(bestEfforts(run([600, 4]), sport)).toEqual([])
  })

  it('has none on a treadmill, where the distance is an estimate', () => {
    expect(bestEfforts(run([600, 4]), 'running', 'treadmill')).toEqual([])
    expect(bestEfforts(run([600, 4]), 'running', 'trail')).not.toEqual([])
  })

  it('cuts out a drive home that was recorded, and keeps the run before it', () => {
    expect(times(run([500, 3], [300, 14]))).toEqual(times(run([500, 3])))
  })

  it('cuts out a jump of the receiver of 80 m in a second', () => {
    const withJump = run([400, 3], [1, 80], [400, 3])
    expect(times(withJump)[400]).toBeCloseTo(400 / 3, 6)
  })

  it('has none for a bicycle ride at 30 km/h under the wrong sport', () => {
    expect(bestEfforts(run([3600, 30 / 3.6]), 'running')).toEqual([])
  })

  it('believes a marathon in 2:01 and an 800 m in 1:43', () => {
    expect(times(run([7265, MARATHON_M / 7260]))[MARATHON_M]).toBeCloseTo(7260, 3)
    expect(times(run([300, 3], [103, 800 / 103], [300, 3]))[800]).toBeCloseTo(103, 3)
  })

  it('refuses a segment of which more than a tenth lies in gaps of the recording', () => {
    // 2 km at 4 m/s, of which 240 m (60 s) in the middle were not recorded.
    const whole = run([500, 4])
    const kept = (column: Float64Array) => column.filter((_, i) => i <= 220 || i >= 280)
    const gappy = { time_s: kept(whole.time_s), distance_m: kept(whole.distance_m!) }
    const found = bestEfforts(gappy, 'running')
    expect(found.map((effort) => effort.distance_m)).toEqual([400, 800])
    for (const { start_s, end_s } of found) expect(end_s <= 245 || start_s >= 255).toBe(true)
  })

  it('allows the gaps of a watch that records every fifteen seconds', () => {
    const whole = run([1500, 4])
    const kept = (column: Float64Array) => column.filter((_, i) => i % 15 === 0)
    expect(times({ time_s: kept(whole.time_s), distance_m: kept(whole.distance_m!) })[5000]).toBeCloseTo(1250, 6)
  })

  it('does not take a clock that was set on the way for a slow kilometre', () => {
    const broken = run([900, 4])
    const time_s = broken.time_s.map((t, i) => (i > 450 ? t + 86400 : t))
    const efforts = bestEfforts({ ...broken, time_s }, 'running')
    expect(efforts.map((effort) => effort.distance_m)).toEqual([400, 800, 1000, 1609.344])
  })

  it('measures nothing on two samples', () => {
    const streams = { time_s: Float64Array.of(0, 1500), distance_m: Float64Array.of(0, 5000) }
    expect(bestEfforts(streams, 'running')).toEqual([])
  })

  it('tells how far downhill an effort ran', () => {
    const streams = run([300, 4])
    const elevation_m = streams.distance_m!.map((d) => 100 - d * 0.02)
    const [first] = bestEfforts({ ...streams, elevation_m }, 'running')
    expect(first?.net_drop_m).toBeCloseTo(8, 6)
  })

  it('takes positions where there is no distance column', () => {
    const time_s = Float64Array.from({ length: 301 }, (_, i) => i)
    const streams = {
      time_s,
      // One degree of latitude is 111.195 km on the sphere of mean radius.
      latitude: time_s.map((t) => 50 + (t * 4) / 111195),
      longitude: time_s.map(() => 8),
    }
    expect(bestEfforts(streams, 'running').map((e) => Math.round(e.elapsed_s))).toEqual([100, 200, 250])
  })
})
