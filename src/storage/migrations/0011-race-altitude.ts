import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** How high above the sea a race is run; of earlier ones it is not known. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('race')
    .addColumn('altitude_m', sql`double precision`)
    .execute()
}
