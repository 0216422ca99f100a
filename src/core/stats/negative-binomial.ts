/** Chance of at least `least` events in `time`, whose rate is Gamma(shape, rate): Poisson events of an uncertain rate. */
export function gammaPoissonAtLeast(least: number, time: number, shape: number, rate: number): number {
  if (least <= 0) return 1
  const p = time / (rate + time)
  let term = (1 - p) ** shape
  let below = term
  for (let k = 1; k < least; k++) {
    term *= ((shape + k - 1) / k) * p
    below += term
  }
  return Math.max(0, 1 - below)
}
