import {
  addDays,
  unitsOver,
  type CalendarUnit,
  type DayRange,
  type LocalDate,
  type Weekday,
} from '../../base/calendar.ts'
import type { Measure } from '../measure.ts'
import type { PeriodProgress, ProgressUnit } from '../progress-types.ts'
import { evidenceIds, type Seen } from '../seen.ts'
import type { AskedPeriod, GoalRecord, Window } from './definition.ts'

/** What a goal may be asked in over and over. */
export type Rhythm = 'day' | CalendarUnit

/** What is asked of each day, week, month or year alike. */
export interface RecurringAsk {
  readonly measure: Measure
  readonly every: Rhythm
  /** Asked of a whole unit. */
  readonly target: number
  readonly unit: ProgressUnit
  /** Days and activities come whole. */
  readonly whole: boolean
  /** What adds to it on the days of a range, in order. */
  readonly seen: (range: DayRange, record: GoalRecord) => readonly Seen[]
}

const length = (range: DayRange) => range.to - range.from + 1

/** The units of a window, cut at its first and last day; of an open one, up to the unit that holds asOf. */
export function recurringPeriods(every: Rhythm, window: Window, weekStart: Weekday, asOf: LocalDate): AskedPeriod[] {
  const last = window.to ?? (asOf > window.from ? asOf : window.from)
  if (every === 'day') return days(window.from, last)
  return unitsOver(every, { from: window.from, to: last }, weekStart).map((unit) => {
    const from = unit.from > window.from ? unit.from : window.from
    const to = window.to !== undefined && unit.to > window.to ? window.to : unit.to
    return { from, to, share: length({ from, to }) / length(unit) }
  })
}

const days = (from: LocalDate, to: LocalDate): AskedPeriod[] =>
  Array.from({ length: to - from + 1 }, (_, i) => {
    const day = addDays(from, i)
    return { from: day, to: day, share: 1 }
  })

/** A share of a target; of what comes whole at least one. */
const shareOf = (target: number, share: number, whole: boolean): number =>
  whole ? Math.max(1, Math.round(target * share)) : target * share

/**
 * What is still asked of a period of so many days, so many of them rest, as a share: a day or a week touched by a pause
 * asks nothing, a month or a year asks for its other days.
 */
function askedShare(every: Rhythm, length: number, rest: number): number {
  if (isAllOrNothing(every)) return rest > 0 ? 0 : 1
  return (length - rest) / length
}

const isAllOrNothing = (every: Rhythm) => every === 'week' || every === 'day'
const NONE = evidenceIds([])

/** One week, month or year of a goal, judged by the facts up to asOf. */
export function judgeRecurring(ask: RecurringAsk, period: AskedPeriod, record: GoalRecord): PeriodProgress {
  const { from, to, share } = period
  const full = shareOf(ask.target, share, ask.whole)
  const shown = { from, to, unit: ask.unit, measure: ask.measure }
  if (record.asOf < from) return { ...shown, actual: 0, target: full, state: 'coming', ...NONE }

  const until = to < record.asOf ? to : record.asOf
  const size = length(period)
  const seen = ask.seen({ from, to: until }, record)
  const targetAfter = (rest: number) => shareOf(ask.target, share * askedShare(ask.every, size, rest), ask.whole)

  let [actual, next] = [0, 0]
  let heldOn: LocalDate | undefined
  let restedOn: LocalDate | undefined
  for (let day = from; day <= until; day = addDays(day, 1)) {
    for (; seen[next]?.on === day; next++) actual += seen[next]?.amount ?? 0
    const rest = record.rest.within(from, day)
    const nothingAsked = askedShare(ask.every, size, rest) === 0
    if (nothingAsked) restedOn ??= day
    // Rest on every single day leaves what one day would have been asked, so that a pause never takes a held month away.
    const enough = nothingAsked ? (isAllOrNothing(ask.every) ? full : targetAfter(size - 1)) : targetAfter(rest)
    if (actual >= enough) heldOn ??= day
  }

  const state =
    heldOn !== undefined ? 'held' : restedOn !== undefined ? 'paused' : record.asOf > to ? 'not-held' : 'open'
  const rest = record.rest.within(from, until)
  const shownTarget = isAllOrNothing(ask.every) && restedOn !== undefined ? full : targetAfter(Math.min(rest, size - 1))
  return {
    ...shown,
    actual,
    target: state === 'paused' ? 0 : shownTarget,
    state,
    ...(heldOn !== undefined && { heldOn }),
    ...(restedOn !== undefined && { restedOn }),
    ...evidenceIds(seen),
  }
}
