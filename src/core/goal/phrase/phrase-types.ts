import type { LocalDate, Weekday } from '../../base/calendar.ts'
import type { UnitSystem } from '../../evidence/athlete.ts'
import type { GoalType, Horizon } from '../goal.ts'
import type { Composite, Measure, Metric, RatingRhythm } from '../measure.ts'
import type { DraftChange } from './draft.ts'

/** Everything a sentence can be understood as: a measure of each kind, or a direction that is none yet. */
export const UNDERSTOOD_KINDS = [
  'race-time',
  'personal-best',
  'standard',
  'frequency',
  'miss-limit',
  'volume',
  'level',
  'first-time',
  'collection',
  'clear-days',
  'keep-in-range',
  'self-rated',
  'metric',
  'sessions',
  'workout',
  'rest',
  'open',
  'by-hand',
  'composite',
  'vague',
] as const
export type UnderstoodKind = (typeof UNDERSTOOD_KINDS)[number]

/** What was not said and was taken as something, with the facts needed to say so. */
export type Assumption =
  /** A short name: 'half', '13.1', 'parkrun'. */
  | { readonly code: 'distance-taken-as'; readonly text: string; readonly distance_m: number }
  /** '1:45' is hours and minutes for a half, minutes and seconds for 400 m. */
  | { readonly code: 'time-read-as'; readonly text: string; readonly time_s: number }
  /** 'Sub-20' and 'under 20' end at 19:59. */
  | { readonly code: 'under-taken-as'; readonly time_s: number }
  /** A day without a year, or one whose day has passed: the next that comes. */
  | { readonly code: 'year-taken-as'; readonly year: number; readonly on: LocalDate }
  | { readonly code: 'date-order-taken'; readonly order: 'day-month' | 'month-day'; readonly on: LocalDate }
  /** 'by June', 'this fall', 'before Christmas': a stretch or a feast turned into a day. */
  | { readonly code: 'day-taken-as'; readonly text: string; readonly on: LocalDate }
  /** A date with its year, and it lies behind. It is kept and asked about. */
  | { readonly code: 'date-has-passed'; readonly on: LocalDate }
  /** Whole weeks or months count from the one in course while half of it is ahead, else from the next. */
  | { readonly code: 'starts-on'; readonly on: LocalDate; readonly per: 'week' | 'month' | 'year' | 'day' }
  | { readonly code: 'weeks-counted'; readonly weeks: number; readonly dueOn: LocalDate }
  /** Amounts in a row without days: each holds so long. */
  | { readonly code: 'steps-last'; readonly weeks: number }
  | { readonly code: 'slack-default'; readonly slack_weeks: number }
  | { readonly code: 'sport-taken-as'; readonly sport: 'running' }
  /** '3 to 4 times' is held from the lower on. */
  | { readonly code: 'range-taken-as'; readonly text: string; readonly value: number }
  | { readonly code: 'moving-time' }
  /** 'Every other week' is twice a month. */
  | {
      readonly code: 'every-other-taken-as'
      readonly text: string
      readonly times: number
      readonly per: 'week' | 'month'
    }
  /** Said, and not part of what is counted: '30 minutes, 3 times a week'. */
  | { readonly code: 'left-out'; readonly text: string }
  | { readonly code: 'unit-taken-as'; readonly unit: 'km' | 'mi' | 'h' | 'min' }
  /** A distance without a time: finishing counts. */
  | { readonly code: 'finish-counts' }
  /** 'Before my 40th birthday': only the year of birth is known, so the last day that is surely before. */
  | { readonly code: 'birthday-taken-as'; readonly age: number; readonly on: LocalDate }
  /** Pain up to this level is clear. */
  | { readonly code: 'pain-up-to'; readonly level: number }
  /** How many a week where 'consistently' was all that was said. */
  | { readonly code: 'times-taken-as'; readonly times: number }
  /** The weekly mean is taken over so many weeks. */
  | { readonly code: 'mean-over'; readonly weeks: number }
  /** The question, its rhythm and the mean to reach. */
  | { readonly code: 'asked-at'; readonly rhythm: RatingRhythm; readonly target: number }
  /** A range around the value of late. */
  | { readonly code: 'range-around'; readonly value: number; readonly unit: 'kg' | 'bpm' }
  /** A number from the runner's own record. */
  | {
      readonly code: 'from-record'
      readonly of: RecordedValue
      readonly value: number
      readonly unit: RecordedUnit
      /** Of a total: of which year. */
      readonly year?: number
    }
  /** Something hard to measure, followed by a number that stands for it. */
  | { readonly code: 'proxy'; readonly metric: Metric }
  | { readonly code: 'review-taken-as'; readonly months: number }
  /** 'Today's workout', 'the paces': the day or the week in course. */
  | { readonly code: 'today-meant'; readonly on: LocalDate }
  | { readonly code: 'this-week-meant'; readonly on: LocalDate; readonly dueOn: LocalDate }
  /** 'This block' ends with the last planned workout. */
  | { readonly code: 'block-ends'; readonly on: LocalDate }
  /** The next main race of the runner's. */
  | { readonly code: 'race-meant'; readonly on: LocalDate; readonly distance_m: number; readonly name?: string }
  /** 'At most 3 runs a week' are at least 4 days without one. */
  | { readonly code: 'ceiling-as-rest'; readonly days: number }
  /** The most of something: nothing counts that by itself. */
  | { readonly code: 'ceiling'; readonly text: string }
  /** Faster than anyone has run it. */
  | {
      readonly code: 'faster-than-record'
      readonly time_s: number
      readonly distance_m: number
      readonly record_s: number
    }
  /** A number that is no time anyone would need for the distance. */
  | { readonly code: 'time-not-read'; readonly text: string }
  /** More than anyone can do in these days. */
  | { readonly code: 'beyond-possible'; readonly days: number }
  /** Parts of a goal that is several in one. */
  | { readonly code: 'parts'; readonly of: Composite; readonly count: number }
  /** What only the runner can see is done when they say so. */
  | { readonly code: 'by-hand' }
  /** Said in care, never in blame. */
  | { readonly code: 'care'; readonly for: Care }

export type AssumptionCode = Assumption['code']

/** Where a wish could do harm: running through pain, never resting, weight to lose, eating too little, a marathon before 18. */
export const CARES = ['pain', 'rest', 'weight', 'food', 'under-age'] as const
export type Care = (typeof CARES)[number]

/** Values that are read from the runner's own record. */
export const RECORDED_VALUES = [
  'best',
  'weekly-distance',
  'runs-per-week',
  'cadence',
  'pace',
  'longest-run',
  'plan',
  'year',
] as const
export type RecordedValue = (typeof RECORDED_VALUES)[number]
export type RecordedUnit = 's' | 'm' | 'n' | 'spm' | 's/km'

/** Fields that may still be asked: those of the measures, and the last day. */
export type MissingField =
  | 'distance_m'
  | 'time_s'
  | 'times'
  | 'weeks'
  | 'slack_weeks'
  | 'quantity'
  | 'amount'
  | 'per'
  | 'dueOn'
  | 'measure'
  | 'table'
  | 'misses'
  | 'count'
  | 'of'
  | 'low'
  | 'high'
  | 'target'
  | 'heart_rate_bpm'
  | 'days'
  | 'months'
  | 'slack_months'
  | 'parts'
  | 'height_m'
  | 'birthYear'

/** The fact of the runner that a proposal stands on. */
export type RewriteReason =
  | { readonly code: 'best'; readonly distance_m: number; readonly elapsed_s: number; readonly on?: LocalDate }
  | { readonly code: 'weekly-distance'; readonly distance_m: number }
  | { readonly code: 'runs-per-week'; readonly runs: number }
  /** Of the weeks up to the last run, where there was none of late. */
  | { readonly code: 'weekly-distance-then'; readonly distance_m: number; readonly on: LocalDate }
  /** A gentle way for a wish that could do harm; it stands on no number. */
  | { readonly code: 'care'; readonly for: Care }
  /** A limit cannot be counted: the runner says whether it held. */
  | { readonly code: 'ceiling' }

/** A concrete goal in place of a vague one. */
export interface Rewrite {
  readonly measure: Measure
  readonly startOn: LocalDate
  readonly dueOn: LocalDate
  readonly type: GoalType
  readonly horizon: Horizon
  readonly because: RewriteReason
}

/** What the runner has done lately; what is not known is left out. */
export interface PhraseFacts {
  /** Best of the last year or so at each distance. */
  readonly bests?: readonly { readonly distance_m: number; readonly elapsed_s: number; readonly on?: LocalDate }[]
  /** Median of the last whole weeks. */
  readonly weeklyDistance_m?: number
  readonly runsPerWeek?: number
  /** Who has not run of late: what was usual in the weeks up to the last run. */
  readonly before?: { readonly on: LocalDate; readonly weeklyDistance_m: number; readonly runsPerWeek: number }
  /** Middle of the last weeks of moving time. */
  readonly weeklyTime_s?: number
  /** Of the last three months. */
  readonly longestRun_m?: number
  readonly weight_kg?: number
  readonly restingHeartRate_bpm?: number
  /** Steps a minute, both legs. */
  readonly cadence_spm?: number
  /** The usual easy run: its heart rate, and the pace there. */
  readonly pace?: { readonly heart_rate_bpm: number; readonly pace_s_per_km: number }
  /** What each calendar year came to, of runs. */
  readonly years?: readonly { readonly year: number; readonly distance_m: number; readonly climb_m?: number }[]
  /** The next main race to come. */
  readonly nextRace?: { readonly on: LocalDate; readonly distance_m: number; readonly name?: string }
  /** The last planned workout to come, and what this week's plan sums up to. */
  readonly plannedUntil?: LocalDate
  readonly plannedThisWeek_m?: number
}

export interface PhraseContext {
  /** BCP 47 tag: 'en', 'en-US'. Languages without a lexicon are read as English. */
  readonly language: string
  readonly asOf: LocalDate
  readonly weekStart: Weekday
  readonly units: UnitSystem
  readonly birthYear?: number
  readonly facts?: PhraseFacts
}

export interface Phrase {
  readonly kind: UnderstoodKind
  /** The same as `kind`. */
  readonly understoodAs: UnderstoodKind
  /** Present when nothing it needs is missing. */
  readonly measure?: Measure
  /** All that was understood, by field name, also when the measure is not whole: enough to fill a form. */
  readonly fields: Readonly<Record<string, unknown>>
  /** The runner's own words, where the measure alone would not tell what is meant. */
  readonly name?: string
  readonly startOn?: LocalDate
  readonly dueOn?: LocalDate
  readonly type: GoalType
  readonly horizon: Horizon
  readonly assumed: readonly Assumption[]
  readonly missing: readonly MissingField[]
  readonly rewrites: readonly Rewrite[]
  /** What is asked instead from later days on, in order: '25 km a week in January, 30 in February'. */
  readonly changes: readonly DraftChange[]
}
