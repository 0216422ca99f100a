import type { LocalDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { CheckInMoment } from '../../core/evidence/check-in.ts'
import { questionsView, type QuestionsView } from '../../core/view/questions-view.ts'
import { relationshipView, type RelationshipView } from '../../core/view/relationship-view.ts'
import { signsView, type SignsView } from '../../core/view/signs-view.ts'
import { listGoals } from '../../storage/goals.ts'
import { adviceGround } from '../advice/advice-ground.ts'
import type { AppProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { answerOfDay } from '../kept/answer-of-day.ts'
import { loadAthlete } from '../load-athlete.ts'
import { loadEvidence } from '../load-evidence.ts'

/** Every sign seen as of a day, the usual next step, and goals of which another look is brought up. */
export function getSigns(context: Context, asOf?: LocalDate): Promise<SignsView> {
  return answerOfDay(context, 'signs', asOf, async (day) => signsView(await adviceGround(context, day)))
}

/** What is asked at a moment of a day: five questions at most. */
export async function getQuestions(context: Context, moment: CheckInMoment, asOf?: LocalDate): Promise<QuestionsView> {
  const athlete = await loadAthlete(context)
  const evidence = await loadEvidence(context, athlete, asOf ?? today(context, athlete))
  return questionsView(evidence, await listGoals(context.db, context.athleteId), moment)
}

/** A runner with a goal, or with running itself, over half a year. */
export async function getRelationship(
  context: Context,
  goalId?: string,
  asOf?: LocalDate,
): Promise<Result<RelationshipView, AppProblem>> {
  const goals = await listGoals(context.db, context.athleteId)
  if (goalId !== undefined && !goals.some(({ id }) => id === goalId)) return err({ code: 'not-found', what: 'goal' })
  const athlete = await loadAthlete(context)
  return ok(relationshipView(await loadEvidence(context, athlete, asOf ?? today(context, athlete)), goalId))
}
