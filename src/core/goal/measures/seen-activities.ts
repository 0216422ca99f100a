import type { DayRange } from '../../base/calendar.ts'
import type { ActivityFact } from '../../evidence/evidence.ts'
import type { Seen, SeenReason } from '../seen.ts'
import type { GoalRecord } from './definition.ts'

/** What an activity adds, or why it does not. */
export type Judged = number | SeenReason

/** Every activity of a range of days, each with what it adds to a goal. */
export const seenActivities = (
  range: DayRange,
  record: GoalRecord,
  judge: (activity: ActivityFact) => Judged,
): Seen[] =>
  record.activities(range).map((activity) => {
    const judged = judge(activity)
    const shown = { on: activity.localDay, activityId: activity.id }
    return typeof judged === 'number'
      ? { ...shown, counted: true, reason: 'counts', amount: judged }
      : { ...shown, counted: judged === 'same-day', reason: judged, amount: 0 }
  })
