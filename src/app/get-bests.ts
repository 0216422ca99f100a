import { BEST_EFFORT_DISTANCES } from '../core/activity/best-effort.ts'
import type { LocalDate } from '../core/base/calendar.ts'
import { bestYears, type BestYears } from '../core/view/best-years.ts'
import type { Context } from './context.ts'
import { answerOfDay } from './kept/answer-of-day.ts'
import { loadAthlete } from './load-athlete.ts'
import { loadEvidence } from './load-evidence.ts'

/** The fastest of each year over each distance. */
export async function getBests(context: Context, asOf?: LocalDate): Promise<BestYears> {
  return answerOfDay(context, 'bests', asOf, async (day) =>
    bestYears(await loadEvidence(context, await loadAthlete(context), day), BEST_EFFORT_DISTANCES),
  )
}
