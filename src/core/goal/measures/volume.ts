import type { DayRange } from '../../base/calendar.ts'
import type { ActivityFact } from '../../evidence/evidence.ts'
import { VOLUME_QUANTITIES, type VolumeMeasure, type VolumeQuantity } from '../measure.ts'
import type { ProgressUnit } from '../progress-types.ts'
import type { GoalRecord, MeasureDefinition } from './definition.ts'
import { judgeRecurring, recurringPeriods, type RecurringAsk, type Rhythm } from './recurring.ts'
import { recurringProgress } from './recurring-progress.ts'
import { sameRhythm } from './same-rhythm.ts'
import { seenActivities, type Judged } from './seen-activities.ts'
import { judgeTotal, totalPeriods, totalProgress, type TotalAsk } from './total.ts'
import { ownDays } from './window-days.ts'

const UNITS: Readonly<Record<VolumeQuantity, ProgressUnit>> = {
  distance: 'm',
  time: 's',
  climb: 'm',
  count: 'activities',
}
const PERIODS = { day: 'days', week: 'weeks', month: 'months', year: 'years' } as const

/** Metres, moving seconds, metres of climb or 1; why not, where an activity is of another sport or its amount is not known. */
export function amountOf(
  activity: ActivityFact,
  { quantity, sports }: Pick<VolumeMeasure, 'quantity' | 'sports'>,
): Judged {
  if (!sports.includes(activity.sport)) return 'other-sport'
  switch (quantity) {
    case 'distance':
      return activity.distance_m ?? 'no-distance'
    case 'time':
      return activity.moving_s
    case 'climb':
      return activity.ascent_m ?? 'no-climb'
    case 'count':
      return 1
  }
}

const seen = (measure: VolumeMeasure, range: DayRange, record: GoalRecord) =>
  seenActivities(range, record, (activity) => amountOf(activity, measure))

const ask = (measure: VolumeMeasure): TotalAsk => ({
  measure,
  target: measure.amount,
  unit: UNITS[measure.quantity],
  seen: (range, record) => seen(measure, range, record),
})

const recurringAsk = (measure: VolumeMeasure, every: Rhythm): RecurringAsk => ({
  ...ask(measure),
  every,
  whole: measure.quantity === 'count',
})

/** So much distance, time, climb or so many activities: in all, or in each day, week, month or year. docs/methods/volume.md */
export const volume: MeasureDefinition<VolumeMeasure> = {
  kind: 'volume',
  goalType: 'consistency',
  horizon: 'season',
  fields: [
    { name: 'quantity', kind: 'choice', required: true, choices: VOLUME_QUANTITIES },
    { name: 'amount', kind: 'amount', required: true, unitFrom: 'quantity', max: 100_000_000 },
    { name: 'per', kind: 'choice', required: true, choices: ['total', 'day', 'week', 'month', 'year'] },
    {
      name: 'slack_periods',
      kind: 'count',
      required: false,
      min: 0,
      max: 519,
      when: { field: 'per', is: ['day', 'week', 'month', 'year'] },
    },
    { name: 'sports', kind: 'sports', required: false, default: ['running'] },
  ],
  contradictions: ({ quantity, amount }) =>
    quantity === 'count' && !Number.isInteger(amount) ? [{ code: 'not-whole', field: 'amount' }] : [],
  needs: ({ quantity }) => (quantity === 'climb' ? ['activities', 'climb'] : ['activities']),
  window: ownDays,
  periods: (agreed, asOf) => {
    const { per } = agreed.measure
    const days = ownDays(agreed)
    return per === 'total' ? totalPeriods(days, asOf) : recurringPeriods(per, days, agreed.weekStart, asOf)
  },
  judge: (agreed, period, record) => {
    const { measure } = agreed
    return measure.per === 'total'
      ? judgeTotal(ask(measure), ownDays(agreed), period, record)
      : judgeRecurring(recurringAsk(measure, measure.per), period, record)
  },
  progress: (agreed, periods, record) => {
    const { measure } = agreed
    const days = ownDays(agreed)
    if (measure.per === 'total') return totalProgress(ask(measure), days, record)
    return recurringProgress({
      asOf: record.asOf,
      window: days,
      unit: PERIODS[measure.per],
      slack: measure.slack_periods ?? 0,
      periods: periods.filter((period) => period.to >= days.from && sameRhythm(period.measure, measure)),
    })
  },
  seen: ({ measure }, range, record) => seen(measure, range, record),
}
