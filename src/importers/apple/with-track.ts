import type { ParsedActivity } from '../../core/activity/parsed-activity.ts'
import type { Streams } from '../../core/activity/streams.ts'

/** A heart rate holds for a position this long before or after it. */
const HOLDS_S = 15

/**
 * A workout of Apple Health with the route that lies beside it: the totals, the sport and the zone are the workout's, the
 * positions the route's, and the heart rate of the workout is laid along them.
 */
export function withTrack(workout: ParsedActivity, track: ParsedActivity): ParsedActivity {
  if (!track.streams) return workout
  const offset_s = (track.startAt - workout.startAt) / 1000
  const time_s = track.streams.time_s.map((t) => Math.max(0, t + offset_s))
  const pulse = workout.streams
  const heart_rate_bpm = track.streams.heart_rate_bpm ?? (pulse && alongTime(pulse, time_s))
  const warnings = [...workout.warnings, ...track.warnings.filter((warning) => warning.code !== 'unknown-sport')]
  const { heart_rate_bpm: _, ...columns } = track.streams
  return {
    ...workout,
    warnings,
    streams: { ...columns, time_s, ...(heart_rate_bpm && { heart_rate_bpm }) },
  }
}

/** The nearest heart rate to each moment, NaN where none is near; undefined when none is near anywhere. */
function alongTime(pulse: Streams, time_s: Float64Array): Float64Array | undefined {
  const values = pulse.heart_rate_bpm
  if (!values) return undefined
  let [at, near] = [0, 0]
  const laid = time_s.map((t) => {
    while (at + 1 < pulse.time_s.length && Math.abs(pulse.time_s[at + 1]! - t) <= Math.abs(pulse.time_s[at]! - t)) at++
    if (Math.abs((pulse.time_s[at] ?? Infinity) - t) > HOLDS_S) return NaN
    near++
    return values[at]!
  })
  return near > 0 ? laid : undefined
}
