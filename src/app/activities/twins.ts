import type { Activity } from '../../core/activity/activity.ts'
import { findActivity, findActivityRow, listTwins } from '../../storage/activities.ts'
import type { ActivityTable } from '../../storage/schema.ts'
import type { Context } from '../context.ts'

/** Rows of the recordings that pointed at this one: the first of them counts now, the others point at that. */
export async function leaveTwins({ db, athleteId }: Context, activity: Activity): Promise<ActivityTable[]> {
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
export async function leadTwins({ db, athleteId }: Context, activity: Activity): Promise<ActivityTable[]> {
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

/**
 * The runner says that this is another recording of that one: which of them counts then, and the rows of those that
 * pointed at this one. Undefined where that one is not there, or is this one.
 */
export async function joinTwins(
  { db, athleteId }: Context,
  activity: Activity,
  otherId: string,
): Promise<{ lead: string; rows: ActivityTable[] } | undefined> {
  const other = await findActivity(db, athleteId, otherId)
  const lead = other?.duplicateOf ?? other?.id
  if (lead === undefined || lead === activity.id) return undefined
  const rows: ActivityTable[] = []
  for (const twin of await listTwins(db, athleteId, activity)) {
    const row = twin.duplicateOf === activity.id ? await findActivityRow(db, athleteId, twin.id) : undefined
    if (row) rows.push({ ...row, duplicate_of: lead })
  }
  return { lead, rows }
}

/** Rows of the recordings that pointed at an activity which another stands in the place of now. */
export async function followTwins({ db, athleteId }: Context, from: Activity, to: string): Promise<ActivityTable[]> {
  const rows: ActivityTable[] = []
  for (const twin of await listTwins(db, athleteId, from)) {
    const row = twin.duplicateOf === from.id ? await findActivityRow(db, athleteId, twin.id) : undefined
    if (row) rows.push({ ...row, duplicate_of: to })
  }
  return rows
}

/**
 * Of what a split or a merge was made of: the one that a recording is of, which came when only the parts or the whole were
 * there. The one that began next to it.
 */
export function originOf(
  twin: Pick<ActivityTable, 'start_at'>,
  origins: readonly Pick<ActivityTable, 'id' | 'start_at' | 'duplicate_of'>[],
): string | undefined {
  const away = ({ start_at }: Pick<ActivityTable, 'start_at'>) => Math.abs(start_at - twin.start_at)
  const nearest = origins.reduce<(typeof origins)[number] | undefined>(
    (best, origin) => (best && away(best) <= away(origin) ? best : origin),
    undefined,
  )
  return nearest && (nearest.duplicate_of ?? nearest.id)
}
