import type { ActivityPlace } from '../core/activity/activity.ts'
import type { ExpressionBuilder } from 'kysely'
import type { Db } from './open.ts'
import type { Database } from './schema.ts'

export interface UnsaidPlace {
  readonly id: string
  readonly country?: string
  readonly state?: string
}

/** Every activity whose place its runner did not say, with what was worked out for it; deleted ones too. */
export async function listUnsaidPlaces(db: Db, athleteId: string): Promise<UnsaidPlace[]> {
  const rows = await db
    .selectFrom('activity')
    .select(['id', 'place_country', 'place_state'])
    .where('athlete_id', '=', athleteId)
    .where(isUnsaid)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    ...(row.place_country !== null && { country: row.place_country }),
    ...(row.place_state !== null && { state: row.place_state }),
  }))
}

/** What a runner has said stays, also when he said it just now. */
const isUnsaid = (row: ExpressionBuilder<Database, 'activity'>) =>
  row.or([row('place_source', 'is', null), row('place_source', '=', 'coordinates')])

/** Keeps what was worked out. It is no edit, and is not undone; the version rises with every write. */
export async function savePlace(
  db: Db,
  athleteId: string,
  id: string,
  place: ActivityPlace | undefined,
): Promise<void> {
  await db
    .updateTable('activity')
    .set((row) => ({
      version: row('version', '+', 1),
      place_country: place?.country ?? null,
      place_state: place?.state ?? null,
      place_source: place?.source ?? null,
    }))
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .where(isUnsaid)
    .execute()
}
