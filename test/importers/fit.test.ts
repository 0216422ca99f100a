import { FitWriter } from '@markw65/fit-file-writer'
import { describe, expect, it } from 'vitest'
import type { ParsedActivity } from '../../src/core/activity/parsed-activity.ts'
import { LIMITS } from '../../src/importers/limits.ts'
import { parseFile } from '../../src/importers/parse-file.ts'
import { faultsOf } from './support/faults-of.ts'
import {
  closeFit,
  ENUM,
  fileId,
  FIT_START,
  fitTime,
  makeFit,
  makeRawFit,
  SINT32,
  text,
  TEXT,
  UINT16,
  uint16,
  UINT32,
  uint32,
  UINT8,
  type RawMessage,
} from './support/make-fit.ts'

async function read(bytes: Uint8Array): Promise<readonly ParsedActivity[]> {
  const parsed = await parseFile(bytes, 'run.fit')
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  expect(parsed.value.flatMap(faultsOf)).toEqual([])
  return parsed.value
}
const only = async (bytes: Uint8Array): Promise<ParsedActivity> => {
  const activities = await read(bytes)
  expect(activities).toHaveLength(1)
  return activities[0]!
}
const problemOf = async (bytes: Uint8Array) => {
  const parsed = await parseFile(bytes, 'run.fit')
  return parsed.ok ? undefined : parsed.error
}

const record = (second: number, ...fields: RawMessage['fields'][number][]): RawMessage => ({
  global: 20,
  fields: [[253, UINT32, fitTime(FIT_START + second * 1000)], ...fields],
})
const session = (...fields: RawMessage['fields'][number][]): RawMessage => ({
  global: 18,
  fields: [
    [253, UINT32, fitTime(FIT_START + 60_000)],
    [2, UINT32, fitTime(FIT_START)],
    [7, UINT32, uint32(60_000)],
    [5, ENUM, [1]],
    ...fields,
  ],
})
const heartRate = (bpm: number): RawMessage['fields'][number] => [3, UINT8, [bpm]]
const distance = (meters: number): RawMessage['fields'][number] => [5, UINT32, uint32(meters * 100)]

describe('a FIT run', () => {
  it('has the totals of its session, elapsed and moving apart', async () => {
    const run = await only(makeFit([{ seconds: 60 }]))
    expect(run).toMatchObject({
      startAt: FIT_START,
      sport: 'running',
      distance_m: 180,
      elapsed_s: 60,
      moving_s: 55,
      ascent_m: 6,
      average_heart_rate_bpm: 130,
      device: 'Garmin Forerunner 935',
      warnings: [],
    })
    expect(run.subSport).toBeUndefined()
    expect(run.streams?.time_s).toHaveLength(61)
  })

  it('counts steps of both feet with their fraction, and turns on a bicycle once', async () => {
    expect((await only(makeFit([{ sport: 'running' }]))).average_cadence_rpm).toBe(171)
    expect((await only(makeFit([{ sport: 'running' }]))).streams?.cadence_rpm?.[0]).toBe(171)
    expect((await only(makeFit([{ sport: 'cycling' }]))).average_cadence_rpm).toBe(85.5)
  })

  it('needs no position', async () => {
    const run = await only(makeFit([{ isIndoor: true }]))
    expect(run.streams?.latitude).toBeUndefined()
    expect(run.streams?.distance_m?.at(-1)).toBe(180)
  })

  it('reads compressed timestamps over their roll-over', async () => {
    const writer = new FitWriter({ noCompressedTimestamps: false })
    writer.writeMessage('file_id', {
      type: 'activity',
      manufacturer: 'development',
      time_created: writer.time(FIT_START),
    })
    for (let i = 0; i <= 100; i += 2)
      writer.writeMessage('record', { timestamp: writer.time(FIT_START + i * 1000), heart_rate: 120 })
    const view = writer.finish()
    const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
    expect(bytes.filter((byte) => (byte & 0x80) !== 0).length).toBeGreaterThan(40)
    const run = await only(bytes.slice())
    expect([...(run.streams?.time_s ?? [])]).toEqual(Array.from({ length: 51 }, (_, i) => i * 2))
  })

  it('reads big-endian messages', async () => {
    const messages = [
      fileId(4),
      record(0, heartRate(100), distance(0)),
      record(60, heartRate(110), distance(200)),
      session(),
    ]
    const run = await only(makeRawFit(messages.map((message) => ({ ...message, isBig: message.global !== 0 }))))
    expect(run.streams?.distance_m?.at(-1)).toBe(200)
  })
})

describe('the zone of a FIT activity', () => {
  it('is the offset of its local time', async () => {
    expect((await only(makeFit([{}], { utcOffset_min: 120 }))).utcOffset_min).toBe(120)
    expect((await only(makeFit([{}], { utcOffset_min: -210 }))).utcOffset_min).toBe(-210)
    expect((await only(makeFit([{}], { utcOffset_min: 345 }))).utcOffset_min).toBe(345)
  })
  it('is unknown when the local time is not given, 26 hours away or at an odd minute', async () => {
    expect((await only(makeFit([{}]))).utcOffset_min).toBeUndefined()
    expect((await only(makeFit([{}], { utcOffset_min: 26 * 60 }))).utcOffset_min).toBeUndefined()
    expect((await only(makeFit([{}], { utcOffset_min: 37 }))).utcOffset_min).toBeUndefined()
  })
})

describe('a FIT file of several activities', () => {
  it('gives each leg of a multisport activity its own samples, its distance from zero', async () => {
    const legs = await read(
      makeFit([{ sport: 'swimming' }, { sport: 'transition', speed_mps: 1 }, { sport: 'running' }]),
    )
    expect(legs.map((leg) => leg.sport)).toEqual(['swimming', 'transition', 'running'])
    expect(legs.map((leg) => leg.distance_m)).toEqual([180, 60, 180])
    expect(legs[2]?.streams?.distance_m?.[0]).toBe(0)
    expect(legs[2]?.streams?.distance_m?.at(-1)).toBeCloseTo(180)
    expect(legs.map((leg) => leg.startAt)).toEqual([0, 60, 120].map((s) => FIT_START + s * 1000))
  })

  it('keeps the first two of a chain when the third is cut anywhere', async () => {
    const file = makeFit([{ seconds: 8 }])
    const chain = Buffer.concat([file, file, file])
    for (let length = file.length * 2; length <= chain.length; length += 3) {
      const activities = await read(chain.subarray(0, length))
      expect(activities.length, `cut at ${length}`).toBeGreaterThanOrEqual(2)
      if (length > file.length * 2 && length < chain.length)
        expect(
          activities.at(-1)?.warnings.map(({ code }) => code),
          `cut at ${length}`,
        ).toContain('truncated')
    }
  })
})

describe('a FIT file of another kind', () => {
  it('is told by its kind', async () => {
    expect(await problemOf(makeRawFit([fileId(2)]))).toEqual({ code: 'not-an-activity', kind: 'settings' })
    expect(await problemOf(makeFit([{}], { type: 'course' }))).toEqual({ code: 'not-an-activity', kind: 'course' })
    expect(await problemOf(makeRawFit([fileId(49)]))).toEqual({ code: 'not-an-activity', kind: 'sleep' })
    expect(await problemOf(makeRawFit([fileId(200)]))).toEqual({ code: 'not-an-activity', kind: 'type-200' })
    expect(await problemOf(makeRawFit([fileId(4)]))).toEqual({ code: 'no-samples' })
  })
})

describe('a FIT file whose header or checksum lies', () => {
  const whole = makeFit([{ seconds: 30 }])
  const declare = (size: number) => {
    const bytes = whole.slice()
    new DataView(bytes.buffer).setUint32(4, size, true)
    return bytes
  }
  it.each([0, 0xffffffff, whole.length + 1000])('is read to its end when it claims %i bytes', async (size) => {
    const run = await only(declare(size))
    expect(run.distance_m).toBe(90)
    expect(run.warnings).toContainEqual({ code: 'truncated' })
  })
  it('is read as far as it claims when it claims less', async () => {
    const run = await only(declare(200))
    expect(run.warnings.map(({ code }) => code)).toContain('no-summary')
  })
  it('is kept and flagged when its checksum is wrong', async () => {
    const bytes = whole.slice()
    bytes[bytes.length - 1]! ^= 0xff
    expect((await only(bytes)).warnings).toEqual([{ code: 'checksum-mismatch' }])
  })
  it.each([0, 1, 11, 13, 255])('with a header of %i bytes is answered with a type', async (size) => {
    const bytes = whole.slice()
    bytes[0] = size
    expect((await only(bytes)).distance_m).toBe(90)
  })
  it('keeps what precedes when it is cut in its middle', async () => {
    const run = await only(whole.subarray(0, Math.floor(whole.length / 2)))
    expect(run.warnings.map(({ code }) => code)).toEqual(['no-summary', 'truncated'])
    expect(run.streams?.time_s.length).toBeGreaterThan(5)
  })
})

describe('strange FIT messages', () => {
  const sound = [record(0, heartRate(100)), record(1, heartRate(101))]
  it.each([
    ['a uint16 field of 255 bytes', [5, UINT16, Array(255).fill(1)]],
    ['a field of no size', [5, UINT32, []]],
    ['a field of a size its type does not divide', [5, UINT32, [1, 2, 3]]],
    ['a base type that does not exist', [5, 0x5f, [1, 2, 3, 4]]],
  ] as [string, RawMessage['fields'][number]][])('%s costs only its own value', async (_, field) => {
    const run = await only(
      makeRawFit([fileId(4), record(0, heartRate(100), field), record(1, heartRate(101), field), session()]),
    )
    expect([...(run.streams?.heart_rate_bpm ?? [])]).toEqual([100, 101])
  })

  it.each([84, 118])('an architecture byte of %i ends the reading, not the file before it', async (architecture) => {
    const run = await only(makeRawFit([fileId(4), ...sound, { ...session(), architecture }]))
    expect(run.warnings.map(({ code }) => code)).toEqual(['no-summary', 'truncated'])
  })

  it('a data message without its definition ends the reading', async () => {
    const run = await only(
      closeFit(Uint8Array.from([...makeRawFit([fileId(4), ...sound]).slice(14, -2), 0x07, 1, 2, 3])),
    )
    expect(run.streams?.time_s).toHaveLength(2)
    expect(run.warnings).toContainEqual({ code: 'truncated' })
  })

  it('a developer field cannot name a key nor replace what the watch measured', async () => {
    const described = (name: string, number: number): RawMessage => ({
      global: 206,
      fields: [
        [0, UINT8, [0]],
        [1, UINT8, [number]],
        [2, UINT8, [UINT16]],
        [3, TEXT, text(name)],
      ],
    })
    const developer = [
      [0, 0, uint16(9)],
      [1, 0, uint16(9)],
      [2, 0, uint16(9)],
    ] as const
    const names = ['__proto__', 'constructor', 'heart_rate']
    const bytes = makeRawFit([
      fileId(4),
      ...names.map(described),
      ...sound.map((message) => ({ ...message, developer })),
      { ...session(), developer },
    ])
    const run = await only(bytes)
    expect([...(run.streams?.heart_rate_bpm ?? [])]).toEqual([100, 101])
    expect(Object.getPrototypeOf(run)).toBe(Object.prototype)
    expect(({} as Record<string, unknown>).heart_rate).toBeUndefined()
  })

  it('takes the redefinition of a local message for what it is', async () => {
    const run = await only(
      makeRawFit([fileId(4), record(0, distance(0)), record(1, heartRate(90)), record(2, distance(7)), session()]),
    )
    expect([...(run.streams?.distance_m ?? [])]).toEqual([0, NaN, 7])
    expect([...(run.streams?.heart_rate_bpm ?? [])]).toEqual([NaN, 90, NaN])
  })

  it('a sport without a word in Cairn is generic, and says so', async () => {
    const run = await only(
      makeRawFit([fileId(4), ...sound, { ...session(), fields: [...session().fields.slice(0, 3), [5, ENUM, [49]]] }]),
    )
    expect(run.sport).toBe('generic')
    expect(run.warnings).toContainEqual({ code: 'unknown-sport', name: 'baseball' })
  })

  it('the largest file of empty messages is refused, not held', async () => {
    const definition = [0x40, 0, 0, 20, 0, 0]
    const bytes = closeFit(new Uint8Array(LIMITS.fitMessages + 100).fill(0).map((_, i) => definition[i] ?? 0))
    expect(await problemOf(bytes)).toEqual({ code: 'too-large', limit_bytes: LIMITS.fileBytes })
  })
})

describe('values of a FIT file that cannot be true', () => {
  it('are missing, counted once a field, never zero', async () => {
    const wild = [5, 100, 251, 100].map((bpm, i) =>
      record(i, heartRate(bpm), [0, SINT32, uint32(0x7fffffff)], [7, UINT16, uint16(i === 2 ? 4000 : 200)]),
    )
    const run = await only(makeRawFit([fileId(4), ...wild, session()]))
    expect([...(run.streams?.heart_rate_bpm ?? [])]).toEqual([NaN, 100, NaN, 100])
    expect(run.streams?.latitude).toBeUndefined()
    expect(run.warnings).toEqual([
      { code: 'values-out-of-range', field: 'heart_rate_bpm', count: 2 },
      { code: 'values-out-of-range', field: 'power_w', count: 1 },
    ])
  })

  it('a heart rate of zero is a strap without contact: missing without a word', async () => {
    const run = await only(makeRawFit([fileId(4), record(0, heartRate(0)), record(1, heartRate(99)), session()]))
    expect([...(run.streams?.heart_rate_bpm ?? [])]).toEqual([NaN, 99])
    expect(run.warnings).toEqual([])
  })

  it('distance that goes back is missing; a counter that begins again goes on', async () => {
    const going = [0, 50, 40, 60].map((meters, i) => record(i, distance(meters)))
    const slipped = await only(makeRawFit([fileId(4), ...going, session()]))
    expect([...(slipped.streams?.distance_m ?? [])]).toEqual([0, NaN, 40, 60])
    expect(slipped.warnings).toEqual([{ code: 'distance-goes-back', count: 1 }])
    const again = [0, 100, 200, 0, 10, 20].map((meters, i) => record(i, distance(meters)))
    expect([...((await only(makeRawFit([fileId(4), ...again, session()]))).streams?.distance_m ?? [])]).toEqual([
      0, 100, 200, 200, 210, 220,
    ])
  })

  it('a sample out of order is left out, and a single wild clock does not take the rest with it', async () => {
    const run = await only(
      makeRawFit([fileId(4), ...[0, 1, 500_000, 2, 1, 3].map((s) => record(s, heartRate(100))), session()]),
    )
    expect([...(run.streams?.time_s ?? [])]).toEqual([0, 1, 1, 3].toSorted((a, b) => a - b))
    expect(run.warnings).toEqual([{ code: 'time-goes-back', count: 2 }])
  })

  it('a gap of 400 days is two samples, and no such elapsed time is believed', async () => {
    const gap = 400 * 86_400
    const run = await only(makeRawFit([fileId(4), record(0, heartRate(100)), record(gap, heartRate(100))]))
    expect([...(run.streams?.time_s ?? [])]).toEqual([0, gap])
    expect(run.elapsed_s).toBeUndefined()
    expect(run.warnings).toContainEqual({ code: 'values-out-of-range', field: 'elapsed_s', count: 1 })
  })

  it('a start in 1989 or 2107 is an instant like any other', async () => {
    for (const at of [631_065_600_000 + 1000, 631_065_600_000 + 4_294_960_000_000]) {
      const run = await only(
        makeRawFit([fileId(4, at), { global: 20, fields: [[253, UINT32, fitTime(at)], heartRate(90)] }]),
      )
      expect(run.startAt).toBe(at)
    }
  })
})
