import type { LocalDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import { type PauseView, pauseViews } from '../../core/view/pause-view.ts'
import { listGoals } from '../../storage/goals.ts'
import { listPauses } from '../../storage/pauses.ts'
import type { AppProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'

/** All pauses, those to come among them, in order of their first day. */
export async function getPauses(context: Context, asOf?: LocalDate): Promise<PauseView[]> {
  const { db, athleteId } = context
  const day = asOf ?? today(context, await loadAthlete(context))
  return pauseViews(await listPauses(db, athleteId), await listGoals(db, athleteId), day)
}

export async function getPause(context: Context, pauseId: string): Promise<Result<PauseView, AppProblem>> {
  const pause = (await getPauses(context)).find(({ id }) => id === pauseId)
  return pause ? ok(pause) : err({ code: 'not-found', what: 'pause' })
}
