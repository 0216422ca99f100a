import type { LocalDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import { progress } from '../../core/goal/progress.ts'
import type { GoalCard, GoalPage } from '../../core/view/dashboard-types.ts'
import { goalCard } from '../../core/view/goal-card.ts'
import { goalPage } from '../../core/view/goal-page.ts'
import { listActivitiesByIds } from '../../storage/activities.ts'
import { findGoal, listGoals, listLinks } from '../../storage/goals.ts'
import type { AppProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'
import { loadEvidence } from '../load-evidence.ts'

/** Every goal with where it stands, by rank. */
export async function getGoals(context: Context, asOf?: LocalDate): Promise<GoalCard[]> {
  const athlete = await loadAthlete(context)
  const evidence = await loadEvidence(context, athlete, asOf ?? today(context, athlete))
  const links = await listLinks(context.db, context.athleteId)
  const goals = await listGoals(context.db, context.athleteId)
  return goals.map((goal) => goalCard(goal, links, evidence))
}

/** One goal with its periods, its life, and the activities its numbers rest on. */
export async function getGoal(
  context: Context,
  goalId: string,
  asOf?: LocalDate,
): Promise<Result<GoalPage, AppProblem>> {
  const goal = await findGoal(context.db, context.athleteId, goalId)
  if (!goal) return err({ code: 'not-found', what: 'goal' })
  const athlete = await loadAthlete(context)
  const evidence = await loadEvidence(context, athlete, asOf ?? today(context, athlete))
  const links = await listLinks(context.db, context.athleteId)
  const activities = await listActivitiesByIds(context.db, context.athleteId, progress(goal, evidence).activityIds)
  return ok(goalPage({ goal, links, evidence, activities }))
}
