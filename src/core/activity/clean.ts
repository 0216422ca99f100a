import { fastestSpeed, SAMPLE_RANGES } from './clean-limits.ts'
import { cleanPositions } from './clean-positions.ts'
import { withoutStuckHeart, withoutStuckHeight, withoutStuckPlace } from './clean-stuck.ts'
import type { ActivityWarning } from './parsed-activity.ts'
import type { Sport } from './sport.ts'
import { STREAM_NAMES, type StreamName, type Streams } from './streams.ts'

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
    const { column: kept, count } = within(column, low, high)
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
  const stuck = (field: StreamName, count: number) => {
    if (count > 0) warnings.push({ code: 'sensor-stuck', field, count })
  }
  if (clean.heart_rate_bpm) {
    const { column, count } = withoutStuckHeart(clean.time_s, clean.heart_rate_bpm)
    clean.heart_rate_bpm = column
    stuck('heart_rate_bpm', count)
  }
  if (clean.latitude && clean.longitude && clean.distance_m) {
    const { latitude, longitude, count } = withoutStuckPlace(clean)
    clean.latitude = latitude
    clean.longitude = longitude
    stuck('latitude', count)
  }
  if (clean.elevation_m) {
    const { column, count } = withoutStuckHeight(clean, sport)
    clean.elevation_m = column
    stuck('elevation_m', count)
  }
  return { streams: clean, warnings }
}

function rangeOf(field: StreamName, sport: Sport): readonly [number, number] {
  return field === 'speed_mps' ? [0, fastestSpeed(sport)] : SAMPLE_RANGES[field]
}

/** Values outside of a range become missing; those that are missing are not counted. */
function within(column: Float64Array, low: number, high: number): Cleaned {
  let isSound = true
  for (let i = 0; i < column.length && isSound; i++) isSound = !(column[i]! < low || column[i]! > high)
  return isSound ? { column, count: 0 } : where(column, (value) => value >= low && value <= high)
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
