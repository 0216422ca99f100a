import { weightedMean } from '../stats/weighted-mean.ts'
import type { Activity, ActivityDetail } from './activity.ts'
import type { Recording } from './duplicate-richer.ts'
import type { Lap } from './parsed-activity.ts'
import { STREAM_NAMES, type StreamName, type Streams } from './streams.ts'
import type { TotalName, Totals } from './summary-ranges.ts'

/** Why activities cannot be one. */
export type MergeProblem = 'too-few' | 'overlapping' | 'other-sport' | 'far-apart'

/** Parts of one outing lie within a day: a race over the night, with a sleep. */
const FURTHEST_MS = 24 * 3600_000
/** Clocks of two devices, and rounding to whole seconds. */
const OVERLAP_MS = 2000

/** Whether the recordings, in order of start, can be one activity. */
export function mergeProblem(
  parts: readonly Pick<Activity, 'startAt' | 'elapsed_s' | 'sport'>[],
): MergeProblem | undefined {
  if (parts.length < 2) return 'too-few'
  if (parts.some((part) => part.sport !== parts[0]!.sport)) return 'other-sport'
  for (const [i, part] of parts.entries()) {
    const before = parts[i - 1]
    if (!before) continue
    const gap_ms = part.startAt - (before.startAt + before.elapsed_s * 1000)
    if (gap_ms < -OVERLAP_MS) return 'overlapping'
    if (gap_ms > FURTHEST_MS) return 'far-apart'
  }
  return undefined
}

export interface MergedRecording {
  readonly totals: Totals & { readonly elapsed_s: number; readonly moving_s: number }
  readonly detail: ActivityDetail
}

const SUMS = ['distance_m', 'ascent_m', 'descent_m', 'energy_kcal'] as const
const MEANS = ['average_heart_rate_bpm', 'average_cadence_rpm', 'average_power_w', 'average_temperature_c'] as const

/**
 * Recordings in order of start as one. Elapsed time runs from the first start to the last end; moving time, distance,
 * climb and energy are added up over the parts that know them; means are weighted by moving time. Samples are joined
 * where every part has some, the time between parts a gap.
 */
export function mergeRecordings(parts: readonly Recording[]): MergedRecording {
  const first = parts[0]!.activity
  const offsets = parts.map(({ activity }) => (activity.startAt - first.startAt) / 1000)
  const totals: { -readonly [K in TotalName]?: number } = {}
  for (const name of SUMS) {
    const known = parts.flatMap(({ activity }) => activity[name] ?? [])
    if (known.length > 0) totals[name] = known.reduce((sum, value) => sum + value, 0)
  }
  const weights = Float64Array.from(parts, ({ activity }) => activity.moving_s)
  for (const name of MEANS) {
    const mean = weightedMean(
      Float64Array.from(parts, ({ activity }) => activity[name] ?? NaN),
      weights,
    )
    if (mean !== undefined) totals[name] = mean
  }
  const peaks = parts.flatMap(({ activity }) => activity.max_heart_rate_bpm ?? [])
  if (peaks.length > 0) totals.max_heart_rate_bpm = Math.max(...peaks)
  const elapsed_s = Math.max(...parts.map(({ activity }, i) => offsets[i]! + activity.elapsed_s))
  const moving_s = parts.reduce((sum, { activity }) => sum + activity.moving_s, 0)
  const streams = mergedStreams(parts, offsets)
  const laps = parts.flatMap(({ activity, detail }, i) => {
    const own: readonly Lap[] =
      detail.laps.length > 0 ? detail.laps : [{ start_s: 0, elapsed_s: activity.elapsed_s, ...lapTotals(activity) }]
    return own.map((lap) => ({ ...lap, start_s: lap.start_s + offsets[i]! }))
  })
  return {
    totals: { ...totals, elapsed_s, moving_s: Math.min(elapsed_s, moving_s) },
    detail: { laps, ...(streams && { streams }) },
  }
}

const lapTotals = ({ distance_m, average_heart_rate_bpm }: Activity) => ({
  ...(distance_m !== undefined && { distance_m }),
  ...(average_heart_rate_bpm !== undefined && { average_heart_rate_bpm }),
})

function mergedStreams(parts: readonly Recording[], offsets: readonly number[]): Streams | undefined {
  const all = parts.flatMap(({ detail }) => detail.streams ?? [])
  if (all.length < parts.length) return undefined
  const joined: { -readonly [K in keyof Streams]: Streams[K] } = {
    time_s: rising(all.flatMap(({ time_s }, i) => Array.from(time_s, (t) => t + offsets[i]!))),
  }
  for (const name of STREAM_NAMES) {
    if (all.some((streams) => streams[name])) joined[name] = joinedColumn(all, name)
  }
  return joined
}

/** Distance goes on from where the part before ended; a part without a column has none of its values. */
function joinedColumn(all: readonly Streams[], name: StreamName): Float64Array {
  let covered = 0
  return Float64Array.from(
    all.flatMap((streams) => {
      const column = streams[name] ?? new Float64Array(streams.time_s.length).fill(NaN)
      if (name !== 'distance_m') return [...column]
      const before = covered
      const moved = Array.from(column, (value) => value + before)
      covered = moved.findLast((value) => !Number.isNaN(value)) ?? before
      return moved
    }),
  )
}

/** Two clocks may overlap by a second: time never falls. */
function rising(times: readonly number[]): Float64Array {
  let latest = -Infinity
  return Float64Array.from(times, (t) => (latest = Math.max(latest, t)))
}
