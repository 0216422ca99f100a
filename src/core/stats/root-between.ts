import { type Bracket, moveEnd } from './illinois.ts'

const CLOSE = 1e-7

/** Where a rising function is 0, between two numbers that it is on either side of: the Illinois form of false position. */
export function rootBetween(from: number, to: number, f: (x: number) => number): number {
  const b: Bracket = { low: from, high: to, atLow: f(from), atHigh: f(to), moved: 0 }
  for (let i = 0; i < 30 && b.high - b.low > CLOSE * b.high && b.atHigh > b.atLow; i++) {
    const x = b.low + ((b.high - b.low) * Math.max(0, -b.atLow)) / (b.atHigh - b.atLow)
    const at = f(x)
    if (Math.abs(at) < CLOSE) return x
    moveEnd(b, x, at)
  }
  return (b.low + b.high) / 2
}
