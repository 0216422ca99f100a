import type { LocalDate } from '../base/calendar.ts'
import { CONSTANTS, type ForecastConstants } from './constants.ts'
import { type Forecast, LEVELS_OF_QUANTILES, MODEL_VERSION, type Quantiles } from './forecast.ts'
import { type HabitInputs, habitWeeks } from './habit-weeks.ts'
import { chanceOfAtLeast, volumeModel, type VolumeModel, type VolumeTotals } from './volume-model.ts'

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
    chance: outlook.totals
      ? chanceOfAtLeast(outlook.totals, goal.distance_m / 1000 - outlook.done_km)
      : Number(outlook.done_km * 1000 >= goal.distance_m),
    inputs: { weeks: outlook.weeks },
  }
}

/** What the goal's days will have held at their end, in metres, by level. */
export function volumeQuantiles(inputs: HabitInputs, goal: VolumeGoal, c: ForecastConstants = CONSTANTS): Quantiles {
  const { totals, done_km } = volumeOutlook(inputs, goal, c)
  const at = (level: number) => 1000 * (done_km + (totals ? totalAt(totals, level) : 0))
  return {
    p10: at(LEVELS_OF_QUANTILES.p10),
    p25: at(LEVELS_OF_QUANTILES.p25),
    p50: at(LEVELS_OF_QUANTILES.p50),
    p75: at(LEVELS_OF_QUANTILES.p75),
    p90: at(LEVELS_OF_QUANTILES.p90),
  }
}

function volumeOutlook(inputs: HabitInputs, goal: VolumeGoal, c: ForecastConstants) {
  const { asOf, runs } = inputs
  const { next, km } = habitWeeks(inputs)
  let done_km = 0
  for (const { on, distance_m } of runs)
    if (on >= goal.startsOn && on <= Math.min(asOf, goal.endsOn)) done_km += (distance_m ?? 0) / 1000
  const from = Math.max(goal.startsOn, asOf + 1)
  const weeks = Math.max(0, (goal.endsOn - from + 1) / 7)
  if (weeks === 0) return { done_km, weeks: km.length }
  const model = modelOf(c)
  const before = Math.max(0, Math.floor((from - next) / 7))
  return { done_km, weeks: km.length, totals: model.totals(model.know(km), weeks, before) }
}

/** The km that a share of the totals is at or under; nobody runs less than nothing. */
function totalAt(totals: VolumeTotals, level: number): number {
  let [low, high] = [0, 1]
  while (chanceOfAtLeast(totals, high) > 1 - level && high < 1e6) high *= 2
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2
    if (chanceOfAtLeast(totals, middle) > 1 - level) low = middle
    else high = middle
  }
  return low
}
