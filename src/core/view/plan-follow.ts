import { isoDate, type LocalDate, startOfWeek, type Weekday } from '../base/calendar.ts'
import type { ActivityFact, Evidence } from '../evidence/evidence.ts'
import type { PlannedWorkout } from '../evidence/planned-workout.ts'
import { adherence, type Adherence, type AdherenceState, isKept, MOVE_DAYS } from '../goal/adherence.ts'
import type { Goal } from '../goal/goal.ts'
import { restDays } from '../goal/rest-days.ts'
import type { KeptPlan, PlanChange } from '../plan/kept-plan.ts'
import { milestoneMet, type MilestoneState } from '../plan/milestone-met.ts'
import type { Availability, Phase, WeekNote } from '../plan/plan-types.ts'
import { strengthDays } from '../plan/strength-days.ts'
import type { IsoDay } from './dashboard-types.ts'
import { firstThingsView, type FirstThingsView } from './first-things-view.ts'
import { isoOrNull, orNull } from './iso.ts'
import { milestoneView, type MilestoneView } from './plan-view.ts'
import { type WorkoutView, workoutView } from './workout-view.ts'

export interface FollowedWorkout extends WorkoutView {
  state: AdherenceState
  /** What was done for it. */
  activityId: string | null
}

/** A week, planned against done. */
export interface WeekSoFar {
  startsOn: IsoDay
  planned_m: number
  /** All running of the week, planned or not. */
  done_m: number
  /** Workouts whose day is over, and how many of them were kept: done, moved, shortened, swapped or eased. */
  asked: number
  kept: number
  workouts: FollowedWorkout[]
}

export interface FollowedWeek extends WeekSoFar {
  phase: Phase
  notes: WeekNote[]
  /** The week in course. */
  isNow: boolean
  /** Days with room for strength, where none is planned. */
  strengthOn: IsoDay[]
}

export type FollowedMilestone = MilestoneView & {
  state: MilestoneState
  metOn: IsoDay | null
  done_m: number | null
  done_s: number | null
  result: 'faster' | 'within' | 'slower' | null
}

type BendChange =
  | { kind: 'not-on'; on: IsoDay }
  | { kind: 'easy-week'; on: IsoDay }
  | { kind: 'ill'; until: IsoDay }
  | { kind: 'move'; workoutId: string; to: IsoDay }

/** Days as the runner said them; minutes of the days that have a limit. */
export interface AvailabilityView {
  days: Weekday[]
  runsPerWeek: number
  longDay: Weekday
  minutes: { day: Weekday; minutes: number }[]
}

/** One adjustment of a plan: what the runner changed of it, and why. */
export interface BendView {
  saidOn: IsoDay
  change: BendChange
  reason: string | null
}

/** A plan that was taken, planned against done as of a day. */
export interface PlanFollow {
  id: string
  goalId: string
  asOf: IsoDay
  takenOn: IsoDay
  /** The runner first: then the weeks and milestones to come are left out, and so is what is left of this week. */
  firstThings: FirstThingsView | null
  availability: AvailabilityView | null
  weeks: FollowedWeek[]
  milestones: FollowedMilestone[]
  /** What was changed on the way, the latest first. */
  bends: BendView[]
  version: number
}

/** Workouts are matched with what was run so near to them, and not with what others so near stand for. */
export const AROUND_DAYS = 2 * MOVE_DAYS

export function planFollow(plan: KeptPlan, goal: Goal, evidence: Evidence): PlanFollow {
  const { asOf, weekStart, activities, plannedWorkouts } = evidence
  const mine = plannedWorkouts.filter(({ planId }) => planId === plan.id)
  const firstDay = mine[0]?.on ?? plan.takenOn
  const near = activities.filter(({ localDay }) => localDay >= firstDay - AROUND_DAYS)
  const firstThings = firstThingsView(evidence)
  const asked = firstThings ? mine.filter(({ on }) => on < asOf) : mine
  const judged = adherence(asked, near, asOf, restDays(goal, evidence))
  const now = startOfWeek(asOf, weekStart)
  return {
    id: plan.id,
    goalId: plan.goalId,
    asOf: isoDate(asOf),
    takenOn: isoDate(plan.takenOn),
    firstThings,
    availability: plan.availability ? availabilityView(plan.availability) : null,
    weeks: plan.weeks
      .filter(({ startsOn }) => !firstThings || startsOn <= now)
      .map(({ startsOn, phase, notes }) => ({
        phase,
        notes: [...notes],
        isNow: startsOn === now,
        strengthOn: strengthIn({ startsOn, phase, notes }, plannedWorkouts),
        ...weekSoFar(startsOn, judged, near),
      })),
    milestones: plan.milestones
      .filter(({ on }) => !firstThings || on < asOf)
      .map((milestone) => {
        const { state, metOn, distance_m, weekly_m, time_s, result } = milestoneMet(milestone, evidence, plan.takenOn)
        return {
          ...milestoneView(milestone),
          state,
          metOn: isoOrNull(metOn),
          done_m: orNull(distance_m ?? weekly_m),
          done_s: orNull(time_s),
          result: orNull(result),
        }
      }),
    bends: bendViews(plan),
    version: plan.version,
  }
}

/** The latest first. */
export const bendViews = (plan: KeptPlan): BendView[] =>
  plan.bends.toReversed().map(({ saidOn, change, reason }) => ({
    saidOn: isoDate(saidOn),
    change: changeView(change),
    reason: orNull(reason),
  }))

/** What the runner planned themselves comes first. */
function strengthIn(week: KeptPlan['weeks'][number], planned: readonly PlannedWorkout[]): IsoDay[] {
  const inWeek = planned.filter(({ on }) => on >= week.startsOn && on < week.startsOn + 7)
  if (inWeek.some(({ kind }) => kind === 'strength')) return []
  return strengthDays({ ...week, runs: inWeek.filter(({ sport }) => sport === 'running') }).map(isoDate)
}

const availabilityView = ({ days, runsPerWeek, longDay, minutes = {} }: Availability): AvailabilityView => ({
  days: [...days],
  runsPerWeek,
  longDay,
  minutes: days.flatMap((day) => (minutes[day] === undefined ? [] : [{ day, minutes: minutes[day] }])),
})

function changeView(change: PlanChange): BendChange {
  switch (change.kind) {
    case 'ill':
      return { kind: 'ill', until: isoDate(change.until) }
    case 'move':
      return { ...change, to: isoDate(change.to) }
    default:
      return { kind: change.kind, on: isoDate(change.on) }
  }
}

export function weekSoFar(
  startsOn: LocalDate,
  judged: readonly Adherence[],
  activities: readonly ActivityFact[],
): WeekSoFar {
  const isIn = (day: LocalDate) => day >= startsOn && day < startsOn + 7
  const ofWeek = judged.filter(({ workout }) => isIn(workout.on))
  const over = ofWeek.filter(({ state }) => state !== 'coming' && state !== 'open' && state !== 'rested')
  return {
    startsOn: isoDate(startsOn),
    planned_m: ofWeek.reduce((sum, { workout }) => sum + (workout.distance_m ?? 0), 0),
    done_m: activities
      .filter(({ sport, localDay }) => sport === 'running' && isIn(localDay))
      .reduce((sum, { distance_m = 0 }) => sum + distance_m, 0),
    asked: over.length,
    kept: over.filter(isKept).length,
    workouts: ofWeek.map(({ workout, state, activityId }) => ({
      ...workoutView(workout),
      state,
      activityId: orNull(activityId),
    })),
  }
}
