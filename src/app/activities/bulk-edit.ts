import { err, ok, type Result } from '../../core/base/result.ts'
import { listActivityRows } from '../../storage/activities.ts'
import type { ActivityTable } from '../../storage/schema.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'
import { deriveEfforts } from '../derive-efforts.ts'
import { type ChangeRef, recordChange } from '../record-change.ts'
import { type OnceKey, write } from '../write.ts'
import { type ActivityFacts, withFacts } from './activity-facts.ts'
import { withFileSays } from './corrections.ts'
import { activityRowWrite } from './edit-activity.ts'
import { missingGear } from './missing-gear.ts'

/** What can be said of many activities at once: their own day, time and totals cannot. */
export type BulkFacts = Pick<
  ActivityFacts,
  'sport' | 'subSport' | 'name' | 'note' | 'effort' | 'companions' | 'inCompany' | 'gearId' | 'place' | 'countsForGoals'
>

export interface BulkEdit {
  readonly ids: readonly string[]
  /** The same for all; without it they are taken out. */
  readonly changes?: BulkFacts | undefined
}

/** Many activities in one change that is undone as one. All of them or none: an id that is not there refuses it. */
export function bulkEdit(
  context: Context,
  { ids, changes }: BulkEdit,
  once?: OnceKey,
): Promise<Result<{ changed: number; change: ChangeRef }, AppProblem>> {
  return write(context, once, async (inside) => {
    const { db, athleteId, now } = inside
    const wanted = [...new Set(ids)]
    const rows = await listActivityRows(db, athleteId, wanted)
    if (rows.length < wanted.length) return err({ code: 'validation', fields: [{ code: 'not-here', field: 'ids' }] })
    const problems = await missingGear(inside, changes?.gearId)
    if (problems.length > 0) return err({ code: 'validation', fields: problems })
    const next = changes
      ? rows.map((row) => withFileSays(row, withFacts(row, changes)))
      : [...rows.map((row) => ({ ...row, deleted_at: now() })), ...(await leftBehind(inside, rows))]
    const change = await recordChange(
      inside,
      changes ? 'edit-activities' : 'delete-activities',
      next.map(activityRowWrite),
    )
    if (changes?.sport !== undefined || changes?.subSport !== undefined) {
      for (const [i, row] of rows.entries())
        if (next[i]?.sport !== row.sport || next[i]?.sub_sport !== row.sub_sport) await deriveEfforts(inside, row.id)
    }
    return ok({ changed: rows.length, change })
  })
}

/** Recordings that stay, and pointed at one that goes: of each run the first counts now. */
async function leftBehind({ db, athleteId }: Context, going: readonly ActivityTable[]): Promise<ActivityTable[]> {
  const ids = new Set(going.map(({ id }) => id))
  const pointing = (await listActivityRows(db, athleteId, { pointingAt: [...ids] })).filter(({ id }) => !ids.has(id))
  return [...Map.groupBy(pointing, (row) => row.duplicate_of).values()].flatMap((twins) =>
    twins.map((row, i) => ({ ...row, duplicate_of: i === 0 ? null : (twins[0]?.id ?? null) })),
  )
}
