import { type ColumnDataType, type Kysely, sql } from 'kysely'

/** The owner's password (its hash), who is signed in on which device, and tries with a wrong password. */
export async function up(db: Kysely<unknown>, postgres: boolean): Promise<void> {
  // By code unit, as SQLite sorts.
  const text = (postgres ? sql`text collate "C"` : 'text') as ColumnDataType
  await db.schema
    .createTable('owner_password')
    .addColumn('athlete_id', text, (c) => c.notNull())
    .addColumn('hash', text, (c) => c.notNull())
    .addColumn('set_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('owner_password_key', ['athlete_id'])
    .execute()
  await db.schema
    .createTable('sign_in')
    .addColumn('athlete_id', text, (c) => c.notNull())
    .addColumn('secret_sha256', text, (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('until_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('sign_in_key', ['athlete_id', 'secret_sha256'])
    .execute()
  await db.schema
    .createTable('password_try')
    .addColumn('athlete_id', text, (c) => c.notNull())
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('way', text, (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('password_try_key', ['athlete_id', 'id'])
    .execute()
}
