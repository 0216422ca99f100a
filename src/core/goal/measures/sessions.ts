import type { DayRange } from '../../base/calendar.ts'
import { SESSION_KINDS, type SessionsMeasure } from '../measure.ts'
import type { Seen } from '../seen.ts'
import { isSession } from '../session-kind.ts'
import type { Agreed, GoalRecord, MeasureDefinition } from './definition.ts'
import { judgeRecurring, recurringPeriods, type RecurringAsk } from './recurring.ts'
import { recurringProgress } from './recurring-progress.ts'
import { sameRhythm } from './same-rhythm.ts'
import { seenActivities } from './seen-activities.ts'
import { wholeWeeks } from './window-days.ts'

const window = ({ startOn, weekStart, measure }: Agreed<SessionsMeasure>) =>
  wholeWeeks(startOn, weekStart, measure.weeks)

/** Recorded sessions, and planned ones that were done by the runner's word with nothing recorded on that day. */
function seen({ of }: SessionsMeasure, range: DayRange, record: GoalRecord): Seen[] {
  const recorded = seenActivities(range, record, (activity) => (isSession(activity, of) ? 1 : 'other-sport'))
  const days = new Set(recorded.filter(({ counted }) => counted).map(({ on }) => on))
  const to = range.to < record.asOf ? range.to : record.asOf
  const said = record
    .plannedWorkouts({ from: range.from, to })
    .filter(({ kind, on }) => kind === of && !days.has(on))
    .map(({ id, on, word }): Seen => {
      const done = word === 'done' || word === 'eased'
      return { on, workoutId: id, counted: done, reason: done ? 'counts' : 'not-done', amount: done ? 1 : 0 }
    })
  return [...recorded, ...said].toSorted((a, b) => a.on - b.on)
}

const ask = (measure: SessionsMeasure): RecurringAsk => ({
  measure,
  every: 'week',
  target: measure.times,
  unit: 'sessions',
  whole: true,
  seen: (range, record) => seen(measure, range, record),
})

/** Strength and other sessions beside running, so many a week for so many weeks. docs/methods/sessions.md */
export const sessions: MeasureDefinition<SessionsMeasure> = {
  kind: 'sessions',
  goalType: 'improvement',
  horizon: 'week',
  fields: [
    { name: 'of', kind: 'choice', required: true, choices: SESSION_KINDS },
    { name: 'times', kind: 'count', required: true, min: 1, max: 14 },
    { name: 'weeks', kind: 'count', required: true, min: 1, max: 520 },
    { name: 'slack_weeks', kind: 'count', required: false, min: 0, max: 519, default: 0 },
  ],
  contradictions: ({ weeks, slack_weeks }) =>
    slack_weeks >= weeks ? [{ code: 'contradiction', field: 'slack_weeks', with: 'weeks' }] : [],
  needs: () => ['activities'],
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
  seen: ({ measure }, range, record) => seen(measure, range, record),
}
