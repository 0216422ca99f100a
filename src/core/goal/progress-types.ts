import type { LocalDate } from '../base/calendar.ts'
import type { Measure } from './measure.ts'
import type { CaredFor } from './progress-detail.ts'
import type { EvidenceIds } from './seen.ts'

/**
 * What numbers of a progress count. Times to beat fall, all else rises unless its measure says otherwise. `days` are days
 * with a run (or clear, or of rest), `weeks` weeks held, `collected` different ones of what is collected, `steps` steps
 * on the way of a goal by hand.
 */
export const PROGRESS_UNITS = [
  'm',
  's',
  'activities',
  'days',
  'weeks',
  'months',
  'years',
  'workouts',
  'sessions',
  'races',
  'collected',
  'parts',
  'reviews',
  'steps',
  'rating',
  'bpm',
  'kg',
  's/km',
  'steps/min',
] as const
export type ProgressUnit = (typeof PROGRESS_UNITS)[number]

/**
 * How a goal stands, in one word. `not-started` and `open-ended` carry no judgement: its first day is to come, or there
 * is nothing to compare with (no last day, no run of that distance yet). `over` means that its last day has passed
 * short of the target.
 */
export const STANDINGS = ['not-started', 'open-ended', 'ahead', 'on-track', 'behind', 'reached', 'over'] as const
export type Standing = (typeof STANDINGS)[number]

/**
 * `open`: still going on, and so neither held nor missed. `paused`: nothing is asked of it (its target is then 0).
 * `unknown`: over, and too little was said or measured to call it either.
 */
export const PERIOD_STATES = ['held', 'not-held', 'open', 'paused', 'coming', 'unknown'] as const
export type PeriodState = (typeof PERIOD_STATES)[number]

/** What a number rests on that no fact told: an age from a year of birth alone, the strictest of a table's rows. */
export const ASSUMED_CODES = ['age-by-year', 'strictest-row', 'no-best-before'] as const
export type AssumedCode = (typeof ASSUMED_CODES)[number]

/** One stretch of the goal's days: a week, a month, or the whole window. */
export interface PeriodProgress extends EvidenceIds {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly actual: number
  readonly target: number
  readonly unit: ProgressUnit
  readonly state: PeriodState
  /** The day on which enough was done. */
  readonly heldOn?: LocalDate
  /** The day from which a pause left nothing to be asked; such a period may be held all the same. */
  readonly restedOn?: LocalDate
  /** What was asked of this period, by the revision then in force. */
  readonly measure: Measure
}

export interface Progress extends EvidenceIds, CaredFor {
  /** The last day whose facts are in it; of a goal that was released or fell short, no later than the day it ended. */
  readonly asOf: LocalDate
  readonly standing: Standing
  readonly unit: ProgressUnit
  /** Where it stands; undefined when there is nothing yet that could be measured (no run of that distance). */
  readonly actual?: number
  /** What it aims at; undefined where that follows from facts that are missing, or where nothing is aimed at. */
  readonly target?: number
  /** Where it would stand today on an even way from start to target; undefined without a last day or before the start. */
  readonly expected?: number
  /** Share of the way, 0 and up, over 1 when more than asked was done; undefined when it cannot be said. */
  readonly fraction?: number
  /** What is left to do (never below 0), in `unit`. */
  readonly left?: number
  /** Days of the goal still to come, the day itself among them. */
  readonly daysLeft?: number
  /** What is left, spread over the weeks that are left; undefined when nothing is left or time is not what is missing. */
  readonly neededPerWeek?: number
  /** Where a time to beat began: the best of the year before the goal started. */
  readonly baseline?: number
  readonly slack?: { readonly allowed: number; readonly used: number; readonly left: number }
  /** False once not even all that is left could reach the target. */
  readonly reachable: boolean
  readonly reachedOn?: LocalDate
  readonly periods: readonly PeriodProgress[]
  /** Of a composite, in the order of its parts. */
  readonly parts?: readonly PartProgress[]
  readonly assumed?: readonly AssumedCode[]
}

/** One part of a composite, as a goal of its own within the same days. */
export interface PartProgress {
  readonly measure: Measure
  readonly progress: Progress
}
