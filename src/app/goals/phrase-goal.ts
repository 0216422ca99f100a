import type { LocalDate } from '../../core/base/calendar.ts'
import { phrase } from '../../core/goal/phrase/phrase.ts'
import type { Phrase } from '../../core/goal/phrase/phrase-types.ts'
import { type Context, today } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'
import { loadEvidence } from '../load-evidence.ts'
import { phraseFacts } from './phrase-facts.ts'

/** What a sentence means as a goal, with what was taken for granted and what is still open. Writes nothing. */
export async function phraseGoal(context: Context, text: string, asOf?: LocalDate): Promise<Phrase> {
  const athlete = await loadAthlete(context)
  const day = asOf ?? today(context, athlete)
  const evidence = await loadEvidence(context, athlete, day)
  const { language, weekStart, units, birthYear } = athlete
  const facts = phraseFacts(evidence)
  return phrase(text, { language, asOf: day, weekStart, units, facts, ...(birthYear !== undefined && { birthYear }) })
}
