import { addDays, addMonths, type CalendarUnit, type LocalDate } from '../base/calendar.ts'
import type { Goal, Revision } from './goal.ts'

/** A day so many weeks, months or years later. */
function later(day: LocalDate, every: CalendarUnit, times: number): LocalDate {
  if (every === 'week') return addDays(day, 7 * times)
  return addMonths(day, every === 'month' ? times : 12 * times)
}

/** The same asked again, the n-th time after the first: 1 to 31 January is followed by 1 to 28 February. */
function edition(revision: Revision, dueOn: LocalDate, every: CalendarUnit, n: number): Revision {
  const startOn = later(revision.startOn, every, n)
  return { ...revision, fromOn: startOn, startOn, dueOn: addDays(later(addDays(dueOn, 1), every, n), -1) }
}

/** Whether a revision is over before it would come again: a goal that still runs cannot begin anew. */
export const leavesRoom = (revision: Revision, every: CalendarUnit): boolean =>
  revision.dueOn !== undefined && edition(revision, revision.dueOn, every, 1).startOn > revision.dueOn

/**
 * The revisions of a goal with every time that it has come again by a day. What is stored stays one revision; each later
 * edition is worked out, and ends where the runner agreed on something new.
 */
export function withEditions(goal: Goal, until: LocalDate): readonly Revision[] {
  const { recur } = goal
  if (recur === undefined) return goal.revisions
  return goal.revisions.flatMap((revision, i) => {
    const { dueOn } = revision
    if (dueOn === undefined || !leavesRoom(revision, recur)) return [revision]
    const next = goal.revisions[i + 1]
    const last = next === undefined || next.fromOn > until ? until : addDays(next.fromOn, -1)
    const editions = [revision]
    for (let n = 1; ; n++) {
      const again = edition(revision, dueOn, recur, n)
      if (again.startOn > last) return editions
      // A change that came later than an edition's first day holds from its own day on.
      if (again.startOn > revision.fromOn) editions.push(again)
    }
  })
}
