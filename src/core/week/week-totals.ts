import { startOfWeek, unitsOver, type DayRange, type LocalDate, type Weekday } from '../base/calendar.ts'
import { totals, type TotalFacts, type Totals } from './totals.ts'

export interface WeekTotals extends Totals {
  /** The first day of the week. */
  readonly start: LocalDate
}

/**
 * Every week from the first activity to the last, or every week that `range` touches, in order: weeks without a run are
 * there with zeros, which is what they were. Weeks are whole, so a range that ends in mid-week counts that whole week.
 */
export function weekTotals(facts: readonly TotalFacts[], weekStart: Weekday, range?: DayRange): WeekTotals[] {
  const days = range ?? spanOf(facts)
  if (!days) return []
  const byWeek = Map.groupBy(facts, (fact) => startOfWeek(fact.localDay, weekStart))
  return unitsOver('week', days, weekStart).map(({ from }) => ({ start: from, ...totals(byWeek.get(from) ?? []) }))
}

function spanOf(facts: readonly TotalFacts[]): DayRange | undefined {
  let span: DayRange | undefined
  for (const { localDay } of facts) {
    span = {
      from: span && span.from < localDay ? span.from : localDay,
      to: span && span.to > localDay ? span.to : localDay,
    }
  }
  return span
}
