import { isoDate, type LocalDate } from '../base/calendar.ts'
import type { Purpose, ShorterVersion, WorkoutKind, WorkoutStep } from '../evidence/planned-workout.ts'
import type { RacePriority } from '../evidence/race.ts'
import type { Milestone, Phase, Plan, PlanAlternative, PlanProblem, PlanWeek, WeekNote } from '../plan/plan-types.ts'
import { strengthDays } from '../plan/strength-days.ts'
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
  /** Days with room for strength. */
  strengthOn: IsoDay[]
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
      /** Of a race, as it was set. */
      priority: RacePriority | null
    }
  | { kind: 'race'; on: IsoDay; distance_m: number; time_s: number | null; raceId: string | null }

export type PlanAlternativeView =
  | { kind: 'later'; on: IsoDay; time_s: number | null }
  | { kind: 'shorter'; distance_m: number }
  | { kind: 'slower'; time_s: number }
  | { kind: 'finish' }
  | { kind: 'less'; weekly_m: number }

export type PlanProblemView = Dated<PlanProblem>
type Dated<T> = T extends { readonly since: unknown } ? Omit<T, 'since'> & { since: IsoDay } : T

export interface PlanView {
  feasible: boolean
  /** Only where it is not. */
  why?: PlanProblemView[]
  alternatives?: PlanAlternativeView[]
  weeks: PlanWeekView[]
  milestones: MilestoneView[]
  /** What the heart rates of the steps come from: the runner's highest. Null where they have none. */
  highestHeartRate_bpm: number | null
  /** Whether the runner said it; else their runs show it. */
  isHighestSaid: boolean
  /** A week of the best months of two years, where it is far above those of now. */
  formerWeekly_m: number | null
}

/** No plan, because the runner comes before it. */
export const planWaits = (since: LocalDate): PlanView =>
  planView({ feasible: false, why: [{ code: 'first-things', since }], alternatives: [], weeks: [], milestones: [] })

/** A plan as plain JSON, days as ISO text. */
export function planView(plan: Plan): PlanView {
  return {
    feasible: plan.feasible,
    ...(!plan.feasible && {
      why: plan.why.map(planProblemView),
      alternatives: plan.alternatives.map(planAlternativeView),
    }),
    weeks: plan.weeks.map(planWeekView),
    milestones: plan.milestones.map(milestoneView),
    highestHeartRate_bpm: orNull(plan.highestHeartRate_bpm),
    isHighestSaid: plan.isHighestSaid === true,
    formerWeekly_m: orNull(plan.formerWeekly_m),
  }
}

function planWeekView(week: PlanWeek): PlanWeekView {
  return {
    ...week,
    startsOn: isoDate(week.startsOn),
    runs: week.runs.map(({ on, ...run }) => ({ on: isoDate(on), ...run })),
    strengthOn: strengthDays(week).map(isoDate),
  }
}

export const planProblemView = (problem: PlanProblem): PlanProblemView =>
  'since' in problem ? { ...problem, since: isoDate(problem.since) } : problem

export const planAlternativeView = (each: PlanAlternative): PlanAlternativeView =>
  each.kind === 'later' ? { kind: 'later', on: isoDate(each.on), time_s: orNull(each.time_s) } : each

export function milestoneView(each: Milestone): MilestoneView {
  const on = isoDate(each.on)
  if (each.kind === 'race') return { ...each, on, time_s: orNull(each.time_s), raceId: orNull(each.raceId) }
  if (each.kind !== 'tune-up') return { ...each, on }
  const { fast_s, slow_s, raceId, priority } = each
  return {
    ...each,
    on,
    fast_s: orNull(fast_s),
    slow_s: orNull(slow_s),
    raceId: orNull(raceId),
    priority: orNull(priority),
  }
}
