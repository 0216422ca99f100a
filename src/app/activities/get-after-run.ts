import { err, ok, type Result } from '../../core/base/result.ts'
import { type AfterRun, afterRun } from '../../core/view/after-run.ts'
import { findActivity } from '../../storage/activities.ts'
import { listGoals } from '../../storage/goals.ts'
import { listGuesses } from '../../storage/guesses.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'
import { answerOfDay } from '../kept/answer-of-day.ts'
import { loadAthlete } from '../load-athlete.ts'
import { loadEvidence } from '../load-evidence.ts'

/** What one activity did for the goals, and what comes next. */
export async function getAfterRun(context: Context, activityId: string): Promise<Result<AfterRun, AppProblem>> {
  return answerOfDay(context, `after ${activityId}`, undefined, async (day) => {
    const { db, athleteId } = context
    const activity = await findActivity(db, athleteId, activityId)
    if (!activity) return err({ code: 'not-found', what: 'activity' })
    return ok(
      afterRun({
        activity,
        evidence: await loadEvidence(context, await loadAthlete(context), day),
        goals: await listGoals(db, athleteId),
        guesses: await listGuesses(db, athleteId),
      }),
    )
  })
}
