import { scaleLinear } from 'd3-scale'

/** Most digits after the point that a number is written with. */
const MOST_DIGITS = 2

export interface WayTick {
  readonly value: number
  /** Digits after the point that tell it from its neighbours. */
  readonly digits: number
}

/** About `count` even places from 0 to `end`, never so close that two of them would be written alike. */
export function wayTicks(end: number, count: number): WayTick[] {
  const values = scaleLinear().domain([0, end]).ticks(count)
  const step = (values[1] ?? 1) - (values[0] ?? 0)
  const digits = Math.min(MOST_DIGITS, Math.max(1, Math.ceil(-Math.log10(step) - 1e-9)))
  const written = (value: number) => value.toFixed(digits)
  return values
    .filter((value, i) => i === 0 || written(value) !== written(values[i - 1] ?? 0))
    .map((value) => ({ value, digits }))
}
