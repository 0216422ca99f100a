import type { LocalDate } from '../base/calendar.ts'
import { CONSTANTS, type ForecastConstants } from './constants.ts'
import { type Forecast, LEVELS_OF_QUANTILES, MODEL_VERSION, type Quantiles } from './forecast.ts'
import { type HabitInputs, habitWeeks } from './habit-weeks.ts'
import { chanceOfAtLeast, type VolumeKnowledge, volumeModel, type VolumeModel } from './volume-model.ts'

/** So much distance between two days, both included. */
export interface VolumeGoal {
  readonly distance_m: number
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate
}

const models = new WeakMap<ForecastConstants, VolumeModel>()

function modelOf(c: ForecastConstants): VolumeModel {
  const known = models.get(c)
  if (known) return known
  const made = volumeModel(c.volume)
  models.set(c, made)
  return made
}

/** Chance of the distance, from what is known as of the day and what has been run of it. */
export function forecastVolume(inputs: HabitInputs, goal: VolumeGoal, c: ForecastConstants = CONSTANTS): Forecast {
  const outlook = volumeOutlook(inputs, goal, c)
  return {
    kind: 'forecast',
    model: 'volume',
    version: MODEL_VERSION,
    chance: outlook.atLeast(goal.distance_m / 1000),
    inputs: { weeks: outlook.weeks },
  }
}

/** What the goal's days will have held at their end, in metres, by level. */
export function volumeQuantiles(inputs: HabitInputs, goal: VolumeGoal, c: ForecastConstants = CONSTANTS): Quantiles {
  const { atLeast, done_km } = volumeOutlook(inputs, goal, c)
  const at = (level: number) => 1000 * kmAt(atLeast, 1 - level, done_km)
  return {
    p10: at(LEVELS_OF_QUANTILES.p10),
    p25: at(LEVELS_OF_QUANTILES.p25),
    p50: at(LEVELS_OF_QUANTILES.p50),
    p75: at(LEVELS_OF_QUANTILES.p75),
    p90: at(LEVELS_OF_QUANTILES.p90),
  }
}

interface VolumeOutlook {
  readonly done_km: number
  readonly weeks: number
  /** Chance that all of the goal's days together hold so many km. */
  readonly atLeast: (km: number) => number
}

const knowledge = new WeakMap<Float64Array, WeakMap<VolumeModel, VolumeKnowledge>>()

/** What the weeks tell of the runner: the same for every goal. */
export function knownOf(model: VolumeModel, km: Float64Array): VolumeKnowledge {
  let known = knowledge.get(km)
  if (!known) knowledge.set(km, (known = new WeakMap()))
  let made = known.get(model)
  if (!made) known.set(model, (made = model.know(km)))
  return made
}

function volumeOutlook(inputs: HabitInputs, goal: VolumeGoal, c: ForecastConstants): VolumeOutlook {
  const { asOf, runs } = inputs
  const { next, km } = habitWeeks(inputs)
  let done_km = 0
  for (const { on, distance_m } of runs)
    if (on >= goal.startsOn && on <= Math.min(asOf, goal.endsOn)) done_km += (distance_m ?? 0) / 1000
  const from = Math.max(goal.startsOn, asOf + 1)
  const weeks = Math.max(0, (goal.endsOn - from + 1) / 7)
  if (weeks === 0) return { done_km, weeks: km.length, atLeast: (asked) => Number(done_km >= asked) }
  const model = modelOf(c)
  const totals = model.totals(knownOf(model, km), weeks, Math.max(0, Math.floor((from - next) / 7)))
  const atLeast = (asked: number) => (asked <= done_km ? 1 : chanceOfAtLeast(totals, asked - done_km))
  return { done_km, weeks: km.length, atLeast }
}

/**
 * Where a chance that falls with the amount comes down to a level, by halves. Each half is decided by what is known
 * already wherever the straight line through the two nearest answers left no doubt of it: the same answer, sooner.
 */
function kmAt(chance: (km: number) => number, level: number, from: number): number {
  let [low, high] = [from, from + 1]
  let [atLow, atHigh] = [1, chance(high)]
  while (atHigh > level && high < 1e6) {
    ;[low, atLow] = [high, atHigh]
    high = from + 2 * (high - from)
    atHigh = chance(high)
  }
  const end = high
  // Illinois false position first: `low` is known to be above the level, `high` not to be.
  let side = 0
  let [weightLow, weightHigh] = [atLow - level, atHigh - level]
  for (let i = 0; i < 12 && high - low > 1e-9 * end && weightLow > 0; i++) {
    let x = low + ((high - low) * weightLow) / (weightLow - weightHigh)
    if (!(x > low && x < high)) x = (low + high) / 2
    const at = chance(x) - level
    if (at > 0) {
      ;[low, weightLow] = [x, at]
      if (side > 0) weightHigh /= 2
      side = 1
    } else {
      ;[high, weightHigh] = [x, at]
      if (side < 0) weightLow /= 2
      side = -1
    }
  }
  let [a, b] = [from, end]
  for (let i = 0; i < 40; i++) {
    const middle = (a + b) / 2
    if (middle <= low || (middle < high && chance(middle) > level)) a = middle
    else b = middle
  }
  return a
}
