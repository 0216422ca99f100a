/** Two numbers that a rising function is on either side of 0 at, with what it is there (of a kept end: what it counts for). */
export interface Bracket {
  low: number
  high: number
  atLow: number
  atHigh: number
  /** Which end moved last: -1 the low one, 1 the high one, 0 none yet. */
  moved: -1 | 0 | 1
}

/**
 * Moves one end of a bracket to `x` between them, where the function is `at`. The Illinois form of false position (Dowell and
 * Jarratt 1971): an end that stays for the second time counts for half, or one side would creep and never arrive.
 */
export function moveEnd(bracket: Bracket, x: number, at: number): void {
  if (at > 0) {
    bracket.high = x
    bracket.atHigh = at
    if (bracket.moved > 0) bracket.atLow /= 2
    bracket.moved = 1
  } else {
    bracket.low = x
    bracket.atLow = at
    if (bracket.moved < 0) bracket.atHigh /= 2
    bracket.moved = -1
  }
}
