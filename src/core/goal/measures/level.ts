import { addDays, startOfWeek, type DayRange, type LocalDate } from '../../base/calendar.ts'
import { evenShare } from '../even-way.ts'
import type { LevelMeasure } from '../measure.ts'
import type { PeriodProgress, ProgressUnit } from '../progress-types.ts'
import { evidenceIds, joinedIds } from '../seen.ts'
import { daysLeft } from './days-left.ts'
import type { Agreed, AskedPeriod, GoalRecord, MeasureDefinition, ProgressOfGoal } from './definition.ts'
import { recurringPeriods } from './recurring.ts'
import { sameRhythm } from './same-rhythm.ts'
import { seenActivities } from './seen-activities.ts'
import { standing } from './standing.ts'
import { amountOf } from './volume.ts'
import { ownDays } from './window-days.ts'

const UNITS: Readonly<Record<LevelMeasure['quantity'], ProgressUnit>> = {
  distance: 'm',
  time: 's',
  count: 'activities',
}
const WEEKS_OF_MEAN = 4
/** A mean may be off the even way by this share of its target and still be on track. */
const TOLERANCE = 0.05

const seen = (measure: LevelMeasure, range: DayRange, record: GoalRecord) =>
  seenActivities(range, record, (activity) => amountOf(activity, measure))

const sum = (measure: LevelMeasure, from: LocalDate, to: LocalDate, record: GoalRecord) =>
  seen(measure, { from, to: to < record.asOf ? to : record.asOf }, record).reduce((all, { amount }) => all + amount, 0)

const overOf = ({ over_weeks }: LevelMeasure) => over_weeks ?? WEEKS_OF_MEAN

/**
 * What a week counts in a mean, as far as it had been lived on a day. A week that a pause touches is no lower than the one
 * that it pushes out of the mean: the mean stands still while the goal rests, and rises if more was run all the same.
 */
function weekCounts(agreed: Agreed<LevelMeasure>, from: LocalDate, upTo: LocalDate, record: GoalRecord): number {
  const { measure, startOn } = agreed
  const end = addDays(from, 6)
  const to = end < upTo ? end : upTo
  const own = sum(measure, from, to, record)
  const first = from < startOn ? startOn : from
  if (to < startOn || record.rest.within(first, to) === 0) return own
  const pushedOut = addDays(from, -7 * overOf(measure))
  return Math.max(own, weekCounts(agreed, pushedOut, addDays(pushedOut, 6), record))
}

/** The sum of the weeks of a mean before the one that begins on a day. */
function weeksBefore(agreed: Agreed<LevelMeasure>, from: LocalDate, record: GoalRecord): number {
  let all = 0
  for (let back = overOf(agreed.measure) - 1; back > 0; back--) {
    const week = addDays(from, -7 * back)
    all += weekCounts(agreed, week, addDays(week, 6), record)
  }
  return all
}

/** The mean of the weeks that end with the one of a day, as far as they had been lived then. */
function meanOn(agreed: Agreed<LevelMeasure>, day: LocalDate, record: GoalRecord): number {
  const from = startOfWeek(day, agreed.weekStart)
  const all = weeksBefore(agreed, from, record) + weekCounts(agreed, from, day, record)
  return all / overOf(agreed.measure)
}

/**
 * Where the level stands on a day: the mean of the weeks that are over, or of those with the week in course, if that is
 * higher already. A week that has only begun takes nothing away.
 */
function levelOn(agreed: Agreed<LevelMeasure>, day: LocalDate, record: GoalRecord): number {
  const own = meanOn(agreed, day, record)
  const week = startOfWeek(day, agreed.weekStart)
  const isOver = record.asOf > addDays(week, 6)
  return isOver ? own : Math.max(own, meanOn(agreed, addDays(week, -1), record))
}

/** The mean of the weeks before the goal's first one; no pause has a part in it. */
function baseline({ measure, startOn, weekStart }: Agreed<LevelMeasure>, record: GoalRecord): number {
  if (measure.from_amount !== undefined) return measure.from_amount
  const over = overOf(measure)
  const first = startOfWeek(startOn, weekStart)
  const from = addDays(first, -7 * over)
  return from > record.asOf ? 0 : sum(measure, from, addDays(first, -1), record) / over
}

/** A week is held on the day on which the mean that ends with it has come to the target. */
function judge(agreed: Agreed<LevelMeasure>, { from, to }: AskedPeriod, record: GoalRecord): PeriodProgress {
  const { measure } = agreed
  const { asOf } = record
  const shown = { from, to, target: measure.amount, unit: UNITS[measure.quantity], measure }
  if (asOf < from) return { ...shown, actual: 0, state: 'coming', ...evidenceIds([]) }
  const until = to < asOf ? to : asOf
  const actual = meanOn(agreed, until, record)
  const rests = record.rest.within(from, until) > 0
  const heldOn =
    actual >= measure.amount ? firstDay(from, until, (day) => meanOn(agreed, day, record) >= measure.amount) : undefined
  const state = heldOn !== undefined ? 'held' : rests ? 'paused' : asOf > to ? 'not-held' : 'open'
  return {
    ...shown,
    actual,
    state,
    ...(heldOn !== undefined && { heldOn }),
    ...(rests && { restedOn: from }),
    ...evidenceIds(seen(measure, { from, to: until }, record)),
  }
}

function firstDay(from: LocalDate, to: LocalDate, holds: (day: LocalDate) => boolean): LocalDate {
  for (let day = from; day < to; day = addDays(day, 1)) if (holds(day)) return day
  return to
}

/** The day on which so many weeks in a row had been held; weeks of rest neither break the row nor lengthen it. */
function reachedOn(periods: readonly PeriodProgress[], needed: number): LocalDate | undefined {
  let row = 0
  for (const { heldOn, state } of periods) {
    if (heldOn !== undefined && ++row >= needed) return heldOn
    if (state === 'not-held') row = 0
  }
  return undefined
}

function progress(agreed: Agreed<LevelMeasure>, all: readonly PeriodProgress[], record: GoalRecord): ProgressOfGoal {
  const { measure } = agreed
  const { asOf, rest } = record
  const days = ownDays(agreed)
  const periods = all.filter((period) => period.to >= days.from && sameRhythm(period.measure, measure))
  const target = measure.amount
  const from = baseline(agreed, record)
  const started = asOf >= days.from
  const until = days.to !== undefined && days.to < asOf ? days.to : asOf
  const actual = started ? levelOn(agreed, until, record) : undefined
  const reached = reachedOn(periods, measure.hold_weeks ?? 1)
  const way = target - from
  const expected =
    days.to === undefined || !started
      ? undefined
      : way > 0
        ? from + way * evenShare(days.from, days.to, asOf, rest)
        : target
  const share = actual === undefined ? undefined : way > 0 ? Math.max(0, (actual - from) / way) : actual / target
  const fraction = reached === undefined ? share : Math.max(1, share ?? 1)
  const left = daysLeft(days, asOf)
  return {
    asOf,
    standing: standing({
      asOf,
      window: days,
      reached: reached !== undefined,
      lead: expected === undefined || actual === undefined ? undefined : actual - expected,
      tolerance: target * TOLERANCE,
    }),
    unit: UNITS[measure.quantity],
    ...(actual !== undefined && { actual }),
    target,
    ...(expected !== undefined && { expected }),
    ...(fraction !== undefined && { fraction }),
    left: reached === undefined ? Math.max(0, target - (actual ?? from)) : 0,
    ...(left !== undefined && { daysLeft: left }),
    baseline: from,
    reachable: reached !== undefined || left !== 0,
    ...(reached !== undefined && { reachedOn: reached }),
    ...joinedIds(periods),
  }
}

/** Raises the weekly mean to an amount by a day, and holds it if that is asked. docs/methods/level.md */
export const level: MeasureDefinition<LevelMeasure> = {
  kind: 'level',
  goalType: 'improvement',
  horizon: 'season',
  fields: [
    { name: 'quantity', kind: 'choice', required: true, choices: ['distance', 'time', 'count'] },
    { name: 'amount', kind: 'amount', required: true, unitFrom: 'quantity', max: 10_000_000 },
    { name: 'from_amount', kind: 'amount', required: false, unitFrom: 'quantity', max: 10_000_000 },
    { name: 'over_weeks', kind: 'count', required: false, min: 1, max: 26 },
    { name: 'hold_weeks', kind: 'count', required: false, min: 1, max: 104 },
    { name: 'sports', kind: 'sports', required: false, default: ['running'] },
  ],
  contradictions: () => [],
  needs: () => ['activities'],
  window: ownDays,
  periods: (agreed, asOf) => recurringPeriods('week', ownDays(agreed), agreed.weekStart, asOf),
  judge,
  progress,
  seen: ({ measure }, range, record) => seen(measure, range, record),
}
