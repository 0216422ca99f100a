import { addDays, isoDate, type DayRange, type LocalDate } from '../base/calendar.ts'
import { isRun } from '../activity/counts.ts'
import type { ActivityFact } from '../evidence/evidence.ts'
import type { DayView } from './dashboard-types.ts'

/** Running of one day or several: distance is that of the runs whose distance is known. */
export interface RunTotals {
  distance_m: number
  moving_s: number
  runs: number
  /** Runs that have a distance. */
  measured: number
  /** Of all sports. */
  activities: number
}

export const noTotals = (): RunTotals => ({ distance_m: 0, moving_s: 0, runs: 0, measured: 0, activities: 0 })

export function addActivity(totals: RunTotals, activity: ActivityFact): void {
  totals.activities++
  if (!isRun(activity.sport)) return
  totals.runs++
  totals.moving_s += activity.moving_s
  if (activity.distance_m === undefined) return
  totals.distance_m += activity.distance_m
  totals.measured++
}

export type DayTotals = ReadonlyMap<LocalDate, RunTotals>

/** Totals of each day that has an activity. */
export function dayTotals(activities: readonly ActivityFact[]): DayTotals {
  const days = new Map<LocalDate, RunTotals>()
  for (const activity of activities) {
    const totals = days.get(activity.localDay) ?? noTotals()
    addActivity(totals, activity)
    days.set(activity.localDay, totals)
  }
  return days
}

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
