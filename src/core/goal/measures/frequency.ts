import { weekdayOf, type DayRange } from '../../base/calendar.ts'
import { FREQUENCY_COUNTED, FREQUENCY_PERIODS, type FrequencyMeasure } from '../measure.ts'
import type { Seen } from '../seen.ts'
import type { Agreed, GoalRecord, MeasureDefinition, Window } from './definition.ts'
import { judgeRecurring, recurringPeriods, type RecurringAsk } from './recurring.ts'
import { recurringProgress } from './recurring-progress.ts'
import { sameRhythm } from './same-rhythm.ts'
import { seenActivities } from './seen-activities.ts'
import { wholeMonths, wholeWeeks } from './window-days.ts'

/** The most days that a week and a month can have. */
const MOST_DAYS = { week: 7, month: 31 } as const

const window = ({ startOn, weekStart, measure }: Agreed<FrequencyMeasure>): Window =>
  measure.per === 'month' ? wholeMonths(startOn, measure.months) : wholeWeeks(startOn, weekStart, measure.weeks)

/** 1 for each activity; where days are counted, nothing for the second of a day, which is shown with the first. */
function seen(
  { sports, counted, weekdays, in_company }: FrequencyMeasure,
  range: DayRange,
  record: GoalRecord,
): Seen[] {
  let last: number | undefined
  return seenActivities(range, record, (activity) => {
    if (!sports.includes(activity.sport)) return 'other-sport'
    if (weekdays !== undefined && !weekdays.includes(weekdayOf(activity.localDay))) return 'other-weekday'
    if (in_company === true && !isInCompany(activity)) return 'alone'
    if (counted === 'days' && activity.localDay === last) return 'same-day'
    last = activity.localDay
    return 1
  })
}

const isInCompany = ({ inCompany, companions }: { inCompany?: boolean; companions?: readonly string[] }) =>
  inCompany ?? (companions !== undefined && companions.length > 0)

const ask = (measure: FrequencyMeasure): RecurringAsk => ({
  measure,
  every: measure.per ?? 'week',
  target: measure.times,
  unit: measure.counted ?? 'activities',
  whole: true,
  seen: (range, record) => seen(measure, range, record),
})

/** So many runs a week or month, or days with a run, for so long, with some to spare. docs/methods/frequency.md */
export const frequency: MeasureDefinition<FrequencyMeasure> = {
  kind: 'frequency',
  goalType: 'consistency',
  horizon: 'week',
  fields: [
    { name: 'times', kind: 'count', required: true, min: 1, max: 93 },
    { name: 'counted', kind: 'choice', required: false, choices: FREQUENCY_COUNTED, default: 'activities' },
    { name: 'per', kind: 'choice', required: false, choices: FREQUENCY_PERIODS, absent: 'week' },
    { name: 'weeks', kind: 'count', required: true, min: 1, max: 520, when: { field: 'per', is: ['week'] } },
    {
      name: 'slack_weeks',
      kind: 'count',
      required: false,
      min: 0,
      max: 519,
      default: 0,
      when: { field: 'per', is: ['week'] },
    },
    { name: 'months', kind: 'count', required: true, min: 1, max: 120, when: { field: 'per', is: ['month'] } },
    {
      name: 'slack_months',
      kind: 'count',
      required: false,
      min: 0,
      max: 119,
      default: 0,
      when: { field: 'per', is: ['month'] },
    },
    { name: 'weekdays', kind: 'weekdays', required: false },
    { name: 'in_company', kind: 'truth', required: false },
    { name: 'sports', kind: 'sports', required: false, default: ['running'] },
  ],
  contradictions: (measure) => [
    ...(measure.counted === 'days' && measure.times > mostDays(measure)
      ? [{ code: 'contradiction', field: 'times', with: measure.weekdays ? 'weekdays' : 'counted' } as const]
      : []),
    ...(measure.per !== 'month' && measure.times > MOST_A_WEEK
      ? [{ code: 'out-of-range', field: 'times', min: 1, max: MOST_A_WEEK } as const]
      : []),
    ...(measure.per === 'month'
      ? measure.slack_months >= measure.months
        ? [{ code: 'contradiction', field: 'slack_months', with: 'months' } as const]
        : []
      : measure.slack_weeks >= measure.weeks
        ? [{ code: 'contradiction', field: 'slack_weeks', with: 'weeks' } as const]
        : []),
  ],
  needs: ({ in_company }) => (in_company === true ? ['activities', 'company'] : ['activities']),
  window,
  periods: (agreed, asOf) => recurringPeriods(agreed.measure.per ?? 'week', window(agreed), agreed.weekStart, asOf),
  judge: (agreed, period, record) => judgeRecurring(ask(agreed.measure), period, record),
  progress: (agreed, periods, { asOf }) => {
    const { measure } = agreed
    const days = window(agreed)
    return recurringProgress({
      asOf,
      window: days,
      unit: measure.per === 'month' ? 'months' : 'weeks',
      slack: measure.per === 'month' ? measure.slack_months : measure.slack_weeks,
      periods: periods.filter((period) => period.to >= days.from && sameRhythm(period.measure, measure)),
    })
  },
  seen: ({ measure }, range, record) => seen(measure, range, record),
}

/** Three a day. */
const MOST_A_WEEK = 21

/** So many days a period has at most, of the chosen weekdays. */
function mostDays({ per = 'week', weekdays }: FrequencyMeasure): number {
  if (weekdays === undefined) return MOST_DAYS[per]
  return per === 'week' ? weekdays.length : Math.min(MOST_DAYS.month, weekdays.length * 5)
}
