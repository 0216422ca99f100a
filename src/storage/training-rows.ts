import type { Db } from './open.ts'
import type { ActivityTable } from './schema.ts'

const COLUMNS = [
  'id',
  'start_at',
  'local_day',
  'sport',
  'name',
  'note',
  'distance_m',
  'elapsed_s',
  'moving_s',
  'ascent_m',
  'average_heart_rate_bpm',
  'effort',
  'companions',
  'in_company',
  'gear',
  'gear_id',
  'place_country',
  'place_state',
  'place_name',
  'duplicate_of',
  'counts_for_goals',
  'path',
] as const satisfies readonly (keyof ActivityTable)[]

export type TrainingColumns = Pick<ActivityTable, (typeof COLUMNS)[number]>

/** What the training list searches, of every living activity, twins too. */
export async function listTrainingRows(db: Db, athleteId: string): Promise<TrainingColumns[]> {
  return db
    .selectFrom('activity')
    .select([...COLUMNS])
    .where('athlete_id', '=', athleteId)
    .where('deleted_at', 'is', null)
    .where('replaced_by', 'is', null)
    .orderBy('start_at')
    .orderBy('id')
    .execute()
}
