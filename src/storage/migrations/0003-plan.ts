import type { Kysely } from 'kysely'

/** The weather of a race, as its runner remembers it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['temperature_c', 'dew_point_c'])
    await db.schema.alterTable('race').addColumn(column, 'double precision').execute()
}
