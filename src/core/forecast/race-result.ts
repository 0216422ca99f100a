import type { LocalDate } from '../base/calendar.ts'

/** One result: a race or a time trial, its own time. */
export interface RaceResult {
  readonly on: LocalDate
  readonly distance_m: number
  readonly time_s: number
  /** How well it is known what the time would have been on flat ground in the cool: sd in ln s. */
  readonly unsure?: number
}

/** A hard stretch of training, or a race run as training. */
export interface Effort extends RaceResult {
  /** Which of the day's runs it is of: of one run, one distance speaks. */
  readonly run: number
}

/** What may be known of the runner; nothing of it is needed. */
export interface Runner {
  readonly sex?: 'female' | 'male'
  readonly age_years?: number
  /** Usual distance a week. */
  readonly weekly_m?: number
}
