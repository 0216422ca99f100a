/** The arithmetic mean of the values that are there (NaN is missing); undefined when none is. Summed in the order given. */
export function mean(values: Iterable<number>): number | undefined {
  let sum = 0
  let count = 0
  for (const value of values) {
    if (Number.isNaN(value)) continue
    sum += value
    count++
  }
  return count > 0 ? sum / count : undefined
}
