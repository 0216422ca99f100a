import { type Bracket, moveEnd } from './illinois.ts'

const ZERO = 1e-6

/**
 * Where a rising function is 0, within `exact`, near a start: steps outward until it is between, then the Illinois form of
 * false position, which gives way to halving where it would stand still.
 */
export function rootNear(start: number, exact: number, f: (x: number) => number): number {
  const atStart = f(start)
  if (Math.abs(atStart) < ZERO) return start
  const b: Bracket = { low: start, high: start, atLow: atStart, atHigh: atStart, moved: 0 }
  let step = 0.02
  for (; b.atLow > 0 && step < 50; step *= 2) {
    ;[b.high, b.atHigh] = [b.low, b.atLow]
    b.low -= step
    b.atLow = f(b.low)
  }
  for (; b.atHigh < 0 && step < 50; step *= 2) {
    ;[b.low, b.atLow] = [b.high, b.atHigh]
    b.high += step
    b.atHigh = f(b.high)
  }
  for (let i = 0; i < 60 && b.high - b.low > exact; i++) {
    let x = b.atHigh > b.atLow ? b.high - (b.atHigh * (b.high - b.low)) / (b.atHigh - b.atLow) : (b.low + b.high) / 2
    if (!(x > b.low + exact / 4 && x < b.high - exact / 4) || i > 12) x = (b.low + b.high) / 2
    const at = f(x)
    if (Math.abs(at) < ZERO) return x
    moveEnd(b, x, at)
  }
  return (b.low + b.high) / 2
}
