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
  /** How all log-odds fade with the time from the last result to the attempt: the range widens around its middle. */
  readonly fade: number
}

const READINGS = 5
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

/** The logarithm of how many attempts one on that day counts for. */
function countsFor(day: number, asOf: number, { attempt }: OddsConstants): number {
  const [cos, sin, ahead] = attemptTerms(day, asOf)
  return attempt[0]! * cos + attempt[1]! * sin + attempt[2]! * ahead
}

/** The most of it up to that day; after a year the seasons only come again, further off. */
function bestBy(day: number, asOf: number, c: OddsConstants): number {
  let best = -Infinity
  const last = Math.min(day, asOf + Math.ceil(YEAR))
  for (let each = asOf + 1; each <= last; each++) best = Math.max(best, countsFor(each, asOf, c))
  return best
}

/** Half a year is what the cases reach; beyond it the range widens without end. */
const fading = (days: number) => Math.log1p(Math.max(0, days - 180) / 180)

export const levelOf = (logTime5k: number) => Math.max(-0.6, Math.min(0.9, logTime5k - MIDDLE))

/** How finely readings are taken, in ln s; between two such times they lie on a straight line. */
const NODE = 0.001

/** Log-odds that at least one attempt is at or under a time, by the logarithm of that time. */
export type TimeOdds = (logTime: number) => number

/**
 * The odds of a history, for attempts in order of day, all after `asOf`. What is read off the results is kept, time by
 * time, so that the next target costs next to nothing. Straight lines between nodes stay monotone in the target and in
 * every result. What a longer wait does to the chance is taken at the best last day: one more attempt never makes it less.
 * For who trains a wait takes nothing off the median: a day counts like the best one before it.
 */
export function raceOdds(
  history: ReadHistory,
  distance: { readonly to5k: number; readonly noise: number; readonly trains: boolean },
  asOf: number,
  c: OddsConstants,
  reading: ReadingConstants,
): (attempts: readonly number[]) => TimeOdds {
  const { trains } = distance
  const sumsAt = groupSums(history, distance, c, reading)
  const { base, trust } = circumstances(history, 0)
  let fixed = 0
  for (const [j, value] of base.entries()) fixed += c.base[j]! * value
  const byLevel = c.base[1]! + c.base[8]! * base[6]!
  const byFast = -c.base[2]!
  const trusted = c.trust.map((row) => row.reduce((sum, weight, j) => sum + weight * trust[j]!, 0))
  const [edges, shares, last] = [c.trust[0]![0]!, c.trust[1]![0]!, c.trust[2]![0]!]
  const [edgeTrust, shareTrust, lastTrust] = trusted.map(Math.exp)

  return (attempts) => {
    const kept: number[] = []
    const added: number[] = []
    let count = 0
    for (const day of attempts) {
      count += Math.exp(trains ? bestBy(day, asOf, c) : countsFor(day, asOf, c))
      kept.push(Math.exp(-c.fade * fading(day - asOf + history.since)))
      added.push(c.later * attemptTerms(trains ? asOf + 1 : day, asOf)[2] + c.attempts * Math.log(count))
    }
    return (logTime) => {
      const level = levelOf(logTime - distance.to5k)
      const sums = sumsAt(logTime)
      const read =
        byTrust(sums[0]!, edges, level) * edgeTrust! +
        byTrust(sums[1]!, shares, level) * shareTrust! +
        byTrust(sums[2]!, last, level) * lastTrust!
      const said = fixed + byLevel * level + byFast * Math.min(0, level) ** 2 + read
      let best = -Infinity
      for (let i = 0; i < kept.length; i++) best = Math.max(best, kept[i]! * (said + added[i]!))
      return best
    }
  }
}

/** By level only where that makes an easier target likelier still: the sign of the sum decides. */
const byTrust = (sum: number, weight: number, level: number) =>
  weight * sum > 0 ? sum * Math.exp(weight * level) : sum

/** The weighted readings of each group by the logarithm of a time. What comes back is overwritten by the next call. */
function groupSums(
  history: ReadHistory,
  { to5k, noise }: { readonly to5k: number; readonly noise: number },
  c: OddsConstants,
  reading: ReadingConstants,
): (logTime: number) => Float64Array {
  const nodes = new Map<number, Float64Array>()
  const read = new Float64Array(READINGS)
  const sums = new Float64Array(GROUPS)
  const node = (n: number) => {
    const known = nodes.get(n)
    if (known) return known
    readings(history, n * NODE, levelOf(n * NODE - to5k), noise, reading, read)
    const made = new Float64Array(GROUPS)
    for (let j = 0; j < READINGS; j++) made[GROUP[j]!]! += (c.weight[j]! * (read[j]! - c.middle[j]!)) / c.spread[j]!
    nodes.set(n, made)
    return made
  }
  return (logTime) => {
    const at = logTime / NODE
    const below = Math.floor(at)
    const [low, high] = [node(below), node(below + 1)]
    for (let g = 0; g < GROUPS; g++) sums[g] = low[g]! + (at - below) * (high[g]! - low[g]!)
    return sums
  }
}
