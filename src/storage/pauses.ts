import type { LocalDate } from '../core/base/calendar.ts'
import type { Pause } from '../core/evidence/evidence.ts'
import type { Db } from './open.ts'

/** In order of their first day. */
export async function listPauses(db: Db, athleteId: string): Promise<Pause[]> {
  const rows = await db
    .selectFrom('pause')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('from_day')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    from: row.from_day as LocalDate,
    ...(row.to_day !== null && { to: row.to_day as LocalDate }),
    reason: row.reason as Pause['reason'],
    ...(row.goal_id !== null && { goalId: row.goal_id }),
  }))
}
