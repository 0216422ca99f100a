import type { Athlete } from '../core/evidence/athlete.ts'
import type { Weekday } from '../core/base/calendar.ts'
import type { Db } from './open.ts'
import type { AthleteTable } from './schema.ts'

/** The one athlete of a database at home; undefined before the first start. */
export async function findOwner(db: Db): Promise<Athlete | undefined> {
  const row = await db.selectFrom('athlete').selectAll().orderBy('athlete_id').limit(1).executeTakeFirst()
  return row && toAthlete(row)
}

export async function findAthlete(db: Db, athleteId: string): Promise<Athlete | undefined> {
  const row = await db.selectFrom('athlete').selectAll().where('athlete_id', '=', athleteId).executeTakeFirst()
  return row && toAthlete(row)
}

export async function insertAthlete(db: Db, athlete: Athlete): Promise<void> {
  await db
    .insertInto('athlete')
    .values(athleteRow(athlete))
    .onConflict((conflict) => conflict.column('athlete_id').doNothing())
    .execute()
}

export function athleteRow(athlete: Athlete): AthleteTable {
  return {
    athlete_id: athlete.id,
    zone: athlete.zone,
    week_start: athlete.weekStart,
    units: athlete.units,
    elevation_units: athlete.elevationUnits,
    birth_year: athlete.birthYear ?? null,
    sex: athlete.sex ?? null,
    max_heart_rate_bpm: athlete.maxHeartRate_bpm ?? null,
    language: athlete.language,
    version: athlete.version,
  }
}

function toAthlete(row: AthleteTable): Athlete {
  return {
    id: row.athlete_id,
    zone: row.zone,
    weekStart: row.week_start as Weekday,
    units: row.units as Athlete['units'],
    elevationUnits: row.elevation_units as Athlete['elevationUnits'],
    ...(row.birth_year !== null && { birthYear: row.birth_year }),
    ...(row.sex !== null && { sex: row.sex as NonNullable<Athlete['sex']> }),
    ...(row.max_heart_rate_bpm != null && { maxHeartRate_bpm: row.max_heart_rate_bpm }),
    language: row.language,
    version: row.version,
  }
}
