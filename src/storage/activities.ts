import type { Activity } from '../core/activity/activity.ts'
import { namedKind } from '../core/activity/run-kind.ts'
import type { Sport } from '../core/activity/sport.ts'
import type { LocalDate } from '../core/base/calendar.ts'
import type { ActivityFact } from '../core/evidence/evidence.ts'
import { activityRow, inCompanyOf, placeOf, toActivity } from './activity-rows.ts'
import type { RowWrite } from './changes.ts'
import type { Db } from './open.ts'
import type { ActivityTable } from './schema.ts'

export interface ActivityFilter {
  readonly sport?: Sport
  readonly from?: LocalDate
  readonly to?: LocalDate
  /** Recordings that another one counts for are left out. */
  readonly withoutTwins?: boolean
  /** Only those that started before this one, in the order of the list. */
  readonly before?: { readonly startAt: number; readonly id: string }
  readonly limit: number
}

/** Newest first. */
export async function listActivities(db: Db, athleteId: string, filter: ActivityFilter): Promise<Activity[]> {
  let query = living(db, athleteId).selectAll()
  if (filter.sport !== undefined) query = query.where('sport', '=', filter.sport)
  if (filter.withoutTwins) query = query.where('duplicate_of', 'is', null)
  if (filter.from !== undefined) query = query.where('local_day', '>=', filter.from)
  // By a sum, which no index holds: the newest are found from the end of the list, not among all days up to this one.
  if (filter.to !== undefined) query = query.where((row) => row(row('local_day', '+', 0), '<=', filter.to!))
  if (filter.before !== undefined) {
    const { startAt, id } = filter.before
    query = query.where((row) =>
      row.or([row('start_at', '<', startAt), row.and([row('start_at', '=', startAt), row('id', '<', id)])]),
    )
  }
  const rows = await query.orderBy('start_at', 'desc').orderBy('id', 'desc').limit(filter.limit).execute()
  return rows.map(toActivity)
}

export async function findActivity(db: Db, athleteId: string, id: string): Promise<Activity | undefined> {
  const row = await living(db, athleteId).selectAll().where('id', '=', id).executeTakeFirst()
  return row && toActivity(row)
}

/** The row as it is stored, for edits; undefined once deleted. */
export async function findActivityRow(db: Db, athleteId: string, id: string): Promise<ActivityTable | undefined> {
  return living(db, athleteId).selectAll().where('id', '=', id).executeTakeFirst()
}

/** Living rows by their ids, or by what they are further recordings of; in order of start, then id. */
export async function listActivityRows(
  db: Db,
  athleteId: string,
  wanted: readonly string[] | { readonly pointingAt: readonly string[] },
): Promise<ActivityTable[]> {
  const [column, ids] =
    'pointingAt' in wanted ? (['duplicate_of', wanted.pointingAt] as const) : (['id', wanted] as const)
  const found: ActivityTable[] = []
  for (let i = 0; i < ids.length; i += 500) {
    const some = ids.slice(i, i + 500)
    found.push(...(await living(db, athleteId).selectAll().where(column, 'in', some).execute()))
  }
  return found.toSorted((a, b) => a.start_at - b.start_at || (a.id < b.id ? -1 : 1))
}

/** Rows whose zone is the athlete's for want of a better, in order of start, then id; deleted ones too, since they may come back. */
export async function listRowsInAthleteZone(db: Db, athleteId: string): Promise<ActivityTable[]> {
  return db
    .selectFrom('activity')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('zone_source', '=', 'athlete')
    .orderBy('start_at')
    .orderBy('id')
    .execute()
}

/** In order of id, each once. */
export async function listActivitiesByIds(db: Db, athleteId: string, wanted: readonly string[]): Promise<Activity[]> {
  const found: Activity[] = []
  const ids = [...new Set(wanted)].sort()
  for (let i = 0; i < ids.length; i += 500) {
    const rows = await living(db, athleteId)
      .selectAll()
      .where('id', 'in', ids.slice(i, i + 500))
      .orderBy('id')
      .execute()
    found.push(...rows.map(toActivity))
  }
  return found
}

/** Other recordings of the same run: those that point at it, and the one that it points at. */
export async function listTwins(db: Db, athleteId: string, activity: Activity): Promise<Activity[]> {
  const rows = await living(db, athleteId)
    .selectAll()
    .where((row) =>
      row.or([
        row('duplicate_of', '=', activity.id),
        ...(activity.duplicateOf === undefined ? [] : [row('id', '=', activity.duplicateOf)]),
      ]),
    )
    .orderBy('start_at')
    .orderBy('id')
    .execute()
  return rows.map(toActivity)
}

/** Those that may be the same run: started within the tolerance of the given instant. */
export async function listActivitiesAround(
  db: Db,
  athleteId: string,
  at: number,
  tolerance_ms: number,
): Promise<Activity[]> {
  const rows = await living(db, athleteId)
    .selectAll()
    .where('start_at', '>=', at - tolerance_ms)
    .where('start_at', '<=', at + tolerance_ms)
    .orderBy('start_at')
    .orderBy('id')
    .execute()
  return rows.map(toActivity)
}

/** What counts, of all days or only some: no twins, nothing that the runner took out. In order of start, then id. */
export async function listActivityFacts(
  db: Db,
  athleteId: string,
  until: LocalDate,
  only?: readonly LocalDate[],
): Promise<ActivityFact[]> {
  const rows = await living(db, athleteId)
    .select(['id', 'start_at', 'local_day', 'sport', 'sub_sport', 'distance_m', 'elapsed_s', 'moving_s', 'ascent_m'])
    .select(['average_heart_rate_bpm', 'max_heart_rate_bpm', 'average_cadence_rpm'])
    .select(['effort', 'companions', 'in_company'])
    .select(['place_country', 'place_state', 'place_name', 'zone', 'zone_source', 'is_wall_clock', 'name'])
    .where('duplicate_of', 'is', null)
    .where('counts_for_goals', '=', 1)
    .where('local_day', '<=', until)
    .$if(only !== undefined, (query) => query.where('local_day', 'in', [...(only ?? [])]))
    .orderBy('start_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    startAt: row.start_at,
    localDay: row.local_day as LocalDate,
    // A wall that was told stays on its day, whatever the zone.
    ...(row.zone_source === 'athlete' && row.is_wall_clock !== 1 && { assumedZone: row.zone }),
    sport: row.sport as Sport,
    ...(row.sub_sport !== null && { subSport: row.sub_sport }),
    ...(row.distance_m !== null && { distance_m: row.distance_m }),
    elapsed_s: row.elapsed_s,
    moving_s: row.moving_s,
    ...(row.ascent_m !== null && { ascent_m: row.ascent_m }),
    ...(row.average_heart_rate_bpm !== null && { average_heart_rate_bpm: row.average_heart_rate_bpm }),
    ...(row.max_heart_rate_bpm !== null && { max_heart_rate_bpm: row.max_heart_rate_bpm }),
    ...(row.average_cadence_rpm !== null && { average_cadence_rpm: row.average_cadence_rpm }),
    ...kindOf(row.name),
    ...inCompanyOf(row),
    ...placeOf(row),
  }))
}

/** Those up to a day: what was done, and further recordings of it. */
export async function countActivities(
  db: Db,
  athleteId: string,
  until: LocalDate,
): Promise<{ activities: number; twins: number }> {
  const row = await living(db, athleteId)
    .select((select) => [select.fn.countAll<number>().as('all'), select.fn.count<number>('duplicate_of').as('twins')])
    .where('local_day', '<=', until)
    .executeTakeFirstOrThrow()
  return { activities: Number(row.all) - Number(row.twins), twins: Number(row.twins) }
}

/** Activities of these bytes, deleted ones too: a deleted run does not come back by importing its file again. */
export async function listActivityIdsOfContent(
  db: Db,
  athleteId: string,
  sha256: string,
): Promise<{ id: string; path: string }[]> {
  return db
    .selectFrom('activity')
    .select(['id', 'path'])
    .where('athlete_id', '=', athleteId)
    .where('sha256', '=', sha256)
    .orderBy('part')
    .orderBy('id')
    .execute()
}

export async function insertActivity(db: Db, athleteId: string, activity: Activity, part: number): Promise<void> {
  await db
    .insertInto('activity')
    .values(activityRow(athleteId, activity, part))
    .execute()
}

/** Says which recording of a run counts: the others point at it. */
export async function setDuplicateOf(db: Db, athleteId: string, id: string, duplicateOf: string | null): Promise<void> {
  await db
    .updateTable('activity')
    .set((row) => ({ duplicate_of: duplicateOf, version: row('version', '+', 1) }))
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .execute()
}

/** A new activity as a write that can be undone. */
export const activityWrite = (athleteId: string, activity: Activity): RowWrite => ({
  table: 'activity',
  key: { id: activity.id },
  next: activityRow(athleteId, activity, 0),
})

/** Rows of activities that others stand in the place of, in order of start, then id. */
export async function listReplacedRows(db: Db, athleteId: string, ids: readonly string[]): Promise<ActivityTable[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('activity')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('id', 'in', [...ids])
    .where('deleted_at', 'is', null)
    .where('replaced_by', 'is not', null)
    .orderBy('start_at')
    .orderBy('id')
    .execute()
}

/** Activities that others stand in the place of, in order of start, then id. */
export async function listReplaced(db: Db, athleteId: string, ids: readonly string[]): Promise<Activity[]> {
  return (await listReplacedRows(db, athleteId, ids)).map(toActivity)
}

/** Recordings that began around an instant and in whose place another stands now, with its id. */
export async function listReplacedAround(
  db: Db,
  athleteId: string,
  at: number,
  tolerance_ms: number,
): Promise<{ activity: Activity; by: string }[]> {
  const rows = await db
    .selectFrom('activity')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('deleted_at', 'is', null)
    .where('replaced_by', 'is not', null)
    .where('start_at', '>=', at - tolerance_ms)
    .where('start_at', '<=', at + tolerance_ms)
    .orderBy('start_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ activity: toActivity(row), by: row.replaced_by! }))
}

/** Rows of living activities that were made of exactly these. */
export async function listRowsMadeOf(db: Db, athleteId: string, ids: readonly string[]): Promise<ActivityTable[]> {
  return living(db, athleteId)
    .selectAll()
    .where('made_of', '=', JSON.stringify(ids))
    .orderBy('start_at')
    .orderBy('id')
    .execute()
}

/** What is shown and counted: not taken out, and nothing stands in its place. */
const living = (db: Db, athleteId: string) =>
  db
    .selectFrom('activity')
    .where('athlete_id', '=', athleteId)
    .where('deleted_at', 'is', null)
    .where('replaced_by', 'is', null)

function kindOf(name: string | null): Pick<ActivityFact, 'namedKind'> {
  const kind = namedKind(name)
  return kind === undefined ? {} : { namedKind: kind }
}
