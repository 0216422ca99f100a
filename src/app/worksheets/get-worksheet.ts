import type { LocalDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { WorksheetView, WrittenGoal } from '../../core/view/worksheet/worksheet-types.ts'
import { type KeptWorksheet, worksheetView } from '../../core/view/worksheet/worksheet-view.ts'
import { writtenGoal } from '../../core/view/worksheet/written-goal.ts'
import { findGoal, listGoals, listLinks } from '../../storage/goals.ts'
import { findWorksheet } from '../../storage/worksheets.ts'
import { listWrittenGoals } from '../../storage/written-goals.ts'
import type { AppProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { phraseFacts } from '../goals/phrase-facts.ts'
import { loadAthlete } from '../load-athlete.ts'
import { loadEvidence } from '../load-evidence.ts'

/** A worksheet with all that follows from its answers and the data of a day. */
export async function getWorksheet(
  context: Context,
  id: string,
  asOf?: LocalDate,
): Promise<Result<WorksheetView, AppProblem>> {
  const kept = await findWorksheet(context.db, context.athleteId, id)
  return kept ? ok(await viewOf(context, kept, asOf)) : err({ code: 'not-found', what: 'worksheet' })
}

export async function viewOf(context: Context, kept: KeptWorksheet, asOf?: LocalDate): Promise<WorksheetView> {
  const athlete = await loadAthlete(context)
  const day = asOf ?? today(context, athlete)
  const evidence = await loadEvidence(context, athlete, day)
  const { language, weekStart, units, birthYear } = athlete
  const written = await listWrittenGoals(context.db, context.athleteId)
  return worksheetView({
    kept,
    goalId: written.findLast(({ worksheetId }) => worksheetId === kept.id)?.goalId,
    evidence,
    units,
    phrase: {
      language,
      asOf: day,
      weekStart,
      units,
      facts: phraseFacts(evidence),
      ...(birthYear !== undefined && { birthYear }),
    },
  })
}

/** The goal that was written, for paper, with the answers of then beside those of now. */
export async function getWrittenGoal(
  context: Context,
  goalId: string,
  asOf?: LocalDate,
): Promise<Result<WrittenGoal, AppProblem>> {
  const { db, athleteId } = context
  const goal = await findGoal(db, athleteId, goalId)
  if (!goal) return err({ code: 'not-found', what: 'goal' })
  const written = (await listWrittenGoals(db, athleteId)).find((each) => each.goalId === goalId)
  if (!written) return err({ code: 'not-found', what: 'worksheet' })
  const athlete = await loadAthlete(context)
  const evidence = await loadEvidence(context, athlete, asOf ?? today(context, athlete))
  return ok(
    writtenGoal({
      goal,
      goals: await listGoals(db, athleteId),
      links: await listLinks(db, athleteId),
      written,
      now: (await findWorksheet(db, athleteId, written.worksheetId))?.answers,
      evidence,
      units: athlete.units,
    }),
  )
}
