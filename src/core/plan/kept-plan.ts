import type { LocalDate } from '../base/calendar.ts'
import type { PlannedWorkout } from '../evidence/planned-workout.ts'
import type { Availability, Milestone, PlannedRun, PlanWeek } from './plan-types.ts'

/** What the runner asks of a plan that was taken, when life comes in between. */
export type PlanChange =
  | { readonly kind: 'not-on'; readonly on: LocalDate }
  /** The week that holds the day. */
  | { readonly kind: 'easy-week'; readonly on: LocalDate }
  /** From the day on which it is said. */
  | { readonly kind: 'ill'; readonly until: LocalDate }
  | { readonly kind: 'move'; readonly workoutId: string; readonly to: LocalDate }

export const PLAN_CHANGES = ['not-on', 'easy-week', 'ill', 'move'] as const satisfies readonly PlanChange['kind'][]

/** A change that was taken, with the runner's reason: plans bend in the open. */
export interface Bend {
  readonly saidOn: LocalDate
  readonly change: PlanChange
  readonly reason?: string
}

/** A plan that the runner took. Its runs are planned workouts with its id; this is what holds them together. */
export interface KeptPlan {
  readonly id: string
  readonly goalId: string
  /** The day on which it was last taken. */
  readonly takenOn: LocalDate
  /** As the runner said it; by habit where they said nothing. */
  readonly availability?: Availability
  readonly weeks: readonly Pick<PlanWeek, 'startsOn' | 'phase' | 'notes'>[]
  readonly milestones: readonly Milestone[]
  readonly bends: readonly Bend[]
  readonly version: number
}

/** A workout that has no place yet. */
export type WorkoutToLay = Omit<PlannedWorkout, 'id' | 'version'>

export const workoutOf = (run: PlannedRun, plan: Pick<KeptPlan, 'id' | 'goalId'>): WorkoutToLay => ({
  on: run.on,
  kind: run.kind,
  sport: 'running',
  distance_m: run.distance_m,
  steps: run.steps,
  purpose: run.purpose,
  shorter: run.shorter,
  goalId: plan.goalId,
  planId: plan.id,
})

/** Weeks as they were taken before, and from a day on as they are laid now. */
export function weeksFrom(before: KeptPlan['weeks'], laid: readonly PlanWeek[], from: LocalDate): KeptPlan['weeks'] {
  const first = laid[0]?.startsOn ?? from
  return [
    ...before.filter(({ startsOn }) => startsOn < first),
    ...laid.map(({ startsOn, phase, notes }) => ({ startsOn, phase, notes })),
  ]
}
