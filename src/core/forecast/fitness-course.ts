import { addDays, type LocalDate } from '../base/calendar.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { CONSTANTS, parameter } from './constants.ts'
import { carrier } from './endurance.ts'
import { fitnessDrift } from './fitness-drift.ts'
import { afterDays, afterResult, type FitnessState, unknownFitness } from './fitness-filter.ts'
import { knownResults, type KnownResult } from './known-results.ts'
import { noiseAt, priorOf } from './race-time.ts'
import { runnerOf } from './usual-week.ts'

/** What an all-out race over the distance would have taken on a day, flat and cool, as far as it was known by then. */
export interface FitnessDay {
  readonly on: LocalDate
  readonly time_s: number
  /** Eight times in ten within these. */
  readonly fast_s: number
  readonly slow_s: number
}

export interface FitnessCourse {
  readonly days: readonly FitnessDay[]
  /** Slower (above 0) or faster than others as races get longer: ln s for each doubling, with its sd. */
  readonly endurance: { readonly aDoubling: number; readonly sd: number }
}

const NOISE = parameter('fitness.noise')
const EFFORT_NOISE = parameter('fitness.effortNoise')
const EIGHTY = 1.2816
const STEP_DAYS = 7

/**
 * The runner's level at a distance, week by week up to asOf: a state-space filter of level and endurance over results and
 * hard efforts, moved between them by breaks, load and pace at heart rate. Undefined without a result or an effort.
 */
export function fitnessCourse(evidence: Evidence, distance_m: number, lastDays: number): FitnessCourse | undefined {
  const { asOf } = evidence
  const runner = runnerOf(evidence)
  const { races, efforts } = knownResults(evidence, distance_m)
  const results = [...races, ...efforts].toSorted((a, b) => a.on - b.on || b.time_s - a.time_s)
  const first = results[0]
  if (!first) return undefined
  const drift = fitnessDrift(evidence)
  const carried = carrier(distance_m, runner, CONSTANTS.endurance)
  const to5k = CONSTANTS.endurance.exponent * Math.log(distance_m / 5000)
  let state = unknownFitness(priorOf(runner, CONSTANTS) + to5k)
  let day = first.on
  const passTo = (on: LocalDate) => {
    state = afterDays(state, on - day, drift(day) - drift(on))
    day = on
  }
  const days: FitnessDay[] = []
  let next = 0
  const begins = Math.max(first.on, asOf - lastDays + 1)
  for (let back = Math.floor((asOf - begins) / STEP_DAYS); back >= 0; back--) {
    const on = addDays(asOf, -STEP_DAYS * back)
    for (; next < results.length && results[next]!.on <= on; next++) {
      const result = results[next]!
      passTo(result.on)
      state = afterResult(state, observed(result, distance_m, carried(result))).state
    }
    passTo(on)
    days.push(dayOf(on, state))
  }
  const { slope, slopeVar } = state
  return { days, endurance: { aDoubling: slope * Math.LN2, sd: Math.sqrt(slopeVar) * Math.LN2 } }
}

function observed(result: KnownResult, distance_m: number, logTime: number) {
  const isRace = result.kind === 'race'
  const scatter = isRace ? NOISE * noiseAt(result.distance_m, CONSTANTS) : EFFORT_NOISE
  const step = Math.log(result.distance_m / distance_m)
  return { logTime, step, noise: Math.hypot(scatter, result.unsure ?? 0), boundOnly: !isRace }
}

const dayOf = (on: LocalDate, { level, levelVar }: FitnessState): FitnessDay => ({
  on,
  time_s: Math.exp(level),
  fast_s: Math.exp(level - EIGHTY * Math.sqrt(levelVar)),
  slow_s: Math.exp(level + EIGHTY * Math.sqrt(levelVar)),
})
