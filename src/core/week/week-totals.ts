import { addDays, type LocalDate } from '../base/calendar.ts'
import type { DayTotals } from './day-totals.ts'
import { noTotals, type RunTotals } from './run-totals.ts'

const DAYS = 7

/** Running of the seven days from `from`, its first day. */
export function weekTotals(days: DayTotals, from: LocalDate): RunTotals {
  const week = noTotals()
  for (let day = from; day < from + DAYS; day = addDays(day, 1)) {
    const totals = days.get(day)
    if (!totals) continue
    week.distance_m += totals.distance_m
    week.moving_s += totals.moving_s
    week.runs += totals.runs
    week.measured += totals.measured
    week.activities += totals.activities
  }
  return week
}
