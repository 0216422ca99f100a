/** A first-order autoregression of sd 1 as a chain of states: where they lie, how common each is, row-wise transitions. */
export interface DiscreteAutoregression {
  readonly points: readonly number[]
  readonly stationary: readonly number[]
  readonly transition: readonly (readonly number[])[]
}

/**
 * Rouwenhorst's chain of `n` states with autocorrelation `keep`: the points are evenly spread over ± the square root of
 * n − 1 and stationary weights are binomial, so mean, variance and autocorrelation are exact even close to a random
 * walk. Kopecky and Suen, Review of Economic Dynamics 13 (2010) 701–714.
 */
export function rouwenhorst(n: number, keep: number): DiscreteAutoregression {
  const p = (1 + keep) / 2
  let rows: number[][] = [[1]]
  for (let size = 2; size <= n; size++) {
    const next = Array.from({ length: size }, () => new Array<number>(size).fill(0))
    for (const [i, row] of rows.entries())
      for (const [j, value] of row.entries()) {
        next[i]![j]! += p * value
        next[i]![j + 1]! += (1 - p) * value
        next[i + 1]![j]! += (1 - p) * value
        next[i + 1]![j + 1]! += p * value
      }
    rows = next.map((row, i) => (i > 0 && i < size - 1 ? row.map((value) => value / 2) : row))
  }
  const reach = Math.sqrt(n - 1)
  const points = rows.map((_, i) => (n === 1 ? 0 : -reach + (2 * reach * i) / (n - 1)))
  const stationary: number[] = []
  let weight = 0.5 ** (n - 1)
  for (let i = 0; i < n; i++) {
    stationary.push(weight)
    weight *= (n - 1 - i) / (i + 1)
  }
  return { points, stationary, transition: rows }
}
