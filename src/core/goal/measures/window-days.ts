import { addDays, addMonths, startOf, startOfWeek, type LocalDate, type Weekday } from '../../base/calendar.ts'
import type { Measure } from '../measure.ts'
import type { Agreed, Window } from './definition.ts'

/** The goal's own first and last day. */
export const ownDays = ({ startOn, dueOn }: Pick<Agreed<unknown>, 'startOn' | 'dueOn'>): Window =>
  dueOn === undefined ? { from: startOn } : { from: startOn, to: dueOn }

/** Whole weeks, from the week of the first day; what was done in that week before the first day counts. */
export function wholeWeeks(startOn: LocalDate, weekStart: Weekday, weeks: number): Required<Window> {
  const from = startOfWeek(startOn, weekStart)
  return { from, to: addDays(from, weeks * 7 - 1) }
}

/** Whole calendar months, from the month of the first day. */
export function wholeMonths(startOn: LocalDate, months: number): Required<Window> {
  const from = startOf('month', startOn, 1)
  return { from, to: addDays(addMonths(from, months), -1) }
}

/** The days of a measure that says itself for how long it runs; undefined of one that takes the goal's own last day. */
export function daysFromLength(measure: Measure, startOn: LocalDate, weekStart: Weekday): Required<Window> | undefined {
  if (measure.kind === 'sessions') return wholeWeeks(startOn, weekStart, measure.weeks)
  if (measure.kind !== 'frequency') return undefined
  return measure.per === 'month' ? wholeMonths(startOn, measure.months) : wholeWeeks(startOn, weekStart, measure.weeks)
}
