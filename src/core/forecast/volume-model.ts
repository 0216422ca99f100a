import { normalCdf } from '../stats/normal-cdf.ts'
import { type HabitChain, type HabitConstants, habitChain, LEVELS, ofRegularity, STEPS } from './habit-chain.ts'

/** Constants of weekly distance, in km; `offset` moves the logarithm so that a week without a run has one. */
export interface VolumeConstants extends HabitConstants {
  readonly weekSd: number
  readonly offset: number
  /** Chance of any running in a week of a break, and how far it goes on average. */
  readonly strayRun: number
  readonly strayKm: number
  /** What irregular runners have more of than regular ones: spread of weeks (log), stops and less of returns (log-odds). */
  readonly irregularSpread: number
  readonly irregularStop: number
}

/** Chance of a total over the coming weeks, whole or in parts. */
export interface VolumeModel {
  know(weeks: ArrayLike<number>): VolumeKnowledge
  /** Mean and sd of the total in every state of one class at its first week. */
  moments(part: number, weeks: number): { readonly mean: Float64Array; readonly sd: Float64Array }
  /** Mean and sd of the total in every state, with its weight. */
  totals(known: VolumeKnowledge, weeks: number, weeksBefore: number): VolumeTotals
}

/** What is known of each class of regularity: weights of its states, and of itself. */
export interface VolumeKnowledge {
  readonly states: readonly Float64Array[]
  readonly classes: readonly number[]
}

export interface VolumeTotals {
  readonly weight: Float64Array
  readonly mean: Float64Array
  readonly sd: Float64Array
}

const STATES = 2 * LEVELS
const CLASSES = [-1, 0, 1]
const CLASS_WEIGHTS = [0.25, 0.5, 0.25]
/** So that one strange week cannot rule a state out. */
const OUTLIER = 1e-4
/** Misses beyond so many sds are all alike: only the outlier is left. */
const FARTHEST = 30
/** States that weigh less are not asked: together they are less than a number can tell from 1. */
const LIGHTEST = 1e-18
const INV_SQRT_2PI = 1 / Math.sqrt(2 * Math.PI)

export function volumeModel(c: VolumeConstants): VolumeModel {
  const parts = CLASSES.map((j) => {
    const chain = habitChain(ofRegularity(c, j, c.irregularStop))
    return volumeClass(c, c.weekSd * Math.exp(c.irregularSpread * j), chain)
  })
  return {
    know(weeks) {
      const known = parts.map((part) => part.know(weeks))
      const most = Math.max(...known.map(({ score }) => score))
      const raw = known.map(({ score }, j) => CLASS_WEIGHTS[j]! * Math.exp(score - most))
      const sum = raw.reduce((a, b) => a + b)
      return { states: known.map(({ states }) => states), classes: raw.map((value) => value / sum) }
    },
    moments(part, weeks) {
      const [mean, sd] = [new Float64Array(STATES), new Float64Array(STATES)]
      parts[part]!.moments(weeks, mean, sd)
      return { mean, sd }
    },
    totals(known, weeks, weeksBefore) {
      const totals = {
        weight: new Float64Array(CLASSES.length * STATES),
        mean: new Float64Array(CLASSES.length * STATES),
        sd: new Float64Array(CLASSES.length * STATES),
      }
      for (const [j, part] of parts.entries()) {
        const states = part.after(known.states[j]!, weeksBefore)
        const at = j * STATES
        for (let s = 0; s < STATES; s++) totals.weight[at + s] = known.classes[j]! * states[s]!
        part.moments(weeks, totals.mean.subarray(at, at + STATES), totals.sd.subarray(at, at + STATES))
      }
      return totals
    },
  }
}

/** Chance that the total is at least `km`. */
export function chanceOfAtLeast(totals: VolumeTotals, km: number): number {
  if (km <= 0) return 1
  const { weight, mean, sd } = totals
  let chance = 0
  for (let i = 0; i < weight.length; i++)
    if (weight[i]! > LIGHTEST) chance += weight[i]! * (1 - normalCdf((km - mean[i]!) / sd[i]!))
  return Math.min(1, chance)
}

function volumeClass(c: VolumeConstants, weekSd: number, chain: HabitChain) {
  const lowest = Math.log(c.offset)
  const rest = chain.usual.map((usual) => normalCdf((lowest - usual) / weekSd))
  const [mean, variance] = weekMoments(c, weekSd, chain)
  // Moments of the sum of w weeks from each state, grown when a longer goal asks for it: the same for every runner.
  const first = [new Float64Array(STATES)]
  const second = [new Float64Array(STATES)]
  const grow = () => {
    const [m, q] = [first.at(-1)!, second.at(-1)!]
    const [nextM, nextQ] = [new Float64Array(STATES), new Float64Array(STATES)]
    chain.expect(
      mean.map((value, s) => value + m[s]!),
      nextM,
    )
    chain.expect(
      mean.map((value, s) => variance[s]! + value * value + 2 * value * m[s]! + q[s]!),
      nextQ,
    )
    first.push(nextM)
    second.push(nextQ)
  }

  const bells = new Float64Array(LEVELS)
  const step = (chain.usual[1]! - chain.usual[0]!) / weekSd
  const squares = Float64Array.from({ length: STEPS }, (_, u) => Math.exp(-0.5 * (u * step) ** 2))
  /** Density of so many km in every level. Swings are evenly spaced: two exponentials do for all seven of a runner. */
  const density = (km: number) => {
    const log = Math.log(km + c.offset)
    const scale = 1 / (km + c.offset)
    for (let z = 0; z < LEVELS; z += STEPS) {
      const miss = Math.max(-FARTHEST, Math.min(FARTHEST, (log - chain.usual[z]!) / weekSd))
      const ratio = Math.exp(miss * step)
      let bell = (INV_SQRT_2PI / weekSd) * Math.exp(-0.5 * miss * miss)
      for (let u = 0; u < STEPS; u++) {
        bells[z + u] = (bell * squares[u]! + OUTLIER) * scale
        bell *= ratio
      }
    }
  }

  return {
    know(weeks: ArrayLike<number>) {
      let now = Float64Array.from(chain.start)
      let next = new Float64Array(STATES)
      let score = 0
      for (let w = 0; w < weeks.length; w++) {
        if (w > 0) {
          chain.pass(now, next)
          ;[now, next] = [next, now]
        }
        const km = weeks[w]!
        if (Number.isNaN(km)) continue
        const stray = km > 0 ? (c.strayRun * Math.exp(-km / c.strayKm)) / c.strayKm : 1 - c.strayRun
        let sum = 0
        if (km > 0) density(km)
        const likely = km > 0 ? bells : rest
        for (let s = 0; s < LEVELS; s++) {
          sum += now[s]! *= likely[s]!
          sum += now[LEVELS + s]! *= stray
        }
        for (let s = 0; s < STATES; s++) now[s]! /= sum
        score += Math.log(sum)
      }
      return { states: now, score }
    },
    after(states: Float64Array, weeks: number): Float64Array {
      let now = states
      for (let w = 0; w < weeks; w++) {
        const next = new Float64Array(STATES)
        chain.pass(now, next)
        now = next
      }
      return now
    },
    moments(weeks: number, means: Float64Array, sds: Float64Array): void {
      const below = Math.floor(weeks)
      const part = weeks - below
      while (first.length <= below + 1) grow()
      for (let s = 0; s < STATES; s++) {
        const [m0, m1] = [first[below]![s]!, first[below + 1]![s]!]
        const [v0, v1] = [second[below]![s]! - m0 * m0, second[below + 1]![s]! - m1 * m1]
        means[s] = m0 + part * (m1 - m0)
        sds[s] = Math.sqrt(Math.max(1e-6, v0 + part * (v1 - v0)))
      }
    },
  }
}

/** Mean and variance of one week in each state: a lognormal less its offset, nothing below zero; little in a break. */
function weekMoments(c: VolumeConstants, weekSd: number, chain: HabitChain): [Float64Array, Float64Array] {
  const [mean, variance] = [new Float64Array(STATES), new Float64Array(STATES)]
  for (let s = 0; s < LEVELS; s++) {
    const x = chain.usual[s]!
    const k = (Math.log(c.offset) - x) / weekSd
    const upper = normalCdf(-k)
    const partial1 = Math.exp(x + (weekSd * weekSd) / 2) * normalCdf(weekSd - k)
    const partial2 = Math.exp(2 * x + 2 * weekSd * weekSd) * normalCdf(2 * weekSd - k)
    mean[s] = partial1 - c.offset * upper
    variance[s] = partial2 - 2 * c.offset * partial1 + c.offset ** 2 * upper - mean[s]! ** 2
    mean[LEVELS + s] = c.strayRun * c.strayKm
    variance[LEVELS + s] = 2 * c.strayRun * c.strayKm ** 2 - mean[LEVELS + s]! ** 2
  }
  return [mean, variance]
}
