import { normalCdf } from '../stats/normal-cdf.ts'
import { type HabitChain, type HabitConstants, habitChain, LEVELS } from './habit-chain.ts'

/** Constants of weekly counts; `offset` moves the logarithm so that a week without a run has one. */
export interface FrequencyConstants extends HabitConstants {
  readonly weekSd: number
  readonly offset: number
  /** Chance of any run in a week of a break. */
  readonly strayRun: number
}

/** A goal of counts from the coming weeks, as far as it is still open. */
export interface OpenFrequency {
  readonly runsPerWeek: number
  /** Weeks still to come, the one in course included. */
  readonly weeks: number
  /** Weeks that may still be missed. */
  readonly slack: number
  /** Weeks between the last known one and the first that counts. */
  readonly weeksBefore: number
  /** Of the week in course, when it counts: runs so far and the share of it gone by. */
  readonly current?: { readonly runs: number; readonly gone: number }
}

const MOST = 16
const STATES = 2 * LEVELS
/** Kinds of goals whose chances are kept at a time. */
const MOST_GOALS = 200

/** Weekly counts of the model: the chance of a goal from what the weeks known so far held. */
export interface FrequencyModel {
  /** What is known after these weeks, oldest first; a week that is NaN is unknown. `score` is their log-likelihood. */
  know(weeks: ArrayLike<number>): { readonly states: Float64Array; readonly score: number }
  /** Chance of the goal by dynamic programming over state and weeks missed, backwards: exact for the model. */
  chance(states: Float64Array, goal: OpenFrequency): number
}

export function frequencyModel(c: FrequencyConstants): FrequencyModel {
  const chain = habitChain(c)
  const likely = countTable(c, chain)
  const known = new Map<string, readonly Float64Array[]>()
  /** For each number of weeks that may be missed, the chance from each state to keep so many weeks to come. */
  const ahead = (runs: number, weeks: number, slack: number): readonly Float64Array[] => {
    const key = `${runs} ${weeks} ${slack}`
    let made = known.get(key)
    if (!made) {
      if (known.size >= MOST_GOALS) known.clear()
      known.set(key, (made = chanceAhead(chain, heldTable(likely, runs), weeks, slack)))
    }
    return made
  }
  return {
    know(weeks) {
      let now = Float64Array.from(chain.start)
      let next = new Float64Array(STATES)
      let score = 0
      for (let w = 0; w < weeks.length; w++) {
        if (w > 0) {
          chain.pass(now, next)
          ;[now, next] = [next, now]
        }
        const count = weeks[w]!
        if (Number.isNaN(count)) continue
        const row = Math.min(MOST, count) * STATES
        let sum = 0
        for (let s = 0; s < STATES; s++) sum += now[s]! *= likely[row + s]!
        for (let s = 0; s < STATES; s++) now[s]! /= sum
        score += Math.log(sum)
      }
      return { states: now, score }
    },
    chance(states, goal) {
      const { runsPerWeek, weeks, slack, weeksBefore, current } = goal
      if (slack >= weeks) return 1
      if (slack < 0) return 0
      let [now, next] = [Float64Array.from(states), new Float64Array(STATES)]
      for (let w = 0; w < weeksBefore + (current ? 1 : 0); w++) {
        chain.pass(now, next)
        ;[now, next] = [next, now]
      }
      if (!current) return Math.min(1, weighed(now, ahead(runsPerWeek, weeks, slack)[slack]!))
      // The runs of the week in course are known: what keeps the goal is taken as a share of what is possible with them.
      const [held, missed] = cutTable(likely, runsPerWeek, current)
      const after = ahead(runsPerWeek, weeks - 1, slack)
      const kept = weighed(now, held, after[slack]!) + (slack > 0 ? weighed(now, missed, after[slack - 1]!) : 0)
      return Math.min(1, kept / (weighed(now, held) + weighed(now, missed)))
    },
  }
}

/** Sum over states of weight × value, × another value. */
function weighed(weight: Float64Array, value: Float64Array, other?: Float64Array): number {
  let sum = 0
  for (let s = 0; s < STATES; s++) sum += weight[s]! * value[s]! * (other ? other[s]! : 1)
  return sum
}

/** Week by week from the last one backwards: the same for every runner. */
function chanceAhead(
  chain: HabitChain,
  [held, missed]: readonly [Float64Array, Float64Array],
  weeks: number,
  slack: number,
): readonly Float64Array[] {
  let chances = Array.from({ length: slack + 1 }, () => new Float64Array(STATES).fill(1))
  const week = new Float64Array(STATES)
  for (let w = 0; w < weeks; w++)
    chances = chances.map((kept, left) => {
      const lost = left > 0 ? chances[left - 1]! : undefined
      for (let s = 0; s < STATES; s++) week[s] = held[s]! * kept[s]! + (lost ? missed[s]! * lost[s]! : 0)
      const before = new Float64Array(STATES)
      chain.expect(week, before)
      return before
    })
  return chances
}

/** Chance of each count (0 to MOST, the last "or more") in each state. */
function countTable(c: FrequencyConstants, chain: HabitChain): Float64Array {
  const table = new Float64Array((MOST + 1) * STATES)
  for (let s = 0; s < LEVELS; s++) {
    let below = 0
    for (let n = 0; n <= MOST; n++) {
      const upTo = n === MOST ? 1 : normalCdf((Math.log(n + 0.5 + c.offset) - chain.usual[s]!) / c.weekSd)
      table[n * STATES + s] = Math.max(1e-12, upTo - below)
      below = upTo
      table[n * STATES + LEVELS + s] = n === 0 ? 1 - c.strayRun : c.strayRun / 2 ** n
    }
  }
  return table
}

/** Chance in each state that a whole week holds enough runs, and that it does not. */
function heldTable(likely: Float64Array, runs: number): [Float64Array, Float64Array] {
  const missed = new Float64Array(STATES)
  for (let n = 0; n < Math.min(runs, MOST + 1); n++)
    for (let s = 0; s < STATES; s++) missed[s]! += likely[n * STATES + s]!
  return [missed.map((value) => Math.max(0, 1 - value)), missed.map((value) => Math.min(1, value))]
}

/** The same of the week in course, together with the chance that it shows so many runs by now (each any day alike). */
function cutTable(
  likely: Float64Array,
  runs: number,
  current: { readonly runs: number; readonly gone: number },
): [Float64Array, Float64Array] {
  const [held, missed] = [new Float64Array(STATES), new Float64Array(STATES)]
  for (let n = current.runs; n <= Math.max(MOST, current.runs); n++) {
    const seen = binomial(n, current.runs, current.gone)
    const to = n >= runs ? held : missed
    for (let s = 0; s < STATES; s++) to[s]! += seen * likely[Math.min(MOST, n) * STATES + s]!
  }
  return [held, missed]
}

function binomial(n: number, k: number, p: number): number {
  let ways = 1
  for (let i = 1; i <= k; i++) ways *= (n - k + i) / i
  return ways * p ** k * (1 - p) ** (n - k)
}
