/**
 * The p-quantile by method R-7 (Hyndman and Fan 1996, type 7: the default of R and numpy): linear between order
 * statistics, the first at p = 0, the last at p = 1. NaN is missing; undefined when no value is there.
 * `quantile([1, 2, 3, 4], 0.25)` is 1.75.
 */
export function quantile(values: Iterable<number>, p: number): number | undefined {
  const there = Float64Array.from(values).filter((value) => !Number.isNaN(value))
  return quantileSorted(there.sort(), p)
}

/** The same of values that are sorted already and hold no NaN. Throws RangeError for a p outside 0 to 1. */
export function quantileSorted(sorted: ArrayLike<number>, p: number): number | undefined {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`probability ${p} is not between 0 and 1`)
  const n = sorted.length
  if (n === 0) return undefined
  const at = (n - 1) * p
  const below = Math.floor(at)
  const low = sorted[below]!
  const high = sorted[Math.min(below + 1, n - 1)]!
  return low === high ? low : low + (high - low) * (at - below)
}
