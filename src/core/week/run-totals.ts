import { isRun } from '../activity/counts.ts'
import type { Sport } from '../activity/sport.ts'
import type { LocalDate } from '../base/calendar.ts'

/** What is added up of an activity. */
export interface RunFact {
  readonly localDay: LocalDate
  readonly sport: Sport
  readonly distance_m?: number
  readonly moving_s: number
}

/** Running of one day or several. A distance that is not known is not zero: it is left out, and `measured` tells. */
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

export function addActivity(totals: RunTotals, activity: RunFact): void {
  totals.activities++
  if (!isRun(activity.sport)) return
  totals.runs++
  totals.moving_s += activity.moving_s
  if (activity.distance_m === undefined) return
  totals.distance_m += activity.distance_m
  totals.measured++
}
