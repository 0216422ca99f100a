import type { Sport } from '../../core/activity/sport.ts'
import type { LocalDate } from '../../core/base/calendar.ts'
import { activityRow } from '../../core/view/activity-row.ts'
import type { ActivityRow } from '../../core/view/dashboard-types.ts'
import { listActivities } from '../../storage/activities.ts'
import type { Context } from '../context.ts'

export interface ActivityQuery {
  readonly sport?: Sport | undefined
  readonly from?: LocalDate | undefined
  readonly to?: LocalDate | undefined
  readonly limit: number
  /** Where the page before ended: its `next`. */
  readonly before?: string | undefined
}

/** Newest first, a page at a time. `next` is undefined on the last page. A cursor that is none starts from the top. */
export async function listActivityRows(
  { db, athleteId }: Context,
  { sport, from, to, limit, before }: ActivityQuery,
): Promise<{ activities: ActivityRow[]; next?: string }> {
  const cursor = before === undefined ? undefined : parseCursor(before)
  const found = await listActivities(db, athleteId, {
    ...(sport !== undefined && { sport }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(cursor && { before: cursor }),
    limit: limit + 1,
  })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    activities: page.map(activityRow),
    ...(found.length > limit && last && { next: `${last.startAt}.${last.id}` }),
  }
}

function parseCursor(text: string): { startAt: number; id: string } | undefined {
  const match = /^(-?\d{1,15})\.([0-9a-f-]{36})$/.exec(text)
  return match ? { startAt: Number(match[1]), id: match[2] ?? '' } : undefined
}
