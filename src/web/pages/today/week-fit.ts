import type { DayView } from '../../../core/view/dashboard-types.ts'
import { dayOf } from '../../charts/day-scale.ts'

/** How many of the last weeks tell a habit. */
const WEEKS = 8

export interface WeekFit {
  /** Days of the week that are left and would take what is still to run, in order; the most usual ones. */
  readonly on: readonly string[]
  /** More is left than there are days for it. */
  readonly isTooMuch: boolean
  readonly isEveryDay: boolean
}

/**
 * On which of the days left of a week so many runs would fit: those on which the runner ran most often in the last
 * eight weeks, the earlier first where two are alike.
 * @param days of the last weeks, in order
 * @param left days of this week that are still to come, today among them while nothing was run on it
 */
export function weekFit(days: readonly DayView[], left: readonly string[], runs: number): WeekFit {
  const recent = days.slice(-7 * (WEEKS + 1))
  const often = (on: string) => recent.filter((day) => day.runs > 0 && (dayOf(on) - dayOf(day.on)) % 7 === 0).length
  const chosen = left
    .map((on) => ({ on, times: often(on) }))
    .toSorted((a, b) => b.times - a.times || (a.on < b.on ? -1 : 1))
    .slice(0, runs)
  return {
    on: chosen.map(({ on }) => on).toSorted(),
    isTooMuch: runs > left.length,
    isEveryDay: runs === left.length && left.length > 0,
  }
}
