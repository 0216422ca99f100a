import { addDays, startOfWeek } from '../../base/calendar.ts'
import type { ActivityFact } from '../../evidence/evidence.ts'
import { FREQUENCY_COUNTED, type FrequencyMeasure } from '../measure.ts'
import type { Agreed, MeasureDefinition, Window } from './definition.ts'
import { judgeRecurring, recurringPeriods, type RecurringAsk } from './recurring.ts'
import { recurringProgress } from './recurring-progress.ts'
import { sameRhythm } from './same-rhythm.ts'

const DAYS_A_WEEK = 7

/** Whole weeks, from the week of the first day; runs of that week before the first day count. */
function window({ startOn, weekStart, measure }: Agreed<FrequencyMeasure>): Window {
  const from = startOfWeek(startOn, weekStart)
  return { from, to: addDays(from, measure.weeks * 7 - 1) }
}

/** 1 for each activity; where days are counted, 0 for the second of a day: it adds nothing and is shown with the rest. */
const amounts = (activities: readonly ActivityFact[], { sports, counted }: FrequencyMeasure) => {
  let last: number | undefined
  return activities.map((activity) => {
    if (!sports.includes(activity.sport)) return undefined
    const isNew = counted !== 'days' || activity.localDay !== last
    last = activity.localDay
    return isNew ? 1 : 0
  })
}

const ask = (measure: FrequencyMeasure): RecurringAsk => ({
  measure,
  every: 'week',
  target: measure.times,
  unit: measure.counted ?? 'activities',
  whole: true,
  amounts: (activities) => amounts(activities, measure),
})

/** So many runs a week, or days with a run, for so many weeks, some of which may be missed. docs/methods/frequency.md */
export const frequency: MeasureDefinition<FrequencyMeasure> = {
  kind: 'frequency',
  goalType: 'consistency',
  horizon: 'week',
  fields: [
    { name: 'times', kind: 'count', required: true, min: 1, max: 21 },
    { name: 'counted', kind: 'choice', required: false, choices: FREQUENCY_COUNTED, default: 'activities' },
    { name: 'weeks', kind: 'count', required: true, min: 1, max: 520 },
    { name: 'slack_weeks', kind: 'count', required: false, min: 0, max: 519, default: 0 },
    { name: 'sports', kind: 'sports', required: false, default: ['running'] },
  ],
  contradictions: ({ times, counted, weeks, slack_weeks }) => [
    ...(counted === 'days' && times > DAYS_A_WEEK
      ? [{ code: 'contradiction', field: 'times', with: 'counted' } as const]
      : []),
    ...(slack_weeks >= weeks ? [{ code: 'contradiction', field: 'slack_weeks', with: 'weeks' } as const] : []),
  ],
  window,
  periods: (agreed, asOf) => recurringPeriods('week', window(agreed), agreed.weekStart, asOf),
  judge: (agreed, period, record) => judgeRecurring(ask(agreed.measure), period, record),
  progress: (agreed, periods, { asOf }) => {
    const days = window(agreed)
    return recurringProgress({
      asOf,
      window: days,
      unit: 'weeks',
      slack: agreed.measure.slack_weeks,
      periods: periods.filter((period) => period.to >= days.from && sameRhythm(period.measure, agreed.measure)),
    })
  },
}
