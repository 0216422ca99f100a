import type { LocalDate } from '../base/calendar.ts'
import type { MissingForForecast, Quantiles } from './forecast.ts'

/** What made a forecast of a goal. Those that begin with `simple` rest on little and say so. */
export const GOAL_MODELS = [
  'race-time',
  'frequency',
  'volume',
  'volume-periods',
  'level',
  'simple-adherence',
  'simple-days',
  'simple-weeks',
  'simple-first-time',
  'simple-collection',
  'simple-metric',
  'simple-clear-days',
  'composite',
] as const
export type GoalModel = (typeof GOAL_MODELS)[number]

/** What a chance takes for granted; each has its sentence in words. */
export const ASSUMPTIONS = [
  'healthy-start',
  'one-attempt-on-the-last-day',
  'attempts-spread-evenly',
  'results-from-training',
  'stated-level',
  'stated-habit',
  'pause-ends-now',
  'usual-plan',
  'parts-alike',
  'own-ratio',
  'hills-by-climb',
  'heat-as-expected',
  'altitude-counted',
] as const
export type Assumption = (typeof ASSUMPTIONS)[number]

/** What a forecast lacks. */
export const MISSING_FACTS = [
  'race-result',
  'target',
  'day-to-come',
  'known-week',
  'log',
  'last-day',
  'long-run',
  'planned-workouts',
  'recordings-of-it',
] as const satisfies readonly (MissingForForecast | string)[]
export type MissingFact = (typeof MISSING_FACTS)[number]

/** Why a goal has no chance at all. */
export const NO_CHANCE_REASONS = [
  'ended',
  'resting',
  'open',
  'by-hand',
  'weight',
  'health-value',
  'own-rating',
  'single-workout',
  'part-without-chance',
  'first-things',
  'under-age',
] as const
export type NoChanceReason = (typeof NO_CHANCE_REASONS)[number]

/** Rungs of a word range: never a number. */
export const CHANCE_WORDS = ['seldom', 'now-and-then', 'about-as-often-as-not', 'often', 'mostly'] as const
export type ChanceWord = (typeof CHANCE_WORDS)[number]

export interface ForecastInputs {
  /** Results at the distance, and elsewhere; how many of them are from training. */
  readonly results?: number
  readonly resultsElsewhere?: number
  readonly efforts?: number
  readonly weeks?: number
  readonly attemptsOn?: readonly LocalDate[]
  /** Of simple models: what was counted. */
  readonly kept?: number
  readonly missed?: number
}

/** What is said of a goal on a day: a chance, a range of words, what is missing, or why there is none. */
export type GoalForecast =
  | {
      readonly kind: 'forecast'
      readonly model: GoalModel
      readonly version: number
      /** Between 0 and 1: that it is reached by whoever starts healthy. */
      readonly chance: number
      /** Nothing is left to chance: it is reached, or its days are over. */
      readonly decided?: 'reached' | 'over'
      /** Where the runner will be: seconds, metres, or the measure's own amount. */
      readonly quantiles?: Quantiles
      readonly unit?: 's' | 'm' | 'activities'
      /** The number to reach, in the same unit. */
      readonly target?: number
      readonly inputs: ForecastInputs
      readonly assumed: readonly Assumption[]
    }
  | {
      readonly kind: 'words'
      readonly model: 'simple-clear-days'
      readonly version: number
      readonly from: ChanceWord
      readonly to: ChanceWord
    }
  | { readonly kind: 'insufficient-data'; readonly missing: readonly MissingFact[] }
  | { readonly kind: 'none'; readonly reason: NoChanceReason }

export type ChanceForecast = Extract<GoalForecast, { kind: 'forecast' }>

/** A simple model's formula or parameter that changes is a new version. */
export const SIMPLE_VERSION = 1

export const lacking = (...missing: MissingFact[]): GoalForecast => ({ kind: 'insufficient-data', missing })
