import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movingColumn, movingTime } from '../../../src/core/activity/moving-time.ts'
import type { Streams } from '../../../src/core/activity/streams.ts'

/** Parts of a run, one sample a second: [seconds, metres a second]. */
function run(...parts: readonly (readonly [time_s: number, speed_mps: number])[]): Streams {
  const distance = [0]
  for (const [time, speed] of parts) for (let s = 0; s < time; s++) distance.push(distance.at(-1)! + speed)
  return { time_s: Float64Array.from(distance, (_, i) => i), distance_m: Float64Array.from(distance) }
}
const without = (streams: Streams, from: number, to: number): Streams => {
  const kept = (column: Float64Array) => column.filter((_, i) => i <= from || i >= to)
  return { time_s: kept(streams.time_s), distance_m: kept(streams.distance_m!) }
}

describe('movingTime', () => {
  it.each<[string, Streams, number]>([
    ['an even run', run([600, 3]), 600],
    ['a minute at a light', run([300, 3], [60, 0], [300, 3]), 600],
    ['nine seconds at a kerb are no stop', run([300, 3], [9, 0], [300, 3]), 609],
    ['ten seconds are', run([300, 3], [10, 0], [300, 3]), 600],
    ['two stops', run([300, 3], [30, 0], [100, 3], [40, 0], [60, 3]), 460],
    ['a stop at the start and the end', run([30, 0], [300, 3], [30, 0]), 300],
    ['shuffling about at 0.3 m/s is a stop', run([300, 3], [60, 0.3], [300, 3]), 600],
    ['walking up a steep hill at 0.6 m/s is not', run([300, 3], [600, 0.6]), 900],
    ['a timer that was paused for five minutes', without(run([300, 3], [300, 0], [300, 3]), 300, 600), 600],
    ['a tunnel without reception, run through', without(run([900, 3]), 300, 400), 900],
    ['a tunnel, then a light', without(run([400, 3], [60, 0], [200, 3]), 300, 390), 600],
  ])('%s', (_, streams, expected) => {
    expect(movingTime(streams, 'running')).toBeCloseTo(expected, 6)
  })

  it('reads a watch that records every seven seconds', () => {
    const whole = run([700, 3], [70, 0], [700, 3])
    const kept = (column: Float64Array) => column.filter((_, i) => i % 7 === 0)
    expect(movingTime({ time_s: kept(whole.time_s), distance_m: kept(whole.distance_m!) }, 'running')).toBe(1400)
  })

  it('takes slow rolling for a stop on a bicycle', () => {
    expect(movingTime(run([300, 7], [60, 0.8], [300, 7]), 'cycling')).toBe(600)
  })

  it.each<[string, Streams]>([
    ['nothing but a heart rate', { time_s: Float64Array.of(0, 1), heart_rate_bpm: Float64Array.of(90, 91) }],
    ['a distance that stays where it was', run([600, 0])],
    ['a single sample', { time_s: Float64Array.of(0), distance_m: Float64Array.of(0) }],
  ])('has no answer for %s', (_, streams) => {
    expect(movingTime(streams, 'running')).toBeUndefined()
  })

  it('has no answer in a pool, where distance comes by whole lengths', () => {
    const { time_s } = run([600, 1])
    const distance_m = time_s.map((t) => Math.floor(t / 30) * 25)
    expect(movingTime({ time_s, distance_m }, 'swimming')).toBeUndefined()
  })

  it('counts the time before and after the distance is known: nothing tells that it was a stop', () => {
    const streams = run([300, 3])
    const distance_m = streams.distance_m!.map((d, i) => (i < 20 || i > 290 ? NaN : d))
    expect(movingTime({ ...streams, distance_m }, 'running')).toBe(300)
  })
})

describe('movingColumn', () => {
  const part = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.constantFrom(0, 0, 0.2, 2, 3, 5))
  it('never falls, never runs faster than the clock, and is as long as the samples', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 3, maxLength: 12 }), (parts) => {
        const streams = run(...parts)
        const column = movingColumn(streams, 'running')
        if (!column) return
        expect(column).toHaveLength(streams.time_s.length)
        for (let i = 1; i < column.length; i++) {
          const step = column[i]! - column[i - 1]!
          expect(step).toBeGreaterThanOrEqual(0)
          expect(step).toBeLessThanOrEqual(streams.time_s[i]! - streams.time_s[i - 1]! + 1e-9)
        }
      }),
      { seed: 10, numRuns: 100 },
    )
  })

  it('is the sum of the running parts where all stops are long', () => {
    const stop = fc.tuple(fc.integer({ min: 10, max: 90 }), fc.constantFrom(0, 0.1))
    const go = fc.tuple(fc.integer({ min: 20, max: 90 }), fc.constantFrom(1.5, 3, 5))
    fc.assert(
      fc.property(fc.array(fc.tuple(go, stop), { minLength: 1, maxLength: 8 }), (pairs) => {
        const moved = pairs.reduce((sum, [[time]]) => sum + time, 0)
        expect(movingTime(run(...pairs.flat()), 'running')).toBeCloseTo(moved, 6)
      }),
      { seed: 11, numRuns: 100 },
    )
  })
})
