import type { CalendarUnit, Weekday } from '../base/calendar.ts'
import type { RunKind } from '../activity/run-kind.ts'
import type { Sport } from '../activity/sport.ts'
import type { RaceKind } from '../evidence/race.ts'

/**
 * What is counted. Plain data with the unit in the name; what each field may be stands in its file under measures/,
 * from which the contract, the web form, the CLI flags and the check of stored JSON are derived.
 */
export interface RaceTimeMeasure {
  readonly kind: 'race-time'
  readonly distance_m: number
  /** Reached at this time or faster. */
  readonly time_s: number
  /** How many races the runner means to try it in; one, unless said. */
  readonly attempts?: number
}

/** Faster than the best that stood when the goal began. */
export interface PersonalBestMeasure {
  readonly kind: 'personal-best'
  readonly distance_m: number
  /** The runner's own word of their best, where no data holds it. */
  readonly best_s?: number
  readonly attempts?: number
}

/** One row of a table of qualifying times. Ages are those on race day, both included. */
export interface StandardRow {
  readonly sex: 'female' | 'male'
  readonly from_age: number
  readonly to_age: number
  readonly time_s: number
}

/** A qualifying time by age and sex on race day: from a table that Cairn ships by name, or of the runner's own. */
export interface StandardMeasure {
  readonly kind: 'standard'
  readonly distance_m: number
  /** A table of goal/standards, or 'own' with `rows` or with `time_s`. */
  readonly table: string
  readonly event?: string
  readonly rows?: readonly StandardRow[]
  readonly time_s?: number
  /** How much faster than the standard, since a standard alone does not always get a place. */
  readonly margin_s?: number
}

export const FREQUENCY_COUNTED = ['activities', 'days'] as const
export type FrequencyCounted = (typeof FREQUENCY_COUNTED)[number]

export const FREQUENCY_PERIODS = ['week', 'month'] as const
export type FrequencyPeriod = (typeof FREQUENCY_PERIODS)[number]

interface Frequency {
  readonly kind: 'frequency'
  /** So many in each week, or month. */
  readonly times: number
  /** Every run, or the days that had one; runs, unless said. */
  readonly counted?: FrequencyCounted
  readonly sports: readonly Sport[]
  /** Only on these days of the week. */
  readonly weekdays?: readonly Weekday[]
  /** Only with somebody: in company, as the activity says. */
  readonly in_company?: boolean
  /** Only runs of this kind: by the plan, or by their own name. */
  readonly run_kind?: RunKind
  /** Only those of at least this distance, or moving time. */
  readonly least_distance_m?: number
  readonly least_time_s?: number
}

/** For so many weeks, of which some may be missed with the goal still reached. */
export interface WeeklyFrequency extends Frequency {
  /** Week, unless said. */
  readonly per?: 'week'
  readonly weeks: number
  readonly slack_weeks: number
}

/** For so many calendar months, of which some may be missed with the goal still reached. */
export interface MonthlyFrequency extends Frequency {
  readonly per: 'month'
  readonly months: number
  readonly slack_months: number
}

export type FrequencyMeasure = WeeklyFrequency | MonthlyFrequency

export const MISS_PERIODS = ['total', 'week', 'month'] as const
export type MissPeriod = (typeof MISS_PERIODS)[number]

/** Of planned workouts: at most so many missed in each period, 0 being every one of them, or at least a share of them kept. */
export interface MissLimitMeasure {
  readonly kind: 'miss-limit'
  /** One of the two. */
  readonly misses?: number
  /** 0 to 1. */
  readonly kept_share?: number
  readonly per: MissPeriod
  /** Only workouts of this kind of goal's plan; all planned ones, unless said. */
  readonly plan_id?: string
}

export const VOLUME_QUANTITIES = ['distance', 'time', 'climb', 'count'] as const
export type VolumeQuantity = (typeof VOLUME_QUANTITIES)[number]

export interface VolumeMeasure {
  readonly kind: 'volume'
  readonly quantity: VolumeQuantity
  /** Metres, seconds (moving time), metres of climb or activities. */
  readonly amount: number
  /** 'total' between the goal's days, or as much in each day, week, month or year of them. */
  readonly per: 'total' | 'day' | CalendarUnit
  /** How many of those periods may be missed with the goal still reached; none when left out. */
  readonly slack_periods?: number
  readonly sports: readonly Sport[]
}

/** Raises the weekly mean to an amount by a date, or holds it. */
export interface LevelMeasure {
  readonly kind: 'level'
  readonly quantity: Exclude<VolumeQuantity, 'climb'>
  /** The weekly mean to reach: metres, seconds or activities. */
  readonly amount: number
  /** Where it begins; the mean of the weeks before the start, unless said. */
  readonly from_amount?: number
  /** Over so many weeks the mean is taken; 4, unless said. */
  readonly over_weeks?: number
  /** For so many weeks it is then to be held; reaching is enough when left out. */
  readonly hold_weeks?: number
  readonly sports: readonly Sport[]
}

/** Finish a distance, or a kind of event, for the first time (or once more: what counts is after the start). */
export interface FirstTimeMeasure {
  readonly kind: 'first-time'
  readonly distance_m?: number
  /** In place of a distance: a run, or a race, that lasts so long. */
  readonly duration_s?: number
  readonly event?: RaceKind
  /** A recorded run of the distance is enough, or it must be a race. */
  readonly in_race?: boolean
  /** Without standing still on the way. */
  readonly non_stop?: boolean
}

export const COLLECTED = ['country', 'state', 'place', 'race', 'partner'] as const
export type Collected = (typeof COLLECTED)[number]

/** So many different ones of something: states, countries, places, races, partners. */
export interface CollectionMeasure {
  readonly kind: 'collection'
  readonly of: Collected
  readonly count: number
  /** Only states of this country (ISO 3166-1 alpha-2). */
  readonly country?: string
  readonly sports: readonly Sport[]
}

/** Days without pain above a level. A day without word is unknown: neither clear nor lost. */
export interface ClearDaysMeasure {
  readonly kind: 'clear-days'
  /** Pain up to this is clear, 0 to 10. */
  readonly up_to: number
  /** Share of the days that must have been spoken of for the goal to be called reached, 0 to 1; half, unless said. */
  readonly heard_share?: number
}

export const KEPT_VALUES = ['resting-heart-rate', 'weight'] as const
export type KeptValue = (typeof KEPT_VALUES)[number]

/** A range to stay in. Weight is for adults, never below BMI 18.5, and has no chance, streak or link to pace. */
export interface KeepInRangeMeasure {
  readonly kind: 'keep-in-range'
  readonly of: KeptValue
  readonly low?: number
  readonly high?: number
  /** Of weight: without a height nobody can say which weight is too low. */
  readonly height_m?: number
}

export const RATED = ['stress', 'enjoyment', 'energy', 'own'] as const
export type Rated = (typeof RATED)[number]
export const RATING_RHYTHMS = ['each-run', 'before-and-after', 'weekly'] as const
export type RatingRhythm = (typeof RATING_RHYTHMS)[number]

export const RATING_BETTER = ['higher', 'lower'] as const
export type RatingBetter = (typeof RATING_BETTER)[number]

/** A short question at a fixed rhythm, answered 0 to 10. */
export interface SelfRatedMeasure {
  readonly kind: 'self-rated'
  readonly of: Rated
  /** In the runner's words, when it is their own, and which answers are the better ones; higher, unless said. */
  readonly question?: string
  readonly better?: RatingBetter
  readonly rhythm: RatingRhythm
  /** The mean to reach: at least for enjoyment and energy, at most for stress; of before and after, the fall. */
  readonly target: number
}

export const METRICS = ['pace-at-heart-rate', 'cadence'] as const
export type Metric = (typeof METRICS)[number]

/** A number from recordings that stands for something hard to measure; shown as a proxy, with what it can tell. */
export interface MetricMeasure {
  readonly kind: 'metric'
  readonly metric: Metric
  /** Of pace at heart rate: at which one. */
  readonly heart_rate_bpm?: number
  /** Seconds a kilometre (lower is better) or steps a minute (higher is better). */
  readonly target: number
}

export const SESSION_KINDS = ['strength', 'mobility', 'drills', 'cross-training', 'yoga'] as const
export type SessionKind = (typeof SESSION_KINDS)[number]

/** Strength and other sessions beside running, so many a week. */
export interface SessionsMeasure {
  readonly kind: 'sessions'
  readonly of: SessionKind
  readonly times: number
  readonly weeks: number
  readonly slack_weeks: number
}

export const WORKOUT_AIMS = ['complete', 'paces', 'listen'] as const
export type WorkoutAim = (typeof WORKOUT_AIMS)[number]

/** One planned workout, or all of a week: complete it, hit the paces, or listen to the body. */
export interface WorkoutMeasure {
  readonly kind: 'workout'
  readonly aim: WorkoutAim
  /** Only of this kind of workout ('the quality sessions'). */
  readonly of?: 'quality' | 'long' | 'any'
  readonly workout_id?: string
}

/** Rest taken as scheduled, or so many days without a run in each week. */
export interface RestMeasure {
  readonly kind: 'rest'
  /** Days of rest a week; as the plan has them when left out. */
  readonly days?: number
}

/** No pause for injury or illness longer than so many days, on the goal's days. */
export interface PauseLimitMeasure {
  readonly kind: 'pause-limit'
  readonly days: number
}

/** For as long as it is good: review days instead of a deadline. */
export interface OpenMeasure {
  readonly kind: 'open'
  readonly review_months: number
}

/** What data cannot see: the runner says when it is done. */
export interface ByHandMeasure {
  readonly kind: 'by-hand'
  /** Steps on the way, in the runner's words. */
  readonly steps?: readonly string[]
}

export const COMPOSITES = ['base', 'peak', 'healthy', 'own'] as const
export type Composite = (typeof COMPOSITES)[number]

/** Several at once, all within the goal's days: reached when every part is. */
export interface CompositeMeasure {
  readonly kind: 'composite'
  readonly of: Composite
  readonly parts: readonly PlainMeasure[]
}

export type PlainMeasure =
  | RaceTimeMeasure
  | PersonalBestMeasure
  | StandardMeasure
  | FrequencyMeasure
  | MissLimitMeasure
  | VolumeMeasure
  | LevelMeasure
  | FirstTimeMeasure
  | CollectionMeasure
  | ClearDaysMeasure
  | KeepInRangeMeasure
  | SelfRatedMeasure
  | MetricMeasure
  | SessionsMeasure
  | WorkoutMeasure
  | RestMeasure
  | PauseLimitMeasure
  | OpenMeasure
  | ByHandMeasure

export type Measure = PlainMeasure | CompositeMeasure
export type MeasureKind = Measure['kind']
