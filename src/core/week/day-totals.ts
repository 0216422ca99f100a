import type { LocalDate } from '../base/calendar.ts'
import { totals, type TotalFacts, type Totals } from './totals.ts'

export interface DayTotals extends Totals {
  readonly day: LocalDate
}

/** One entry for each day with an activity, in order. Which activities count is the caller's choice. */
export function dayTotals(facts: readonly TotalFacts[]): DayTotals[] {
  return [...Map.groupBy(facts, (fact) => fact.localDay)]
    .sort(([a], [b]) => a - b)
    .map(([day, ofDay]) => ({ day, ...totals(ofDay) }))
}
