import type { LocalDate, Weekday } from '../../base/calendar.ts'
import type { UnitSystem } from '../../evidence/athlete.ts'
import type { GoalType, Horizon } from '../goal.ts'
import type { Measure } from '../measure.ts'

/** Everything a sentence can be understood as, whether or not Cairn can follow it yet. */
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
  | { readonly code: 'slack-default'; readonly slack_weeks: number }
  | { readonly code: 'sport-taken-as'; readonly sport: 'running' }
  /** '3 to 4 times' is held from the lower on. */
  | { readonly code: 'range-taken-as'; readonly text: string; readonly value: number }
  | { readonly code: 'moving-time' }
  /** '5 km a day' is asked by the week. */
  | { readonly code: 'day-taken-as-week'; readonly times: number }
  /** Said, and not part of what is counted: '30 minutes, 3 times a week'. */
  | { readonly code: 'left-out'; readonly text: string }
  | { readonly code: 'unit-taken-as'; readonly unit: 'km' | 'mi' | 'h' | 'min' }

export type AssumptionCode = Assumption['code']

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

/** The fact of the runner that a proposal stands on. */
export type RewriteReason =
  | { readonly code: 'best'; readonly distance_m: number; readonly elapsed_s: number; readonly on?: LocalDate }
  | { readonly code: 'weekly-distance'; readonly distance_m: number }
  | { readonly code: 'runs-per-week'; readonly runs: number }

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
}

export interface PhraseContext {
  /** BCP 47 tag: 'en', 'en-US'. Languages without a lexicon are read as English. */
  readonly language: string
  readonly asOf: LocalDate
  readonly weekStart: Weekday
  readonly units: UnitSystem
  readonly facts?: PhraseFacts
}

export interface Phrase {
  /** `unsupported`: understood as a kind that cannot be followed yet. */
  readonly kind: Measure['kind'] | 'vague' | 'unsupported'
  readonly understoodAs: UnderstoodKind
  /** Present when nothing it needs is missing. */
  readonly measure?: Measure
  /** All that was understood, by field name, also when the measure is not whole: enough to fill a form. */
  readonly fields: Readonly<Record<string, number | string | readonly string[]>>
  readonly startOn?: LocalDate
  readonly dueOn?: LocalDate
  readonly type: GoalType
  readonly horizon: Horizon
  readonly assumed: readonly Assumption[]
  readonly missing: readonly MissingField[]
  readonly rewrites: readonly Rewrite[]
}
