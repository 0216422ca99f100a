import type { Cleaned } from './clean.ts'
import { distanceColumn } from './distance.ts'
import type { Sport } from './sport.ts'
import type { Streams } from './streams.ts'

/** A heart beats unevenly: the same number for this long is a strap or a sensor that stands still. */
const HEART_S = 600
const HEART_SAMPLES = 60
/** The same place for this long, while wheel or foot pod cover this much, is a receiver that stands still. */
const PLACE_S = 60
const PLACE_SAMPLES = 10
const PLACE_M = 100
/** The same height for this long and this far: nothing measured it. A track or a lake loses a climb of 0 by that. */
const HEIGHT_S = 1800
const HEIGHT_M = 5000

/** A stretch of samples, both ends with it. */
type Stretch = readonly [from: number, to: number]

/** Heart rates that stand still, as missing. */
export const withoutStuckHeart = (time_s: Float64Array, column: Float64Array): Cleaned =>
  without(column, stretches(column), ([from, to]) => {
    return to - from + 1 >= HEART_SAMPLES && time_s[to]! - time_s[from]! >= HEART_S
  })

/** Heights that stand still while the runner covers ground, as missing. */
export function withoutStuckHeight(streams: Streams, sport: Sport): Cleaned {
  const column = streams.elevation_m!
  const way_m = distanceColumn(streams, sport)
  return without(column, stretches(column), ([from, to]) => {
    return streams.time_s[to]! - streams.time_s[from]! >= HEIGHT_S && covered(way_m, [from, to]) >= HEIGHT_M
  })
}

/** Places that stand still while the device's own distance rises, as missing but for the first of each. */
export function withoutStuckPlace(streams: Streams): {
  latitude: Float64Array
  longitude: Float64Array
  count: number
} {
  const { time_s, latitude, longitude, distance_m } = streams
  const [north, east] = [latitude!, longitude!]
  const same = stretches(north, east)
  const isStuck = ([from, to]: Stretch) =>
    to - from + 1 >= PLACE_SAMPLES &&
    time_s[to]! - time_s[from]! >= PLACE_S &&
    covered(distance_m, [from, to]) >= PLACE_M
  const afterFirst = same.filter(isStuck).map(([from, to]): Stretch => [from + 1, to])
  const clean = without(north, afterFirst, () => true)
  return { latitude: clean.column, longitude: without(east, afterFirst, () => true).column, count: clean.count }
}

/** Shorter runs than this are not looked at. */
const FEWEST = Math.min(HEART_SAMPLES, PLACE_SAMPLES)

/** Runs of samples in which a column, and another where it is given, stays as it is. */
function stretches(column: Float64Array, other: Float64Array = column): Stretch[] {
  const found: Stretch[] = []
  let [from, last, lastOther] = [0, column[0], other[0]]
  for (let i = 1; i < column.length; i++) {
    const [value, beside] = [column[i], other[i]]
    if (value === last && beside === lastOther) continue
    if (i - from >= FEWEST) found.push([from, i - 1])
    from = i
    last = value
    lastOther = beside
  }
  if (column.length - from >= FEWEST) found.push([from, column.length - 1])
  return found
}

/** Metres from the first known distance of a stretch to the last; 0 where none is known. */
function covered(distance_m: Float64Array | undefined, [from, to]: Stretch): number {
  if (!distance_m) return 0
  let [first, last] = [NaN, NaN]
  for (let i = from; i <= to; i++) {
    const value = distance_m[i]!
    if (Number.isNaN(value)) continue
    if (Number.isNaN(first)) first = value
    last = value
  }
  return Number.isNaN(first) ? 0 : last - first
}

function without(column: Float64Array, among: readonly Stretch[], isStuck: (stretch: Stretch) => boolean): Cleaned {
  let clean: Float64Array | undefined
  let count = 0
  for (const stretch of among) {
    if (!isStuck(stretch)) continue
    const [from, to] = stretch
    clean ??= column.slice()
    clean.fill(NaN, from, to + 1)
    count += to - from + 1
  }
  return { column: clean ?? column, count }
}
