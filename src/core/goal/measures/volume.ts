import type { CalendarUnit } from '../../base/calendar.ts'
import type { ActivityFact } from '../../evidence/evidence.ts'
import { VOLUME_QUANTITIES, type VolumeMeasure, type VolumeQuantity } from '../measure.ts'
import type { ProgressUnit } from '../progress-types.ts'
import type { Agreed, MeasureDefinition, Window } from './definition.ts'
import { judgeRecurring, recurringPeriods, type RecurringAsk } from './recurring.ts'
import { recurringProgress } from './recurring-progress.ts'
import { sameRhythm } from './same-rhythm.ts'
import { judgeTotal, totalPeriods, totalProgress, type TotalAsk } from './total.ts'

const UNITS: Readonly<Record<VolumeQuantity, ProgressUnit>> = { distance: 'm', time: 's', count: 'activities' }
const PERIODS = { week: 'weeks', month: 'months', year: 'years' } as const

/** Metres, moving seconds or 1; undefined of another sport, and in a distance goal without a known distance. */
function amountOf(activity: ActivityFact, { quantity, sports }: VolumeMeasure): number | undefined {
  if (!sports.includes(activity.sport)) return undefined
  if (quantity === 'distance') return activity.distance_m
  return quantity === 'time' ? activity.moving_s : 1
}

const window = ({ startOn, dueOn }: Agreed<VolumeMeasure>): Window =>
  dueOn === undefined ? { from: startOn } : { from: startOn, to: dueOn }

const ask = (measure: VolumeMeasure): TotalAsk => ({
  measure,
  target: measure.amount,
  unit: UNITS[measure.quantity],
  amounts: (activities) => activities.map((activity) => amountOf(activity, measure)),
})

const recurringAsk = (measure: VolumeMeasure, every: CalendarUnit): RecurringAsk => ({
  ...ask(measure),
  every,
  whole: measure.quantity === 'count',
})

/** So much distance, time or so many activities: in all, or in each week, month or year. docs/methods/volume.md */
export const volume: MeasureDefinition<VolumeMeasure> = {
  kind: 'volume',
  goalType: 'consistency',
  horizon: 'season',
  fields: [
    { name: 'quantity', kind: 'choice', required: true, choices: VOLUME_QUANTITIES },
    { name: 'amount', kind: 'amount', required: true, unitFrom: 'quantity', max: 100_000_000 },
    { name: 'per', kind: 'choice', required: true, choices: ['total', 'week', 'month', 'year'] },
    { name: 'slack_periods', kind: 'count', required: false, min: 0, max: 519 },
    { name: 'sports', kind: 'sports', required: false, default: ['running'] },
  ],
  contradictions: ({ quantity, amount, per, slack_periods }) => [
    ...(quantity === 'count' && !Number.isInteger(amount) ? [{ code: 'not-whole' as const, field: 'amount' }] : []),
    ...(per === 'total' && slack_periods
      ? [{ code: 'contradiction' as const, field: 'slack_periods', with: 'per' }]
      : []),
  ],
  window,
  periods: (agreed, asOf) => {
    const { per } = agreed.measure
    const days = window(agreed)
    return per === 'total' ? totalPeriods(days, asOf) : recurringPeriods(per, days, agreed.weekStart, asOf)
  },
  judge: (agreed, period, record) => {
    const { measure } = agreed
    return measure.per === 'total'
      ? judgeTotal(ask(measure), window(agreed), period, record)
      : judgeRecurring(recurringAsk(measure, measure.per), period, record)
  },
  progress: (agreed, periods, record) => {
    const { measure } = agreed
    const days = window(agreed)
    if (measure.per === 'total') return totalProgress(ask(measure), days, record)
    return recurringProgress({
      asOf: record.asOf,
      window: days,
      unit: PERIODS[measure.per],
      slack: measure.slack_periods ?? 0,
      periods: periods.filter((period) => period.to >= days.from && sameRhythm(period.measure, measure)),
    })
  },
}
