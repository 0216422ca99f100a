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

/** Weekly counts of the model: the chance of a goal from what the weeks known so far held. */
export interface FrequencyModel {
  /** What is known after these weeks, oldest first; a week that is NaN is unknown. `score` is their log-likelihood. */
  know(weeks: ArrayLike<number>): { readonly states: Float64Array; readonly score: number }
  /** Chance of the goal by dynamic programming over state and weeks missed: exact for the model. */
  chance(states: Float64Array, goal: OpenFrequency): number
}

export function frequencyModel(c: FrequencyConstants): FrequencyModel {
  const chain = habitChain(c)
  const likely = countTable(c, chain)
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
      if (goal.slack >= goal.weeks) return 1
      if (goal.slack < 0) return 0
      let now: Float64Array[] = [Float64Array.from(states)]
      const spare = new Float64Array(STATES)
      for (let w = 0; w < goal.weeksBefore; w++) {
        chain.pass(now[0]!, spare)
        now[0]!.set(spare)
      }
      const full = heldTable(likely, goal.runsPerWeek)
      for (let w = 0; w < goal.weeks; w++) {
        const cut = w === 0 ? goal.current : undefined
        const [held, missed] = cut ? cutTable(likely, goal.runsPerWeek, cut) : full
        const next: Float64Array[] = []
        for (const [m, mass] of now.entries()) {
          chain.pass(mass, spare)
          const kept = (next[m] ??= new Float64Array(STATES))
          for (let s = 0; s < STATES; s++) kept[s]! += spare[s]! * held[s]!
          if (m === goal.slack) continue
          const lost = (next[m + 1] ??= new Float64Array(STATES))
          for (let s = 0; s < STATES; s++) lost[s]! += spare[s]! * missed[s]!
        }
        if (cut) condition(next, now, held, missed, chain, spare)
        now = next
      }
      return Math.min(1, total(now))
    },
  }
}

const total = (masses: readonly Float64Array[]) => {
  let sum = 0
  for (const mass of masses) for (const value of mass) sum += value
  return sum
}

/** The runs of the week in course are known: what remains is taken as a share of what was possible with them. */
function condition(
  next: readonly Float64Array[],
  before: readonly Float64Array[],
  held: Float64Array,
  missed: Float64Array,
  chain: HabitChain,
  spare: Float64Array,
): void {
  let possible = 0
  for (const mass of before) {
    chain.pass(mass, spare)
    for (let s = 0; s < STATES; s++) possible += spare[s]! * (held[s]! + missed[s]!)
  }
  for (const mass of next) for (let s = 0; s < STATES; s++) mass[s]! /= possible
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
