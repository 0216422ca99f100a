import { addDays, type DayRange, type LocalDate } from '../../base/calendar.ts'
import { isRun } from '../../activity/counts.ts'
import { isKept, MOVE_DAYS } from '../adherence.ts'
import type { RestMeasure } from '../measure.ts'
import type { PeriodProgress } from '../progress-types.ts'
import { evidenceIds, type Seen } from '../seen.ts'
import type { Agreed, AskedPeriod, GoalRecord, MeasureDefinition } from './definition.ts'
import { judgedWorkouts, seenWorkout } from './judged-workouts.ts'
import { recurringPeriods } from './recurring.ts'
import { recurringProgress } from './recurring-progress.ts'
import { ownDays } from './window-days.ts'

/** Days of a range without a run; the day in course is not over and counts for nothing yet. */
function quietDays({ from, to }: DayRange, record: GoalRecord): Seen[] {
  const until = to < record.asOf ? to : record.asOf
  const runs = record.activities({ from, to: until }).filter(({ sport }) => isRun(sport))
  const seen: Seen[] = []
  for (let on = from; on <= until; on = addDays(on, 1)) {
    const run = runs.find(({ localDay }) => localDay === on)
    const counted = run === undefined && on < record.asOf
    seen.push({
      on,
      counted,
      reason: counted ? 'counts' : run ? 'ran' : 'day-not-over',
      amount: counted ? 1 : 0,
      ...(run && { activityId: run.id }),
    })
  }
  return seen
}

/** Planned days of rest, each taken, moved or not. */
const plannedRest = (range: DayRange, record: GoalRecord) =>
  judgedWorkouts(range, record).filter(({ workout }) => workout.kind === 'rest')

const seen = ({ days }: RestMeasure, range: DayRange, record: GoalRecord): Seen[] =>
  days === undefined ? plannedRest(range, record).map(seenWorkout) : quietDays(range, record)

/** How many days of rest a week asks for: as said, its share where the goal cuts it; as planned otherwise. */
function askedOf({ days }: RestMeasure, period: AskedPeriod, planned: number): number {
  return days === undefined
    ? planned
    : Math.min(period.to - period.from + 1, Math.max(1, Math.round(days * period.share)))
}

/** A week is held on the day after the last day of rest that it asked for: a day of rest is one once it is over. */
function judge({ measure }: Agreed<RestMeasure>, period: AskedPeriod, record: GoalRecord): PeriodProgress {
  const { from, to } = period
  const { asOf } = record
  const planned = measure.days === undefined ? plannedRest({ from, to }, record) : []
  const target = askedOf(measure, period, planned.filter(({ state }) => state !== 'rested').length)
  const all = seen(measure, { from, to }, record)
  const shown = { from, to, target, unit: 'days' as const, measure, ...evidenceIds(all) }
  if (asOf < from) return { ...shown, actual: 0, state: 'coming' }
  const settled =
    measure.days === undefined
      ? planned.filter(isKept).map(({ settledOn }) => settledOn ?? to)
      : all.filter(({ counted }) => counted).map(({ on }) => addDays(on, 1))
  const actual = settled.length
  const heldOn = target > 0 ? settled.toSorted((a, b) => a - b)[target - 1] : undefined
  const restedOn = restFrom(period, record) ?? (target === 0 && asOf > to ? addDays(to, 1) : undefined)
  if (heldOn !== undefined)
    return { ...shown, actual, state: 'held', heldOn, ...(restedOn !== undefined && { restedOn }) }
  if (restedOn !== undefined) return { ...shown, target: 0, actual, state: 'paused', restedOn }
  const isOpen = asOf <= to || planned.some(({ state }) => state === 'open' && asOf <= to + MOVE_DAYS)
  return { ...shown, actual, state: isOpen ? 'open' : 'not-held' }
}

/** A week that a pause touches asks for nothing. */
function restFrom({ from, to }: DayRange, { rest, asOf }: GoalRecord): LocalDate | undefined {
  const until = to < asOf ? to : asOf
  for (let day = from; day <= until; day = addDays(day, 1)) if (rest.has(day)) return day
  return undefined
}

/** Rest taken as planned, or so many days without a run in each week. docs/methods/rest.md */
export const rest: MeasureDefinition<RestMeasure> = {
  kind: 'rest',
  goalType: 'health',
  horizon: 'week',
  fields: [{ name: 'days', kind: 'count', required: false, min: 1, max: 7 }],
  contradictions: () => [],
  needs: ({ days }) => (days === undefined ? ['planned-workouts'] : []),
  window: ownDays,
  periods: (agreed, asOf) => recurringPeriods('week', ownDays(agreed), agreed.weekStart, asOf),
  judge,
  progress: (agreed, periods, { asOf }) => {
    const days = ownDays(agreed)
    return recurringProgress({
      asOf,
      window: days,
      unit: 'weeks',
      slack: 0,
      periods: periods.filter((period) => period.to >= days.from && period.measure.kind === 'rest'),
    })
  },
  seen: ({ measure }, range, record) => seen(measure, range, record),
}
