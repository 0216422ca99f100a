import { type ColumnDataType, type Kysely, sql } from 'kysely'

/** Which facts were written when, by kind and day, so that what a program keeps in mind can follow what others write. */
export async function up(db: Kysely<unknown>, postgres: boolean): Promise<void> {
  // By code unit, as SQLite sorts.
  const text = (postgres ? sql`text collate "C"` : 'text') as ColumnDataType
  await db.schema
    .createTable('fact_change')
    .addColumn('athlete_id', text, (c) => c.notNull())
    .addColumn('fact', text, (c) => c.notNull())
    .addColumn('on_day', 'integer', (c) => c.notNull())
    .addColumn('version', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('fact_change_key', ['athlete_id', 'fact', 'on_day'])
    .execute()
  await db.schema.createIndex('fact_change_by_version').on('fact_change').columns(['athlete_id', 'version']).execute()
}
