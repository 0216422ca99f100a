import { describe, expect, it } from 'vitest'
import type { ParsedActivity } from '../../../src/core/activity/parsed-activity.ts'
import { summarize, type Summary } from '../../../src/core/activity/summary.ts'
import { epochMs } from '../../../src/core/base/units.ts'

const parsed = (facts: Partial<ParsedActivity>): ParsedActivity => ({
  startAt: epochMs(0),
  sport: 'running',
  laps: [],
  warnings: [],
  ...facts,
})
function summary(facts: Partial<ParsedActivity>): Summary {
  const result = summarize(parsed(facts))
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const n = 601
const time_s = Float64Array.from({ length: n }, (_, i) => i)
/** Ten minutes at 3 m/s up a slope of 2 %, one minute of it at a light. */
const distance_m = time_s.map((t) => 3 * (t - Math.min(60, Math.max(0, t - 300))))
const streams = {
  time_s,
  distance_m,
  elevation_m: distance_m.map((d) => 100 + d * 0.02),
  heart_rate_bpm: time_s.map((t) => (t < 300 ? 120 : 160)),
  cadence_rpm: time_s.map((t) => (t >= 300 && t < 360 ? 0 : 170)),
  power_w: time_s.map((t) => (t < 300 ? 0 : 200)),
}

describe('summarize', () => {
  it('takes the file’s totals as they are, also where its samples say other', () => {
    const totals = {
      distance_m: 1650,
      elapsed_s: 605,
      moving_s: 550,
      ascent_m: 40,
      descent_m: 3,
      average_heart_rate_bpm: 141,
      max_heart_rate_bpm: 165,
      average_cadence_rpm: 168,
      average_power_w: 120,
      average_temperature_c: -4,
      energy_kcal: 130,
    }
    expect(summary({ ...totals, streams })).toEqual({ ...totals, warnings: [] })
  })

  it('lets samples answer for what the file leaves out', () => {
    const found = summary({ streams })
    expect(found).toMatchObject({ distance_m: 1620, elapsed_s: 600, moving_s: 540, max_heart_rate_bpm: 160 })
    expect(found.average_heart_rate_bpm).toBeCloseTo(140, 0)
    expect(found.ascent_m).toBeCloseTo(32, 0)
    expect(found.descent_m).toBe(0)
    expect(found.average_cadence_rpm).toBeCloseTo(170, 6)
    expect(found.average_power_w).toBeCloseTo(100, 0)
    expect(found).not.toHaveProperty('average_temperature_c')
    expect(found).not.toHaveProperty('energy_kcal')
  })

  it('weights means by time: a sample holds until the next, but not over a gap', () => {
    const { average_heart_rate_bpm } = summary({
      streams: { time_s: Float64Array.of(0, 1, 5, 500), heart_rate_bpm: Float64Array.of(100, 140, 180, NaN) },
    })
    // 1 s of 100, 4 s of 140, 10 s of 180.
    expect(average_heart_rate_bpm).toBeCloseTo((100 + 4 * 140 + 10 * 180) / 15, 9)
  })

  it('measures the distance along the positions where no column tells', () => {
    const { distance_m: found } = summary({
      streams: { time_s, latitude: time_s.map((t) => (t * 3) / 111195), longitude: time_s.map(() => 0) },
    })
    expect(found).toBeCloseTo(1800, 0)
  })

  it.each([
    ['the file', { elapsed_s: 700, moving_s: 500, streams, laps: [{ start_s: 0, elapsed_s: 650 }] }, 700],
    ['the last sample', { moving_s: 500, streams, laps: [{ start_s: 0, elapsed_s: 650 }] }, 600],
    [
      'the end of the last lap',
      {
        moving_s: 500,
        laps: [
          { start_s: 400, elapsed_s: 250 },
          { start_s: 0, elapsed_s: 400 },
        ],
      },
      650,
    ],
    ['the moving time', { moving_s: 500 }, 500],
  ])('elapsed time is that of %s', (_, facts, expected) => {
    expect(summary(facts).elapsed_s).toBe(expected)
  })

  it('takes all time as moving where nothing tells of stops', () => {
    expect(summary({ elapsed_s: 900 }).moving_s).toBe(900)
  })

  it.each([
    ['nothing', {}],
    ['a distance alone', { distance_m: 5000 }],
    ['an elapsed time of zero', { elapsed_s: 0 }],
    ['one sample', { streams: { time_s: Float64Array.of(0) } }],
  ])('has no answer for %s: no-duration', (_, facts) => {
    expect(summarize(parsed(facts))).toEqual({ ok: false, error: { code: 'no-duration' } })
  })

  it('takes a total of zero as not measured, without a warning', () => {
    const found = summary({ elapsed_s: 900, distance_m: 0, average_heart_rate_bpm: 0, energy_kcal: 0 })
    expect(found).toEqual({ elapsed_s: 900, moving_s: 900, warnings: [] })
  })

  it('keeps a climb of zero: that is a flat run', () => {
    expect(summary({ elapsed_s: 900, ascent_m: 0 }).ascent_m).toBe(0)
  })

  it.each([
    ['distance_m', 6e6],
    ['distance_m', 12.6 * 900],
    ['distance_m', -1],
    ['moving_s', 950],
    ['average_heart_rate_bpm', 255],
    ['max_heart_rate_bpm', 12],
    ['average_cadence_rpm', 400],
    ['average_power_w', 65535],
    ['average_temperature_c', 127],
    ['energy_kcal', Infinity],
    ['ascent_m', -5],
  ] as const)('takes a %s of %d as missing, with a warning', (field, value) => {
    const found = summary({ elapsed_s: 900, [field]: value })
    if (field === 'moving_s') expect(found.moving_s).toBe(900)
    else expect(found).not.toHaveProperty(field)
    expect(found.warnings).toEqual([{ code: 'values-out-of-range', field, count: 1 }])
  })

  it('lets samples answer for a total that cannot be true', () => {
    expect(summary({ distance_m: 1e6, streams }).distance_m).toBe(1620)
  })

  it('allows a moving time that is longer by rounding, and no longer than elapsed', () => {
    expect(summary({ elapsed_s: 900, moving_s: 901 })).toEqual({ elapsed_s: 900, moving_s: 900, warnings: [] })
  })

  it('goes by the time moved where a clock was set by months on the way', () => {
    const jumped = { time_s: time_s.map((t) => (t > 500 ? t + 400 * 86400 : t)), distance_m }
    expect(summary({ streams: jumped }).elapsed_s).toBe(539)
  })

  it('adds what was cleaned to the file’s own warnings, each finding once', () => {
    const heart_rate_bpm = time_s.map((t) => (t < 5 ? 0 : 100 + (t % 3)))
    const warnings = [{ code: 'truncated' }, { code: 'values-out-of-range', field: 'power_w', count: 2 }] as const
    const power_w = time_s.map((t) => (t < 2 ? 65535 : 200))
    expect(summary({ warnings, streams: { time_s, heart_rate_bpm, power_w } }).warnings).toEqual([
      ...warnings,
      { code: 'values-out-of-range', field: 'heart_rate_bpm', count: 5 },
    ])
  })

  it('reads any number of laps', () => {
    const laps = Array.from({ length: 200_000 }, (_, i) => ({ start_s: i, elapsed_s: 1 }))
    expect(summary({ laps }).elapsed_s).toBe(200_000)
  })
})
