import { isoDate, type LocalDate } from '../base/calendar.ts'
import { revisionOn, stateOn } from '../goal/goal-state.ts'
import type { Goal } from '../goal/goal.ts'
import type { Progress } from '../goal/progress-types.ts'
import { roleOf } from '../goal/role.ts'
import { joinedIds } from '../goal/seen.ts'
import { windowOf } from '../goal/window.ts'
import type { NoticedView } from './dashboard-types.ts'
import { evidenceIdsView } from './progress-view.ts'

/**
 * What the data show of a goal that its runner has not said: it is reached, or its last day has passed short of it. A
 * goal that comes again is over only when its runner says so.
 */
export function noticed(goal: Goal, stands: Progress, asOf: LocalDate): NoticedView | null {
  const { state } = stateOn(goal, asOf)
  if ((state !== 'active' && state !== 'paused') || goal.recur !== undefined) return null
  const ids = evidenceIdsView(joinedIds([stands, ...(stands.parts ?? []).map((part) => part.progress)]))
  if (stands.reachedOn !== undefined) return { state: 'achieved', on: isoDate(stands.reachedOn), ...ids }
  const revision = revisionOn(goal, asOf)
  // Health is looked after, not lost: pain or a hard week never ends a goal as fallen short.
  if (roleOf(revision.measure) === 'health') return null
  const { to } = windowOf(revision)
  return stands.standing === 'over' && to !== undefined ? { state: 'fell-short', on: isoDate(to), ...ids } : null
}
