import { MIDDLE, type ReadHistory, readings, type ReadingConstants } from './race-readings.ts'

/** The weights with which readings and circumstances become log-odds. One row a reading group is its trust. */
export interface OddsConstants {
  /** What is typical of each reading and how far it varies. */
  readonly middle: readonly number[]
  readonly spread: readonly number[]
  /** Of each reading, none negative. */
  readonly weight: readonly number[]
  /** Of the circumstances: 1, level, fastness squared (below 0), results a year, experience, gap, scarcity, scarcity², scarcity × level. */
  readonly base: readonly number[]
  readonly later: number
  /** How one attempt counts beside another: its season (cosine and sine of the year) and how far off it is. */
  readonly attempt: readonly number[]
  /** The power with which attempts add up. */
  readonly attempts: number
  /** Trust in edges, shares and the last result by level, experience, gap, results a year, scarcity. */
  readonly trust: readonly (readonly number[])[]
  /** How trust in all of them fades with the time from the last result to the attempt. */
  readonly fade: number
}

export const READINGS = 5
const GROUP = [0, 0, 1, 1, 2]
const GROUPS = 3
const YEAR = 365.25

/** The circumstances that do not depend on what was run: the only things that trust may look at. */
export function circumstances(history: ReadHistory, level: number) {
  const { count, countYear, gap } = history
  const scarce = Math.max(0, 6 - count) / 6
  const experience = count / (count + 20)
  const rhythm = gap / (gap + 30)
  return {
    base: [
      1,
      level,
      -(Math.min(0, level) ** 2),
      Math.log(countYear + 1),
      experience,
      rhythm,
      scarce,
      scarce * scarce,
      scarce * level,
    ],
    trust: [level, experience, rhythm, countYear / (countYear + 10), scarce],
  }
}

/** How an attempt counts beside others. */
export const attemptTerms = (day: number, asOf: number): [number, number, number] => {
  const turn = (2 * Math.PI * day) / YEAR
  return [Math.cos(turn), Math.sin(turn), (day - asOf) / (day - asOf + 60)]
}

/** Half a year is what the cases reach; beyond it the range widens without end. */
const fading = (days: number) => Math.log1p(Math.max(0, days - 180) / 180)

export interface Target {
  readonly logTime: number
  /** The same in terms of 5 km, less what is typical. */
  readonly level: number
  /** Race noise of the distance beside that of 5 km. */
  readonly noise: number
}

export const levelOf = (logTime5k: number) => Math.max(-0.6, Math.min(0.9, logTime5k - MIDDLE))

const spare = new Float64Array(READINGS)

/**
 * Log-odds that at least one attempt is at or under the target. `attempts` in order of day, all after `asOf`. What a
 * longer wait does to the chance is taken at the best last day: one more attempt never makes it less.
 */
export function raceLogOdds(
  history: ReadHistory,
  target: Target,
  attempts: readonly number[],
  asOf: number,
  c: OddsConstants,
  reading: ReadingConstants,
): number {
  readings(history, target.logTime, target.level, target.noise, reading, spare)
  const { base, trust } = circumstances(history, target.level)
  const sums = [0, 0, 0]
  for (let j = 0; j < READINGS; j++) sums[GROUP[j]!]! += (c.weight[j]! * (spare[j]! - c.middle[j]!)) / c.spread[j]!
  let fixed = 0
  for (let j = 0; j < base.length; j++) fixed += c.base[j]! * base[j]!
  for (let g = 0; g < GROUPS; g++) {
    // By level only where that makes an easier target likelier still: the sign of the sum decides.
    let t = c.trust[g]![0]! * sums[g]! > 0 ? c.trust[g]![0]! * trust[0]! : 0
    for (let j = 1; j < trust.length; j++) t += c.trust[g]![j]! * trust[j]!
    sums[g]! *= Math.exp(t)
  }
  let best = -Infinity
  let count = 0
  for (const day of attempts) {
    const terms = attemptTerms(day, asOf)
    count += Math.exp(c.attempt[0]! * terms[0] + c.attempt[1]! * terms[1] + c.attempt[2]! * terms[2])
    const kept = Math.exp(-c.fade * fading(day - asOf + history.since))
    let odds = fixed + c.later * terms[2] + c.attempts * Math.log(count)
    for (let g = 0; g < GROUPS; g++) odds += sums[g]! * kept
    if (odds > best) best = odds
  }
  return best
}
