import { simplifyLine } from './downsample-line.ts'
import type { Streams } from './streams.ts'

/** A route to draw without a map: metres east and north of its south-west corner, in the order run. */
export interface RouteTrace {
  readonly east_m: readonly number[]
  readonly north_m: readonly number[]
  readonly width_m: number
  readonly height_m: number
}

/** Length of a degree of latitude on the sphere of mean radius (IUGG R1, 6371008.8 m). */
const METERS_PER_DEGREE = (6371008.8 * Math.PI) / 180

/** Before the exact simplification, evenly thinned to so many points for each that is wanted: speed, not looks. */
const THINNING = 20

/**
 * The shape of a run in at most `most` points, on a plane that is true at the middle latitude (good to a thousandth over
 * 100 km). Samples without position are passed over. Undefined with fewer than two positions. Give cleaned streams.
 */
export function routeTrace(streams: Streams, most: number): RouteTrace | undefined {
  const { latitude, longitude } = streams
  if (!latitude || !longitude) return undefined
  const [north, east]: [number[], number[]] = [[], []]
  for (let i = 0; i < latitude.length; i++) {
    if (Number.isNaN(latitude[i]) || Number.isNaN(longitude[i])) continue
    north.push(latitude[i]!)
    // The short way round, also across the 180th meridian.
    const before = east.at(-1) ?? longitude[i]!
    east.push(before + ((((longitude[i]! - before + 180) % 360) + 360) % 360) - 180)
  }
  if (north.length < 2) return undefined
  const [south, top] = range(north)
  const [west, right] = range(east)
  const perDegreeEast = METERS_PER_DEGREE * Math.cos((((south + top) / 2) * Math.PI) / 180)
  const every = Math.max(1, Math.ceil(north.length / (most * THINNING)))
  const kept = (_: number, i: number) => i % every === 0 || i === north.length - 1
  const x = Float64Array.from(east.filter(kept), (degrees) => (degrees - west) * perDegreeEast)
  const y = Float64Array.from(north.filter(kept), (degrees) => (degrees - south) * METERS_PER_DEGREE)
  const chosen = Array.from(simplifyLine(x, y, most))
  return {
    east_m: chosen.map((i) => toDecimeter(x[i]!)),
    north_m: chosen.map((i) => toDecimeter(y[i]!)),
    width_m: toDecimeter((right - west) * perDegreeEast),
    height_m: toDecimeter((top - south) * METERS_PER_DEGREE),
  }
}

const toDecimeter = (value: number) => Math.round(value * 10) / 10

function range(values: readonly number[]): [low: number, high: number] {
  return values.reduce<[number, number]>(
    ([low, high], v) => [Math.min(low, v), Math.max(high, v)],
    [Infinity, -Infinity],
  )
}
