import { BEST_EFFORT_DISTANCES } from '../core/activity/best-effort.ts'
import type { LocalDate } from '../core/base/calendar.ts'
import { bestYears, type BestYears } from '../core/view/best-years.ts'
import { type Context, today } from './context.ts'
import { loadAthlete } from './load-athlete.ts'
import { loadEvidence } from './load-evidence.ts'

/** The fastest of each year over each distance. */
export async function getBests(context: Context, asOf?: LocalDate): Promise<BestYears> {
  const athlete = await loadAthlete(context)
  return bestYears(await loadEvidence(context, athlete, asOf ?? today(context, athlete)), BEST_EFFORT_DISTANCES)
}
