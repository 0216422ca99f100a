import type { CalendarUnit } from '../base/calendar.ts'
import type { Sport } from '../activity/sport.ts'

/**
 * What is counted. Plain data with the unit in the name; what each field may be stands in its file under measures/,
 * from which the contract, the web form, the CLI flags and the check of stored JSON are derived.
 */
export interface RaceTimeMeasure {
  readonly kind: 'race-time'
  readonly distance_m: number
  /** Reached at this time or faster. */
  readonly time_s: number
}

export const FREQUENCY_COUNTED = ['activities', 'days'] as const
export type FrequencyCounted = (typeof FREQUENCY_COUNTED)[number]

export interface FrequencyMeasure {
  readonly kind: 'frequency'
  /** So many a week. */
  readonly times: number
  /** Every run, or the days that had one; runs, unless said. */
  readonly counted?: FrequencyCounted
  /** Weeks in all, and how many of them may be missed with the goal still reached. */
  readonly weeks: number
  readonly slack_weeks: number
  readonly sports: readonly Sport[]
}

export const VOLUME_QUANTITIES = ['distance', 'time', 'count'] as const
export type VolumeQuantity = (typeof VOLUME_QUANTITIES)[number]

export interface VolumeMeasure {
  readonly kind: 'volume'
  readonly quantity: VolumeQuantity
  /** Metres, seconds (moving time) or activities. */
  readonly amount: number
  /** 'total' between the goal's days, or as much in each week, month or year of them. */
  readonly per: 'total' | CalendarUnit
  /** How many weeks, months or years may be missed with the goal still reached; none when left out. */
  readonly slack_periods?: number
  readonly sports: readonly Sport[]
}

export type Measure = RaceTimeMeasure | FrequencyMeasure | VolumeMeasure
export type MeasureKind = Measure['kind']
