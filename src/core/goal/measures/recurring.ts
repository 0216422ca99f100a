import {
  addDays,
  unitsOver,
  type CalendarUnit,
  type DayRange,
  type LocalDate,
  type Weekday,
} from '../../base/calendar.ts'
import type { ActivityFact } from '../../evidence/evidence.ts'
import type { Measure } from '../measure.ts'
import type { PeriodProgress, ProgressUnit } from '../progress-types.ts'
import type { AskedPeriod, GoalRecord, Window } from './definition.ts'

/** What is asked of each week, month or year alike. */
export interface RecurringAsk {
  readonly measure: Measure
  readonly every: CalendarUnit
  /** Asked of a whole unit. */
  readonly target: number
  readonly unit: ProgressUnit
  /** Days and activities come whole. */
  readonly whole: boolean
  /** What each activity adds, in their order; undefined where it does not count. */
  readonly amounts: (activities: readonly ActivityFact[]) => readonly (number | undefined)[]
}

const length = (range: DayRange) => range.to - range.from + 1

/** The units of a window, cut at its first and last day; of an open one, up to the unit that holds asOf. */
export function recurringPeriods(
  every: CalendarUnit,
  window: Window,
  weekStart: Weekday,
  asOf: LocalDate,
): AskedPeriod[] {
  const last = window.to ?? (asOf > window.from ? asOf : window.from)
  return unitsOver(every, { from: window.from, to: last }, weekStart).map((unit) => {
    const from = unit.from > window.from ? unit.from : window.from
    const to = window.to !== undefined && unit.to > window.to ? window.to : unit.to
    return { from, to, share: length({ from, to }) / length(unit) }
  })
}

/** A share of a target; of what comes whole at least one. */
const shareOf = (target: number, share: number, whole: boolean): number =>
  whole ? Math.max(1, Math.round(target * share)) : target * share

/**
 * What is still asked of a period of so many days, so many of them rest, as a share: a week touched by a pause asks
 * nothing, a month or a year asks for its other days.
 */
function askedShare(every: CalendarUnit, days: number, rest: number): number {
  if (every === 'week') return rest > 0 ? 0 : 1
  return (days - rest) / days
}

/** One week, month or year of a goal, judged by the facts up to asOf. */
export function judgeRecurring(ask: RecurringAsk, period: AskedPeriod, record: GoalRecord): PeriodProgress {
  const { from, to, share } = period
  const full = shareOf(ask.target, share, ask.whole)
  const shown = { from, to, unit: ask.unit, measure: ask.measure }
  if (record.asOf < from) return { ...shown, actual: 0, target: full, state: 'coming', activityIds: [] }

  const until = to < record.asOf ? to : record.asOf
  const days = length(period)
  const activities = record.activities({ from, to: until })
  const amounts = ask.amounts(activities)
  const targetAfter = (rest: number) => shareOf(ask.target, share * askedShare(ask.every, days, rest), ask.whole)

  let [actual, next] = [0, 0]
  let heldOn: LocalDate | undefined
  let restedOn: LocalDate | undefined
  for (let day = from; day <= until; day = addDays(day, 1)) {
    for (; activities[next]?.localDay === day; next++) actual += amounts[next] ?? 0
    const rest = record.rest.within(from, day)
    const nothingAsked = askedShare(ask.every, days, rest) === 0
    if (nothingAsked) restedOn ??= day
    // Rest on every single day leaves what one day would have been asked, so that a pause never takes a held month away.
    const enough = nothingAsked ? (ask.every === 'week' ? full : targetAfter(days - 1)) : targetAfter(rest)
    if (actual >= enough) heldOn ??= day
  }

  const state =
    heldOn !== undefined ? 'held' : restedOn !== undefined ? 'paused' : record.asOf > to ? 'not-held' : 'open'
  const rest = record.rest.within(from, until)
  return {
    ...shown,
    actual,
    target: state === 'paused' ? 0 : restedOn !== undefined ? full : targetAfter(rest),
    state,
    ...(heldOn !== undefined && { heldOn }),
    ...(restedOn !== undefined && { restedOn }),
    activityIds: activities.filter((_, i) => amounts[i] !== undefined).map((activity) => activity.id),
  }
}
