import type { LocalDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import { type Conflict, conflicts } from '../../core/goal/conflicts.ts'
import { progress } from '../../core/goal/progress.ts'
import type { GoalCard, GoalPage } from '../../core/view/dashboard-types.ts'
import { factView, type Viewed } from '../../core/view/fact-view.ts'
import { goalCard } from '../../core/view/goal-card.ts'
import { goalPage } from '../../core/view/goal-page.ts'
import { listActivitiesByIds } from '../../storage/activities.ts'
import { listGoals, listLinks } from '../../storage/goals.ts'
import { listGuesses } from '../../storage/guesses.ts'
import { listPauses } from '../../storage/pauses.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'
import { answerOfDay } from '../kept/answer-of-day.ts'
import { loadAthlete } from '../load-athlete.ts'
import { loadEvidence } from '../load-evidence.ts'

/** Every goal with where it stands, by rank; those put out of sight only when asked for. */
export async function getGoals(context: Context, asOf?: LocalDate, archived = false): Promise<GoalCard[]> {
  return answerOfDay(context, archived ? 'goals and archived' : 'goals', asOf, (day) => goalsOf(context, day, archived))
}

async function goalsOf(context: Context, day: LocalDate, archived: boolean): Promise<GoalCard[]> {
  const evidence = await loadEvidence(context, await loadAthlete(context), day)
  const links = await listLinks(context.db, context.athleteId)
  const goals = await listGoals(context.db, context.athleteId)
  const shown = archived ? goals : goals.filter((goal) => goal.archivedAt === undefined)
  const guesses = await listGuesses(context.db, context.athleteId)
  return shown.map((goal) => goalCard(goal, links, evidence, guesses))
}

/** One goal with its periods, its life, and the activities its numbers rest on. */
export async function getGoal(
  context: Context,
  goalId: string,
  asOf?: LocalDate,
): Promise<Result<GoalPage, AppProblem>> {
  return answerOfDay(context, `goal ${goalId}`, asOf, (day) => goalOf(context, goalId, day))
}

async function goalOf(context: Context, goalId: string, day: LocalDate): Promise<Result<GoalPage, AppProblem>> {
  const goals = await listGoals(context.db, context.athleteId)
  const goal = goals.find(({ id }) => id === goalId)
  if (!goal) return err({ code: 'not-found', what: 'goal' })
  const evidence = await loadEvidence(context, await loadAthlete(context), day)
  const links = await listLinks(context.db, context.athleteId)
  const pauses = await listPauses(context.db, context.athleteId)
  const activities = await listActivitiesByIds(context.db, context.athleteId, progress(goal, evidence).activityIds)
  const guesses = await listGuesses(context.db, context.athleteId)
  return ok(goalPage({ goal, goals, links, evidence, guesses, pauses, activities }))
}

/** What gets in the way of what among all active goals, found by rule; it is said, and forbids nothing. */
export async function getConflicts(context: Context, asOf?: LocalDate): Promise<Viewed<Conflict>[]> {
  return answerOfDay(context, 'conflicts', asOf, async (day) => {
    const evidence = await loadEvidence(context, await loadAthlete(context), day)
    const goals = await listGoals(context.db, context.athleteId)
    return conflicts(goals, await listLinks(context.db, context.athleteId), evidence).map(factView)
  })
}
