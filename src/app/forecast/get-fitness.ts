import type { LocalDate } from '../../core/base/calendar.ts'
import type { FitnessPage } from '../../core/view/chance-types.ts'
import { fitnessPage } from '../../core/view/fitness-page.ts'
import { type Context, today } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'
import { loadEvidence } from '../load-evidence.ts'

/** Where the runner stands, as of a day: today, unless another is asked for. */
export async function getFitness(context: Context, asOf?: LocalDate): Promise<FitnessPage> {
  const athlete = await loadAthlete(context)
  return fitnessPage(await loadEvidence(context, athlete, asOf ?? today(context, athlete)))
}
