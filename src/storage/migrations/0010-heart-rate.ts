import type { Kysely } from 'kysely'

/** The highest heart rate as the runner knows it; of earlier ones it is not known. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('athlete').addColumn('max_heart_rate_bpm', 'integer').execute()
}
