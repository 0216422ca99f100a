import { addDays, isoDate, startOfWeek, type LocalDate, type Weekday } from '../base/calendar.ts'
import type { WeekView } from './dashboard-types.ts'
import { noTotals, type DayTotals, type RunTotals } from './days.ts'

const MEAN_WEEKS = 4

/** Running of the seven days from `from`. */
export function weekTotals(days: DayTotals, from: LocalDate): RunTotals {
  const week = noTotals()
  for (let day = from; day < from + 7; day = addDays(day, 1)) {
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

/**
 * The last weeks up to the one in course, oldest first, with the mean of each and the three before it: from the fourth
 * week of the runner's first run on, since weeks before anyone ran here are not weeks without running.
 */
export function weekViews(days: DayTotals, asOf: LocalDate, weekStart: Weekday, count: number): WeekView[] {
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
    }
  })
}
