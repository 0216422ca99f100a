import { type LocalDate, localDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import { windowOf } from '../../core/goal/window.ts'
import { goalEvidence, type GoalEvidence, seenOf } from '../../core/view/goal-evidence.ts'
import { listActivitiesByIds } from '../../storage/activities.ts'
import { findGoal } from '../../storage/goals.ts'
import type { AppProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'
import { loadEvidence } from '../load-evidence.ts'

interface Asked {
  readonly from?: LocalDate | undefined
  readonly to?: LocalDate | undefined
  readonly asOf?: LocalDate | undefined
}

/** What is behind a number: everything that was looked at for a goal on the days of a range (its whole life, unless said). */
export async function getGoalEvidence(
  context: Context,
  goalId: string,
  asked: Asked = {},
): Promise<Result<GoalEvidence, AppProblem>> {
  const { db, athleteId } = context
  const goal = await findGoal(db, athleteId, goalId)
  if (!goal) return err({ code: 'not-found', what: 'goal' })
  const athlete = await loadAthlete(context)
  const asOf = asked.asOf ?? today(context, athlete)
  const first = Math.min(...goal.revisions.map((revision) => windowOf(revision).from))
  const range = { from: asked.from ?? localDate(first), to: asked.to ?? asOf }
  const evidence = await loadEvidence(context, athlete, asOf)
  const { seen, activityIds } = seenOf(goal, evidence, range)
  return ok(goalEvidence(seen, evidence, range, await listActivitiesByIds(db, athleteId, activityIds)))
}
