import { logistic, logit } from '../stats/logistic.ts'
import { rouwenhorst } from '../stats/rouwenhorst.ts'

/** How weeks of running follow each other, on the scale of the logarithm of what a week holds. */
export interface HabitConstants {
  readonly mean: number
  /** Between runners: how their long-run weeks differ. */
  readonly betweenSd: number
  /** Of one runner: how far weeks swing around that, and what stays of a swing from week to week. */
  readonly swingSd: number
  readonly keep: number
  /** Chance that a runner stops in a week, and that one who has stopped resumes. */
  readonly stop: number
  readonly resume: number
  /** How much rarer stops are for runners of higher long-run weeks (log-odds for each between-runner sd). */
  readonly stopTilt: number
}

/** Points of each of the two. */
export const STEPS = 7
/** Levels a running week may have: long-run level × swing. Each is doubled: running, or in a break. */
export const LEVELS = STEPS * STEPS
const FIRST_BREAK = 0.1

export interface HabitChain {
  /** Logarithm of a usual week in each level. */
  readonly usual: Float64Array
  /** Running then in a break: what is known before the first week. */
  readonly start: Float64Array
  /** One week passes over `from` (2 × LEVELS), into `to`. */
  pass(from: Float64Array, to: Float64Array): void
  /** The mean over next week's states of `value`, for each state of this week, into `to`. */
  expect(value: Float64Array, to: Float64Array): void
}

/** Regular runners (j < 0) stop less often than irregular ones, and are back sooner: `by` log-odds a class either way. */
export const ofRegularity = <C extends HabitConstants>(c: C, j: number, by: number): C => ({
  ...c,
  stop: logistic(logit(c.stop) + by * j),
  resume: logistic(logit(c.resume) - by * j),
})

/** A chain of weeks: a runner's own level, a slow swing around it, and breaks that begin at once and end at once. */
export function habitChain(c: HabitConstants): HabitChain {
  const swing = rouwenhorst(STEPS, c.keep)
  const move = Float64Array.from(swing.transition.flat())
  // Runners lie on the same points: seven Gauss-Hermite points reach far and leave the middle, where runners are, bare.
  const own = swing.points
  const usual = new Float64Array(LEVELS)
  const start = new Float64Array(2 * LEVELS)
  const stop = new Float64Array(LEVELS)
  for (let z = 0; z < STEPS; z++)
    for (let u = 0; u < STEPS; u++) {
      const at = z * STEPS + u
      usual[at] = c.mean + c.betweenSd * own[z]! + c.swingSd * swing.points[u]!
      const weight = swing.stationary[z]! * swing.stationary[u]!
      start[at] = weight * (1 - FIRST_BREAK)
      start[LEVELS + at] = weight * FIRST_BREAK
      stop[at] = logistic(logit(c.stop) - c.stopTilt * own[z]!)
    }
  const mixed = new Float64Array(2 * LEVELS)
  // The chain of swings is its own mirror image, so what is alike on both sides of the middle and what is not pass apart:
  // 4 × 4 and 3 × 3 products in place of 7 × 7.
  const alike = new Float64Array(16)
  const unlike = new Float64Array(9)
  for (let v = 0; v < 4; v++)
    for (let u = 0; u < 4; u++) {
      const mirrored = v === 3 ? 0 : move[(6 - v) * STEPS + u]!
      alike[v * 4 + u] = move[v * STEPS + u]! + mirrored
      if (v < 3 && u < 3) unlike[v * 3 + u] = move[v * STEPS + u]! - mirrored
    }
  const swung = (x: Float64Array, at: number, to: Float64Array, out: number): void => {
    const a = 0.5 * (x[at]! + x[at + 6]!)
    const b = 0.5 * (x[at + 1]! + x[at + 5]!)
    const d = 0.5 * (x[at + 2]! + x[at + 4]!)
    const e = x[at + 3]!
    const f = x[at]! - a
    const g = x[at + 1]! - b
    const h = x[at + 2]! - d
    for (let u = 0; u < 3; u++) {
      const even = a * alike[u]! + b * alike[4 + u]! + d * alike[8 + u]! + e * alike[12 + u]!
      const odd = f * unlike[u]! + g * unlike[3 + u]! + h * unlike[6 + u]!
      to[out + u] = even + odd
      to[out + 6 - u] = even - odd
    }
    to[out + 3] = a * alike[3]! + b * alike[7]! + d * alike[11]! + e * alike[15]!
  }

  return {
    usual,
    start,
    pass(from, to) {
      for (let row = 0; row < LEVELS; row += STEPS) {
        // Written out: this is where the time of a forecast goes. First whether a break begins or ends, then the swing.
        const leave = stop[row]!
        const stay = 1 - leave
        const resume = c.resume
        const rest = 1 - resume
        for (let s = 0; s < STEPS; s++) {
          const [run, pause] = [from[row + s]!, from[LEVELS + row + s]!]
          mixed[s] = run * stay + pause * resume
          mixed[STEPS + s] = run * leave + pause * rest
        }
        swung(mixed, 0, to, row)
        swung(mixed, STEPS, to, LEVELS + row)
      }
    },
    expect(value, to) {
      for (let row = 0; row < 2 * LEVELS; row += STEPS)
        for (let u = 0; u < STEPS; u++) {
          let sum = 0
          for (let v = 0; v < STEPS; v++) sum += move[u * STEPS + v]! * value[row + v]!
          mixed[row + u] = sum
        }
      for (let at = 0; at < LEVELS; at++) {
        to[at] = (1 - stop[at]!) * mixed[at]! + stop[at]! * mixed[LEVELS + at]!
        to[LEVELS + at] = c.resume * mixed[at]! + (1 - c.resume) * mixed[LEVELS + at]!
      }
    },
  }
}
