import { addDays, type LocalDate, startOfWeek } from '../base/calendar.ts'
import { betaBinomialAtMost } from '../stats/beta-binomial.ts'
import { logistic, logit } from '../stats/logistic.ts'
import { CONSTANTS, type ForecastConstants } from './constants.ts'
import { type Forecast, MODEL_VERSION } from './forecast.ts'
import { frequencyModel, type FrequencyModel } from './frequency-model.ts'
import { type HabitInputs, habitWeeks, type RunFact } from './habit-weeks.ts'

/** So many runs in every week but `slack` of them; the first week is that of `startsOn`. */
export interface FrequencyGoal {
  readonly runsPerWeek: number
  readonly weeks: number
  readonly slack: number
  readonly startsOn: LocalDate
  /** Weeks lived that were missed, where the caller knows better than the runs: weeks at rest are not. */
  readonly missed?: number
  /** Weeks to come in which nothing is asked, the one in course among them when it is the first. */
  readonly restWeeks?: number
  readonly restsNow?: boolean
}

const models = new WeakMap<ForecastConstants, FrequencyModel>()

function modelOf(c: ForecastConstants): FrequencyModel {
  const known = models.get(c)
  if (known) return known
  const made = frequencyModel(c.frequency)
  models.set(c, made)
  return made
}

const knowledge = new WeakMap<Float64Array, WeakMap<FrequencyModel, Float64Array>>()

/** What the weeks tell of the runner: the same for every goal. */
function knownStates(model: FrequencyModel, counts: Float64Array): Float64Array {
  let known = knowledge.get(counts)
  if (!known) knowledge.set(counts, (known = new WeakMap()))
  let states = known.get(model)
  if (!states) known.set(model, (states = model.know(counts).states))
  return states
}

const FLOOR = 0.001

/** Chance that a goal of runs a week is kept, from what is known as of the day and what has been lived of it. */
export function forecastFrequency(
  inputs: HabitInputs,
  goal: FrequencyGoal,
  c: ForecastConstants = CONSTANTS,
): Forecast {
  const { asOf, weekStart = 1 } = inputs
  const { next, counts, countSoFar } = habitWeeks(inputs)
  const start = startOfWeek(goal.startsOn, weekStart)
  const lived = Math.max(0, Math.min(goal.weeks, (next - start) / 7))
  const weeks = Math.max(0, goal.weeks - lived - (goal.restWeeks ?? 0))
  const slack = goal.slack - (goal.missed ?? missedWeeks(inputs, goal, start, lived))
  const model = modelOf(c)
  const gone = (asOf - next + 1) / 7
  const raw = model.chance(knownStates(model, counts), {
    runsPerWeek: goal.runsPerWeek,
    weeks,
    slack,
    weeksBefore: Math.max(0, (start - next) / 7) + (goal.restsNow ? 1 : 0),
    ...(gone > 0 && start <= next && !goal.restsNow && { current: { runs: countSoFar, gone } }),
  })
  const { base, slope, record } = c.frequencyCalibration
  const isHeldNow = weeks > 0 && start <= next && !goal.restsNow && countSoFar >= goal.runsPerWeek
  const kept = byRecord(counts, { runsPerWeek: goal.runsPerWeek, weeks: weeks - (isHeldNow ? 1 : 0), slack })
  // What is decided needs no calibration.
  const decided = slack < 0 || slack >= weeks
  return {
    kind: 'forecast',
    model: 'frequency',
    version: MODEL_VERSION,
    chance: decided ? raw : logistic(base + slope * logit(raw, FLOOR) + record * logit(kept, FLOOR)),
    inputs: { weeks: counts.length },
  }
}

/**
 * The same chance by nothing but the record: weeks of the last year that held so many runs, as tries of one and the same
 * chance of which nothing was known before.
 */
function byRecord(
  counts: Float64Array,
  { runsPerWeek, weeks, slack }: { readonly runsPerWeek: number; readonly weeks: number; readonly slack: number },
): number {
  let held = 0
  for (const count of counts) if (count >= runsPerWeek) held++
  return betaBinomialAtMost(slack, weeks, 1 + counts.length - held, 1 + held)
}

function missedWeeks(
  { runs, asOf, counted }: HabitInputs,
  goal: FrequencyGoal,
  start: LocalDate,
  lived: number,
): number {
  let missed = 0
  for (let w = 0; w < lived; w++) {
    const from = addDays(start, 7 * w)
    const inWeek = runs.filter((run: RunFact) => run.on >= from && run.on < from + 7 && run.on <= asOf)
    const count = counted === 'days' ? new Set(inWeek.map(({ on }) => on)).size : inWeek.length
    if (count < goal.runsPerWeek) missed++
  }
  return missed
}
