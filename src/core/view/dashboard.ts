import { addDays, isoDate, startOfWeek } from '../base/calendar.ts'
import type { Activity } from '../activity/activity.ts'
import { BEST_EFFORT_DISTANCES } from '../activity/best-effort.ts'
import type { Athlete } from '../evidence/athlete.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Guess } from '../forecast/kept-forecast.ts'
import type { Goal, Link } from '../goal/goal.ts'
import { progress } from '../goal/progress.ts'
import { dayTotals } from '../week/day-totals.ts'
import { weekTotals } from '../week/week-totals.ts'
import { activityRow, latestFirst } from './activity-row.ts'
import type { Dashboard } from './dashboard-types.ts'
import { dayViews } from './day-views.ts'
import { firstThingsView } from './first-things-view.ts'
import { goalCardOf } from './goal-card.ts'
import { orderedGoals } from './goal-order.ts'
import { personalBests } from './personal-bests.ts'
import { isoOrNull } from './iso.ts'
import { raceList } from './race-view.ts'
import { weekTargets } from './week-targets.ts'
import { weekViews } from './week-views.ts'
import { yearViews } from './year-views.ts'

const HEAT_MAP_WEEKS = 53
const WEEKS = 52
const COMING_RACES = 5

export interface DashboardInput {
  readonly athlete: Athlete
  /** Its asOf is the day of the dashboard. */
  readonly evidence: Evidence
  readonly goals: readonly Goal[]
  readonly links: readonly Link[]
  readonly guesses?: readonly Guess[]
  /** The latest activities up to asOf without twins, what is not for goals among them. */
  readonly recent: readonly Activity[]
  /** Of all activities up to asOf, twins left out; and of those. */
  readonly activityCount: number
  readonly twinCount: number
}

/** Everything the first page shows, as of the day of the evidence. */
export function dashboard({
  athlete,
  evidence,
  goals,
  links,
  guesses,
  recent,
  activityCount,
  twinCount,
}: DashboardInput): Dashboard {
  const { asOf } = evidence
  const { weekStart } = athlete
  const days = dayTotals(evidence.activities)
  const firstDay = startOfWeek(asOf, weekStart)
  const week = { from: firstDay, to: addDays(firstDay, 6) }
  const year = { from: addDays(firstDay, -7 * (HEAT_MAP_WEEKS - 1)), to: asOf }
  const first = firstThingsView(evidence)
  const shown = orderedGoals(goals.filter((goal) => goal.archivedAt === undefined)).map((goal) => ({
    goal,
    stands: progress(goal, evidence),
  }))
  // Nothing is asked of a runner who has to be looked after.
  const target = first
    ? () => undefined
    : weekTargets(
        evidence,
        shown.map(({ stands }) => stands),
      )
  const { distance_m, moving_s, runs } = weekTotals(days, firstDay)
  return {
    asOf: isoDate(asOf),
    athlete: {
      id: athlete.id,
      zone: athlete.zone,
      weekStart,
      units: athlete.units,
      elevationUnits: athlete.elevationUnits,
      language: athlete.language,
    },
    empty: activityCount === 0 && goals.length === 0,
    firstThings: first,
    activityCount,
    twinCount,
    goals: shown.map(({ goal, stands }) => goalCardOf(goal, links, evidence, stands, guesses)),
    week: {
      from: isoDate(week.from),
      to: isoDate(week.to),
      days: dayViews(days, week),
      distance_m,
      moving_s,
      runs,
    },
    year: { from: isoDate(year.from), to: isoDate(year.to), days: dayViews(days, year) },
    weeks: weekViews(days, asOf, weekStart, WEEKS, target),
    pauses: evidence.pauses
      .filter(({ goalId, to }) => goalId === undefined && (to ?? asOf) >= firstDay - 7 * (WEEKS - 1))
      .map(({ from, to }) => ({ from: isoDate(from), to: isoOrNull(to) })),
    years: yearViews(days, asOf),
    personalBests: personalBests(evidence, BEST_EFFORT_DISTANCES),
    recent: latestFirst(recent).map(activityRow),
    // No countdown beside a runner who has to be looked after.
    races: first ? [] : raceList(evidence.races, [], asOf, first).coming.slice(0, COMING_RACES),
  }
}
