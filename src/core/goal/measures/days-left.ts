import type { LocalDate } from '../../base/calendar.ts'
import type { Window } from './definition.ts'

/** Days of the window still to come, asOf's own among them; undefined for an open one. */
export function daysLeft(window: Window, asOf: LocalDate): number | undefined {
  if (window.to === undefined) return undefined
  return Math.max(0, window.to - Math.max(asOf, window.from) + 1)
}

/** What is left, spread over the weeks that are left; undefined when nothing is, or no days are. */
export const perWeek = (left: number, days: number | undefined): number | undefined =>
  days !== undefined && days > 0 && left > 0 ? (left * 7) / days : undefined
