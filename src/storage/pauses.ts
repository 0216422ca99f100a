import type { LocalDate } from '../core/base/calendar.ts'
import type { KeptPause, Pause } from '../core/evidence/evidence.ts'
import type { RowWrite } from './changes.ts'
import type { Db } from './open.ts'
import type { PauseTable } from './schema-goals.ts'

/** In order of their first day. */
export async function listPauses(db: Db, athleteId: string): Promise<KeptPause[]> {
  const rows = await db
    .selectFrom('pause')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('from_day')
    .orderBy('id')
    .execute()
  return rows.map(toPause)
}

export async function findPause(db: Db, athleteId: string, id: string): Promise<KeptPause | undefined> {
  const row = await db
    .selectFrom('pause')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toPause(row)
}

export function pauseWrite(athleteId: string, pause: KeptPause): RowWrite {
  const next: PauseTable = {
    athlete_id: athleteId,
    id: pause.id,
    from_day: pause.from,
    to_day: pause.to ?? null,
    reason: pause.reason,
    goal_id: pause.goalId ?? null,
    version: pause.version,
  }
  return { table: 'pause', key: { id: pause.id }, next }
}

export const pauseRemoval = (id: string): RowWrite => ({ table: 'pause', key: { id }, next: null })

const toPause = (row: PauseTable): KeptPause => ({
  id: row.id,
  from: row.from_day as LocalDate,
  ...(row.to_day !== null && { to: row.to_day as LocalDate }),
  reason: row.reason as Pause['reason'],
  ...(row.goal_id !== null && { goalId: row.goal_id }),
  version: row.version,
})
