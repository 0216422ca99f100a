/**
 * Chance of at most `most` events in `n` tries whose own chance is Beta(a, b), the same for all of them. By the ratio of
 * neighbouring terms, so that no gamma function is needed.
 */
export function betaBinomialAtMost(most: number, n: number, a: number, b: number): number {
  if (most < 0) return 0
  if (most >= n) return 1
  let term = 1
  for (let i = 0; i < n; i++) term *= (b + i) / (a + b + i)
  let sum = term
  for (let k = 0; k < most; k++) {
    term *= ((n - k) * (a + k)) / ((k + 1) * (b + n - k - 1))
    sum += term
  }
  return Math.min(1, sum)
}
