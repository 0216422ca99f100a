import { parameter } from './constants.ts'

/** A time that was run, carried over to the distance in question. */
export interface FitnessObservation {
  readonly logTime: number
  /** Logarithm of the ratio of its distance to the one in question. */
  readonly step: number
  /** What a race run all-out scatters by, the doubt about hills and heat included: ln s. */
  readonly noise: number
  /** Of training: the runner can do at least that, so that a slower one than expected says nothing. */
  readonly boundOnly: boolean
}

/** Level at the distance (logarithm of seconds), and endurance beside others: ln s for each unit of `step`. */
export interface FitnessState {
  readonly level: number
  readonly slope: number
  readonly levelVar: number
  readonly shared: number
  readonly slopeVar: number
}

const PRIOR_VAR = parameter('fitness.priorSd') ** 2
const SLOPE_VAR = parameter('fitness.slopeSd') ** 2
const WALK_A_DAY = parameter('fitness.walk') ** 2 / 365.25
const SLOWER = parameter('fitness.slower')
const SLOWEST = parameter('fitness.slowest')

/** Before any result. */
export const unknownFitness = (logTime: number): FitnessState => ({
  level: logTime,
  slope: 0,
  levelVar: PRIOR_VAR,
  shared: 0,
  slopeVar: SLOPE_VAR,
})

/** Days pass: the level moves as far as breaks, load and pace at heart rate tell, and may have moved either way. */
export const afterDays = (state: FitnessState, days: number, slower: number): FitnessState => ({
  ...state,
  level: state.level + slower,
  levelVar: state.levelVar + WALK_A_DAY * days,
})

/** What was run, beside what was expected: below 0 where it was faster, and whether it looks like less than all. */
export interface Taken {
  readonly state: FitnessState
  readonly miss: number
  readonly eased: boolean
}

/**
 * A Kalman update that trusts a fast time and a slow one less: of a slow one nobody knows whether all was given, so it
 * counts for half, and only so far. What it moves rises with the time, and the gains look at no time.
 */
export function afterResult(state: FitnessState, { logTime, step, noise, boundOnly }: FitnessObservation): Taken {
  const miss = logTime - (state.level + step * state.slope)
  if (boundOnly && miss >= 0) return { state, miss, eased: true }
  const toLevel = state.levelVar + step * state.shared
  const toSlope = state.shared + step * state.slopeVar
  const variance = toLevel + step * toSlope + noise * noise
  const believed = miss <= 0 ? miss : SLOWER * Math.min(miss, SLOWEST * noise)
  const [gain, turn] = [toLevel / variance, toSlope / variance]
  return {
    state: {
      level: state.level + gain * believed,
      slope: state.slope + turn * believed,
      levelVar: state.levelVar - gain * toLevel,
      slopeVar: state.slopeVar - turn * toSlope,
      shared: state.shared - gain * toSlope,
    },
    miss,
    eased: miss > SLOWEST * noise,
  }
}
