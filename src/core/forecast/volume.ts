import type { LocalDate } from '../base/calendar.ts'
import { CONSTANTS, type ForecastConstants } from './constants.ts'
import { type Forecast, LEVELS_OF_QUANTILES, MODEL_VERSION, type Quantiles } from './forecast.ts'
import { logistic, logit } from '../stats/logistic.ts'
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

const FLOOR = 0.001

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
  const [base, slope] = calibration(km, c.volumeCalibration)
  const atLeast = (asked: number) =>
    asked <= done_km ? 1 : logistic(base + slope * logit(chanceOfAtLeast(totals, asked - done_km), FLOOR))
  return { done_km, weeks: km.length, atLeast }
}

/** Runners whose weeks have been irregular, lately and for half a year, are known less well than the chain believes. */
function calibration(km: Float64Array, by: readonly number[]): [number, number] {
  const [lately, halfYear] = [irregularity(km.subarray(-8)), irregularity(km.subarray(-26))]
  return [by[0]! + by[2]! * lately + by[4]! * halfYear, Math.max(0.1, by[1]! + by[3]! * lately + by[5]! * halfYear)]
}

/** Of runners in the middle: where no week is known. */
const USUAL_IRREGULARITY = 0.5

/** Standard deviation of weeks over their mean, at most 2. */
export function irregularity(km: Float64Array): number {
  if (km.length === 0) return USUAL_IRREGULARITY
  const mean = km.reduce((sum, week) => sum + week, 0) / km.length
  const variance = km.reduce((sum, week) => sum + (week - mean) ** 2, 0) / km.length
  return Math.min(2, Math.sqrt(variance) / (mean + 1))
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
