/**
 * The value of a column at a moment, linear between the nearest samples that have one; undefined before the first and
 * after the last. `time_s` never falls; NaN is missing.
 */
export function columnAt(time_s: Float64Array, column: Float64Array, at_s: number): number | undefined {
  // First sample later than the moment, by bisection.
  let low = 0
  let high = time_s.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (time_s[middle]! <= at_s) low = middle + 1
    else high = middle
  }
  let before = low - 1
  while (before >= 0 && Number.isNaN(column[before])) before--
  if (before < 0) return undefined
  const [from_s, from] = [time_s[before]!, column[before]!]
  if (from_s === at_s) return from
  let after = low
  while (after < time_s.length && Number.isNaN(column[after])) after++
  if (after === time_s.length) return undefined
  const [to_s, to] = [time_s[after]!, column[after]!]
  return from + ((to - from) * (at_s - from_s)) / (to_s - from_s)
}
