import type { LocalDate } from '../base/calendar.ts'
import type { CareSign } from './care.ts'
import type { MetricReading } from './metric-reading.ts'

/** Days of the goal that have been lived, each of them one of four. */
interface ClearDaysDetail {
  readonly kind: 'clear-days'
  /** Spoken of, with pain up to the level that was agreed. */
  readonly clear: number
  /** Spoken of, with more. Days of pain within a pause are not among them. */
  readonly pain: number
  /** Without a word: neither clear nor lost. */
  readonly unknown: number
  /** Rest, of which nothing is asked. */
  readonly resting: number
  /** How many days have to be spoken of for the goal to be called reached. */
  readonly heardNeeded: number
}

interface KeepInRangeDetail {
  readonly kind: 'keep-in-range'
  /** Middle of what was measured on the last seven days; undefined where nothing was. */
  readonly value?: number
  /** Weeks that are over, each of them one of three. */
  readonly inRange: number
  readonly outside: number
  readonly unknown: number
}

interface SelfRatedDetail {
  readonly kind: 'self-rated'
  readonly answers: number
  /** Weeks with an answer, and how many have to have one for the goal to be called reached. */
  readonly weeksAnswered: number
  readonly weeksNeeded: number
  /** Where answers come in pairs: the means before and after. */
  readonly before?: number
  readonly after?: number
}

interface MetricDetail {
  readonly kind: 'metric'
  readonly reading: MetricReading
}

interface OpenDetail {
  readonly kind: 'open'
  readonly since: LocalDate
  /** Days it has been lived. */
  readonly days: number
  readonly lastReviewOn?: LocalDate
  readonly nextReviewOn: LocalDate
}

interface ByHandDetail {
  readonly kind: 'by-hand'
  readonly steps: readonly { readonly step: string; readonly doneOn?: LocalDate }[]
}

/** What a goal of some kinds has to tell beyond the numbers that all share. */
export type ProgressDetail =
  | ClearDaysDetail
  | KeepInRangeDetail
  | SelfRatedDetail
  | MetricDetail
  | OpenDetail
  | ByHandDetail

/** Signs of a progress on which the runner is looked after first. */
export interface CaredFor {
  readonly detail?: ProgressDetail
  readonly care?: readonly CareSign[]
}
