import type { LocalDate } from '../base/calendar.ts'
import type { PauseReason } from '../evidence/evidence.ts'
import type { Goal, GoalType, Horizon, Revision } from '../goal/goal.ts'
import type { PlanProblem } from '../plan/plan-types.ts'
import type { OptionCode } from './adjustment.ts'
import type { ReturnRamp } from './return-ramp.ts'

/** What a goal would ask from here on: of the weeks by a plan, or by its own rhythm. */
export interface AskedOf {
  /** Weeks from today to its last day; undefined of an open one. */
  readonly weeks?: number
  readonly runsPerWeek?: number
  /** Mean and fullest week of the plan, and its longest run. */
  readonly weekly_m?: number
  readonly peak_m?: number
  readonly longest_m?: number
  /** Whether the weeks suffice; undefined where no plan is laid for such a goal. */
  readonly feasible?: boolean
  readonly why?: readonly PlanProblem[]
}

/** What stays as it is, whatever is chosen; each has its sentence. */
export type Stay =
  | { readonly code: 'built'; readonly runs: number; readonly distance_m: number; readonly weeksRun: number }
  | { readonly code: 'held'; readonly held: number; readonly lived: number }
  | { readonly code: 'date'; readonly on: LocalDate }
  | { readonly code: 'target' }
  | { readonly code: 'process'; readonly goalIds: readonly string[] }
  | { readonly code: 'plan' }
  | { readonly code: 'slack'; readonly left: number; readonly allowed: number }
  | { readonly code: 'nothing-counts-against' }
  | { readonly code: 'running' }

/** What changes, in numbers. */
export type Changes =
  | { readonly code: 'date'; readonly from?: LocalDate; readonly to: LocalDate; readonly days?: number }
  | {
      readonly code: 'target'
      readonly before: number
      readonly after: number
      readonly unit: 's' | 'm' | 'count' | 'weeks'
    }
  | { readonly code: 'kind' }
  | { readonly code: 'rest'; readonly days: number; readonly until: LocalDate }
  /** Speed at the return, and on the goal's day, as a share of now. Common practice. */
  | { readonly code: 'fitness'; readonly atReturn: number; readonly onTheDay: number; readonly on: LocalDate }
  | { readonly code: 'ends' }
  | { readonly code: 'nothing' }

/** What was like it before: goals that have ended, and weeks of the same size. */
export interface KeptBefore {
  readonly goals: number
  readonly reached: number
  /** Of the last whole weeks, those with as much. */
  readonly weeks?: { readonly asMuch: number; readonly of: number }
}

/** One way on, with its consequences worked out. */
export interface Option {
  readonly code: OptionCode
  /** What would be asked; undefined of letting go. */
  readonly terms?: {
    readonly type: GoalType
    readonly horizon: Horizon
    readonly revision: Revision
  }
  /** Between 0 and 1; undefined where there is none to be told, with the reason. */
  readonly chance?: number
  readonly range?: { readonly low: number; readonly high: number }
  readonly noChance?: 'no-number' | 'missing-facts' | 'first-things-first' | 'decided'
  readonly asks: AskedOf
  readonly changes: readonly Changes[]
  readonly stays: readonly Stay[]
  readonly keptBefore?: KeptBefore
  /** Of a break. */
  readonly rest?: { readonly from: LocalDate; readonly until: LocalDate; readonly reason: PauseReason }
  readonly ramp?: ReturnRamp
  /** The goal as it would be, for its forecast. */
  readonly goal?: Goal
  /** When Cairn would ask again. */
  readonly nextOn?: LocalDate
}

/** Why a way is not offered. */
export const WITHHELD_CODES = [
  'health-first',
  'no-date-in-two-years',
  'open-goal',
  'no-other-target',
  'as-now',
  'not-enough-known',
  'weight',
  'pregnancy',
  'under-age',
] as const
export type WithheldCode = (typeof WITHHELD_CODES)[number]
export interface Withheld {
  readonly code: OptionCode
  readonly why: WithheldCode
}
