/**
 * The mean of the values that are there (NaN is missing), each with its weight; undefined when the weights of those
 * come to nothing. `weightedMean([120, 150], [1, 3])` is 142.5.
 */
export function weightedMean(values: ArrayLike<number>, weights: ArrayLike<number>): number | undefined {
  if (values.length !== weights.length) throw new RangeError(`${values.length} values, ${weights.length} weights`)
  let sum = 0
  let total = 0
  for (let i = 0; i < values.length; i++) {
    const [value, weight] = [values[i]!, weights[i]!]
    if (Number.isNaN(value)) continue
    sum += value * weight
    total += weight
  }
  return total > 0 ? sum / total : undefined
}
