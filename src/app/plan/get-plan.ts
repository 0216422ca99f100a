import type { LocalDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import { planFollow, type PlanFollow } from '../../core/view/plan-follow.ts'
import { todayView, type TodayView } from '../../core/view/today-view.ts'
import { findGoal } from '../../storage/goals.ts'
import { findPlanOfGoal, listPlans } from '../../storage/plans.ts'
import type { AppProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'
import { loadEvidence } from '../load-evidence.ts'

/** The plan that was taken for a goal, planned against done. */
export async function getPlan(
  context: Context,
  goalId: string,
  asOf?: LocalDate,
): Promise<Result<PlanFollow, AppProblem>> {
  const { db, athleteId } = context
  const goal = await findGoal(db, athleteId, goalId)
  if (!goal) return err({ code: 'not-found', what: 'goal' })
  const plan = await findPlanOfGoal(db, athleteId, goalId)
  if (!plan) return err({ code: 'not-found', what: 'plan' })
  const athlete = await loadAthlete(context)
  const evidence = await loadEvidence(context, athlete, asOf ?? today(context, athlete))
  return ok(planFollow(plan, goal, evidence))
}

/** What a day asks, and its week so far. */
export async function getToday(context: Context, asOf?: LocalDate): Promise<TodayView> {
  const athlete = await loadAthlete(context)
  const evidence = await loadEvidence(context, athlete, asOf ?? today(context, athlete))
  return todayView(evidence, await listPlans(context.db, context.athleteId))
}
