import { err, ok, type Result } from '../../core/base/result.ts'
import type { Goal } from '../../core/goal/goal.ts'
import { orderedGoals } from '../../core/view/goal-order.ts'
import { goalWrite, listGoals } from '../../storage/goals.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'
import { type ChangeRef, recordChange } from '../record-change.ts'
import { type OnceKey, write } from '../write.ts'

/** Goals in the order that the runner puts them in, each with the version that was seen; all others come after them. */
export type GoalOrder = readonly { readonly id: string; readonly version: number }[]

/** Puts goals in order by hand. Those that already lie where they should are left alone. */
export function orderGoals(
  context: Context,
  order: GoalOrder,
  once?: OnceKey,
): Promise<Result<{ change: ChangeRef }, AppProblem>> {
  return write(context, once, async (inside) => {
    const goals = await listGoals(inside.db, inside.athleteId)
    const named: Goal[] = []
    for (const { id, version } of order) {
      const goal = goals.find((each) => each.id === id)
      if (!goal) return err({ code: 'not-found', what: 'goal' })
      if (goal.version !== version) return err({ code: 'stale-version', have: goal.version })
      named.push(goal)
    }
    if (new Set(named).size < named.length)
      return err({ code: 'validation', fields: [{ code: 'contradiction', field: 'goals', with: 'goals' }] })
    const others = orderedGoals(goals).filter((goal) => !named.includes(goal))
    const moved = [...named, ...others].flatMap((goal, rank) =>
      goal.rank === rank ? [] : [{ ...goal, rank, version: goal.version + 1 }],
    )
    const change = await recordChange(
      inside,
      'order-goals',
      moved.map((goal) => goalWrite(inside.athleteId, goal)),
    )
    return ok({ change })
  })
}
