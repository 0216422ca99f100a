import type { LocalDate } from '../core/base/calendar.ts'
import type { Race, RaceKind, RaceOutcome, RacePriority } from '../core/evidence/race.ts'
import type { RowWrite } from './changes.ts'
import type { Db } from './open.ts'
import type { RaceTable } from './schema.ts'

/** Of the past and to come, in order of day, then id. */
export async function listRaces(db: Db, athleteId: string): Promise<Race[]> {
  const rows = await db
    .selectFrom('race')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('on_day')
    .orderBy('id')
    .execute()
  return rows.map(toRace)
}

export async function findRace(db: Db, athleteId: string, id: string): Promise<Race | undefined> {
  const row = await db
    .selectFrom('race')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toRace(row)
}

export function raceWrite(athleteId: string, race: Race): RowWrite {
  const next: RaceTable = {
    athlete_id: athleteId,
    id: race.id,
    name: race.name ?? null,
    on_day: race.on,
    distance_m: race.distance_m,
    kind: race.kind,
    ascent_m: race.ascent_m ?? null,
    altitude_m: race.altitude_m ?? null,
    place: race.place ?? null,
    priority: race.priority,
    outcome: race.outcome,
    official_time_s: race.official_time_s ?? null,
    activity_id: race.activityId ?? null,
    all_out: race.allOut ? 1 : 0,
    note: race.note ?? null,
    temperature_c: race.temperature_c ?? null,
    dew_point_c: race.dewPoint_c ?? null,
    version: race.version,
  }
  return { table: 'race', key: { id: race.id }, next }
}

export const raceRemoval = (id: string): RowWrite => ({ table: 'race', key: { id }, next: null })

const toRace = (row: RaceTable): Race => ({
  id: row.id,
  ...(row.name !== null && { name: row.name }),
  on: row.on_day as LocalDate,
  distance_m: row.distance_m,
  kind: row.kind as RaceKind,
  ...(row.ascent_m !== null && { ascent_m: row.ascent_m }),
  ...(row.altitude_m !== null && { altitude_m: row.altitude_m }),
  ...(row.place !== null && { place: row.place }),
  priority: row.priority as RacePriority,
  outcome: row.outcome as RaceOutcome,
  ...(row.official_time_s !== null && { official_time_s: row.official_time_s }),
  ...(row.activity_id !== null && { activityId: row.activity_id }),
  allOut: row.all_out === 1,
  ...(row.note !== null && { note: row.note }),
  ...(row.temperature_c !== null && { temperature_c: row.temperature_c }),
  ...(row.dew_point_c !== null && { dewPoint_c: row.dew_point_c }),
  version: row.version,
})
