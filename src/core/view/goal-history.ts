import { addDays, isoDate, type LocalDate } from '../base/calendar.ts'
import { evidenceAsOf, type Evidence } from '../evidence/evidence.ts'
import { revisionOn } from '../goal/goal-state.ts'
import type { Goal, Revision } from '../goal/goal.ts'
import { progress } from '../goal/progress.ts'
import type { Progress } from '../goal/progress-types.ts'
import { windowOf } from '../goal/window.ts'
import type { GoalPage } from './dashboard-types.ts'
import { orNull } from './iso.ts'

/** More points than this a chart cannot show: a long goal has one every two weeks, three weeks, and so on. */
const MOST_POINTS = 104

/**
 * How a goal stood week by week from its first day, each point by what was known and asked on that day, and last how it
 * stands. A line against what was expected then, not a story told from the end.
 */
export function goalHistory(goal: Goal, evidence: Evidence, stands: Progress): GoalPage['history'] {
  const revision = revisionOn(goal, evidence.asOf)
  const { to } = windowOf(revision)
  const from = firstDay(goal, revision)
  // The day after the last one is when everything that counts has been counted.
  const last: LocalDate = to !== undefined && to < stands.asOf ? addDays(to, 1) : stands.asOf
  if (last < from) return []
  const step = 7 * Math.max(1, Math.ceil((last - from) / 7 / MOST_POINTS))
  const points: GoalPage['history'] = []
  for (let day = from; day < last; day = addDays(day, step)) {
    const then = progress(goal, evidenceAsOf(evidence, day))
    // A line is in one unit: what was counted before another measure was agreed is in the periods.
    if (then.unit === stands.unit) points.push(point(then))
  }
  return [...points, point(stands.asOf === last ? stands : progress(goal, evidenceAsOf(evidence, last)))]
}

/** Where the goal began; of one that comes again, where this time began. */
function firstDay(goal: Goal, revision: Revision): LocalDate {
  const own = windowOf(revision).from
  if (goal.recur !== undefined) return own
  const first = goal.revisions[0]
  const begun = first === undefined ? own : windowOf(first).from
  return begun < own ? begun : own
}

const point = ({ asOf, actual, expected, target }: Progress) => ({
  on: isoDate(asOf),
  actual: orNull(actual),
  expected: orNull(expected),
  target: orNull(target),
})
