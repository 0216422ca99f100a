import { err, ok, type Result } from '../base/result.ts'
import { readVarint, VarintWriter, type VarintCursor } from './streams-codec-varint.ts'
import { STREAM_NAMES, type StreamName, type Streams } from './streams.ts'

/**
 * The stored form of samples, to be compressed at the edge of storage:
 *
 *   byte 1 (version) · count of samples · bit set of columns (bit k: STREAM_NAMES[k]) · time · each column in that order
 *
 * All numbers are varints (LEB128). A value is a whole number of the column's smallest step. A column but time begins
 * with its runs (present, missing, present, … until they add up to the count). Then come the present values: the first,
 * and the difference of each to what was expected of it, zigzag coded. Expected is the value before, or, where motion
 * keeps its direction (time, distance, position), that value moved on by the difference before: a fifth smaller on
 * real runs. A column without values is left out.
 */
export const STREAMS_CODEC_VERSION = 1

/** Steps to a unit: 1 ms, 1e-7 degree (1 cm), 1 cm, 1 dm, 1 mm/s, 1 bpm, half a turn, 1 W, 0.1 degree. */
export const STEPS_PER_UNIT: Readonly<Record<StreamName | 'time_s', number>> = {
  time_s: 1000,
  latitude: 1e7,
  longitude: 1e7,
  distance_m: 100,
  elevation_m: 10,
  speed_mps: 1000,
  heart_rate_bpm: 1,
  cadence_rpm: 2,
  power_w: 1,
  temperature_c: 10,
}

/** Columns of which the next difference is expected to be as the last. */
const STEADY: ReadonlySet<string> = new Set(['time_s', 'distance_m', 'latitude', 'longitude'])

/** Differences of differences of values this small stay exact in a double after zigzag. */
const LARGEST_STEP = 2 ** 48

export interface DamagedStreams {
  readonly code: 'damaged-streams'
}
const damaged: Result<never, DamagedStreams> = err({ code: 'damaged-streams' })

/**
 * Throws RangeError for columns of unequal length and for a time that is missing or falls: those are bugs of the caller.
 * Values beyond what a double can hold in whole steps, and infinities, are stored as missing.
 */
export const encodeStreams = (streams: Streams): Uint8Array => encodeKept(streams, []).bytes

/** The same, with the time and some of the columns as they will be read back: rounded to what is kept of them. */
export function encodeKept(
  streams: Streams,
  wanted: readonly StreamName[],
): { readonly bytes: Uint8Array; readonly kept: Streams } {
  const count = streams.time_s.length
  for (const name of STREAM_NAMES) {
    const column = streams[name]
    if (column && column.length !== count) throw new RangeError(`${name} has ${column.length} of ${count} samples`)
  }
  const there = STREAM_NAMES.filter((name) => hasValue(streams[name], STEPS_PER_UNIT[name]))
  const writer = new VarintWriter(8 + count * 2 * (1 + there.length))
  writer.push(STREAMS_CODEC_VERSION)
  writer.push(count)
  writer.push(there.reduce((set, name) => set + 2 ** STREAM_NAMES.indexOf(name), 0))
  // One column of steps serves all: each is written before the next is worked out.
  const steps = new Float64Array(count)
  toSteps(streams.time_s, STEPS_PER_UNIT.time_s, steps)
  for (let i = 0; i < count; i++) {
    if (!(steps[i]! >= (i > 0 ? steps[i - 1]! : -Infinity)))
      throw new RangeError(`time falls or is missing at sample ${i}`)
  }
  writeValues(writer, steps, true)
  const kept: { -readonly [K in keyof Streams]: Streams[K] } = { time_s: inUnits(steps, STEPS_PER_UNIT.time_s) }
  for (const name of there) {
    toSteps(streams[name]!, STEPS_PER_UNIT[name], steps)
    writeRuns(writer, steps)
    writeValues(writer, steps, STEADY.has(name))
    if (wanted.includes(name)) kept[name] = inUnits(steps, STEPS_PER_UNIT[name])
  }
  return { bytes: writer.bytes(), kept }
}

function toSteps(column: Float64Array, stepsPerUnit: number, steps: Float64Array): void {
  for (let i = 0; i < column.length; i++) {
    // Adding 0 makes of -0 what will be read back.
    const value = Math.round(column[i]! * stepsPerUnit) + 0
    steps[i] = value >= -LARGEST_STEP && value <= LARGEST_STEP ? value : NaN
  }
}

function inUnits(steps: Float64Array, stepsPerUnit: number): Float64Array {
  const column = new Float64Array(steps.length)
  for (let i = 0; i < steps.length; i++) column[i] = steps[i]! / stepsPerUnit
  return column
}

/** Whether a column has a value that can be kept. */
function hasValue(column: Float64Array | undefined, stepsPerUnit: number): boolean {
  if (!column) return false
  for (let i = 0; i < column.length; i++)
    if (Math.abs(Math.round(column[i]! * stepsPerUnit)) <= LARGEST_STEP) return true
  return false
}

function writeRuns(writer: VarintWriter, steps: Float64Array) {
  for (let i = 0, present = true; i < steps.length; present = !present) {
    const from = i
    while (i < steps.length && !Number.isNaN(steps[i]) === present) i++
    writer.push(i - from)
  }
}

function writeValues(writer: VarintWriter, steps: Float64Array, steady: boolean) {
  let last = 0
  let difference = 0
  let isFirst = true
  for (let i = 0; i < steps.length; i++) {
    const value = steps[i]!
    if (Number.isNaN(value)) continue
    const step = value - last
    writer.pushSigned(steady ? step - difference : step)
    if (!isFirst) difference = step
    isFirst = false
    last = value
  }
}

/** Reads what encodeStreams wrote. Any bytes may be given: it never throws, and takes memory in proportion to them. */
export function decodeStreams(bytes: Uint8Array): Result<Streams, DamagedStreams> {
  const cursor: VarintCursor = { bytes, at: 0 }
  const version = readVarint(cursor)
  const count = readVarint(cursor)
  const columns = readVarint(cursor)
  if (version !== STREAMS_CODEC_VERSION || count === undefined || columns === undefined) return damaged
  // Every sample has a time, and every time takes a byte: a count beyond that is a lie, told before anything is allocated.
  if (count > bytes.length - cursor.at || columns >= 2 ** STREAM_NAMES.length) return damaged
  const time_s = new Float64Array(count)
  if (!readValues(cursor, time_s, 'time_s') || falls(time_s)) return damaged
  const streams: { -readonly [K in keyof Streams]: Streams[K] } = { time_s }
  for (const [k, name] of STREAM_NAMES.entries()) {
    if ((columns & (1 << k)) === 0) continue
    const column = new Float64Array(count)
    if (!readRuns(cursor, column) || !readValues(cursor, column, name)) return damaged
    streams[name] = column
  }
  return cursor.at === bytes.length ? ok(streams) : damaged
}

const signed = (zigzag: number) => (zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2)

const falls = (column: Float64Array) => column.some((value, i) => i > 0 && value < column[i - 1]!)

/** Marks what is missing with NaN; false for runs that do not fit. */
function readRuns(cursor: VarintCursor, column: Float64Array): boolean {
  for (let i = 0, present = true, first = true; i < column.length; present = !present, first = false) {
    const run = readVarint(cursor)
    // Only the first run may be empty: each later one takes up samples, so their number is bounded.
    if (run === undefined || run > column.length - i || (run === 0 && !first)) return false
    if (!present) column.fill(NaN, i, i + run)
    i += run
  }
  return true
}

/** Fills in every value that is not marked missing; false where the bytes end or a value is beyond all measure. */
function readValues(cursor: VarintCursor, column: Float64Array, name: keyof Streams): boolean {
  const steady = STEADY.has(name)
  let last: number | undefined
  let difference = 0
  for (let i = 0; i < column.length; i++) {
    if (Number.isNaN(column[i])) continue
    const zigzag = readVarint(cursor)
    if (zigzag === undefined) return false
    const step = signed(zigzag) + (steady ? difference : 0)
    if (last !== undefined) difference = step
    last = (last ?? 0) + step
    if (Math.abs(last) > LARGEST_STEP) return false
    column[i] = last / STEPS_PER_UNIT[name]
  }
  return true
}
