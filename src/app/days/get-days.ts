import type { LocalDate } from '../../core/base/calendar.ts'
import { dayFactsView, type DayFactsView } from '../../core/view/day-facts-view.ts'
import { listDayFactRows, listDayFacts } from '../../storage/day-facts.ts'
import { type Context, today } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'

/** Days of which something is known beside what was run, latest first. */
export async function getDays(
  context: Context,
  { from, to }: { readonly from?: LocalDate | undefined; readonly to?: LocalDate | undefined },
): Promise<DayFactsView[]> {
  const { db, athleteId } = context
  const last = to ?? today(context, await loadAthlete(context))
  const facts = (await listDayFacts(db, athleteId, last)).filter(({ on }) => from === undefined || on >= from)
  const byHand = new Map((await listDayFactRows(db, athleteId, 'hand')).map((fact) => [fact.on, fact]))
  return facts.map((fact) => dayFactsView(fact, byHand.get(fact.on))).toReversed()
}
