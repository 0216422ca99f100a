import { err, ok, type Result } from '../core/base/result.ts'
import { deleteActivityDetail } from '../storage/activity-details.ts'
import { dropEffortsOf } from '../storage/best-efforts.ts'
import { listChangedRows, undoChange } from '../storage/changes.ts'
import { listGoals, listLinks } from '../storage/goals.ts'
import type { AppProblem } from './app-problem.ts'
import type { Context } from './context.ts'
import { deriveEfforts } from './derive-efforts.ts'
import { linksHold } from './goals/links.ts'
import { type OnceKey, write } from './write.ts'

/** Takes back an edit or a delete, as long as nothing newer stands on it. */
export function undo(
  context: Context,
  changeId: string,
  once?: OnceKey,
): Promise<Result<{ undone: true }, AppProblem>> {
  return write(context, once, async (inside) => {
    const { db, athleteId, now } = inside
    const outcome = await undoChange(db, athleteId, changeId, now())
    if (outcome === 'not-found') return err({ code: 'not-found', what: 'change' })
    if (outcome !== 'undone') return err({ code: 'nothing-to-undo' })
    const rows = await listChangedRows(db, athleteId, changeId)
    if (rows.some(({ table }) => table === 'goal' || table === 'goal_link') && !(await pileStands(inside)))
      return err({ code: 'nothing-to-undo' })
    for (const { table, key, before, after } of rows) {
      if (table !== 'activity') continue
      const id = String(key['id'])
      if (before === null) {
        // Made by the change that is taken back: nothing of it is left, so that no samples lie about.
        await deleteActivityDetail(db, athleteId, id)
        await dropEffortsOf(db, athleteId, id)
      } else if (before['sport'] !== after?.['sport'] || before['sub_sport'] !== after?.['sub_sport']) {
        // It got its sport back, and with it other best efforts.
        await deriveEfforts(inside, id)
      }
    }
    return ok({ undone: true as const })
  })
}

/** A goal that came or went may have been linked to since: such a link is newer and has to be taken back first. */
async function pileStands({ db, athleteId }: Context): Promise<boolean> {
  const goals = await listGoals(db, athleteId)
  return linksHold(await listLinks(db, athleteId), new Set(goals.map((goal) => goal.id)))
}
