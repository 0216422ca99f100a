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
  /** The last day lies behind. */
  readonly passed?: boolean
  readonly assumed: readonly Assumption[]
}

/** What several 'when's of a sentence say together: the first of each. */
export interface WhenSaid {
  readonly startOn?: LocalDate
  readonly dueOn?: LocalDate
  readonly whole: boolean
  readonly passed: boolean
  readonly length?: When['length']
  /** The last day is one by which something is to be so. */
  readonly by?: boolean
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
    ...(end?.by && { by: true }),
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
  return {
    startOn,
    ...(dueOn !== undefined && { dueOn }),
    ...(when.passed && { passed: true }),
    assumed: [...when.assumed, ...assumed],
  }
}

/** The stretch of an amount: 'in 4 weeks' is a length here, four weeks from today, today among them. */
export function lastingWindow(when: WhenSaid, asOf: LocalDate): GoalWindow {
  const { dueOn: _, ...lasting } = when
  return totalWindow(when.length ? lasting : when, asOf)
}

/** From today on, also when the stretch that was said lies ahead: a race in May may be run in any shape from now on. */
export function fromTodayWindow(when: WhenSaid, asOf: LocalDate): GoalWindow {
  const { startOn: _, ...ending } = when
  return totalWindow(when.whole ? ending : when, asOf)
}

/** Whole weeks, months or years, for as long as was said. */
export function periodWindow(
  per: CalendarUnit,
  when: WhenSaid,
  asOf: LocalDate,
  weekStart: Weekday,
  weeksSaid?: number,
): GoalWindow {
  const startOn = startOfPeriods(per, when, asOf, weekStart)
  const weeks = weeksSaid ?? (when.length && weeksFrom(startOn, when, weekStart))
  const months =
    when.length && (when.length.unit === 'month' || when.length.unit === 'year')
      ? totalWindow({ ...when, startOn }, asOf).dueOn
      : undefined
  const lasted = months ?? (weeks === undefined ? undefined : addDays(startOn, weeks * 7 - 1))
  // 'Every week on Sunday': a day before the first whole week is no end.
  const ending = when.dueOn !== undefined && when.dueOn < startOn && !when.passed ? undefined : when.dueOn
  const dueOn = lasted ?? ending
  const starts: Assumption = { code: 'starts-on', on: startOn, per }
  return {
    startOn,
    ...(dueOn !== undefined && { dueOn }),
    ...(when.passed && { passed: true }),
    assumed: [...when.assumed, starts],
  }
}

/** Calendar months for 'for 6 months', 'until December', 'in 2028'. */
export function monthsFrom(startOn: LocalDate, when: WhenSaid): number | undefined {
  const { length } = when
  if (length) {
    const days = addLength(startOn, length) - startOn
    return length.unit === 'month'
      ? length.count
      : length.unit === 'year'
        ? length.count * 12
        : Math.max(1, Math.round(days / 30.44))
  }
  if (when.dueOn === undefined || when.passed) return undefined
  let months = 0
  while (addDays(addMonths(startOn, months + 1), -1) <= when.dueOn && months < 1200) months++
  return Math.max(1, months)
}

/** The week in course, or the one that was said. */
export function weekWindow(when: WhenSaid, asOf: LocalDate, weekStart: Weekday): GoalWindow {
  if (when.dueOn !== undefined || when.length) return totalWindow(when, asOf)
  const startOn = startOf('week', asOf, weekStart)
  const dueOn = addDays(startOn, 6)
  return { startOn, dueOn, assumed: [...when.assumed, { code: 'this-week-meant', on: startOn, dueOn }] }
}

/** Today, or the day that was said. */
export function dayWindow(when: WhenSaid, asOf: LocalDate): GoalWindow {
  if (when.length || when.startOn !== undefined) return totalWindow(when, asOf)
  if (when.dueOn !== undefined) return totalWindow({ ...when, startOn: when.dueOn }, asOf)
  return { startOn: asOf, dueOn: asOf, assumed: [...when.assumed, { code: 'today-meant', on: asOf }] }
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
