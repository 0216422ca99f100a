import { err, ok, type Result } from '../core/base/result.ts'
import { listActivityRows, setDuplicateOf } from '../storage/activities.ts'
import { deleteActivityDetail } from '../storage/activity-details.ts'
import { dropEffortsOf } from '../storage/best-efforts.ts'
import { listChangedRows, type RowChange, undoChange } from '../storage/changes.ts'
import { listGoals, listLinks } from '../storage/goals.ts'
import type { AppProblem } from './app-problem.ts'
import type { Context } from './context.ts'
import { originOf } from './activities/twins.ts'
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
    await bringTwinsHome(inside, rows)
    return ok({ undone: true as const })
  })
}

/** A recording that came after a split or a merge points at what was made by it: with that gone, at what it was made of. */
async function bringTwinsHome({ db, athleteId }: Context, rows: readonly RowChange[]): Promise<void> {
  const activities = rows.filter(({ table }) => table === 'activity')
  const made = activities.flatMap(({ key, before }) => (before === null ? [String(key['id'])] : []))
  const replaced = activities.flatMap(({ key, after }) =>
    made.includes(String(after?.['replaced_by'])) ? [String(key['id'])] : [],
  )
  if (replaced.length === 0) return
  const origins = await listActivityRows(db, athleteId, replaced)
  for (const twin of await listActivityRows(db, athleteId, { pointingAt: made })) {
    const origin = originOf(twin, origins)
    if (origin !== undefined) await setDuplicateOf(db, athleteId, twin.id, origin)
  }
}

/** A goal that came or went may have been linked to since: such a link is newer and has to be taken back first. */
async function pileStands({ db, athleteId }: Context): Promise<boolean> {
  const goals = await listGoals(db, athleteId)
  return linksHold(await listLinks(db, athleteId), new Set(goals.map((goal) => goal.id)))
}
