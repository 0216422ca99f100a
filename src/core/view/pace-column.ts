/** Pace is drawn over so many seconds on either side: over single samples a GPS shows noise. */
const HALF_WINDOW_S = 10
/** Slower than this is standing (33 minutes a kilometre): the line breaks. */
const SLOWEST_MPS = 0.5
/** Over a longer pause in the recording nothing is known of the pace. */
const LONGEST_GAP_S = 30

/**
 * Seconds a kilometre at each sample, over about twenty seconds around it; NaN where the runner stands, where the
 * distance is not known, and around gaps of the recording. `time_s` never falls.
 */
export function paceColumn(time_s: Float64Array, distance_m: Float64Array): Float64Array {
  const known = Uint32Array.from(time_s.keys()).filter((i) => !Number.isNaN(distance_m[i]))
  const column = new Float64Array(time_s.length).fill(NaN)
  const timeAt = (k: number) => time_s[known[k] ?? -1] ?? NaN
  const distanceAt = (k: number) => distance_m[known[k] ?? -1] ?? NaN
  let [from, to] = [0, 0]
  for (const [k, i] of known.entries()) {
    while (timeAt(k) - timeAt(from) > HALF_WINDOW_S) from++
    while (to + 1 < known.length && timeAt(to + 1) - timeAt(k) <= HALF_WINDOW_S) to++
    // Samples further apart than the window are measured from one to the next.
    const first = from < k ? from : Math.max(0, k - 1)
    const last = to > k ? to : Math.min(known.length - 1, k + 1)
    const elapsed_s = timeAt(last) - timeAt(first)
    const speed_mps = (distanceAt(last) - distanceAt(first)) / elapsed_s
    const gap_s = Math.max(timeAt(k) - timeAt(first), timeAt(last) - timeAt(k))
    if (elapsed_s > 0 && speed_mps >= SLOWEST_MPS && gap_s <= LONGEST_GAP_S) column[i] = 1000 / speed_mps
  }
  return column
}
