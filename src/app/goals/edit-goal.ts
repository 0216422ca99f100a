import type { CalendarUnit } from '../../core/base/calendar.ts'
import { epochMs } from '../../core/base/units.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { Goal, GoalType, Horizon } from '../../core/goal/goal.ts'
import { linkWrite, listGoals, listLinks } from '../../storage/goals.ts'
import type { AppProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'
import type { OnceKey } from '../write.ts'
import { changeGoal, type GoalChanged } from './change-goal.ts'
import { checkCommitment, commitmentOf, type CommitmentSaid } from './check-commitment.ts'
import { checkRecur } from './check-recur.ts'
import { carryDoubt } from './links.ts'

export interface GoalEdit {
  readonly version: number
  /** null takes the words away; a field that is absent stays. */
  readonly name?: string | null | undefined
  readonly why?: string | null | undefined
  readonly type?: GoalType | undefined
  readonly horizon?: Horizon | undefined
  readonly rank?: number | undefined
  /** All goals that this one carries from now on. */
  readonly carries?: readonly string[] | undefined
  /** All that is said of it from now on; null takes it away. */
  readonly commitment?: CommitmentSaid | null | undefined
  readonly recur?: CalendarUnit | null | undefined
  /** Out of sight, or back in it. */
  readonly archived?: boolean | undefined
}

/** Changes what a goal is called and where it lies. What it asks is changed by a revision (revise-goal). */
export function editGoal(
  context: Context,
  goalId: string,
  edit: GoalEdit,
  once?: OnceKey,
): Promise<Result<GoalChanged, AppProblem>> {
  return changeGoal(context, 'edit-goal', goalId, edit.version, once, async (inside, goal) => {
    const { name, why, commitment, recur, archivedAt, ...rest } = goal
    const newName = edit.name === undefined ? name : edit.name
    const newWhy = edit.why === undefined ? why : edit.why
    const newCommitment = edit.commitment === undefined ? commitment : commitmentOf(edit.commitment)
    const newRecur = edit.recur === undefined ? recur : edit.recur
    const doubts = [
      ...checkRecur(edit.recur ?? undefined, goal.revisions),
      ...checkCommitment(commitmentOf(edit.commitment)),
    ]
    if (doubts.length > 0) return err({ code: 'validation', fields: doubts })
    const archive = edit.archived ?? archivedAt !== undefined
    const edited: Goal = {
      ...rest,
      ...(newCommitment && { commitment: newCommitment }),
      ...(newRecur != null && { recur: newRecur }),
      ...(archive && { archivedAt: archivedAt ?? epochMs(inside.now()) }),
      ...(newName != null && { name: newName }),
      ...(newWhy != null && { why: newWhy }),
      type: edit.type ?? goal.type,
      horizon: edit.horizon ?? goal.horizon,
      rank: edit.rank ?? goal.rank,
    }
    if (edit.carries === undefined) return ok({ goal: edited })
    const links = await listLinks(inside.db, inside.athleteId)
    const goals = await listGoals(inside.db, inside.athleteId)
    const day = today(inside, await loadAthlete(inside))
    const doubt = carryDoubt(edited, edit.carries, goals, links, day)
    if (doubt) return err(doubt)
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
