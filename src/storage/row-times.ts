import type { Db } from './open.ts'

/** Rows that a calendar shows: it has to say when each of them was last changed. */
export const TIMED_TABLES = ['athlete', 'plan', 'planned_workout', 'race'] as const
export type TimedTable = (typeof TIMED_TABLES)[number]

export const isTimed = (table: string): table is TimedTable => (TIMED_TABLES as readonly string[]).includes(table)

/** By table and id: epoch milliseconds. Rows that were last written before these times were kept are not in it. */
export async function listRowTimes(
  db: Db,
  athleteId: string,
): Promise<{ table: TimedTable; id: string; writtenAt: number }[]> {
  const rows = await db
    .selectFrom('row_time')
    .select(['row_table', 'row_id', 'written_at'])
    .where('athlete_id', '=', athleteId)
    .orderBy('row_table')
    .orderBy('row_id')
    .execute()
  return rows.flatMap(({ row_table: table, row_id: id, written_at: writtenAt }) =>
    isTimed(table) ? [{ table, id, writtenAt }] : [],
  )
}

/** A row that is gone has no time; one that comes back is written anew. */
export async function saveRowTime(
  db: Db,
  athleteId: string,
  row: { readonly table: TimedTable; readonly id: string; readonly writtenAt: number | null },
): Promise<void> {
  const { table, id, writtenAt } = row
  if (writtenAt === null) {
    await db
      .deleteFrom('row_time')
      .where('athlete_id', '=', athleteId)
      .where('row_table', '=', table)
      .where('row_id', '=', id)
      .execute()
    return
  }
  await db
    .insertInto('row_time')
    .values({ athlete_id: athleteId, row_table: table, row_id: id, written_at: writtenAt })
    .onConflict((conflict) =>
      conflict.columns(['athlete_id', 'row_table', 'row_id']).doUpdateSet({ written_at: writtenAt }),
    )
    .execute()
}
