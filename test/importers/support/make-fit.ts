import { FitWriter } from '@markw65/fit-file-writer'
import { fitCrc } from '../../../src/importers/fit/crc.ts'

export const FIT_START = Temporal.Instant.from('2026-05-03T06:30:00Z').epochMilliseconds

export interface FitRun {
  startAt?: number
  sport?: 'running' | 'cycling' | 'swimming' | 'transition'
  seconds?: number
  speed_mps?: number
  /** Samples without position, as on a treadmill. */
  isIndoor?: boolean
}

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** A FIT activity of one or more legs, each a session with one sample a second, its counter of distance running on. */
export function makeFit(
  legs: readonly FitRun[] = [{}],
  options: { utcOffset_min?: number; type?: 'activity' | 'course' } = {},
): Uint8Array {
  const writer = new FitWriter()
  const first = legs[0]?.startAt ?? FIT_START
  writer.writeMessage('file_id', {
    type: options.type ?? 'activity',
    manufacturer: 'garmin',
    product: 2691,
    serial_number: 1,
    time_created: writer.time(first),
  })
  let [at, distance] = [first, 0]
  const sessions: (() => void)[] = []
  for (const leg of legs) {
    const { sport = 'running', seconds = 60, speed_mps = 3, isIndoor = false } = leg
    const startAt = leg.startAt ?? at
    for (let i = 0; i <= seconds; i++) {
      writer.writeMessage('record', {
        timestamp: writer.time(startAt + i * 1000),
        heart_rate: 120 + (i % 20),
        cadence: 85,
        fractional_cadence: 0.5,
        distance: distance + i * speed_mps,
        enhanced_speed: speed_mps,
        enhanced_altitude: 100 + i / 10,
        ...(!isIndoor && {
          position_lat: writer.latlng(radians(50 + (i * speed_mps) / 111_195)),
          position_long: writer.latlng(radians(10)),
        }),
      })
    }
    const end = startAt + seconds * 1000
    const totals = {
      timestamp: writer.time(end),
      start_time: writer.time(startAt),
      total_elapsed_time: seconds,
      total_timer_time: seconds - 5,
      total_distance: seconds * speed_mps,
      avg_heart_rate: 130,
      avg_cadence: 85,
      avg_fractional_cadence: 0.5,
    }
    sessions.push(() => {
      writer.writeMessage('lap', totals)
      writer.writeMessage('session', { ...totals, sport, sub_sport: 'generic', total_ascent: 6 })
    })
    at = end
    distance += seconds * speed_mps
  }
  for (const write of sessions) write()
  const offset_s = (options.utcOffset_min ?? 0) * 60
  writer.writeMessage('activity', {
    timestamp: writer.time(at),
    total_timer_time: 60,
    num_sessions: legs.length,
    type: 'manual',
    ...(options.utcOffset_min !== undefined && { local_timestamp: writer.time(at) + offset_s }),
  })
  const view = writer.finish()
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice()
}

/** One message of a hand-made FIT file: fields are [number, base type, bytes]. */
export interface RawMessage {
  global: number
  fields: readonly (readonly [number: number, baseType: number, bytes: readonly number[]])[]
  developer?: readonly (readonly [number: number, index: number, bytes: readonly number[]])[]
  isBig?: boolean
  /** The definition's architecture byte, when it is to be wrong. */
  architecture?: number
}

export const uint16 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff]
export const uint32 = (value: number): number[] => [...uint16(value & 0xffff), ...uint16(value >>> 16)]
export const text = (value: string): number[] => [...new TextEncoder().encode(value), 0]
export const fitTime = (at: number): number[] => uint32(Math.round((at - 631_065_600_000) / 1000))

/** A FIT file out of raw messages, each with its own definition: for everything a well-behaved writer refuses. */
export function makeRawFit(messages: readonly RawMessage[]): Uint8Array {
  const data: number[] = []
  for (const { global, fields, developer = [], isBig = false, architecture } of messages) {
    const order = (bytes: readonly number[]) => (isBig ? bytes.toReversed() : bytes)
    data.push(
      developer.length > 0 ? 0x60 : 0x40,
      0,
      architecture ?? (isBig ? 1 : 0),
      ...order(uint16(global)),
      fields.length,
    )
    for (const [number, baseType, bytes] of fields) data.push(number, bytes.length, baseType)
    if (developer.length > 0) data.push(developer.length)
    for (const [number, index, bytes] of developer) data.push(number, bytes.length, index)
    data.push(0)
    for (const [, , bytes] of fields) data.push(...order(bytes))
    for (const [, , bytes] of developer) data.push(...bytes)
  }
  return closeFit(Uint8Array.from(data))
}

/** Header and checksum around messages. */
export function closeFit(data: Uint8Array, declared = data.length): Uint8Array {
  const head = [14, 0x20, ...uint16(2100), ...uint32(declared), 0x2e, 0x46, 0x49, 0x54]
  const body = Uint8Array.from([...head, ...uint16(fitCrc(Uint8Array.from(head))), ...data])
  return Uint8Array.from([...body, ...uint16(fitCrc(body))])
}

export const ENUM = 0x00
export const UINT8 = 0x02
export const TEXT = 0x07
export const UINT16 = 0x84
export const SINT32 = 0x85
export const UINT32 = 0x86

export const fileId = (type: number, at = FIT_START): RawMessage => ({
  global: 0,
  fields: [
    [0, ENUM, [type]],
    [4, UINT32, fitTime(at)],
  ],
})
