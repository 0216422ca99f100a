import { fastestSpeed, SAMPLE_RANGES } from './clean-limits.ts'
import { cleanPositions } from './clean-positions.ts'
import type { ActivityWarning } from './parsed-activity.ts'
import type { Sport } from './sport.ts'
import { STREAM_NAMES, type StreamName, type Streams } from './streams.ts'

/** A heart beats unevenly: the same number for this long is a strap or a sensor that stands still. */
const STUCK_S = 600
const STUCK_SAMPLES = 60

/** A column and how many of its values were taken as missing. The same column, not a copy, when none was. */
export interface Cleaned {
  readonly column: Float64Array
  readonly count: number
}

/**
 * Samples fit to derive from: what cannot be true is missing (NaN), what is missing stays so, nothing is made up. Each
 * kind of repair is told once with its count. The stored samples stay as the device recorded them. O(n).
 */
export function cleanStreams(streams: Streams, sport: Sport): { streams: Streams; warnings: ActivityWarning[] } {
  const warnings: ActivityWarning[] = []
  const clean: { -readonly [K in keyof Streams]: Streams[K] } = { ...streams }
  for (const field of STREAM_NAMES) {
    const column = streams[field]
    if (!column) continue
    const [low, high] = rangeOf(field, sport)
    let { column: kept, count } = where(column, (value) => value >= low && value <= high)
    if (field === 'heart_rate_bpm') {
      const stuck = withoutStuck(streams.time_s, kept)
      kept = stuck.column
      count += stuck.count
    }
    clean[field] = kept
    if (count > 0) warnings.push({ code: 'values-out-of-range', field, count })
  }
  if (clean.distance_m) {
    const { column, count } = neverFalling(clean.distance_m)
    clean.distance_m = column
    if (count > 0) warnings.push({ code: 'distance-goes-back', count })
  }
  if (clean.latitude && clean.longitude) {
    const { latitude, longitude, count } = cleanPositions(clean.time_s, clean.latitude, clean.longitude, sport)
    clean.latitude = latitude
    clean.longitude = longitude
    if (count > 0) warnings.push({ code: 'position-jumps', count })
  }
  return { streams: clean, warnings }
}

function rangeOf(field: StreamName, sport: Sport): readonly [number, number] {
  return field === 'speed_mps' ? [0, fastestSpeed(sport)] : SAMPLE_RANGES[field]
}

/** Values that fail the test become missing; those that are missing are not counted. */
function where(column: Float64Array, isSound: (value: number) => boolean): Cleaned {
  let count = 0
  let clean: Float64Array | undefined
  for (let i = 0; i < column.length; i++) {
    const value = column[i]!
    if (Number.isNaN(value) || isSound(value)) continue
    clean ??= column.slice()
    clean[i] = NaN
    count++
  }
  return { column: clean ?? column, count }
}

function neverFalling(column: Float64Array): Cleaned {
  let furthest = -Infinity
  return where(column, (value) => {
    if (value < furthest) return false
    furthest = value
    return true
  })
}

function withoutStuck(time_s: Float64Array, column: Float64Array): Cleaned {
  let clean: Float64Array | undefined
  let count = 0
  for (let from = 0; from < column.length;) {
    let to = from
    while (to + 1 < column.length && column[to + 1] === column[from]) to++
    if (to - from + 1 >= STUCK_SAMPLES && time_s[to]! - time_s[from]! >= STUCK_S) {
      clean ??= column.slice()
      clean.fill(NaN, from, to + 1)
      count += to - from + 1
    }
    from = to + 1
  }
  return { column: clean ?? column, count }
}
