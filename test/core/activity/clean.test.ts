import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanStreams } from '../../../src/core/activity/clean.ts'
import { STREAM_NAMES, type Streams } from '../../../src/core/activity/streams.ts'

const seconds = (n: number) => Float64Array.from({ length: n }, (_, i) => i)
const DEGREE_M = 111195

/** To the north at 3 m/s, one sample a second, with some samples moved east by metres. */
function path(n: number, moved: (i: number) => number = () => 0): Streams {
  const time_s = seconds(n)
  return {
    time_s,
    latitude: time_s.map((t) => (t * 3) / DEGREE_M),
    longitude: time_s.map((_, i) => moved(i) / DEGREE_M),
  }
}
const missing = (column: Float64Array | undefined) =>
  [...(column ?? [])].flatMap((value, i) => (Number.isNaN(value) ? [i] : []))

describe('cleanStreams', () => {
  it('leaves sound samples as they are, the very same columns', () => {
    const streams = { ...path(100), heart_rate_bpm: seconds(100).map((t) => 100 + (t % 7)) }
    const { streams: clean, warnings } = cleanStreams(streams, 'running')
    expect(warnings).toEqual([])
    for (const name of ['time_s', ...STREAM_NAMES] as const) expect(clean[name]).toBe(streams[name])
  })

  it.each([
    ['heart_rate_bpm', [0, 120, 255], [0, 2]],
    ['cadence_rpm', [0, 170, 500], [2]],
    ['power_w', [-1, 0, 65535], [0, 2]],
    ['temperature_c', [-70, 20, 127], [0, 2]],
    ['elevation_m', [-501, -400, 8849], [0]],
    ['speed_mps', [-1, 3, 13], [0, 2]],
    ['latitude', [91, 0, -91], [0, 2]],
  ] as const)('takes values of %s that cannot be true as missing, with their count', (field, values, gone) => {
    const streams = { time_s: seconds(3), [field]: Float64Array.from(values) }
    const { streams: clean, warnings } = cleanStreams(streams, 'running')
    expect(missing(clean[field])).toEqual(gone)
    expect(warnings).toEqual([{ code: 'values-out-of-range', field, count: gone.length }])
  })

  it('knows that a ride is faster than a run', () => {
    const speed_mps = Float64Array.of(3, 20, 3)
    expect(missing(cleanStreams({ time_s: seconds(3), speed_mps }, 'cycling').streams.speed_mps)).toEqual([])
    expect(missing(cleanStreams({ time_s: seconds(3), speed_mps }, 'running').streams.speed_mps)).toEqual([1])
  })

  it('takes a place that stands still while the foot pod goes on as missing, but for its first', () => {
    const [n, from, to] = [600, 200, 400]
    const straight = path(n)
    const stuck = (column: Float64Array) => column.map((value, i) => (i >= from && i < to ? column[from]! : value))
    const distance_m = straight.time_s.map((t) => 3 * t)
    const streams = { ...straight, latitude: stuck(straight.latitude!), distance_m }
    const { streams: clean, warnings } = cleanStreams(streams, 'running')
    expect(warnings).toEqual([{ code: 'sensor-stuck', field: 'latitude', count: to - from - 1 }])
    expect(missing(clean.latitude)).toEqual(missing(clean.longitude))
    expect(missing(clean.latitude)[0]).toBe(from + 1)
  })

  it('leaves a place that stands still because the runner does', () => {
    const straight = path(600)
    const waits = (column: Float64Array) => column.map((value, i) => (i >= 200 && i < 400 ? column[200]! : value))
    const distance_m = straight.time_s.map((t, i) => 3 * (i < 200 ? t : i < 400 ? 200 : t - 200))
    const streams = { ...straight, latitude: waits(straight.latitude!), distance_m }
    expect(cleanStreams({ ...streams, longitude: waits(straight.longitude!) }, 'running').warnings).toEqual([])
  })

  it.each([
    ['half an hour and five kilometres', 1801, 3, 1801],
    ['twenty minutes', 1200, 5, 0],
    ['half an hour on the spot', 1801, 1, 0],
  ])('a height that stands still for %s', (_, n, speed, count) => {
    const time_s = seconds(n)
    const streams = { time_s, distance_m: time_s.map((t) => speed * t), elevation_m: time_s.map(() => 0) }
    const { warnings } = cleanStreams(streams, 'running')
    expect(warnings).toEqual(count === 0 ? [] : [{ code: 'sensor-stuck', field: 'elevation_m', count }])
  })

  it('takes a heart rate that stands still for ten minutes as missing, not one of nine', () => {
    const stuck = (n: number) => ({
      time_s: seconds(900),
      heart_rate_bpm: seconds(900).map((t) => (t < n ? 140 : 120 + (t % 2))),
    })
    expect(cleanStreams(stuck(540), 'running').warnings).toEqual([])
    const { streams, warnings } = cleanStreams(stuck(650), 'running')
    expect(warnings).toEqual([{ code: 'sensor-stuck', field: 'heart_rate_bpm', count: 650 }])
    expect(missing(streams.heart_rate_bpm)).toHaveLength(650)
  })

  it('takes a distance that goes back as missing until it is made up', () => {
    const { streams, warnings } = cleanStreams(
      { time_s: seconds(6), distance_m: Float64Array.of(0, 10, 8, 9, NaN, 12) },
      'running',
    )
    expect([...streams.distance_m!]).toEqual([0, 10, NaN, NaN, NaN, 12])
    expect(warnings).toEqual([{ code: 'distance-goes-back', count: 2 }])
  })

  it('takes a jump of the receiver out and back as missing', () => {
    const { streams, warnings } = cleanStreams(
      path(100, (i) => (i >= 50 && i < 53 ? 400 : 0)),
      'running',
    )
    expect(missing(streams.latitude)).toEqual([50, 51, 52])
    expect(missing(streams.longitude)).toEqual([50, 51, 52])
    expect(warnings).toEqual([{ code: 'position-jumps', count: 3 }])
  })

  it('lets the noise of a receiver be: 20 m in a second', () => {
    expect(
      cleanStreams(
        path(100, (i) => (i === 50 ? 20 : 0)),
        'running',
      ).warnings,
    ).toEqual([])
  })

  it('takes a wrong first fix as missing', () => {
    const { streams } = cleanStreams(
      path(100, (i) => (i < 2 ? 50_000 : 0)),
      'running',
    )
    expect(missing(streams.latitude)).toEqual([0, 1])
  })

  it('goes on from another place where the runner stays there: a lift in a car', () => {
    expect(
      cleanStreams(
        path(300, (i) => (i < 100 ? 0 : 5000)),
        'running',
      ).warnings,
    ).toEqual([])
  })

  it('takes places that do not agree with each other as missing, however many', () => {
    const { streams } = cleanStreams(
      path(200, (i) => (i >= 50 && i < 150 ? i * 1000 : 0)),
      'running',
    )
    expect(missing(streams.latitude)).toEqual(Array.from({ length: 100 }, (_, i) => i + 50))
  })

  it('does not touch what it was given, makes nothing up, and finds nothing more in what it cleaned', () => {
    const column = fc.array(fc.oneof(fc.constant(NaN), fc.double({ min: -300, max: 300 })), {
      minLength: 50,
      maxLength: 50,
    })
    fc.assert(
      fc.property(column, column, column, column, (a, b, c, d) => {
        const streams = {
          time_s: seconds(50),
          latitude: Float64Array.from(a, (v) => v / 1000),
          longitude: Float64Array.from(b, (v) => v / 1000),
          distance_m: Float64Array.from(c),
          heart_rate_bpm: Float64Array.from(d),
        }
        const before = structuredClone(streams)
        const { streams: clean, warnings } = cleanStreams(streams, 'running')
        expect(streams).toEqual(before)
        for (const name of ['latitude', 'longitude', 'distance_m', 'heart_rate_bpm'] as const) {
          clean[name]!.forEach((value, i) => {
            if (!Number.isNaN(value)) expect(value).toBe(streams[name][i])
          })
        }
        expect(new Set(warnings.map((w) => JSON.stringify({ ...w, count: 0 }))).size).toBe(warnings.length)
        const { latitude: _a, longitude: _b, ...rest } = clean
        expect(cleanStreams(rest, 'running').warnings).toEqual([])
      }),
      { seed: 5, numRuns: 100 },
    )
  })
})
