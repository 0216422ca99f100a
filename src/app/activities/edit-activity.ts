import type { Activity } from '../../core/activity/activity.ts'
import type { Sport } from '../../core/activity/sport.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import { findActivity, findActivityRow, listTwins } from '../../storage/activities.ts'
import type { RowWrite } from '../../storage/changes.ts'
import type { ActivityTable } from '../../storage/schema.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'
import { deriveEfforts } from '../derive-efforts.ts'
import { type ChangeRef, recordChange } from '../record-change.ts'
import { type OnceKey, write } from '../write.ts'

export interface ActivityEdit {
  readonly version: number
  readonly name?: string | null | undefined
  readonly note?: string | null | undefined
  readonly sport?: Sport | undefined
  readonly countsForGoals?: boolean | undefined
  /** null: the runner says that it is no twin of another recording. */
  readonly duplicateOf?: null | undefined
  /** Of several recordings of one run, this is the one that counts from now on. */
  readonly isTheOne?: true | undefined
}

/** Corrects what a file said of an activity; the file itself stays as it came. */
export function editActivity(
  context: Context,
  activityId: string,
  edit: ActivityEdit,
  once?: OnceKey,
): Promise<Result<{ activityId: string; change: ChangeRef }, AppProblem>> {
  return changeActivity(context, 'edit-activity', activityId, edit.version, once, async (inside, row, activity) => [
    {
      ...row,
      name: edit.name === undefined ? row.name : edit.name,
      note: edit.note === undefined ? row.note : edit.note,
      sport: edit.sport ?? row.sport,
      counts_for_goals: edit.countsForGoals === undefined ? row.counts_for_goals : edit.countsForGoals ? 1 : 0,
      duplicate_of: edit.isTheOne || edit.duplicateOf === null ? null : row.duplicate_of,
    },
    ...(edit.duplicateOf === null ? await leaveTwins(inside, activity) : []),
    ...(edit.isTheOne ? await leadTwins(inside, activity) : []),
  ])
}

/**
 * Takes an activity out of every list and number. Its file and samples stay, so that undo brings it back whole. Where
 * it was the recording of a run that counts, another recording of that run counts from now on.
 */
export function deleteActivity(
  context: Context,
  activityId: string,
  version: number | undefined,
  once?: OnceKey,
): Promise<Result<{ activityId: string; change: ChangeRef }, AppProblem>> {
  return changeActivity(context, 'delete-activity', activityId, version, once, async (inside, row, activity) => [
    { ...row, deleted_at: context.now() },
    ...(await leaveTwins(inside, activity)),
  ])
}

/** Rows of the recordings that pointed at this one: the first of them counts now, the others point at that. */
async function leaveTwins({ db, athleteId }: Context, activity: Activity): Promise<ActivityTable[]> {
  const pointing = (await listTwins(db, athleteId, activity)).filter((twin) => twin.duplicateOf === activity.id)
  const first = pointing[0]
  const rows: ActivityTable[] = []
  for (const { id } of pointing) {
    const row = await findActivityRow(db, athleteId, id)
    if (row) rows.push({ ...row, duplicate_of: id === first?.id ? null : (first?.id ?? null) })
  }
  return rows
}

/** Rows of the recording that this one pointed at, and of the others that did: all point at this one now. */
async function leadTwins({ db, athleteId }: Context, activity: Activity): Promise<ActivityTable[]> {
  if (activity.duplicateOf === undefined) return []
  const counting = await findActivity(db, athleteId, activity.duplicateOf)
  const others = counting ? [counting, ...(await listTwins(db, athleteId, counting))] : []
  const rows: ActivityTable[] = []
  for (const { id } of others) {
    const row = id === activity.id ? undefined : await findActivityRow(db, athleteId, id)
    if (row) rows.push({ ...row, duplicate_of: activity.id })
  }
  return rows
}

function changeActivity(
  context: Context,
  kind: string,
  activityId: string,
  version: number | undefined,
  once: OnceKey | undefined,
  next: (inside: Context, row: ActivityTable, activity: Activity) => Promise<readonly ActivityTable[]>,
): Promise<Result<{ activityId: string; change: ChangeRef }, AppProblem>> {
  return write(context, once, async (inside) => {
    const { db, athleteId } = inside
    const row = await findActivityRow(db, athleteId, activityId)
    const activity = await findActivity(db, athleteId, activityId)
    if (!row || !activity) return err({ code: 'not-found', what: 'activity' })
    if (version !== undefined && row.version !== version) return err({ code: 'stale-version', have: row.version })
    const changed = await next(inside, row, activity)
    const writes = changed.map((each): RowWrite => ({
      table: 'activity',
      key: { id: each.id },
      next: { ...each, version: each.version + 1 },
    }))
    const change = await recordChange(inside, kind, writes)
    if (changed[0]?.sport !== row.sport) await deriveEfforts(inside, activityId)
    return ok({ activityId, change })
  })
}
