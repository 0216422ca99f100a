import { ok, type Result } from '../../core/base/result.ts'
import { listGoals, listLinks } from '../../storage/goals.ts'
import type { AppProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { andForecast } from '../forecast/and-forecast.ts'
import { loadAthlete } from '../load-athlete.ts'
import { type ChangeRef, recordChange } from '../record-change.ts'
import { type OnceKey, write } from '../write.ts'
import { type NewGoal, newGoalWrites } from './new-goal-writes.ts'

export type { NewGoal } from './new-goal-writes.ts'

/** Sets a goal, active from its first day. */
export function createGoal(
  context: Context,
  input: NewGoal,
  once?: OnceKey,
): Promise<Result<{ goalId: string; change: ChangeRef }, AppProblem>> {
  const written = write<{ goalId: string; change: ChangeRef }>(context, once, async (inside) => {
    const { db, athleteId } = inside
    const athlete = await loadAthlete(inside)
    const made = newGoalWrites(inside, input, {
      athlete,
      day: today(inside, athlete),
      goals: await listGoals(db, athleteId),
      links: await listLinks(db, athleteId),
    })
    if (!made.ok) return made
    const change = await recordChange(inside, 'create-goal', made.value.writes)
    return ok({ goalId: made.value.goal.id, change })
  })
  return andForecast(context, 'set', written, ({ goalId }) => goalId)
}
