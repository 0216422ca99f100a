import { isoDate, startOfWeek } from '../base/calendar.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { adherence } from '../goal/adherence.ts'
import { restDays } from '../goal/rest-days.ts'
import type { KeptPlan } from '../plan/kept-plan.ts'
import type { Phase } from '../plan/plan-types.ts'
import type { IsoDay } from './dashboard-types.ts'
import { firstThingsView, type FirstThingsView } from './first-things-view.ts'
import { orNull } from './iso.ts'
import { AROUND_DAYS, type FollowedWorkout, type WeekSoFar, weekSoFar } from './plan-follow.ts'
import { type WorkoutView, workoutView } from './workout-view.ts'

/** What a day asks, and how its week stands: of all that is planned, by hand or by a plan. */
export interface TodayView {
  on: IsoDay
  workouts: FollowedWorkout[]
  /** The runner first: then nothing is asked of the day. */
  firstThings: FirstThingsView | null
  /** A pause lies on the day. */
  isPaused: boolean
  /** The next workout after the day. */
  next: WorkoutView | null
  race: { name: string | null; distance_m: number } | null
  week: WeekSoFar & { phase: Phase | null }
}

const OF_ALL_GOALS = { id: '', states: [] }

export function todayView(evidence: Evidence, plans: readonly KeptPlan[]): TodayView {
  const { asOf, weekStart, activities, plannedWorkouts, races } = evidence
  const startsOn = startOfWeek(asOf, weekStart)
  const rest = restDays(OF_ALL_GOALS, evidence)
  const isAround = (day: number) => day >= startsOn - AROUND_DAYS && day < startsOn + 7 + AROUND_DAYS
  const near = activities.filter(({ localDay }) => isAround(localDay))
  const judged = adherence(
    plannedWorkouts.filter(({ on }) => isAround(on)),
    near,
    asOf,
    rest,
  )
  const week = weekSoFar(startsOn, judged, near)
  const next = plannedWorkouts.find(({ on, kind }) => on > asOf && kind !== 'rest')
  const race = races.find(({ on, outcome }) => on === asOf && outcome !== 'did-not-start')
  const phase = plans.flatMap(({ weeks }) => weeks.filter((each) => each.startsOn === startsOn)).at(-1)?.phase
  const first = firstThingsView(evidence)
  return {
    on: isoDate(asOf),
    firstThings: first,
    workouts: first ? [] : week.workouts.filter(({ on }) => on === isoDate(asOf)),
    isPaused: rest.has(asOf),
    next: next && !first ? workoutView(next) : null,
    race: race ? { name: orNull(race.name), distance_m: race.distance_m } : null,
    // What a week asks is quiet too; what was run stands.
    week: { ...week, ...(first && { planned_m: 0, asked: 0, kept: 0, workouts: [] }), phase: orNull(phase) },
  }
}
