import type { LocalDate } from '../base/calendar.ts'
import { LIMITS } from './limits.ts'
import type { RunDone } from './runner-now.ts'

/** Longest run of the 30 days that end with a day, that day's own left out, in metres; 0 where they hold none. */
export const longestBefore = (on: LocalDate, runs: readonly RunDone[]): number =>
  longestSince(on - LIMITS.longWindowDays + 1, on, runs)

const longestSince = (first: number, on: LocalDate, runs: readonly RunDone[]): number =>
  runs.reduce((longest, run) => (run.on >= first && run.on < on ? Math.max(longest, run.distance_m) : longest), 0)

/**
 * Longest run that a day may hold by the runs before it: a tenth above the longest of 30 days, and no step where one was
 * taken lately; anything where they hold nothing to measure by. Whoever counts the 30 days without the day itself finds one
 * more: where it alone holds a run, that is the measure.
 */
export function stepOn(on: LocalDate, runs: readonly RunDone[]): number {
  const longest = longestBefore(on, runs)
  if (longest > 0) return steppedLately(on, runs) ? longest : longest * LIMITS.longStep
  return longestSince(on - LIMITS.longWindowDays, on, runs) || Infinity
}

/** How far a run of a day may go without a step; anything where 30 days hold nothing. */
export const knownOn = (on: LocalDate, runs: readonly RunDone[]): number => longestBefore(on, runs) || stepOn(on, runs)

/** Whether a run of the last days was itself longer than all of the 30 days before it. */
function steppedLately(on: LocalDate, runs: readonly RunDone[]): boolean {
  return runs.some(
    (run) => run.on < on && run.on > on - LIMITS.longStepDays && run.distance_m > longestBefore(run.on, runs),
  )
}
