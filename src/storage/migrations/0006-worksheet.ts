import { type ColumnDataType, type Kysely, sql } from 'kysely'

/** Worksheets as they are filled in, and the goals they led to with the answers of then. */
export async function up(db: Kysely<unknown>, postgres: boolean): Promise<void> {
  // By code unit, as SQLite sorts.
  const text = (postgres ? sql`text collate "C"` : 'text') as ColumnDataType
  await db.schema
    .createTable('worksheet')
    .addColumn('athlete_id', text, (c) => c.notNull())
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('answers', text, (c) => c.notNull())
    .addColumn('started_at', 'bigint', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('worksheet_key', ['athlete_id', 'id'])
    .execute()
  await db.schema
    .createTable('written_goal')
    .addColumn('athlete_id', text, (c) => c.notNull())
    .addColumn('goal_id', text, (c) => c.notNull())
    .addColumn('worksheet_id', text, (c) => c.notNull())
    .addColumn('on_day', 'integer', (c) => c.notNull())
    .addColumn('facts', text, (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('written_goal_key', ['athlete_id', 'goal_id'])
    .execute()
}
