import type { Activity } from '../activity/activity.ts'
import { type DayRange, isoDate } from '../base/calendar.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { explain } from '../goal/explain.ts'
import type { Goal } from '../goal/goal.ts'
import { evidenceIds, type Seen, type SeenReason } from '../goal/seen.ts'
import { activityRow, latestFirst } from './activity-row.ts'
import { type CheckInView, checkInView } from './check-in-view.ts'
import type { ActivityRow, IsoDay } from './dashboard-types.ts'
import { orNull } from './iso.ts'
import { type WorkoutView, workoutView } from './workout-view.ts'

/** What stands behind the numbers of a goal on some of its days, and why a day or a run did not count. */
export interface GoalEvidence {
  from: IsoDay
  to: IsoDay
  /** In order of days; `amount` is what it adds, in the unit of the goal's sum. */
  seen: {
    on: IsoDay
    counted: boolean
    reason: SeenReason
    amount: number
    activityId: string | null
    checkInId: string | null
    workoutId: string | null
    raceId: string | null
  }[]
  /** The facts that are named above. */
  activities: ActivityRow[]
  checkIns: CheckInView[]
  workouts: WorkoutView[]
}

/** What was looked at on the days of a range, and the ids of the activities among it. */
export function seenOf(goal: Goal, evidence: Evidence, range: DayRange): { seen: Seen[]; activityIds: string[] } {
  const seen = explain(goal, evidence, range)
  return { seen, activityIds: seen.flatMap(({ activityId }) => activityId ?? []) }
}

/** `activities` are at least those named by `seen`. */
export function goalEvidence(
  seen: readonly Seen[],
  evidence: Evidence,
  range: DayRange,
  activities: readonly Activity[],
): GoalEvidence {
  const all = evidenceIds(seen.map((each) => ({ ...each, counted: true })))
  const [checkInIds, workoutIds] = [new Set(all.checkInIds), new Set(all.workoutIds)]
  return {
    from: isoDate(range.from),
    to: isoDate(range.to),
    seen: seen.map(({ on, counted, reason, amount, activityId, checkInId, workoutId, raceId }) => ({
      on: isoDate(on),
      counted,
      reason,
      amount,
      activityId: orNull(activityId),
      checkInId: orNull(checkInId),
      workoutId: orNull(workoutId),
      raceId: orNull(raceId),
    })),
    activities: latestFirst(activities).map(activityRow),
    checkIns: evidence.checkIns.filter(({ id }) => checkInIds.has(id)).map(checkInView),
    workouts: evidence.plannedWorkouts.filter(({ id }) => workoutIds.has(id)).map(workoutView),
  }
}
