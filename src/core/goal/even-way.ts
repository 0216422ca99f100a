import type { LocalDate } from '../base/calendar.ts'
import type { RestDays } from './rest-days.ts'

/**
 * How much of an even way lies behind the runner at the start of a day, 0 to 1 (docs/methods/progress.md). Each day
 * asks the same share of what is still to go on the days that are left; a rest day asks nothing, so the share stands
 * still and the days after it ask a little more. Without rest it is the straight line from first to last day.
 * A day is judged only by what was known on it: a later rest does not bend the way behind.
 */
export function evenShare(from: LocalDate, to: LocalDate, asOf: LocalDate, rest: RestDays): number {
  if (asOf <= from) return 0
  if (asOf > to) return 1
  let left = 1
  let day: number = from
  for (const range of [...rest.ranges, { from: asOf, to: asOf }]) {
    if (range.to < day) continue
    const stop = Math.min(Math.max(range.from, day), asOf)
    // The product of 1 - 1/n for n days left, over the days from `day` to `stop`.
    left *= (to - stop + 1) / (to - day + 1)
    day = Math.min(range.to + 1, asOf)
    if (day >= asOf) break
  }
  return 1 - left
}
