import { addDays, isoDate, startOfWeek, type LocalDate, type Weekday } from '../base/calendar.ts'
import type { DayTotals } from '../week/day-totals.ts'
import { weekTotals } from '../week/week-totals.ts'
import type { WeekView } from './dashboard-types.ts'
import { orNull } from './iso.ts'

const MEAN_WEEKS = 4

/**
 * The last weeks up to the one in course, oldest first, with the mean of each and the three before it: from the fourth
 * week of the runner's first run on, since weeks before anyone ran here are not weeks without running.
 */
export function weekViews(
  days: DayTotals,
  asOf: LocalDate,
  weekStart: Weekday,
  count: number,
  targetOf: (from: LocalDate) => number | undefined,
): WeekView[] {
  const current = startOfWeek(asOf, weekStart)
  let firstRun: LocalDate | undefined
  for (const [day, totals] of days) if (totals.runs > 0 && (firstRun === undefined || day < firstRun)) firstRun = day
  const firstMean = firstRun === undefined ? Infinity : startOfWeek(firstRun, weekStart) + 7 * (MEAN_WEEKS - 1)

  return Array.from({ length: count }, (_, i) => {
    const from = addDays(current, -7 * (count - 1 - i))
    const { distance_m, moving_s, runs } = weekTotals(days, from)
    let sum = 0
    for (let back = MEAN_WEEKS - 1; back >= 0; back--) sum += weekTotals(days, addDays(from, -7 * back)).distance_m
    return {
      from: isoDate(from),
      to: isoDate(addDays(from, 6)),
      distance_m,
      moving_s,
      runs,
      mean_distance_m: from >= firstMean ? sum / MEAN_WEEKS : null,
      target_m: orNull(targetOf(from)),
    }
  })
}
