import { distanceColumn } from '../activity/distance.ts'
import { downsample } from '../activity/downsample.ts'
import type { Sport } from '../activity/sport.ts'
import type { Streams } from '../activity/streams.ts'
import type { ActivityPage } from './dashboard-types.ts'
import { paceColumn } from './pace-column.ts'

type Chart = NonNullable<ActivityPage['chart']>

const MOST_POINTS = 600

/**
 * Pace, heart rate and elevation over time and distance, in at most 600 points of which each line keeps its own peaks.
 * null where there is nothing to draw. Give cleaned streams.
 */
export function activityChart(streams: Streams | undefined, sport: Sport): Chart | null {
  if (!streams) return null
  const { time_s } = streams
  const distance_m = distanceColumn(streams, sport)
  const pace_s_per_km = distance_m && paceColumn(time_s, distance_m)
  const drawn = [pace_s_per_km, streams.heart_rate_bpm, streams.elevation_m].filter((column) =>
    column?.some((value) => !Number.isNaN(value)),
  )
  if (drawn.length === 0) return null
  const most = Math.floor(MOST_POINTS / drawn.length)
  const chosen = new Set(drawn.flatMap((column) => (column ? [...downsample(time_s, column, most)] : [])))
  const indices = time_s.length <= MOST_POINTS ? [...time_s.keys()] : [...chosen].toSorted((a, b) => a - b)

  const pick = (column: Float64Array | undefined) => indices.map((i) => tenths(column?.[i]))
  return {
    distance_m: pick(distance_m),
    time_s: indices.map((i) => tenths(time_s[i]) ?? 0),
    pace_s_per_km: pick(pace_s_per_km),
    heart_rate_bpm: pick(streams.heart_rate_bpm),
    elevation_m: pick(streams.elevation_m),
  }
}

/** No line is drawn finer than a tenth of a metre, a second or a beat. */
const tenths = (value: number | undefined): number | null =>
  value === undefined || !Number.isFinite(value) ? null : Math.round(value * 10) / 10
