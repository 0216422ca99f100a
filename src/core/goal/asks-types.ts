import type { LocalDate, Weekday } from '../base/calendar.ts'
import type { GoalState } from './goal.ts'
import type { Metric, Rated, RatingRhythm, SessionKind } from './measure.ts'
import type { ProgressUnit, Standing } from './progress-types.ts'

/** What the next fourteen days hold for a goal, the day itself among them. */
export type NextAsk =
  | { readonly code: 'ended'; readonly state: GoalState }
  | { readonly code: 'resting' }
  | { readonly code: 'starts'; readonly on: LocalDate }
  | { readonly code: 'reached' }
  | { readonly code: 'over' }
  /** So much in the fourteen days, on an even way to the last one. */
  | { readonly code: 'amount'; readonly amount: number; readonly unit: ProgressUnit; readonly days: number }
  /** What is left of the week (month, day) in course, and what the next one asks; undefined where it lies further off. */
  | {
      readonly code: 'periods'
      readonly left: number
      readonly until: LocalDate
      readonly next?: number
      readonly unit: ProgressUnit
      readonly weekdays?: readonly Weekday[]
      readonly of?: SessionKind
    }
  | { readonly code: 'level'; readonly amount: number; readonly unit: ProgressUnit }
  /** Planned workouts of the days, rest not among them, and days of rest. */
  | {
      readonly code: 'planned'
      readonly workouts: number
      readonly rest: number
      readonly workoutIds: readonly string[]
    }
  | { readonly code: 'nothing-planned' }
  | { readonly code: 'race'; readonly on: LocalDate; readonly days: number; readonly distance_m?: number }
  /** An outcome asks through the goals that carry it. */
  | { readonly code: 'through'; readonly goalIds: readonly string[] }
  /** Nothing carries it yet: what the runner's weeks are like is all there is to go by. */
  | { readonly code: 'no-process'; readonly usualDays: number; readonly usual_m?: number }
  | { readonly code: 'say-each-day' }
  | { readonly code: 'look-after-yourself'; readonly on: LocalDate; readonly level?: number }
  | { readonly code: 'answer'; readonly of: Rated; readonly rhythm: RatingRhythm; readonly question?: string }
  | { readonly code: 'measure'; readonly of: 'resting-heart-rate' | 'weight' }
  | { readonly code: 'steady-runs'; readonly metric: Metric; readonly at?: number; readonly more: number }
  | { readonly code: 'collect'; readonly left: number }
  | { readonly code: 'review'; readonly on: LocalDate; readonly days: number }
  | { readonly code: 'step'; readonly step: string }
  | { readonly code: 'your-word' }
  | { readonly code: 'no-long-break' }
  | { readonly code: 'parts'; readonly parts: readonly NextAsk[] }

/** Where a goal stands against its benchmarks. */
export type Benchmark =
  | { readonly code: 'nothing-yet' }
  | {
      readonly code: 'even-way'
      readonly actual: number
      readonly expected: number
      readonly unit: ProgressUnit
      readonly standing: Standing
    }
  | { readonly code: 'so-far'; readonly actual: number; readonly target?: number; readonly unit: ProgressUnit }
  /** Weeks (months, …) held of those that are over, and of all still in reach. */
  | {
      readonly code: 'held'
      readonly held: number
      readonly lived: number
      readonly inReach?: number
      readonly of?: number
      readonly unit: ProgressUnit
    }
  /** A time, a pace: where it began, where it is now. */
  | {
      readonly code: 'from-to'
      readonly baseline?: number
      readonly actual?: number
      readonly target?: number
      readonly unit: ProgressUnit
    }
  | { readonly code: 'clear-days'; readonly clear: number; readonly pain: number; readonly unknown: number }
  | { readonly code: 'in-range'; readonly inRange: number; readonly outside: number; readonly unknown: number }
  | {
      readonly code: 'answers'
      readonly mean: number
      readonly answers: number
      readonly before?: number
      readonly after?: number
    }
  | { readonly code: 'steps'; readonly done: number; readonly of: number }
  | { readonly code: 'years'; readonly since: LocalDate; readonly days: number }
  | { readonly code: 'parts'; readonly reached: number; readonly of: number }

/** How far a goal reaches beyond today. */
export type Reach =
  /** Times and paces fall, all else rises; `share` is how far beyond, of what is there now. */
  | {
      readonly code: 'beyond'
      readonly now: number
      readonly target: number
      readonly share: number
      readonly unit: ProgressUnit
    }
  /** Weeks as they usually are, against what each of them asks. */
  | { readonly code: 'beyond-usual'; readonly usual: number; readonly target: number; readonly unit: ProgressUnit }
  | { readonly code: 'as-usual'; readonly usual: number; readonly target: number; readonly unit: ProgressUnit }
  | { readonly code: 'there-already'; readonly now: number; readonly unit: ProgressUnit }
  | { readonly code: 'new-ground' }
  /** Too little is known of today. */
  | { readonly code: 'unknown' }
  /** Health and an open goal reach for nothing: to keep well is enough. */
  | { readonly code: 'no-reach-wanted' }

/** The three lines that open a goal's page: direction, accountability, growth. */
export interface Asks {
  readonly next: NextAsk
  readonly stands: Benchmark
  readonly reach: Reach
}
