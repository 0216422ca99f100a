import {
  comparePlaces,
  filterTraining,
  orderTraining,
  sortValue,
  type TrainingFilter,
  type TrainingOrder,
  type TrainingPlace,
  type TrainingRow,
  type TrainingTotals,
  trainingTotals,
} from '../../core/activity/training-search.ts'
import { activityRow } from '../../core/view/activity-row.ts'
import type { ActivityRow } from '../../core/view/dashboard-types.ts'
import { listActivitiesByIds } from '../../storage/activities.ts'
import type { Context } from '../context.ts'
import { trainingRows } from './training-rows.ts'

export interface TrainingQuery extends TrainingFilter {
  /** Newest first unless said otherwise. */
  readonly order?: TrainingOrder | undefined
  readonly limit: number
  /** Where the page before ended: its `next`. */
  readonly before?: string | undefined
}

const NEWEST_FIRST: TrainingOrder = { sort: 'date', descending: true }

/**
 * A page of the activities that fit, and the totals of all that fit. `next` is undefined on the last page. A cursor names
 * the place of a row in the order: what comes in or goes in between neither repeats nor skips another. A cursor that is
 * none starts from the top.
 */
export async function searchActivities(
  context: Context,
  { order = NEWEST_FIRST, limit, before, ...filter }: TrainingQuery,
): Promise<{ activities: ActivityRow[]; totals: TrainingTotals; next?: string }> {
  // Text is put together only where it is searched.
  const { db, athleteId } = context
  const rows = await trainingRows(context, (filter.text ?? '').trim() !== '')
  const found = filterTraining(rows, filter)
  const ordered = orderTraining(found, order)
  const cursor = before === undefined ? undefined : parseCursor(before)
  const from = cursor ? ordered.findIndex((row) => comparePlaces(placeOf(row, order), cursor, order) > 0) : 0
  const page = from < 0 ? [] : ordered.slice(from, from + limit)
  const last = page.at(-1)
  const activities = new Map(
    (
      await listActivitiesByIds(
        db,
        athleteId,
        page.map(({ id }) => id),
      )
    ).map((activity) => [activity.id, activity]),
  )
  return {
    activities: page.flatMap(({ id }) => {
      const activity = activities.get(id)
      return activity ? [activityRow(activity)] : []
    }),
    totals: trainingTotals(found),
    ...(last && from + limit < ordered.length && { next: cursorOf(placeOf(last, order)) }),
  }
}

const placeOf = (row: TrainingRow, { sort }: TrainingOrder): TrainingPlace => ({
  value: sortValue(row, sort),
  id: row.id,
})

const cursorOf = ({ value, id }: TrainingPlace): string => `${value ?? 'x'}_${id}`

function parseCursor(text: string): TrainingPlace | undefined {
  const match = /^(x|-?\d[\d.e+-]{0,30})_([0-9a-f-]{36})$/.exec(text)
  if (!match) return undefined
  const value = match[1] === 'x' ? undefined : Number(match[1])
  return Number.isNaN(value) ? undefined : { value, id: match[2] ?? '' }
}
