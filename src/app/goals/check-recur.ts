import type { CalendarUnit } from '../../core/base/calendar.ts'
import type { Revision } from '../../core/goal/goal.ts'
import { leavesRoom } from '../../core/goal/recurrence.ts'
import { endsByItself } from '../../core/goal/window.ts'
import type { InputProblem } from '../app-problem.ts'

/** A goal can come again when it has a last day of its own that lies before its next first day. */
export function checkRecur(recur: CalendarUnit | undefined, revisions: readonly Revision[]): InputProblem[] {
  const last = revisions.at(-1)
  if (recur === undefined || last === undefined) return []
  if (endsByItself(last)) return [{ code: 'contradiction', field: 'recur', with: 'weeks' }]
  return leavesRoom(last, recur) ? [] : [{ code: 'contradiction', field: 'recur', with: 'dueOn' }]
}
