import type { LocalDate } from '../../core/base/calendar.ts'
import type { FitnessPage } from '../../core/view/chance-types.ts'
import { fitnessPage } from '../../core/view/fitness-page.ts'
import type { Context } from '../context.ts'
import { answerOfDay } from '../kept/answer-of-day.ts'
import { loadAthlete } from '../load-athlete.ts'
import { loadEvidence } from '../load-evidence.ts'

/** Where the runner stands, as of a day: today, unless another is asked for. */
export async function getFitness(context: Context, asOf?: LocalDate): Promise<FitnessPage> {
  return answerOfDay(context, 'fitness', asOf, async (day) =>
    fitnessPage(await loadEvidence(context, await loadAthlete(context), day)),
  )
}
