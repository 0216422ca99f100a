import { normalCdf } from '../stats/normal-cdf.ts'
import type { ForecastConstants } from './constants.ts'
import { type HabitChain, habitChain, LEVELS, ofRegularity } from './habit-chain.ts'
import { type VolumeModel, volumeModel } from './volume-model.ts'
import { knownOf } from './volume.ts'

/** One period still to come, or in course: how many weeks of it are left, and what they still have to hold. */
export interface OpenPeriod {
  readonly weeks: number
  readonly km: number
}

const STATES = 2 * LEVELS
const CLASSES = [-1, 0, 1]

interface PeriodModel {
  readonly volume: VolumeModel
  readonly chains: readonly HabitChain[]
  readonly weekSds: readonly number[]
}

const models = new WeakMap<ForecastConstants, PeriodModel>()

/** The chains of the volume model, class by class: the same formulas, to walk from period to period. */
function modelOf(c: ForecastConstants): PeriodModel {
  const known = models.get(c)
  if (known) return known
  const { volume } = c
  const made: PeriodModel = {
    volume: volumeModel(volume),
    chains: CLASSES.map((j) => habitChain(ofRegularity(volume, j, volume.irregularStop))),
    weekSds: CLASSES.map((j) => volume.weekSd * Math.exp(volume.irregularSpread * j)),
  }
  models.set(c, made)
  return made
}

/**
 * Chance that all but `slack` periods hold enough, from the weeks known so far, oldest first. A whole week is exact for
 * the model; a longer or a cut period is normal in each state, as in the model of totals. What a kept or missed period
 * says of the runner is carried on to the next: the state at its start is weighed by it.
 */
export function chanceOfPeriods(
  weeks: Float64Array,
  weeksBefore: number,
  periods: readonly OpenPeriod[],
  slack: number,
  c: ForecastConstants,
): number {
  if (slack >= periods.length) return 1
  if (slack < 0) return 0
  const { volume, chains, weekSds } = modelOf(c)
  const known = knownOf(volume, weeks)
  let chance = 0
  for (const [j, chain] of chains.entries()) {
    let at = 0
    let mass: Float64Array[] = [walk(chain, known.states[j]!, weeksBefore)]
    for (const period of periods) {
      const whole = period.weeks === 1
      const enough = whole ? enoughInWeek(period.km, chain, weekSds[j]!, c) : enoughIn(period, j, volume)
      const steps = Math.round(at + period.weeks) - Math.round(at)
      at += period.weeks
      const next: Float64Array[] = []
      // A week is judged in the states it is in, a longer period in those it began with.
      for (const [missed, states] of mass.entries()) {
        const here = whole ? walk(chain, states, steps) : states
        add(next, missed, here, enough, true)
        if (missed < slack) add(next, missed + 1, here, enough, false)
      }
      if (!whole) for (const [missed, states] of next.entries()) next[missed] = walk(chain, states, steps)
      mass = next
    }
    for (const states of mass) for (const value of states) chance += known.classes[j]! * value
  }
  return Math.min(1, chance)
}

/** For each state of a week, the chance that it holds enough. */
function enoughInWeek(km: number, chain: HabitChain, weekSd: number, { volume: c }: ForecastConstants): Float64Array {
  const enough = new Float64Array(STATES)
  if (km <= 0) return enough.fill(1)
  for (let s = 0; s < LEVELS; s++) {
    enough[s] = 1 - normalCdf((Math.log(km + c.offset) - chain.usual[s]!) / weekSd)
    enough[LEVELS + s] = c.strayRun * Math.exp(-km / c.strayKm)
  }
  return enough
}

/** For each state at the start of a period, the chance that it holds enough. */
function enoughIn({ weeks, km }: OpenPeriod, j: number, volume: VolumeModel): Float64Array {
  const enough = new Float64Array(STATES)
  if (km <= 0) return enough.fill(1)
  if (weeks <= 0) return enough
  const { mean, sd } = volume.moments(j, weeks)
  for (let s = 0; s < STATES; s++) enough[s] = 1 - normalCdf((km - mean[s]!) / sd[s]!)
  return enough
}

function walk(chain: HabitChain, from: Float64Array, weeks: number): Float64Array {
  if (weeks <= 0) return from
  let [now, next] = [new Float64Array(STATES), new Float64Array(STATES)]
  chain.pass(from, now)
  for (let w = 1; w < weeks; w++) {
    chain.pass(now, next)
    ;[now, next] = [next, now]
  }
  return now
}

/** Adds what of these states has kept the period, or has not. */
function add(into: Float64Array[], at: number, states: Float64Array, enough: Float64Array, kept: boolean): void {
  const there = (into[at] ??= new Float64Array(STATES))
  for (let s = 0; s < STATES; s++) there[s]! += states[s]! * (kept ? enough[s]! : 1 - enough[s]!)
}
