import { isoDate } from '../base/calendar.ts'
import type { Purpose, ShorterVersion, WorkoutKind, WorkoutStep } from '../evidence/planned-workout.ts'
import type { Milestone, Phase, Plan, PlanAlternative, PlanProblem, WeekNote } from '../plan/plan-types.ts'
import type { IsoDay } from './dashboard-types.ts'
import { orNull } from './iso.ts'

export interface PlannedRunView {
  on: IsoDay
  kind: WorkoutKind
  distance_m: number
  purpose: Purpose
  steps: readonly WorkoutStep[]
  shorter: ShorterVersion
}

export interface PlanWeekView {
  startsOn: IsoDay
  phase: Phase
  distance_m: number
  notes: readonly WeekNote[]
  runs: PlannedRunView[]
}

export type MilestoneView =
  | { kind: 'longest-run'; on: IsoDay; distance_m: number }
  | { kind: 'weeks-held'; on: IsoDay; weeks: number; weekly_m: number }
  | {
      kind: 'tune-up'
      on: IsoDay
      distance_m: number
      fast_s: number | null
      slow_s: number | null
      isRace: boolean
      raceId: string | null
    }
  | { kind: 'race'; on: IsoDay; distance_m: number; time_s: number | null }

export type PlanAlternativeView =
  | { kind: 'later'; on: IsoDay; time_s: number | null }
  | { kind: 'shorter'; distance_m: number }
  | { kind: 'slower'; time_s: number }
  | { kind: 'finish' }
  | { kind: 'less'; weekly_m: number }

type Dated<T> = T extends { readonly since: unknown } ? Omit<T, 'since'> & { since: IsoDay } : T

export interface PlanView {
  feasible: boolean
  why: Dated<PlanProblem>[]
  alternatives: PlanAlternativeView[]
  weeks: PlanWeekView[]
  milestones: MilestoneView[]
}

/** A plan as plain JSON, days as ISO text. */
export function planView(plan: Plan): PlanView {
  return {
    feasible: plan.feasible,
    why: plan.why.map(planProblemView),
    alternatives: plan.alternatives.map(planAlternativeView),
    weeks: plan.weeks.map(({ startsOn, runs, ...week }) => ({
      ...week,
      startsOn: isoDate(startsOn),
      runs: runs.map(({ on, ...run }) => ({ on: isoDate(on), ...run })),
    })),
    milestones: plan.milestones.map(milestoneView),
  }
}

export const planProblemView = (problem: PlanProblem): PlanView['why'][number] =>
  problem.code === 'injured' ? { ...problem, since: isoDate(problem.since) } : problem

export const planAlternativeView = (each: PlanAlternative): PlanAlternativeView =>
  each.kind === 'later' ? { kind: 'later', on: isoDate(each.on), time_s: orNull(each.time_s) } : each

export function milestoneView(each: Milestone): MilestoneView {
  const on = isoDate(each.on)
  if (each.kind === 'race') return { ...each, on, time_s: each.time_s ?? null }
  if (each.kind !== 'tune-up') return { ...each, on }
  return { ...each, on, fast_s: each.fast_s ?? null, slow_s: each.slow_s ?? null, raceId: each.raceId ?? null }
}
