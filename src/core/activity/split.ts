import { METERS_PER_MILE, meters, pace, seconds, type SecondsPerKm } from '../base/units.ts'
import { climbColumns } from './climb.ts'
import { columnAt } from './column-at.ts'
import { distanceColumn, trackOf, type Track } from './distance.ts'
import { movingColumn } from './moving-time.ts'
import { timeWeightedMean } from './split-mean.ts'
import type { Sport } from './sport.ts'
import type { Streams } from './streams.ts'

/** Metres of a split as people speak of them. */
export const SPLIT_LENGTHS = { kilometer: 1000, mile: METERS_PER_MILE } as const

/** A rest shorter than this after the last whole split is how far a watch runs on, and no split. */
const LEAST_REST_M = 10

/** One of the equal parts of an activity; the last may be shorter (`partial`). Times in seconds from the start. */
export interface Split {
  readonly start_s: number
  readonly distance_m: number
  readonly elapsed_s: number
  readonly moving_s: number
  /** Over moving time. */
  readonly pace_s_per_km?: SecondsPerKm
  readonly ascent_m?: number
  readonly descent_m?: number
  readonly average_heart_rate_bpm?: number
  readonly partial: boolean
}

/**
 * The activity in parts of `length_m` by its own distance, in order. Where a runner waits at the end of a split, the wait
 * belongs to the next. Empty where no distance is known. Give cleaned streams.
 */
export function splits(streams: Streams, sport: Sport, length_m: number): Split[] {
  if (!(length_m > 0)) throw new RangeError(`splits of ${length_m} m`)
  const distance_m = distanceColumn(streams, sport)
  if (!distance_m) return []
  const track = trackOf(streams.time_s, distance_m)
  const moving = movingColumn(streams, sport)
  const climbed = climbColumns(streams)
  const between = (column: Float64Array | undefined, from_s: number, to_s: number) => {
    const [before, after] = column
      ? [columnAt(streams.time_s, column, from_s), columnAt(streams.time_s, column, to_s)]
      : []
    return before === undefined || after === undefined ? undefined : after - before
  }
  return bounds(track, length_m).map(({ from_s, to_s, covered_m }) => {
    const elapsed_s = to_s - from_s
    const moving_s = between(moving, from_s, to_s) ?? elapsed_s
    const [pace_s_per_km, ascent_m, descent_m, average_heart_rate_bpm] = [
      pace(meters(covered_m), seconds(moving_s)),
      between(climbed?.ascent_m, from_s, to_s),
      between(climbed?.descent_m, from_s, to_s),
      streams.heart_rate_bpm && timeWeightedMean(streams.time_s, streams.heart_rate_bpm, from_s, to_s),
    ]
    return {
      start_s: from_s,
      distance_m: covered_m,
      elapsed_s,
      moving_s,
      ...(pace_s_per_km !== undefined && { pace_s_per_km }),
      ...(ascent_m !== undefined && { ascent_m }),
      ...(descent_m !== undefined && { descent_m }),
      ...(average_heart_rate_bpm !== undefined && { average_heart_rate_bpm }),
      partial: covered_m < length_m,
    }
  })
}

/** Where each split begins and ends: the first moment at each whole multiple of the length, then the last sample. */
function bounds({ time_s, distance_m }: Track, length_m: number) {
  const found: { from_s: number; to_s: number; covered_m: number }[] = []
  const last = time_s.length - 1
  if (last < 1) return found
  const base_m = distance_m[0]!
  const add = (to_s: number, covered_m: number) => {
    found.push({ from_s: found.at(-1)?.to_s ?? time_s[0]!, to_s, covered_m })
  }
  for (let k = 1; k <= last; k++) {
    const step_m = distance_m[k]! - distance_m[k - 1]!
    // Counted, not added up, so that the hundredth split is where it should be.
    for (let next = base_m + (found.length + 1) * length_m; next <= distance_m[k]!; next += length_m) {
      const share = (next - distance_m[k - 1]!) / step_m
      add(time_s[k - 1]! + share * (time_s[k]! - time_s[k - 1]!), length_m)
    }
  }
  const rest_m = distance_m[last]! - base_m - found.length * length_m
  if (rest_m >= LEAST_REST_M) add(time_s[last]!, rest_m)
  return found
}
