import { type ColumnDataType, type Kysely, sql } from 'kysely'

/** The address under which a calendar may be read, and when the rows that a calendar shows were last written. */
export async function up(db: Kysely<unknown>, postgres: boolean): Promise<void> {
  // By code unit, as SQLite sorts.
  const text = (postgres ? sql`text collate "C"` : 'text') as ColumnDataType
  await db.schema
    .createTable('calendar_feed')
    .addColumn('athlete_id', text, (c) => c.notNull())
    .addColumn('secret_sha256', text, (c) => c.notNull())
    .addColumn('since_at', 'bigint', (c) => c.notNull())
    .addColumn('secret_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('calendar_feed_key', ['athlete_id'])
    .execute()
  await db.schema
    .createTable('row_time')
    .addColumn('athlete_id', text, (c) => c.notNull())
    .addColumn('row_table', text, (c) => c.notNull())
    .addColumn('row_id', text, (c) => c.notNull())
    .addColumn('written_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('row_time_key', ['athlete_id', 'row_table', 'row_id'])
    .execute()
}
