import type { LocalDate } from '../../core/base/calendar.ts'
import { type ReturnView, returnView } from '../../core/view/return-view.ts'
import { listPauses } from '../../storage/pauses.ts'
import { type Context, today } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'
import { loadEvidence } from '../load-evidence.ts'

/** The way back to running, by why the runner rests. */
export async function getReturn(context: Context, asOf?: LocalDate): Promise<ReturnView> {
  const athlete = await loadAthlete(context)
  const evidence = await loadEvidence(context, athlete, asOf ?? today(context, athlete))
  return returnView(await listPauses(context.db, context.athleteId), evidence)
}
