import type { CalendarUnit, LocalDate, Weekday } from '../base/calendar.ts'
import type { EpochMs } from '../base/units.ts'
import type { ZoneName } from '../base/zone.ts'
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
  /** Where days begin, for runs that do not tell where they were run. Absent: where they lie by the runner's own setting. */
  readonly zone?: ZoneName
  readonly reason?: string
}

/** What the runner says of a goal when they choose it, and again later. Hints, never a gate; all of it may be left out. */
export interface Commitment {
  /** What it costs, in the runner's words, and whether that is accepted. */
  readonly cost?: string
  readonly costAccepted?: boolean
  /** How much it excites and how much it frightens, 0 to 10. */
  readonly excites?: number
  readonly frightens?: number
  /** How sure the runner is of holding on to it, 0 to 100. */
  readonly confidence?: number
  /** The values it serves, the obstacle foreseen, and what to do then. */
  readonly values?: string
  readonly obstacle?: string
  readonly ifThen?: string
  /** Who knows of it. */
  readonly toldTo?: string
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
  /** Out of sight by the runner's wish; still counted and kept. */
  readonly archivedAt?: EpochMs
  readonly commitment?: Commitment
  /** Comes again: after its last day the same is asked of the next week, month or year. */
  readonly recur?: CalendarUnit
}

/** A process goal carries an outcome goal; week and session goals carry a season; a season carries the long term. */
export interface Link {
  readonly carrierId: string
  readonly carriedId: string
}
