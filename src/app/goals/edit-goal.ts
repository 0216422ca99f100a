import { err, ok, type Result } from '../../core/base/result.ts'
import type { Goal, Horizon } from '../../core/goal/goal.ts'
import { linkWrite, listGoals, listLinks } from '../../storage/goals.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'
import type { OnceKey } from '../write.ts'
import { changeGoal, type GoalChanged } from './change-goal.ts'
import { carries } from './links.ts'

export interface GoalEdit {
  readonly version: number
  /** null takes the words away; a field that is absent stays. */
  readonly name?: string | null | undefined
  readonly why?: string | null | undefined
  readonly horizon?: Horizon | undefined
  readonly rank?: number | undefined
  /** All goals that this one carries from now on. */
  readonly carries?: readonly string[] | undefined
}

/** Changes what a goal is called and where it lies. What it asks is changed by a revision (revise-goal). */
export function editGoal(
  context: Context,
  goalId: string,
  edit: GoalEdit,
  once?: OnceKey,
): Promise<Result<GoalChanged, AppProblem>> {
  return changeGoal(context, 'edit-goal', goalId, edit.version, once, async (inside, goal) => {
    const { name, why, ...rest } = goal
    const newName = edit.name === undefined ? name : edit.name
    const newWhy = edit.why === undefined ? why : edit.why
    const edited: Goal = {
      ...rest,
      ...(newName != null && { name: newName }),
      ...(newWhy != null && { why: newWhy }),
      horizon: edit.horizon ?? goal.horizon,
      rank: edit.rank ?? goal.rank,
    }
    if (edit.carries === undefined) return ok({ goal: edited })
    const links = await listLinks(inside.db, inside.athleteId)
    const goals = await listGoals(inside.db, inside.athleteId)
    for (const carriedId of edit.carries) {
      if (!goals.some((other) => other.id === carriedId)) return err({ code: 'not-found', what: 'goal' })
      if (carries(links, carriedId, goalId)) {
        return err({ code: 'validation', fields: [{ code: 'carries-itself', field: 'carries' }] })
      }
    }
    const before = links.filter((link) => link.carrierId === goalId).map((link) => link.carriedId)
    const after = new Set(edit.carries)
    const changed = [...new Set([...before, ...after])].filter((id) => before.includes(id) !== after.has(id))
    return ok({
      goal: edited,
      writes: changed.map((carriedId) =>
        linkWrite(inside.athleteId, { carrierId: goalId, carriedId }, after.has(carriedId)),
      ),
    })
  })
}
