import { isoDate } from '../base/calendar.ts'
import type { Built } from '../goal/built-since.ts'
import type { Streak } from '../goal/streak.ts'
import type { IsoDay } from './dashboard-types.ts'
import { isoOrNull, orNull } from './iso.ts'

/** What was built on the way of a goal: kept on it for ever, whatever becomes of it. */
export interface BuiltView {
  from: IsoDay
  to: IsoDay
  runs: number
  days: number
  distance_m: number
  moving_s: number
  ascent_m: number
  weeksRun: number
  /** Weeks, months or years held; null of a goal that has none. */
  held: number | null
  longest: { activityId: string; on: IsoDay; distance_m: number } | null
  longestBefore_m: number | null
  bests: { distance_m: number; elapsed_s: number; on: IsoDay; activityId: string; before_s: number | null }[]
}

export const builtView = (built: Built): BuiltView => ({
  ...built,
  from: isoDate(built.from),
  to: isoDate(built.to),
  held: orNull(built.held),
  longest: built.longest ? { ...built.longest, on: isoDate(built.longest.on) } : null,
  longestBefore_m: orNull(built.longestBefore_m),
  bests: built.bests.map((best) => ({ ...best, on: isoDate(best.on), before_s: orNull(best.before_s) })),
})

/** Weeks in a row, and what is still in reach; the week in course is open and breaks nothing. */
export interface StreakView {
  current: number
  longest: number
  /** Held of those that are over or held already. */
  held: number
  lived: number
  /** The most that can still be held, of all that ask something; null without a last day. */
  inReach: number | null
  of: number | null
  openUntil: IsoDay | null
}

export const streakView = (streak: Streak): StreakView => ({
  ...streak,
  inReach: orNull(streak.inReach),
  of: orNull(streak.of),
  openUntil: isoOrNull(streak.openUntil),
})
