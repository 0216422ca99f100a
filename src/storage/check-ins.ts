import type { LocalDate } from '../core/base/calendar.ts'
import type { CheckIn, CheckInMoment } from '../core/evidence/check-in.ts'
import type { RowWrite } from './changes.ts'
import type { Db } from './open.ts'
import type { CheckInTable } from './schema.ts'

/** In order of day, then id. */
export async function listCheckIns(db: Db, athleteId: string, until: LocalDate): Promise<CheckIn[]> {
  const rows = await db
    .selectFrom('check_in')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('on_day', '<=', until)
    .orderBy('on_day')
    .orderBy('id')
    .execute()
  return rows.map(toCheckIn)
}

export async function findCheckIn(db: Db, athleteId: string, id: string): Promise<CheckIn | undefined> {
  const row = await db
    .selectFrom('check_in')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toCheckIn(row)
}

export function checkInWrite(athleteId: string, checkIn: CheckIn, at: number): RowWrite {
  const { id, on, moment, activityId, goalId, version, ...answers } = checkIn
  const next: CheckInTable = {
    athlete_id: athleteId,
    id,
    on_day: on,
    moment,
    activity_id: activityId ?? null,
    goal_id: goalId ?? null,
    answers: JSON.stringify(answers),
    recorded_at: at,
    version,
  }
  return { table: 'check_in', key: { id }, next }
}

export const checkInRemoval = (id: string): RowWrite => ({ table: 'check_in', key: { id }, next: null })

const toCheckIn = (row: CheckInTable): CheckIn => ({
  ...(JSON.parse(row.answers) as Omit<CheckIn, 'id' | 'on' | 'moment' | 'version'>),
  id: row.id,
  on: row.on_day as LocalDate,
  moment: row.moment as CheckInMoment,
  ...(row.activity_id !== null && { activityId: row.activity_id }),
  ...(row.goal_id !== null && { goalId: row.goal_id }),
  version: row.version,
})
