import { civil, type LocalDate } from '../base/calendar.ts'
import type { DayTotals } from '../week/day-totals.ts'
import type { YearView } from './dashboard-types.ts'

/** Running of each calendar year from the first run up to the year in course, years between without any among them. */
export function yearViews(days: DayTotals, asOf: LocalDate): YearView[] {
  const years = new Map<number, YearView>()
  let first = Infinity
  for (const [day, { runs, distance_m, moving_s }] of days) {
    if (runs === 0) continue
    const { year } = civil(day)
    first = Math.min(first, year)
    const sum = years.get(year) ?? none(year)
    years.set(year, {
      year,
      distance_m: sum.distance_m + distance_m,
      moving_s: sum.moving_s + moving_s,
      runs: sum.runs + runs,
    })
  }
  if (years.size === 0) return []
  const last = civil(asOf).year
  return Array.from({ length: last - first + 1 }, (_, i) => years.get(first + i) ?? none(first + i))
}

const none = (year: number): YearView => ({ year, distance_m: 0, moving_s: 0, runs: 0 })
