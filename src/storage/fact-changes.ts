import type { LocalDate } from '../core/base/calendar.ts'
import type { Db } from './open.ts'

/**
 * Another number whenever facts of a runner were written, by this program or any other (watch-facts.ts); 0 where nothing
 * ever was. One row of an index, however much is known.
 */
export async function factsVersion(db: Db, athleteId: string): Promise<number> {
  const { version } = await db
    .selectFrom('fact_change')
    .select((select) => select.fn.max('version').as('version'))
    .where('athlete_id', '=', athleteId)
    .executeTakeFirstOrThrow()
  return version ?? 0
}

export interface FactChange {
  /** The table. */
  readonly fact: string
  /** Of facts that are noted by day (watched-tables.ts); 0 of others. */
  readonly on: LocalDate
}

/** What was written after a version, in no order. */
export async function listFactChanges(db: Db, athleteId: string, after: number): Promise<FactChange[]> {
  const rows = await db
    .selectFrom('fact_change')
    .select(['fact', 'on_day'])
    .where('athlete_id', '=', athleteId)
    .where('version', '>', after)
    .execute()
  return rows.map((row) => ({ fact: row.fact, on: row.on_day as LocalDate }))
}
