import { addDays, addMonths, civil, dateOf, type LocalDate, startOfNext, type Weekday } from '../base/calendar.ts'
import type { Pause } from '../evidence/evidence.ts'

/** Days on which beginning again comes easier: starts of weeks, months and years, the end of a break (Dai and others 2014). */
export interface FreshStart {
  readonly code: 'week' | 'month' | 'year' | 'after-pause'
  readonly on: LocalDate
}

const AHEAD_DAYS = 35

/** The next of them after a day, each day once, soonest first. */
export function freshStarts(
  { asOf, weekStart }: { readonly asOf: LocalDate; readonly weekStart: Weekday },
  pauses: readonly Pause[],
): FreshStart[] {
  const { year, month } = civil(asOf)
  const backs = pauses.flatMap(({ to }) => (to !== undefined && to >= asOf ? [addDays(to, 1)] : []))
  const all: FreshStart[] = [
    ...backs.map((on) => ({ code: 'after-pause' as const, on })),
    { code: 'year', on: dateOf(year + 1, 1, 1) },
    { code: 'month', on: addMonths(dateOf(year, month, 1), 1) },
    { code: 'week', on: startOfNext('week', asOf, weekStart) },
  ]
  const near = all.filter(({ on, code }) => on <= addDays(asOf, AHEAD_DAYS) || code === 'after-pause')
  return near.filter(({ on }, i) => near.findIndex((each) => each.on === on) === i).toSorted((a, b) => a.on - b.on)
}
