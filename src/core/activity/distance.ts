import { meters, type Meters } from '../base/units.ts'
import { fastestSpeed } from './clean-limits.ts'
import type { Sport } from './sport.ts'
import type { Streams } from './streams.ts'

/** Mean radius of the Earth, IUGG R1. */
const EARTH_RADIUS_M = 6371008.8
const RADIANS = Math.PI / 180

/** Great-circle distance of two positions in degrees, by the haversine formula; a sphere errs by at most 0.6 %. */
export function positionDistance(latitudeA: number, longitudeA: number, latitudeB: number, longitudeB: number): Meters {
  const halfLatitude = Math.sin(((latitudeB - latitudeA) * RADIANS) / 2)
  const halfLongitude = Math.sin(((longitudeB - longitudeA) * RADIANS) / 2)
  const h = halfLatitude ** 2 + Math.cos(latitudeA * RADIANS) * Math.cos(latitudeB * RADIANS) * halfLongitude ** 2
  return meters(2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h))))
}

/**
 * Metres since the start along the positions; NaN where a sample has none. A step faster than `maxSpeed_mps` is a
 * jump of the receiver and adds nothing. Undefined with fewer than two positions.
 */
export function travelledDistance(streams: Streams, maxSpeed_mps: number): Float64Array | undefined {
  const { time_s, latitude, longitude } = streams
  if (!latitude || !longitude) return undefined
  const column = new Float64Array(time_s.length).fill(NaN)
  let last = -1
  let total = 0
  let positions = 0
  for (let i = 0; i < time_s.length; i++) {
    if (!(Number.isFinite(latitude[i]) && Number.isFinite(longitude[i]))) continue
    if (last >= 0) {
      const step = positionDistance(latitude[last]!, longitude[last]!, latitude[i]!, longitude[i]!)
      if (step <= maxSpeed_mps * (time_s[i]! - time_s[last]!) || step < 1) total += step
    }
    column[i] = total
    last = i
    positions++
  }
  return positions >= 2 ? column : undefined
}

/**
 * The distance column of an activity: the device's own where it says that something was covered (it may know of a foot
 * pod or a belt), else along the positions, else undefined.
 */
export function distanceColumn(streams: Streams, sport: Sport): Float64Array | undefined {
  const own = streams.distance_m
  if (own && rises(own)) return own
  return travelledDistance(streams, fastestSpeed(sport))
}

function rises(column: Float64Array): boolean {
  let first = NaN
  for (const value of column) {
    if (Number.isNaN(first)) first = value
    else if (value > first) return true
  }
  return false
}

/** The samples of which the distance is known, as two columns without holes: what segment searches work on. */
export interface Track {
  readonly time_s: Float64Array
  readonly distance_m: Float64Array
}

/** Drops samples without distance and any that would go back, so that both columns never fall. Sound columns are not copied. */
export function trackOf(time_s: Float64Array, distance_m: Float64Array): Track {
  const n = Math.min(time_s.length, distance_m.length)
  if (isWhole(time_s, n) && isWhole(distance_m, n))
    return { time_s: time_s.subarray(0, n), distance_m: distance_m.subarray(0, n) }
  const keptTime = new Float64Array(n)
  const keptDistance = new Float64Array(n)
  let kept = 0
  for (let i = 0; i < n; i++) {
    const [t, d] = [time_s[i]!, distance_m[i]!]
    if (!(Number.isFinite(t) && Number.isFinite(d))) continue
    if (kept > 0 && (d < keptDistance[kept - 1]! || t < keptTime[kept - 1]!)) continue
    keptTime[kept] = t
    keptDistance[kept] = d
    kept++
  }
  return { time_s: keptTime.subarray(0, kept), distance_m: keptDistance.subarray(0, kept) }
}

/** Whether the first values of a column are all there and never fall. */
function isWhole(column: Float64Array, count: number): boolean {
  let last = -Infinity
  for (let i = 0; i < count; i++) {
    const value = column[i]!
    if (!(value >= last && Number.isFinite(value))) return false
    last = value
  }
  return true
}
