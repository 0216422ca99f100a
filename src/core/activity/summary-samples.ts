import { weightedMean } from '../stats/weighted-mean.ts'
import { climb, type ElevationSource } from './climb.ts'
import { distanceColumn } from './distance.ts'
import { movingTime } from './moving-time.ts'
import type { Sport } from './sport.ts'
import type { Streams } from './streams.ts'
import type { Totals } from './summary-ranges.ts'

/** A sample holds until the next, but not over a gap in the recording. */
const HOLDS_S = 10

/** The totals as cleaned samples show them; what they do not show is left out. Means are weighted by time. */
export function totalsOfSamples(
  streams: Streams,
  sport: Sport,
  elevation: ElevationSource = 'unknown',
): { -readonly [K in keyof Totals]: Totals[K] } {
  const totals: { -readonly [K in keyof Totals]: Totals[K] } = {}
  const { time_s, heart_rate_bpm, cadence_rpm, power_w, temperature_c } = streams
  const n = time_s.length
  if (n === 0) return totals
  // Time in streams counts from the start of the activity, so the last sample tells the whole.
  if (time_s[n - 1]! > 0) totals.elapsed_s = time_s[n - 1]!
  const put = (name: keyof Totals, value: number | undefined) => {
    if (value !== undefined) totals[name] = value
  }
  put('distance_m', furthest(distanceColumn(streams, sport)))
  put('moving_s', movingTime(streams, sport))
  const climbed = climb(streams, elevation)
  put('ascent_m', climbed?.ascent_m)
  put('descent_m', climbed?.descent_m)

  const weights = holds(time_s)
  const meanOf = (column: Float64Array | undefined) => (column ? weightedMean(column, weights) : undefined)
  put('average_heart_rate_bpm', meanOf(heart_rate_bpm))
  put('max_heart_rate_bpm', furthest(heart_rate_bpm))
  // Feet at rest have no cadence; legs that coast do no work, and that counts.
  put('average_cadence_rpm', meanOf(cadence_rpm?.map((value) => (value === 0 ? NaN : value))))
  put('average_power_w', meanOf(power_w))
  put('average_temperature_c', meanOf(temperature_c))
  return totals
}

function holds(time_s: Float64Array): Float64Array {
  return time_s.map((t, i) => (i + 1 < time_s.length ? Math.min(HOLDS_S, time_s[i + 1]! - t) : 1))
}

function furthest(column: Float64Array | undefined): number | undefined {
  let most: number | undefined
  for (const value of column ?? []) if (!Number.isNaN(value) && !(most !== undefined && value <= most)) most = value
  return most
}
