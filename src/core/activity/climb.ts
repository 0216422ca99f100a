import { distanceColumn } from './distance.ts'
import type { Streams } from './streams.ts'

/** What measured the elevation, as far as anything tells. */
export type ElevationSource = 'barometer' | 'gps' | 'unknown'

/** Elevation is averaged over this much of the way, or this much time where the way is not known. */
const WINDOW_M = 50
const WINDOW_S = 15

/** A rise or fall counts once it is this high: less is the noise of what measured it. */
const LEAST_RISE_M: Readonly<Record<ElevationSource, number>> = { barometer: 2, unknown: 3, gps: 5 }

/** Metres climbed and descended since the start, for each sample, never falling; NaN where a sample has no elevation. */
export interface ClimbColumns {
  readonly ascent_m: Float64Array
  readonly descent_m: Float64Array
}

/**
 * Climb by smoothed elevation with hysteresis: the sum of all rises between a low and the next high that are at least
 * as high as the noise, and of all such falls. Undefined with fewer than two elevations. docs/methods/climb.md.
 */
export function climbColumns(streams: Streams, source: ElevationSource = 'unknown'): ClimbColumns | undefined {
  const profile = profileOf(streams)
  if (!profile) return undefined
  const smooth = movingAverage(profile)
  const ascent_m = new Float64Array(streams.time_s.length).fill(NaN)
  const descent_m = ascent_m.slice()
  const turns = turningPoints(smooth, LEAST_RISE_M[source])
  let [up, down, leg] = [0, 0, 0]
  let [highest, lowest] = [smooth[0]!, smooth[0]!]
  for (let k = 0; k < smooth.length; k++) {
    const elevation = smooth[k]!
    while (leg < turns.length && turns[leg]! < k) {
      highest = lowest = smooth[turns[leg]!]!
      leg++
    }
    // Only between two turning points does anything count; within a rise, what is higher than ever in it.
    if (leg > 0 && leg < turns.length) {
      const isRise = smooth[turns[leg]!]! > smooth[turns[leg - 1]!]!
      if (isRise && elevation > highest) {
        up += elevation - highest
        highest = elevation
      } else if (!isRise && elevation < lowest) {
        down += lowest - elevation
        lowest = elevation
      }
    }
    ascent_m[profile.index[k]!] = up
    descent_m[profile.index[k]!] = down
  }
  return { ascent_m, descent_m }
}

/** Metres climbed and descended in all. */
export function climb(
  streams: Streams,
  source: ElevationSource = 'unknown',
): { readonly ascent_m: number; readonly descent_m: number } | undefined {
  const columns = climbColumns(streams, source)
  if (!columns) return undefined
  const last = columns.ascent_m.findLastIndex((value) => !Number.isNaN(value))
  return { ascent_m: columns.ascent_m[last]!, descent_m: columns.descent_m[last]! }
}

/** The samples with an elevation: where they stand in the streams, how far along (metres or seconds), how high. */
interface Profile {
  readonly index: Uint32Array
  readonly along: Float64Array
  readonly elevation: Float64Array
  readonly window: number
}

function profileOf(streams: Streams): Profile | undefined {
  const { time_s, elevation_m } = streams
  if (!elevation_m) return undefined
  const distance_m = distanceColumn(streams, 'generic')
  const axis = distance_m ?? time_s
  const index = new Uint32Array(time_s.length)
  const along = new Float64Array(time_s.length)
  const elevation = new Float64Array(time_s.length)
  let count = 0
  for (let i = 0; i < time_s.length; i++) {
    if (Number.isNaN(elevation_m[i])) continue
    index[count] = i
    // Where the way is not known at a sample, it is as far as it was.
    along[count] = Math.max(count > 0 ? along[count - 1]! : 0, Number.isNaN(axis[i]) ? 0 : axis[i]!)
    elevation[count++] = elevation_m[i]!
  }
  if (count < 2) return undefined
  return {
    index: index.subarray(0, count),
    along: along.subarray(0, count),
    elevation: elevation.subarray(0, count),
    window: distance_m ? WINDOW_M : WINDOW_S,
  }
}

/** The mean of all samples within half a window to either side. */
function movingAverage({ along, elevation, window }: Profile): Float64Array {
  // Against the first, so that sums stay small and what is flat comes out exactly flat.
  const base = elevation[0]!
  const smooth = new Float64Array(elevation.length)
  let [from, to, sum] = [0, 0, 0]
  for (let k = 0; k < elevation.length; k++) {
    while (to < elevation.length && along[to]! <= along[k]! + window / 2) sum += elevation[to++]! - base
    while (along[from]! < along[k]! - window / 2) sum -= elevation[from++]! - base
    smooth[k] = base + sum / (to - from)
  }
  return smooth
}

/** Lows and highs in turn, as indices: each at least `least` from the one before. Empty where it is flat. */
function turningPoints(elevation: Float64Array, least: number): number[] {
  const turns: number[] = []
  let [low, high, direction] = [0, 0, 0]
  for (let k = 1; k < elevation.length; k++) {
    const value = elevation[k]!
    if (value > elevation[high]!) high = k
    if (value < elevation[low]!) low = k
    if (direction >= 0 && elevation[high]! - value >= least) {
      turns.push(high)
      low = k
      direction = -1
    } else if (direction <= 0 && value - elevation[low]! >= least) {
      turns.push(low)
      high = k
      direction = 1
    }
  }
  if (direction !== 0) turns.push(direction > 0 ? high : low)
  return turns
}
