const CLOSE = 1e-7

/** Where a rising function is 0, between two numbers that it is on either side of: the Illinois form of false position. */
export function rootBetween(from: number, to: number, f: (x: number) => number): number {
  let [low, high, atLow, atHigh, side] = [from, to, f(from), f(to), 0]
  for (let i = 0; i < 30 && high - low > CLOSE * high && atHigh > atLow; i++) {
    const x = low + ((high - low) * Math.max(0, -atLow)) / (atHigh - atLow)
    const at = f(x)
    if (Math.abs(at) < CLOSE) return x
    if (at > 0) {
      ;[high, atHigh] = [x, at]
      if (side > 0) atLow /= 2
      side = 1
    } else {
      ;[low, atLow] = [x, at]
      if (side < 0) atHigh /= 2
      side = -1
    }
  }
  return (low + high) / 2
}
