import type { Activity } from '../activity/activity.ts'
import { type Evidence, evidenceAsOf } from '../evidence/evidence.ts'
import type { Guess } from '../forecast/kept-forecast.ts'
import type { Goal } from '../goal/goal.ts'
import { activityRow } from './activity-row.ts'
import type { ActivityRow, ImportCard } from './dashboard-types.ts'
import { firstThingsView } from './first-things-view.ts'
import { importCard } from './import-card.ts'
import type { FollowedWorkout } from './plan-follow.ts'
import { todayView } from './today-view.ts'
import type { WorkoutView } from './workout-view.ts'

/** What one run did, as of its own day: with it against without it. */
export interface AfterRun {
  activity: ActivityRow
  /** The goals that it moved, their chance before and after and why, and the bests that fell. */
  card: ImportCard
  /** The planned run that it stood for. */
  workout: FollowedWorkout | null
  /** The first planned run after its day. */
  next: WorkoutView | null
  /** The runner has said how it was, of it or of its day. */
  isCheckedIn: boolean
}

export interface AfterRunInput {
  readonly activity: Activity
  /** All that is known; what came after the day of the run is left out. */
  readonly evidence: Evidence
  readonly goals: readonly Goal[]
  readonly guesses: readonly Guess[]
}

export function afterRun({ activity, evidence, goals, guesses }: AfterRunInput): AfterRun {
  const { id, localDay } = activity
  const then = evidenceAsOf(evidence, localDay)
  const { week, next } = todayView(then, [])
  const isOfIt = (said: Evidence['checkIns'][number]) =>
    said.activityId === id || (said.activityId === undefined && said.moment === 'after-run' && said.on === localDay)
  return {
    activity: activityRow(activity),
    card: importCard({ evidence: then, imported: [id], goals, guesses }),
    workout: week.workouts.find((each) => each.activityId === id) ?? null,
    next: firstThingsView(evidence) ? null : next,
    isCheckedIn: evidence.checkIns.some(isOfIt),
  }
}
