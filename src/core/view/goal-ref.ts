import { isoDate } from '../base/calendar.ts'
import type { Goal, Revision } from '../goal/goal.ts'
import { windowOf } from '../goal/window.ts'
import type { GoalRef } from './dashboard-types.ts'
import { isoOrNull, orNull } from './iso.ts'

/** What is needed to name a goal and lead to it. */
export const goalRef = ({ id, name }: Goal, revision: Revision): GoalRef => ({
  goalId: id,
  name: orNull(name),
  measure: revision.measure,
  startOn: isoDate(revision.startOn),
  dueOn: isoOrNull(windowOf(revision).to),
})
