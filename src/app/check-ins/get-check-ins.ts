import { type LocalDate, localDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import { type CheckInView, checkInView } from '../../core/view/check-in-view.ts'
import { findCheckIn, listCheckIns } from '../../storage/check-ins.ts'
import type { AppProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'

/** What was told on the days of a range (all, unless said), in order of day. */
export async function getCheckIns(
  context: Context,
  range: { readonly from?: LocalDate | undefined; readonly to?: LocalDate | undefined } = {},
): Promise<CheckInView[]> {
  const to = range.to ?? today(context, await loadAthlete(context))
  const from = range.from ?? localDate(-Infinity)
  const found = await listCheckIns(context.db, context.athleteId, to)
  return found.filter(({ on }) => on >= from).map(checkInView)
}

export async function getCheckIn(context: Context, id: string): Promise<Result<CheckInView, AppProblem>> {
  const checkIn = await findCheckIn(context.db, context.athleteId, id)
  return checkIn ? ok(checkInView(checkIn)) : err({ code: 'not-found', what: 'check-in' })
}
