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
  put('average_cadence_rpm', meanOf(cadence_rpm && withoutZeros(cadence_rpm)))
  put('average_power_w', meanOf(power_w))
  put('average_temperature_c', meanOf(temperature_c))
  return totals
}

// Plain loops: these columns are thousands long, and an import goes over each of a lifetime.

function holds(time_s: Float64Array): Float64Array {
  const held_s = new Float64Array(time_s.length).fill(1)
  for (let i = 0; i + 1 < time_s.length; i++) held_s[i] = Math.min(HOLDS_S, time_s[i + 1]! - time_s[i]!)
  return held_s
}

function withoutZeros(column: Float64Array): Float64Array {
  const there = column.slice()
  for (let i = 0; i < there.length; i++) if (there[i] === 0) there[i] = NaN
  return there
}

function furthest(column: Float64Array | undefined): number | undefined {
  if (!column) return undefined
  let most = NaN
  for (let i = 0; i < column.length; i++) {
    const value = column[i]!
    if (value > most || (Number.isNaN(most) && !Number.isNaN(value))) most = value
  }
  return Number.isNaN(most) ? undefined : most
}
