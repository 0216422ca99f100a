import { longestRising } from './longest-rising.ts'

/** A counter that falls from above the first figure to below the second has begun again (each lap, after a pause). */
const RESTART_FROM_M = 100
const RESTART_TO_M = 50
/** One value near zero may be a slip; a counter that begins again stays low for a while. */
const RESTART_SAMPLES = 3

/** A distance counter → metres since the start that never fall: restarts are added up, values that go back are NaN. */
export function risingDistance(counter: Float64Array, base_m: number): { distance_m: Float64Array; dropped: number } {
  const distance_m = counter.map((value) => value - base_m)
  addUpRestarts(distance_m)
  const kept = longestRising(distance_m)
  let dropped = 0
  for (let i = 0; i < distance_m.length; i++) {
    if (Number.isNaN(distance_m[i]!)) continue
    if (kept[i] && distance_m[i]! >= 0) continue
    distance_m[i] = NaN
    dropped++
  }
  return { distance_m, dropped }
}

function addUpRestarts(values: Float64Array): void {
  let [offset, last] = [0, 0]
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (Number.isNaN(value)) continue
    if (last - offset > RESTART_FROM_M && value < RESTART_TO_M && staysLow(values, i, last - offset)) offset = last
    values[i] = value + offset
    last = values[i]!
  }
}

function staysLow(values: Float64Array, from: number, before: number): boolean {
  let seen = 0
  for (let i = from; i < values.length && seen < RESTART_SAMPLES; i++) {
    const value = values[i]!
    if (Number.isNaN(value)) continue
    if (value > before) return false
    seen++
  }
  return true
}
