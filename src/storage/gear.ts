import type { Gear } from '../core/activity/gear.ts'
import type { LocalDate } from '../core/base/calendar.ts'
import type { RowWrite } from './changes.ts'
import type { Db } from './open.ts'
import type { ActivityTable, GearTable } from './schema.ts'

/** By name, then id. */
export async function listGear(db: Db, athleteId: string): Promise<Gear[]> {
  const rows = await db
    .selectFrom('gear')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(toGear)
}

export async function findGear(db: Db, athleteId: string, id: string): Promise<Gear | undefined> {
  const row = await db
    .selectFrom('gear')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toGear(row)
}

export interface GearUse {
  readonly distance_m: number
  readonly activities: number
  readonly lastOn: LocalDate
}

/** What each piece of gear did since Cairn knows of it, by its id. Twins do not count twice. */
export async function sumGearUse(db: Db, athleteId: string): Promise<ReadonlyMap<string, GearUse>> {
  const rows = await worn(db, athleteId)
    .select(['gear_id', (select) => select.fn.sum<number>('distance_m').as('distance_m')])
    .select([
      (select) => select.fn.countAll<number>().as('activities'),
      (select) => select.fn.max('local_day').as('last_on'),
    ])
    .where('gear_id', 'is not', null)
    .groupBy('gear_id')
    .orderBy('gear_id')
    .execute()
  return new Map(
    rows.map((row) => [
      row.gear_id ?? '',
      {
        distance_m: Number(row.distance_m ?? 0),
        activities: Number(row.activities),
        lastOn: Number(row.last_on) as LocalDate,
      },
    ]),
  )
}

/** Names of gear in files that no gear of the runner's answers to, with how often each was worn. */
export async function listUnknownGear(db: Db, athleteId: string): Promise<{ name: string; activities: number }[]> {
  const rows = await worn(db, athleteId)
    .select(['gear', (select) => select.fn.countAll<number>().as('activities')])
    .where('gear', 'is not', null)
    .where('gear_id', 'is', null)
    .groupBy('gear')
    .orderBy('gear')
    .execute()
  return rows.map((row) => ({ name: row.gear ?? '', activities: Number(row.activities) }))
}

const worn = (db: Db, athleteId: string) =>
  db
    .selectFrom('activity')
    .where('athlete_id', '=', athleteId)
    .where('deleted_at', 'is', null)
    .where('replaced_by', 'is', null)
    .where('duplicate_of', 'is', null)

/** Rows of living activities by what they wear: a piece of gear, or a name that none answers to. */
export async function listRowsByGear(
  db: Db,
  athleteId: string,
  by: { readonly id: string } | { readonly names: readonly string[] },
): Promise<ActivityTable[]> {
  const living = db
    .selectFrom('activity')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('deleted_at', 'is', null)
    .where('replaced_by', 'is', null)
  const found =
    'id' in by
      ? living.where('gear_id', '=', by.id)
      : living.where('gear_id', 'is', null).where('gear', 'in', [...by.names])
  return found.orderBy('start_at').orderBy('id').execute()
}

export function gearWrite(athleteId: string, gear: Gear): RowWrite {
  const next: GearTable = {
    athlete_id: athleteId,
    id: gear.id,
    kind: gear.kind,
    name: gear.name,
    distance_before_m: gear.distanceBefore_m,
    from_day: gear.from ?? null,
    retired_on: gear.retiredOn ?? null,
    replace_at_m: gear.replaceAt_m ?? null,
    is_default: gear.isDefault ? 1 : 0,
    version: gear.version,
  }
  return { table: 'gear', key: { id: gear.id }, next }
}

export const gearRemoval = (id: string): RowWrite => ({ table: 'gear', key: { id }, next: null })

const toGear = (row: GearTable): Gear => ({
  id: row.id,
  kind: row.kind as Gear['kind'],
  name: row.name,
  distanceBefore_m: row.distance_before_m,
  ...(row.from_day !== null && { from: row.from_day as LocalDate }),
  ...(row.retired_on !== null && { retiredOn: row.retired_on as LocalDate }),
  ...(row.replace_at_m !== null && { replaceAt_m: row.replace_at_m }),
  isDefault: row.is_default === 1,
  version: row.version,
})
