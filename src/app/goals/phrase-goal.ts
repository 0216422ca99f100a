import { addDays, type LocalDate } from '../../core/base/calendar.ts'
import type { Evidence } from '../../core/evidence/evidence.ts'
import { phrase } from '../../core/goal/phrase/phrase.ts'
import type { Phrase, PhraseFacts } from '../../core/goal/phrase/phrase-types.ts'
import { median } from '../../core/stats/median.ts'
import { type Context, today } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'
import { loadEvidence } from '../load-evidence.ts'

const YEAR = 365
const WEEKS = 8

/** What a sentence means as a goal, with what was taken for granted and what is still open. Writes nothing. */
export async function phraseGoal(context: Context, text: string, asOf?: LocalDate): Promise<Phrase> {
  const athlete = await loadAthlete(context)
  const day = asOf ?? today(context, athlete)
  const evidence = await loadEvidence(context, athlete, day)
  const { language, weekStart, units } = athlete
  return phrase(text, { language, asOf: day, weekStart, units, facts: factsOf(evidence) })
}

/** What the runner did lately: bests of a year, and the middle of the last eight whole weeks. */
function factsOf({ asOf, activities, bestEfforts }: Evidence): PhraseFacts {
  const bests = new Map<number, { distance_m: number; elapsed_s: number; on: LocalDate }>()
  for (const { localDay, distance_m, elapsed_s } of bestEfforts) {
    if (localDay <= asOf - YEAR) continue
    const best = bests.get(distance_m)
    if (!best || elapsed_s < best.elapsed_s) bests.set(distance_m, { distance_m, elapsed_s, on: localDay })
  }
  const runs = activities.filter((activity) => activity.sport === 'running')
  // Weeks before the first run are not weeks without running.
  const firstRun = runs[0]?.localDay ?? asOf
  const weeks = Array.from({ length: WEEKS }, (_, i) => addDays(asOf, -7 * (i + 1)))
    .filter((from) => from > firstRun - 7)
    .map((from) => runs.filter((run) => run.localDay >= from && run.localDay < from + 7))
  if (weeks.every((week) => week.length === 0)) return { bests: [...bests.values()] }
  const weeklyDistance_m = median(weeks.map((week) => week.reduce((sum, run) => sum + (run.distance_m ?? 0), 0)))
  const runsPerWeek = median(weeks.map((week) => new Set(week.map((run) => run.localDay)).size))
  return {
    bests: [...bests.values()],
    ...(weeklyDistance_m !== undefined && { weeklyDistance_m }),
    ...(runsPerWeek !== undefined && { runsPerWeek }),
  }
}
