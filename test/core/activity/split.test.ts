import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SPLIT_LENGTHS, splits } from '../../../src/core/activity/split.ts'
import type { Streams } from '../../../src/core/activity/streams.ts'

function run(...parts: readonly (readonly [time_s: number, speed_mps: number])[]): Streams {
  const distance = [0]
  for (const [time, speed] of parts) for (let s = 0; s < time; s++) distance.push(distance.at(-1)! + speed)
  return { time_s: Float64Array.from(distance, (_, i) => i), distance_m: Float64Array.from(distance) }
}

describe('splits', () => {
  it('cuts a run of 2.5 km into two whole kilometres and a rest', () => {
    expect(splits(run([250, 4], [500, 2], [100, 5]), 'running', 1000)).toEqual([
      { start_s: 0, distance_m: 1000, elapsed_s: 250, moving_s: 250, pace_s_per_km: 250, partial: false },
      { start_s: 250, distance_m: 1000, elapsed_s: 500, moving_s: 500, pace_s_per_km: 500, partial: false },
      { start_s: 750, distance_m: 500, elapsed_s: 100, moving_s: 100, pace_s_per_km: 200, partial: true },
    ])
  })

  it('knows a mile', () => {
    const [first, rest] = splits(run([600, 3]), 'running', SPLIT_LENGTHS.mile)
    expect(first).toMatchObject({ distance_m: 1609.344, partial: false })
    expect(first!.elapsed_s).toBeCloseTo(536.448, 6)
    expect(rest).toMatchObject({ partial: true })
  })

  it('counts a stop in elapsed time and not in moving time or pace; a wait at the mark belongs to the next', () => {
    const [first, second] = splits(run([250, 4], [60, 0], [250, 4]), 'running', 1000)
    expect(first).toMatchObject({ elapsed_s: 250, moving_s: 250, pace_s_per_km: 250 })
    expect(second).toMatchObject({ start_s: 250, elapsed_s: 310, moving_s: 250, pace_s_per_km: 250 })
  })

  it('has no last split for the few metres that a watch runs on', () => {
    expect(splits(run([252, 4]), 'running', 1000)).toHaveLength(1)
    expect(splits(run([253, 4]), 'running', 1000)).toHaveLength(2)
  })

  it('gives a run shorter than one split as one partial split', () => {
    expect(splits(run([100, 3]), 'running', 1000)).toMatchObject([{ distance_m: 300, partial: true }])
  })

  it('reads several marks out of one long step', () => {
    const streams = { time_s: Float64Array.of(0, 1000), distance_m: Float64Array.of(0, 4000) }
    expect(splits(streams, 'running', 1000).map((split) => split.start_s)).toEqual([0, 250, 500, 750])
  })

  it('gives climb and heart rate of each split', () => {
    const streams = run([1000, 2])
    const [up, down] = splits(
      {
        ...streams,
        elevation_m: streams.distance_m!.map((d) => 100 + 0.05 * (d <= 1000 ? d : 2000 - d)),
        heart_rate_bpm: streams.time_s.map((t) => (t < 500 ? 160 : 130)),
      },
      'running',
      1000,
    )
    expect(up).toMatchObject({ average_heart_rate_bpm: 160, descent_m: 0 })
    expect(up!.ascent_m).toBeCloseTo(49, 0)
    expect(down).toMatchObject({ average_heart_rate_bpm: 130 })
    expect(down!.descent_m).toBeCloseTo(49, 0)
  })

  it('leaves out the heart rate of a split in which the strap was silent', () => {
    const streams = run([500, 4])
    const heart_rate_bpm = streams.time_s.map((t) => (t < 250 ? 150 : NaN))
    const [first, second] = splits({ ...streams, heart_rate_bpm }, 'running', 1000)
    expect(first!.average_heart_rate_bpm).toBe(150)
    expect(second).not.toHaveProperty('average_heart_rate_bpm')
  })

  it('are none where no distance is known', () => {
    expect(splits({ time_s: Float64Array.of(0, 600) }, 'running', 1000)).toEqual([])
  })

  it('add up to the whole, one after the other', () => {
    const parts = fc.array(fc.tuple(fc.integer({ min: 1, max: 200 }), fc.double({ min: 0, max: 6, noNaN: true })), {
      minLength: 1,
      maxLength: 10,
    })
    fc.assert(
      fc.property(parts, fc.integer({ min: 50, max: 1000 }), (given, length) => {
        const streams = run(...given)
        const found = splits(streams, 'running', length)
        found.forEach((split, i) => {
          const before = found[i - 1]
          expect(split.start_s).toBe(before ? before.start_s + before.elapsed_s : 0)
          expect(split.partial).toBe(split.distance_m < length)
          if (i < found.length - 1) expect(split.partial).toBe(false)
          expect(split.moving_s).toBeLessThanOrEqual(split.elapsed_s + 1e-6)
        })
        const sum = found.reduce((total, split) => total + split.distance_m, 0)
        expect(streams.distance_m!.at(-1)! - sum).toBeLessThan(10.001)
      }),
      { seed: 1609, numRuns: 100 },
    )
  })
})
