import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeStreams, encodeStreams, STEPS_PER_UNIT } from '../../../src/core/activity/streams-codec.ts'
import { STREAM_NAMES, type StreamName, type Streams } from '../../../src/core/activity/streams.ts'

const SEED = { seed: 20260322, numRuns: 150 }
const ranges: Record<StreamName, [number, number]> = {
  latitude: [-90, 90],
  longitude: [-180, 180],
  distance_m: [0, 1e6],
  elevation_m: [-500, 9000],
  speed_mps: [0, 50],
  heart_rate_bpm: [25, 250],
  cadence_rpm: [0, 300],
  power_w: [0, 3000],
  temperature_c: [-60, 60],
}

const streams: fc.Arbitrary<Streams> = fc
  .record({
    count: fc.integer({ min: 0, max: 60 }),
    names: fc.subarray([...STREAM_NAMES]),
    seed: fc.infiniteStream(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 3 }))),
  })
  .map(({ count, names, seed }) => {
    const next = () => seed.next().value
    const result: Record<string, Float64Array> = {}
    let time = -5
    result.time_s = Float64Array.from({ length: count }, () => (time += next()[0] ** 4 * 4000))
    for (const name of names) {
      const [low, high] = ranges[name]
      result[name] = Float64Array.from({ length: count }, () => {
        const [share, kind] = next()
        return kind === 0 ? NaN : low + share * (high - low)
      })
    }
    return result as unknown as Streams
  })

const decoded = (bytes: Uint8Array): Streams => {
  const result = decodeStreams(bytes)
  if (!result.ok) throw new Error('damaged')
  return result.value
}

describe('encodeStreams and decodeStreams', () => {
  it('give back every value to within half a step of its column, and every missing value as missing', () => {
    fc.assert(
      fc.property(streams, (before) => {
        const after = decoded(encodeStreams(before))
        for (const name of ['time_s', ...STREAM_NAMES] as const) {
          const [was, is] = [before[name], after[name]]
          if (!was || (name !== 'time_s' && was.every(Number.isNaN))) {
            expect(is).toBeUndefined()
            continue
          }
          expect(is).toHaveLength(was.length)
          was.forEach((value, i) => {
            if (Number.isNaN(value)) expect(is![i]).toBeNaN()
            else expect(Math.abs(is![i]! - value)).toBeLessThanOrEqual(0.5 / STEPS_PER_UNIT[name] + 1e-12)
          })
        }
      }),
      SEED,
    )
  })

  it('are stable: encoding what was decoded gives the same bytes', () => {
    fc.assert(
      fc.property(streams, (before) => {
        const bytes = encodeStreams(before)
        expect(encodeStreams(decoded(bytes))).toEqual(bytes)
      }),
      SEED,
    )
  })

  it('write a version 1 block byte by byte as documented', () => {
    const bytes = encodeStreams({
      time_s: Float64Array.of(0, 1, 2, 3.5),
      heart_rate_bpm: Float64Array.of(NaN, 120, 119, NaN),
    })
    // version 1, 4 samples, bit 5; time 0, +1000, as expected, 500 more than expected; runs 0 present, 1 missing, 2 present, 1 missing; 120, -1
    expect([...bytes]).toEqual([1, 4, 32, 0, 0xd0, 0x0f, 0, 0xe8, 0x07, 0, 1, 2, 1, 0xf0, 0x01, 1])
  })

  it('store infinities as missing', () => {
    const after = decoded(encodeStreams({ time_s: Float64Array.of(0, 1), power_w: Float64Array.of(Infinity, 200) }))
    expect([...after.power_w!]).toEqual([NaN, 200])
  })

  it('keep distances at the antimeridian and the poles', () => {
    const before = {
      time_s: Float64Array.of(0, 1, 2),
      latitude: Float64Array.of(90, -90, 0.0000001),
      longitude: Float64Array.of(180, -180, 179.9999999),
    }
    expect(decoded(encodeStreams(before))).toEqual(before)
  })
})

describe('encodeStreams', () => {
  it.each([
    ['columns of unequal length', { time_s: Float64Array.of(0, 1), power_w: Float64Array.of(1) }],
    ['a time that falls', { time_s: Float64Array.of(1, 0) }],
    ['a time that is missing at first', { time_s: Float64Array.of(NaN, 0) }],
    ['a time that is missing later', { time_s: Float64Array.of(0, NaN) }],
  ])('throws for %s, which is a bug', (_, broken) => {
    expect(() => encodeStreams(broken)).toThrow(RangeError)
  })

  it('needs some two bytes a value for an hour of even running', () => {
    const n = 3600
    const column = (value: (i: number) => number) => Float64Array.from({ length: n }, (_, i) => value(i))
    const bytes = encodeStreams({
      time_s: column((i) => i),
      latitude: column((i) => 52 + i * 2.7e-5),
      longitude: column((i) => 13 + i * 3.1e-5),
      distance_m: column((i) => i * 3.2),
      heart_rate_bpm: column((i) => 140 + Math.round(5 * Math.sin(i / 60))),
    })
    expect(bytes.length).toBeLessThan(n * 9)
  })
})

describe('decodeStreams', () => {
  it('answers any bytes without throwing, and with no more samples than bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (noise, withHeader) => {
        const bytes = withHeader ? Uint8Array.of(1, noise.length % 40, 33, ...noise) : noise
        const result = decodeStreams(bytes)
        if (result.ok) expect(result.value.time_s.length).toBeLessThanOrEqual(bytes.length)
        else expect(result.error).toEqual({ code: 'damaged-streams' })
      }),
      { ...SEED, numRuns: 2000 },
    )
  })

  it('refuses every cut of a sound block', () => {
    const bytes = encodeStreams({
      time_s: Float64Array.of(0, 1, 2, 3),
      heart_rate_bpm: Float64Array.of(NaN, 120, 121, 300),
      power_w: Float64Array.of(1, 2, 3, 4000),
    })
    for (let length = 0; length < bytes.length; length++) expect(decodeStreams(bytes.slice(0, length)).ok).toBe(false)
  })

  it('never throws on a sound block with a byte changed', () => {
    fc.assert(
      fc.property(streams, fc.nat(), fc.integer({ min: 0, max: 255 }), (before, at, byte) => {
        const bytes = encodeStreams(before)
        bytes[at % bytes.length] = byte
        expect(() => decodeStreams(bytes)).not.toThrow()
      }),
      SEED,
    )
  })

  it.each([
    ['nothing', []],
    ['a later version', [2, 0, 0]],
    ['more samples than bytes', [1, 0xff, 0xff, 0xff, 0x7f, 0, 0]],
    ['more samples than there is memory', [1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x07, 0, 0]],
    ['a number padded beyond 53 bits', [0x81, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00, 0, 0]],
    ['a number that never ends', [1, 1, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]],
    ['a time that falls', [1, 2, 0, 2, 1]],
    ['a column that nobody knows', [1, 1, 0x80, 0x04, 0]],
    ['runs beyond the samples', [1, 1, 1, 0, 2, 0, 0]],
    ['an empty run after the first', [1, 1, 1, 0, 0, 0, 1, 2]],
    ['bytes left over', [1, 0, 0, 0]],
  ])('refuses %s', (_, bytes) => {
    expect(decodeStreams(Uint8Array.from(bytes))).toEqual({ ok: false, error: { code: 'damaged-streams' } })
  })
})
