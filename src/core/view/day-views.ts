import { addDays, isoDate, type DayRange } from '../base/calendar.ts'
import type { DayTotals } from '../week/day-totals.ts'
import { noTotals } from '../week/run-totals.ts'
import type { DayView } from './dashboard-types.ts'

/** Each day of a range, those without activities too. */
export function dayViews(days: DayTotals, range: DayRange): DayView[] {
  const views: DayView[] = []
  for (let day = range.from; day <= range.to; day = addDays(day, 1)) {
    const { distance_m, moving_s, runs, measured, activities } = days.get(day) ?? noTotals()
    views.push({
      on: isoDate(day),
      distance_m: runs > 0 && measured === 0 ? null : distance_m,
      moving_s,
      runs,
      activities,
    })
  }
  return views
}
