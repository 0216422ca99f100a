import { epochMs } from '../../core/base/units.ts'
import { localDayAt, type ZoneName } from '../../core/base/zone.ts'
import { listRowsInAthleteZone } from '../../storage/activities.ts'
import type { ActivityTable } from '../../storage/schema.ts'
import type { Context } from '../context.ts'
import { sameWall } from './activity-facts.ts'

/** What a new zone of the runner moved: activities that lie on another day now, and the days that they lay on. */
export interface MovedDays {
  readonly activities: number
  readonly days: number
}

/**
 * Activities that have no zone of their own follow the runner's. Where an instant is known its day is found again; where
 * the file told the hour on the wall, the wall stays and the instant moves.
 */
export async function moveZone(
  { db, athleteId }: Context,
  from: ZoneName,
  to: ZoneName,
): Promise<{ rows: ActivityTable[]; moved: MovedDays }> {
  if (from === to) return { rows: [], moved: { activities: 0, days: 0 } }
  const rows = await listRowsInAthleteZone(db, athleteId)
  const next = rows.map((row): ActivityTable => {
    const start_at = row.is_wall_clock === 1 ? sameWall(row.start_at, row.zone, to) : row.start_at
    return { ...row, zone: to, start_at, local_day: localDayAt(epochMs(start_at), to) }
  })
  const off = rows.filter(
    (row, i) => row.deleted_at === null && row.replaced_by === null && row.local_day !== next[i]?.local_day,
  )
  return { rows: next, moved: { activities: off.length, days: new Set(off.map((row) => row.local_day)).size } }
}
