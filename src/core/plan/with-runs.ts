import type { Weekday } from '../base/calendar.ts'
import type { Availability } from './plan-types.ts'

const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** The same runner with so many runs a week: where that takes more days, each as far from the others as it can be. */
export function withRuns(usual: Availability, runsPerWeek: number): Availability {
  const days = [...usual.days]
  const apart = (day: Weekday) => Math.min(...days.map((each) => Math.min((day - each + 7) % 7, (each - day + 7) % 7)))
  while (days.length < runsPerWeek)
    days.push(EVERY_DAY.filter((day) => !days.includes(day)).toSorted((a, b) => apart(b) - apart(a) || a - b)[0]!)
  return { ...usual, days: days.toSorted((a, b) => a - b), runsPerWeek }
}
