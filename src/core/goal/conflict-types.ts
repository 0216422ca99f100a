import type { LocalDate } from '../base/calendar.ts'
import type { Goal, Revision } from './goal.ts'
import type { PlainMeasure, VolumeQuantity } from './measure.ts'

/** Goals that get in each other's way, as found by rule: the rule, the goals, the numbers. It is said, and forbids nothing. */
export type Conflict =
  | {
      readonly code: 'peaks-too-close'
      readonly goalIds: readonly string[]
      readonly raceIds: readonly string[]
      readonly first: LocalDate
      readonly second: LocalDate
      readonly days: number
    }
  | {
      /** What the one asks is more than what the other, kept to, brings. Metres, seconds, or a count, a week. */
      readonly code: 'volumes-do-not-add-up'
      readonly goalIds: readonly string[]
      readonly quantity: VolumeQuantity
      readonly less_a_week: number
      readonly more_a_week: number
    }
  | {
      readonly code: 'rest-against-days'
      readonly goalIds: readonly string[]
      readonly rest: number
      readonly days: number
    }
  | { readonly code: 'rest-against-every-day'; readonly goalIds: readonly string[] }
  | { readonly code: 'too-many-main-goals'; readonly goalIds: readonly string[]; readonly most: number }
  /** The same counted in two ways: the larger number holds both. */
  | {
      readonly code: 'two-rhythms'
      readonly goalIds: readonly string[]
      readonly times: readonly number[]
      readonly per: 'week' | 'month'
    }
  /** More days than a week has, of sports that do not count for each other. */
  | { readonly code: 'more-days-than-a-week'; readonly goalIds: readonly string[]; readonly days: number }

/** A goal as it is held against others. */
export interface Held {
  readonly goal: Goal
  readonly revision: Revision
  readonly parts: readonly PlainMeasure[]
  readonly from: LocalDate
  /** Infinity without a last day. */
  readonly to: number
}

export const overlap = (a: Held, b: Held): boolean => a.from <= b.to && b.from <= a.to
export const haveInCommon = <T>(a: readonly T[], b: readonly T[]): boolean => a.some((each) => b.includes(each))

/** Every two of a list, once. */
export const pairs = <T>(all: readonly T[]): (readonly [T, T])[] =>
  all.flatMap((a, i) => all.slice(i + 1).map((b) => [a, b] as const))
