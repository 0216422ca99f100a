import {
  addDays,
  addMonths,
  type CalendarUnit,
  type LocalDate,
  startOf,
  startOfNext,
  startOfWeek,
  type Weekday,
} from '../../base/calendar.ts'
import type { Assumption } from './phrase-types.ts'
import { addLength, type When } from './read-when.ts'

/** The days a goal gets, and what was taken for granted about them. */
export interface GoalWindow {
  readonly startOn: LocalDate
  readonly dueOn?: LocalDate
  readonly assumed: readonly Assumption[]
}

/** What several 'when's of a sentence say together: the first of each. */
export interface WhenSaid {
  readonly startOn?: LocalDate
  readonly dueOn?: LocalDate
  readonly whole: boolean
  readonly passed: boolean
  readonly length?: When['length']
  readonly assumed: readonly Assumption[]
}

export function whenSaid(whens: readonly When[]): WhenSaid {
  const start =
    whens.find((when) => when.startOn !== undefined && !when.whole) ?? whens.find((when) => when.startOn !== undefined)
  const end =
    whens.find((when) => when.dueOn !== undefined && when !== start) ?? whens.find((when) => when.dueOn !== undefined)
  const length = whens.find((when) => when.length)?.length
  const { startOn, dueOn } = inOrder(start, end?.dueOn)
  return {
    ...(startOn !== undefined && { startOn }),
    ...(dueOn !== undefined && { dueOn }),
    whole: whens.some((when) => when.whole),
    passed: end?.passed ?? false,
    ...(length && { length }),
    assumed: [...new Set([start, end])].flatMap((when) => when?.assumed ?? []),
  }
}

/**
 * Both were read as the next of their name, and may have come out in the wrong order: 'from Monday to Sunday' ends the
 * Sunday after, 'between January and December' began in the January that lies behind.
 */
function inOrder(start: When | undefined, dueOn: LocalDate | undefined) {
  const startOn = start?.startOn
  if (startOn === undefined || dueOn === undefined || startOn <= dueOn) return { startOn, dueOn }
  return start?.weekday ? { startOn, dueOn: addDays(dueOn, 7) } : { startOn: addMonths(startOn, -12), dueOn }
}

/** A stretch of its own: 'in 2027' from its first day on, 'for 12 weeks' from today, 'by June' from today. */
export function totalWindow(when: WhenSaid, asOf: LocalDate): GoalWindow {
  const startOn = when.startOn ?? asOf
  const dueOn = when.dueOn ?? (when.length && addDays(addLength(startOn, when.length), -1))
  const assumed: Assumption[] = startOn < asOf ? [{ code: 'starts-on', on: startOn, per: 'day' }] : []
  return { startOn, ...(dueOn !== undefined && { dueOn }), assumed: [...when.assumed, ...assumed] }
}

/** The period in course while at least half of it is ahead, else the next. */
export function firstPeriod(unit: CalendarUnit, from: LocalDate, weekStart: Weekday): LocalDate {
  const [start, next] = [startOf(unit, from, weekStart), startOfNext(unit, from, weekStart)]
  return (next - from) * 2 >= next - start ? start : next
}

/** Where whole periods begin: at the day said, or at the first of the stretch that was said, or now. */
export function startOfPeriods(unit: CalendarUnit, when: WhenSaid, asOf: LocalDate, weekStart: Weekday): LocalDate {
  if (when.startOn === undefined) return firstPeriod(unit, asOf, weekStart)
  if (when.whole && when.startOn <= asOf) {
    const first = firstPeriod(unit, asOf, weekStart)
    return first < when.startOn ? startOfNext(unit, first, weekStart) : first
  }
  if (when.whole) {
    const start = startOf(unit, when.startOn, weekStart)
    return start < when.startOn ? startOfNext(unit, start, weekStart) : start
  }
  return firstPeriod(unit, when.startOn, weekStart)
}

/** Whole weeks for 'for 12 weeks', 'for 3 months', 'until May'; undefined when no end was said. */
export function weeksFrom(startOn: LocalDate, when: WhenSaid, weekStart: Weekday): number | undefined {
  const { length } = when
  if (length?.unit === 'week') return length.count
  if (length) return Math.max(1, Math.round((addLength(startOn, length) - startOn) / 7))
  if (when.dueOn === undefined || when.passed) return undefined
  // Not earlier than its own week: an end within the first week is one week.
  return Math.max(1, Math.floor((addDays(when.dueOn, 1) - startOfWeek(startOn, weekStart)) / 7))
}
