import { err, ok, type Result } from '../../core/base/result.ts'
import { findActivityRow, listActivityRows, listReplacedRows, listRowsMadeOf } from '../../storage/activities.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'
import { type ChangeRef, recordChange } from '../record-change.ts'
import { type OnceKey, write } from '../write.ts'
import { activityRowWrite } from './edit-activity.ts'
import { moveRaces } from './move-races.ts'
import { originOf } from './twins.ts'

/**
 * Takes back a split or a merge however long ago it was: what the activity was made of counts again, as it was then, and
 * what was made of it is taken out.
 */
export function takeApart(
  context: Context,
  activityId: string,
  version: number,
  once?: OnceKey,
): Promise<Result<{ activityIds: string[]; change: ChangeRef }, AppProblem>> {
  return write(context, once, async (inside) => {
    const { db, athleteId, now } = inside
    const row = await findActivityRow(db, athleteId, activityId)
    if (!row) return err({ code: 'not-found', what: 'activity' })
    if (row.version !== version) return err({ code: 'stale-version', have: row.version })
    if (row.made_of === null) return err({ code: 'wrong-state', from: 'whole', to: 'taken-apart' })
    const ids = JSON.parse(row.made_of) as string[]
    const origins = await listReplacedRows(db, athleteId, ids)
    const first = origins[0]?.id
    if (first === undefined) return err({ code: 'not-found', what: 'activity' })
    const made = await listRowsMadeOf(db, athleteId, ids)
    const madeIds = made.map(({ id }) => id)
    const twins = (await listActivityRows(db, athleteId, { pointingAt: madeIds })).filter(
      ({ id }) => !madeIds.includes(id),
    )
    const change = await recordChange(inside, 'take-apart', [
      ...origins.map((origin) => activityRowWrite({ ...origin, replaced_by: null })),
      ...made.map((each) => activityRowWrite({ ...each, deleted_at: now() })),
      ...twins.map((twin) => activityRowWrite({ ...twin, duplicate_of: originOf(twin, origins) ?? first })),
      ...(await moveRaces(inside, madeIds, first)),
    ])
    return ok({ activityIds: origins.map(({ id }) => id), change })
  })
}
