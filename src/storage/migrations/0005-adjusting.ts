import { type ColumnDataType, type Kysely, sql } from 'kysely'

/** Changes of goals that were decided, and reviews that were answered. */
export async function up(db: Kysely<unknown>, postgres: boolean): Promise<void> {
  // By code unit, as SQLite sorts.
  const text = (postgres ? sql`text collate "C"` : 'text') as ColumnDataType
  await db.schema
    .createTable('adjustment')
    .addColumn('athlete_id', text, (c) => c.notNull())
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('goal_id', text, (c) => c.notNull())
    .addColumn('on_day', 'integer', (c) => c.notNull())
    .addColumn('choice', text, (c) => c.notNull())
    .addColumn('facts', text, (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('adjustment_key', ['athlete_id', 'id'])
    .execute()
  await db.schema
    .createTable('review')
    .addColumn('athlete_id', text, (c) => c.notNull())
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('from_day', 'integer', (c) => c.notNull())
    .addColumn('to_day', 'integer', (c) => c.notNull())
    .addColumn('race_id', text)
    .addColumn('answers', text, (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('review_key', ['athlete_id', 'id'])
    .execute()
}
