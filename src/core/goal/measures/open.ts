import { addDays, addMonths, type LocalDate } from '../../base/calendar.ts'
import type { OpenMeasure } from '../measure.ts'
import { evidenceIds } from '../seen.ts'
import { isRun } from '../../activity/counts.ts'
import type { Agreed, GoalRecord, MeasureDefinition, ProgressOfGoal } from './definition.ts'
import { seenActivities } from './seen-activities.ts'
import { NO_PERIODS } from './timed.ts'

/** The days on which to look back, from the first one after the start. */
function reviews({ startOn, measure }: Agreed<OpenMeasure>, asOf: LocalDate): { last?: LocalDate; next: LocalDate } {
  let n = 1
  while (addMonths(startOn, n * measure.review_months) <= asOf) n++
  const next = addMonths(startOn, n * measure.review_months)
  return n === 1 ? { next } : { last: addMonths(startOn, (n - 1) * measure.review_months), next }
}

function progress(agreed: Agreed<OpenMeasure>, { asOf }: GoalRecord): ProgressOfGoal {
  const { last, next } = reviews(agreed, addDays(asOf, -1))
  return {
    asOf,
    standing: asOf < agreed.startOn ? 'not-started' : 'open-ended',
    unit: 'reviews',
    reachable: true,
    ...evidenceIds([]),
    detail: {
      kind: 'open',
      since: agreed.startOn,
      days: Math.max(0, asOf - agreed.startOn),
      ...(last !== undefined && { lastReviewOn: last }),
      nextReviewOn: next,
    },
  }
}

/** For as long as it is good: days to look back on, and no deadline. docs/methods/open-and-by-hand.md */
export const open: MeasureDefinition<OpenMeasure> = {
  kind: 'open',
  goalType: 'health',
  horizon: 'long-term',
  fields: [{ name: 'review_months', kind: 'count', required: true, min: 1, max: 24 }],
  contradictions: () => [],
  needs: () => [],
  // A last day would be a deadline, and it has none.
  window: ({ startOn }) => ({ from: startOn }),
  ...NO_PERIODS,
  progress: (agreed, _periods, record) => progress(agreed, record),
  seen: (_, range, record) => seenActivities(range, record, ({ sport }) => (isRun(sport) ? 1 : 'other-sport')),
}
