import type { LocalDate } from '../base/calendar.ts'
import { addActivity, noTotals, type RunFact, type RunTotals } from './run-totals.ts'

export type DayTotals = ReadonlyMap<LocalDate, RunTotals>

/** Totals of each day that has an activity. Sums follow the order given: the same order gives the same bytes. */
export function dayTotals(activities: readonly RunFact[]): DayTotals {
  const days = new Map<LocalDate, RunTotals>()
  for (const activity of activities) {
    const totals = days.get(activity.localDay) ?? noTotals()
    addActivity(totals, activity)
    days.set(activity.localDay, totals)
  }
  return days
}
