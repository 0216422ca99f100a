import { RUN_KINDS, type RunKind } from '../../activity/run-kind.ts'
import { addDays, weekdayOf, type DayRange } from '../../base/calendar.ts'
import type { ActivityFact } from '../../evidence/evidence.ts'
import { MOVE_DAYS } from '../adherence.ts'
import { tooSmall } from '../long-enough.ts'
import { FREQUENCY_COUNTED, FREQUENCY_PERIODS, type FrequencyMeasure } from '../measure.ts'
import type { Seen } from '../seen.ts'
import type { Agreed, GoalRecord, MeasureDefinition, Window } from './definition.ts'
import { judgedWorkouts } from './judged-workouts.ts'
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
function seen(measure: FrequencyMeasure, range: DayRange, record: GoalRecord): Seen[] {
  const { sports, counted, weekdays, in_company } = measure
  const isKind = kindJudge(measure.run_kind, range, record)
  let last: number | undefined
  return seenActivities(range, record, (activity) => {
    if (!sports.includes(activity.sport)) return 'other-sport'
    if (weekdays !== undefined && !weekdays.includes(weekdayOf(activity.localDay))) return 'other-weekday'
    if (!isKind(activity)) return 'other-kind'
    if (in_company === true && !isInCompany(activity)) return 'alone'
    const small = tooSmall(measure, activity)
    if (small !== undefined) return small
    if (counted === 'days' && activity.localDay === last) return 'same-day'
    last = activity.localDay
    return 1
  })
}

/** A run is of the kind that its name says, else of that of the planned workout that was done with it. */
function kindJudge(kind: RunKind | undefined, range: DayRange, record: GoalRecord): (run: ActivityFact) => boolean {
  if (kind === undefined) return () => true
  const around = { from: addDays(range.from, -MOVE_DAYS), to: addDays(range.to, MOVE_DAYS) }
  const planned = new Map(
    judgedWorkouts(around, record).flatMap(({ workout, state, activityId }) =>
      activityId === undefined || state === 'eased' ? [] : [[activityId, workout.kind] as const],
    ),
  )
  return ({ id, namedKind }) => (namedKind ?? planned.get(id)) === kind
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
    { name: 'run_kind', kind: 'choice', required: false, choices: RUN_KINDS },
    { name: 'in_company', kind: 'truth', required: false },
    { name: 'least_distance_m', kind: 'distance', required: false, min: 100, max: 1_000_000 },
    { name: 'least_time_s', kind: 'duration', required: false, min: 60, max: 172_800 },
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
