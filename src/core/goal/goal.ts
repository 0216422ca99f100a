import type { LocalDate, Weekday } from '../base/calendar.ts'
import type { Measure } from './measure.ts'

export const GOAL_TYPES = ['time', 'consistency', 'experience', 'health', 'improvement'] as const
export type GoalType = (typeof GOAL_TYPES)[number]

export const HORIZONS = ['session', 'week', 'season', 'long-term'] as const
export type Horizon = (typeof HORIZONS)[number]

export const GOAL_STATES = ['draft', 'active', 'paused', 'achieved', 'fell-short', 'released'] as const
export type GoalState = (typeof GOAL_STATES)[number]

/** A step in a goal's life, dated by the runner's calendar. */
export interface StateChange {
  readonly on: LocalDate
  readonly state: GoalState
  /** The runner's own words. */
  readonly reason?: string
}

/**
 * What the goal asks, from a day on. A goal is never rewritten: a change is a new revision, and days before `fromOn`
 * stay judged by the revision then in force.
 */
export interface Revision {
  readonly fromOn: LocalDate
  readonly measure: Measure
  /** First and last day that count; an open goal has no last day. */
  readonly startOn: LocalDate
  readonly dueOn?: LocalDate
  /** Part of what was agreed: a later change of the setting does not move weeks already lived. */
  readonly weekStart: Weekday
  readonly reason?: string
}

export interface Goal {
  readonly id: string
  /** The runner's own name for it; without one it is named from its measure, in words, at the edge. */
  readonly name?: string
  /** Why it matters, in the runner's own words. */
  readonly why?: string
  readonly type: GoalType
  readonly horizon: Horizon
  /** Order by hand: lower comes first. */
  readonly rank: number
  readonly createdOn: LocalDate
  /** In order of day, at least one. */
  readonly states: readonly StateChange[]
  /** In order of `fromOn`, at least one. */
  readonly revisions: readonly Revision[]
  /** Counts every write; an edit names the version it saw. */
  readonly version: number
}

/** A process goal carries an outcome goal; week and session goals carry a season; a season carries the long term. */
export interface Link {
  readonly carrierId: string
  readonly carriedId: string
}
