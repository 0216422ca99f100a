import { addDays, type LocalDate } from '../base/calendar.ts'
import { revisionOn } from '../goal/goal-state.ts'
import type { Goal, Revision } from '../goal/goal.ts'
import type { Measure } from '../goal/measure.ts'

/** The goal as if it asked something else from the day on; weeks already lived stay as they were judged. */
export function asking(goal: Goal, asOf: LocalDate, change: (revision: Revision) => Revision): Goal {
  const { recur: _, ...once } = goal
  const changed = change(revisionOn(goal, asOf))
  return { ...once, revisions: [changed] }
}

export const dueOn =
  (day: LocalDate) =>
  (revision: Revision): Revision => ({ ...revision, dueOn: day })

export const dueLater =
  (days: number) =>
  (revision: Revision): Revision =>
    revision.dueOn === undefined ? revision : { ...revision, dueOn: addDays(revision.dueOn, days) }

export const measuring =
  (measure: Measure) =>
  (revision: Revision): Revision => ({ ...revision, measure })

/** Measures whose end is a day that may be moved. */
export const hasFreeEnd = (measure: Measure): boolean =>
  measure.kind === 'race-time' ||
  measure.kind === 'personal-best' ||
  measure.kind === 'standard' ||
  measure.kind === 'first-time' ||
  measure.kind === 'collection' ||
  measure.kind === 'metric' ||
  measure.kind === 'level' ||
  (measure.kind === 'volume' && measure.per === 'total')

/** The distance of a goal that is a time to be run. */
export const raceDistance = (measure: Measure): number | undefined =>
  measure.kind === 'race-time' || measure.kind === 'personal-best' || measure.kind === 'standard'
    ? measure.distance_m
    : undefined
