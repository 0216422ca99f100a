import type { Track } from '../activity/distance.ts'
import type { PacedStep } from './step-paces.ts'

/** More steps than any session has; a search over more would take long for nothing. */
const MOST_STEPS = 60
/** A stretch over fewer samples is drawn, not measured. */
const FEWEST_SAMPLES = 4

/** The best sum of the steps so far up to each sample, and where its last stretch ends. */
interface Row {
  readonly sum: Float64Array
  /** The sample at which the last stretch of the best ends. */
  readonly end: Int32Array
}

/**
 * Of all ways to lay the steps one after the other into a run without overlap, the paces of the one that is fastest in
 * all, each step measured against its own pace: since the running between repetitions is slower, these are the
 * repetitions. A stretch ends at a sample and begins where its length says. Undefined where they do not all fit in.
 * O(steps × samples).
 */
export function fastestRow({ time_s, distance_m }: Track, steps: readonly PacedStep[]): number[] | undefined {
  const samples = time_s.length
  if (steps.length === 0 || steps.length > MOST_STEPS || samples < FEWEST_SAMPLES) return undefined
  const searches = steps.map((step) => stretchesOf(step, time_s, distance_m))
  if (searches.includes(undefined)) return undefined
  let before: Row = { sum: new Float64Array(samples), end: new Int32Array(samples) }
  const rows: Row[] = []
  for (const [k, search] of searches.entries()) {
    const { fast_s_per_km, slow_s_per_km } = steps[k]!
    const aim = (fast_s_per_km + slow_s_per_km) / 2
    const row: Row = { sum: new Float64Array(samples).fill(Infinity), end: new Int32Array(samples).fill(-1) }
    for (let j = 1; j < samples; j++) {
      const start = search!.start[j]!
      const sum = start < 0 ? Infinity : before.sum[start]! + search!.pace_s_per_km[j]! / aim
      const isBetter = sum < row.sum[j - 1]!
      row.sum[j] = isBetter ? sum : row.sum[j - 1]!
      row.end[j] = isBetter ? j : row.end[j - 1]!
    }
    rows.push(row)
    before = row
  }
  const paces: number[] = []
  let at = samples - 1
  for (let k = steps.length - 1; k >= 0; k--) {
    const end = rows[k]!.end[at]!
    if (end < 0) return undefined
    paces.unshift(searches[k]!.pace_s_per_km[end]!)
    at = searches[k]!.start[end]!
  }
  return paces
}

interface Stretches {
  /** The last sample that lies before the stretch which ends at a sample, or at its start; -1 where none is long enough. */
  readonly start: Int32Array
  readonly pace_s_per_km: Float64Array
}

/** For each sample the stretch of a step that ends there. Undefined for a step without a size. */
function stretchesOf(
  { distance_m: length_m, duration_s }: PacedStep,
  time_s: Float64Array,
  distance_m: Float64Array,
): Stretches | undefined {
  const [along, other, size] =
    length_m === undefined ? [time_s, distance_m, duration_s] : [distance_m, time_s, length_m]
  if (size === undefined || size <= 0) return undefined
  const start = new Int32Array(time_s.length).fill(-1)
  const pace_s_per_km = new Float64Array(time_s.length).fill(Infinity)
  let i = 0
  for (let j = 1; j < time_s.length; j++) {
    const from = along[j]! - size
    if (from < along[0]!) continue
    while (i + 1 < j && along[i + 1]! <= from) i++
    const step = along[i + 1]! - along[i]!
    const share = step > 0 ? (from - along[i]!) / step : 0
    const covered = other[j]! - (other[i]! + share * (other[i + 1]! - other[i]!))
    const [over_s, over_m] = length_m === undefined ? [size, covered] : [covered, size]
    if (j - i < FEWEST_SAMPLES || over_m <= 0) continue
    start[j] = i
    pace_s_per_km[j] = (over_s / over_m) * 1000
  }
  return { start, pace_s_per_km }
}
