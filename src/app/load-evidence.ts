import type { LocalDate } from '../core/base/calendar.ts'
import type { Athlete } from '../core/evidence/athlete.ts'
import type { Evidence } from '../core/evidence/evidence.ts'
import type { Context } from './context.ts'
import { keptEvidence, readEvidence } from './kept/kept-facts.ts'
import { keptOf, once } from './kept/kept.ts'

/** All that is known of the runner as of the end of a day: of what is kept in mind, or read anew where nothing is. */
export async function loadEvidence(context: Context, athlete: Athlete, asOf: LocalDate): Promise<Evidence> {
  const own = await keptOf(context)
  if (!own) return readEvidence(context, athlete, asOf)
  // The runner may have been edited since they were read.
  const name = `evidence ${asOf} ${athlete.version}`
  return once(own.answers, name, () => keptEvidence(context, athlete, asOf, own))
}
