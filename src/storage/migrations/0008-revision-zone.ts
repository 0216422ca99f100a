import { type ColumnDataType, type Kysely, sql } from 'kysely'

/** The time zone that was in force when a goal was agreed; of earlier ones it is not known. */
export async function up(db: Kysely<unknown>, postgres: boolean): Promise<void> {
  // By code unit, as SQLite sorts.
  const text = (postgres ? sql`text collate "C"` : 'text') as ColumnDataType
  await db.schema.alterTable('goal_revision').addColumn('zone', text).execute()
}
