import { startOfWeek } from '../../base/calendar.ts'
import { isRun } from '../../activity/counts.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import type { RunnerKind } from './worksheet-types.ts'

/** Open and specific goals differ for those who run regularly for less than about three months (science E). */
const REGULAR_DAYS = 84
const REGULAR_WEEKS = 8
const BREAK_DAYS = 28

/** Whether a runner is without data, new, back from a break, or regular. docs/methods/worksheet.md */
export function runnerKind({ activities, asOf, weekStart }: Evidence): RunnerKind {
  const days = activities.filter(({ sport }) => isRun(sport)).map(({ localDay }) => localDay)
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return 'no-data'
  const weeks = new Set(days.filter((day) => day > asOf - REGULAR_DAYS).map((day) => startOfWeek(day, weekStart)))
  if (asOf - first < REGULAR_DAYS) return 'new'
  if (asOf - last >= BREAK_DAYS) return 'returning'
  const from = asOf - REGULAR_DAYS - BREAK_DAYS
  const lately = days.filter((day) => day > from)
  const hadBreak = lately.some((day, i) => day - (lately[i - 1] ?? from) >= BREAK_DAYS)
  return hadBreak || weeks.size < REGULAR_WEEKS ? 'returning' : 'regular'
}

/** Weeks of the last twelve with a run. */
export const weeksRun = ({ activities, asOf, weekStart }: Evidence): number =>
  new Set(
    activities
      .filter(({ sport, localDay }) => isRun(sport) && localDay > asOf - REGULAR_DAYS)
      .map(({ localDay }) => startOfWeek(localDay, weekStart)),
  ).size
