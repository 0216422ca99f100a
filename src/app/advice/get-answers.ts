import { isoDate, type LocalDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import { type AdjustmentView, adjustmentView } from '../../core/view/options-view.ts'
import { type BendView, bendViews } from '../../core/view/plan-follow.ts'
import { type HonestAnswers, honestAnswers } from '../../core/view/honest-answers.ts'
import { type TellView, tellView } from '../../core/view/tell.ts'
import { listAdjustments } from '../../storage/adjustments.ts'
import { listGuesses } from '../../storage/guesses.ts'
import { findGoal } from '../../storage/goals.ts'
import { findPlanOfGoal } from '../../storage/plans.ts'
import type { AppProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'
import { loadEvidence } from '../load-evidence.ts'
import { adviceGround } from './advice-ground.ts'

/** The questions that every runner asks, answered from the runner's record. */
export async function getAnswers(context: Context, asOf?: LocalDate): Promise<HonestAnswers> {
  const ground = await adviceGround(context, asOf)
  return honestAnswers({ ...ground, guesses: await listGuesses(context.db, context.athleteId) })
}

/** Every decided change of a goal, oldest first. */
export async function getAdjustments(
  context: Context,
  goalId: string,
  asOf?: LocalDate,
): Promise<Result<AdjustmentView[], AppProblem>> {
  const { db, athleteId } = context
  if (!(await findGoal(db, athleteId, goalId))) return err({ code: 'not-found', what: 'goal' })
  const all = await listAdjustments(db, athleteId)
  return ok(all.filter((each) => each.goalId === goalId && each.on <= (asOf ?? Infinity)).map(adjustmentView))
}

/** What was adjusted of the plan of a goal, with its reasons: the goal itself stayed as it was. */
export async function getBends({ db, athleteId }: Context, goalId: string, asOf?: LocalDate): Promise<BendView[]> {
  const plan = await findPlanOfGoal(db, athleteId, goalId)
  return plan ? bendViews(plan).filter(({ saidOn }) => asOf === undefined || saidOn <= isoDate(asOf)) : []
}

/** What may be told to whoever knows of a goal; the runner sends it, nobody else does. */
export async function getTell(
  context: Context,
  goalId: string,
  asOf?: LocalDate,
): Promise<Result<TellView, AppProblem>> {
  const goal = await findGoal(context.db, context.athleteId, goalId)
  if (!goal) return err({ code: 'not-found', what: 'goal' })
  const athlete = await loadAthlete(context)
  return ok(tellView(goal, await loadEvidence(context, athlete, asOf ?? today(context, athlete))))
}
