import { err, ok, type Result } from '../../core/base/result.ts'
import type { Goal } from '../../core/goal/goal.ts'
import type { RowWrite } from '../../storage/changes.ts'
import { findGoal, goalWrite } from '../../storage/goals.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'
import { andForecast } from '../forecast/and-forecast.ts'
import { type ChangeRef, recordChange } from '../record-change.ts'
import { type OnceKey, write } from '../write.ts'

export interface GoalChanged {
  readonly goalId: string
  readonly change: ChangeRef
}

/** What every write to a goal has in common: it names the version it saw, and leaves the next one. */
export function changeGoal(
  context: Context,
  kind: string,
  goalId: string,
  version: number,
  once: OnceKey | undefined,
  next: (inside: Context, goal: Goal) => Promise<Result<{ goal?: Goal; writes?: readonly RowWrite[] }, AppProblem>>,
): Promise<Result<GoalChanged, AppProblem>> {
  const written = write<GoalChanged>(context, once, async (inside) => {
    const goal = await findGoal(inside.db, inside.athleteId, goalId)
    if (!goal) return err({ code: 'not-found', what: 'goal' })
    if (goal.version !== version) return err({ code: 'stale-version', have: goal.version })
    const outcome = await next(inside, goal)
    if (!outcome.ok) return outcome
    const changed = { ...(outcome.value.goal ?? goal), version: goal.version + 1 }
    const change = await recordChange(inside, kind, [
      goalWrite(inside.athleteId, changed),
      ...(outcome.value.writes ?? []),
    ])
    return ok({ goalId, change })
  })
  return MOVES_CHANCE.has(kind) ? andForecast(context, 'changed', written, () => goalId) : written
}

/** Changes after which something else may be said of the goal. */
const MOVES_CHANCE: ReadonlySet<string> = new Set(['revise-goal', 'change-goal-state', 'drop-revision'])
