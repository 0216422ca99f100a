/** A sample holds until the next, but not over a gap in the recording. */
const HOLDS_S = 10

/** The mean of a column over a stretch of time, each sample weighted by how long it held; undefined without any. */
export function timeWeightedMean(
  time_s: Float64Array,
  column: Float64Array,
  from_s: number,
  to_s: number,
): number | undefined {
  let [sum, weight] = [0, 0]
  for (let i = firstAtOrAfter(time_s, from_s - HOLDS_S); i < time_s.length && time_s[i]! < to_s; i++) {
    if (Number.isNaN(column[i])) continue
    const until = Math.min(time_s[i + 1] ?? Infinity, time_s[i]! + HOLDS_S, to_s)
    const held = Math.max(0, until - Math.max(time_s[i]!, from_s))
    sum += column[i]! * held
    weight += held
  }
  return weight > 0 ? sum / weight : undefined
}

function firstAtOrAfter(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
