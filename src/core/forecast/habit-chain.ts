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
  const swung = (x: Float64Array, at: number, to: Float64Array, out: number): void => {
    const [a, b, d, e, f, g, h] = [x[at]!, x[at + 1]!, x[at + 2]!, x[at + 3]!, x[at + 4]!, x[at + 5]!, x[at + 6]!]
    for (let u = 0; u < STEPS; u++) {
      to[out + u] =
        a * move[u]! +
        b * move[STEPS + u]! +
        d * move[2 * STEPS + u]! +
        e * move[3 * STEPS + u]! +
        f * move[4 * STEPS + u]! +
        g * move[5 * STEPS + u]! +
        h * move[6 * STEPS + u]!
    }
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
