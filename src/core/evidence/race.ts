import type { LocalDate } from '../base/calendar.ts'

export const RACE_PRIORITIES = ['A', 'B', 'C'] as const
export type RacePriority = (typeof RACE_PRIORITIES)[number]

export const RACE_KINDS = [
  'road',
  'trail',
  'track',
  'cross-country',
  'ultra',
  'obstacle',
  'multisport',
  'other',
] as const
export type RaceKind = (typeof RACE_KINDS)[number]

/** How a race ended. `planned` until its runner says so or an activity shows it. */
export const RACE_OUTCOMES = ['planned', 'finished', 'did-not-finish', 'did-not-start'] as const
export type RaceOutcome = (typeof RACE_OUTCOMES)[number]

/** A dated event: of the past with its official time, or to come. A fact of its own, with or without a recorded activity. */
export interface Race {
  readonly id: string
  readonly name?: string
  readonly on: LocalDate
  readonly distance_m: number
  readonly kind: RaceKind
  readonly ascent_m?: number
  /** Of the course above the sea. */
  readonly altitude_m?: number
  /** Where, as the runner writes it. */
  readonly place?: string
  readonly priority: RacePriority
  readonly outcome: RaceOutcome
  /** The clock of the organiser; without one the recorded elapsed time of the activity stands for it. */
  readonly official_time_s?: number
  /** The recording of it. */
  readonly activityId?: string
  /** Whether the runner gave all they had: a race run as training says only that they can do at least that. */
  readonly allOut: boolean
  readonly note?: string
  /** Of the air, and its dew point, as the runner remembers them: for what the time would have been in the cool. */
  readonly temperature_c?: number
  readonly dewPoint_c?: number
  readonly version: number
}
