import type { Activity } from '../core/activity/activity.ts'
import type { ActivityWarning } from '../core/activity/parsed-activity.ts'
import type { Sport } from '../core/activity/sport.ts'
import type { LocalDate } from '../core/base/calendar.ts'
import { epochMs } from '../core/base/units.ts'
import type { ActivityFact } from '../core/evidence/evidence.ts'
import type { Db } from './open.ts'
import type { ActivityTable } from './schema.ts'

export interface ActivityFilter {
  readonly sport?: Sport
  readonly from?: LocalDate
  readonly to?: LocalDate
  /** Only those that started before this one, in the order of the list. */
  readonly before?: { readonly startAt: number; readonly id: string }
  readonly limit: number
}

/** Newest first. */
export async function listActivities(db: Db, athleteId: string, filter: ActivityFilter): Promise<Activity[]> {
  let query = living(db, athleteId).selectAll()
  if (filter.sport !== undefined) query = query.where('sport', '=', filter.sport)
  if (filter.from !== undefined) query = query.where('local_day', '>=', filter.from)
  if (filter.to !== undefined) query = query.where('local_day', '<=', filter.to)
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

/** What counts: no twins, nothing that the runner took out. In order of start, then id. */
export async function listActivityFacts(db: Db, athleteId: string, until: LocalDate): Promise<ActivityFact[]> {
  const rows = await living(db, athleteId)
    .select(['id', 'start_at', 'local_day', 'sport', 'sub_sport', 'distance_m', 'elapsed_s', 'moving_s', 'ascent_m'])
    .where('duplicate_of', 'is', null)
    .where('counts_for_goals', '=', 1)
    .where('local_day', '<=', until)
    .orderBy('start_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    startAt: row.start_at,
    localDay: row.local_day as LocalDate,
    sport: row.sport as Sport,
    ...(row.sub_sport !== null && { subSport: row.sub_sport }),
    ...(row.distance_m !== null && { distance_m: row.distance_m }),
    elapsed_s: row.elapsed_s,
    moving_s: row.moving_s,
    ...(row.ascent_m !== null && { ascent_m: row.ascent_m }),
  }))
}

export async function countActivities(db: Db, athleteId: string, until: LocalDate): Promise<number> {
  const row = await living(db, athleteId)
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('local_day', '<=', until)
    .executeTakeFirstOrThrow()
  return Number(row.count)
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

const living = (db: Db, athleteId: string) =>
  db.selectFrom('activity').where('athlete_id', '=', athleteId).where('deleted_at', 'is', null)

function activityRow(athleteId: string, activity: Activity, part: number): ActivityTable {
  return {
    athlete_id: athleteId,
    id: activity.id,
    start_at: activity.startAt,
    zone: activity.zone,
    zone_source: activity.zoneSource,
    local_day: activity.localDay,
    sport: activity.sport,
    sub_sport: activity.subSport ?? null,
    name: activity.name ?? null,
    note: activity.note ?? null,
    distance_m: activity.distance_m ?? null,
    elapsed_s: activity.elapsed_s,
    moving_s: activity.moving_s,
    ascent_m: activity.ascent_m ?? null,
    descent_m: activity.descent_m ?? null,
    average_heart_rate_bpm: activity.average_heart_rate_bpm ?? null,
    max_heart_rate_bpm: activity.max_heart_rate_bpm ?? null,
    average_cadence_rpm: activity.average_cadence_rpm ?? null,
    average_power_w: activity.average_power_w ?? null,
    average_temperature_c: activity.average_temperature_c ?? null,
    energy_kcal: activity.energy_kcal ?? null,
    device: activity.device ?? null,
    gear: activity.gear ?? null,
    duplicate_of: activity.duplicateOf ?? null,
    counts_for_goals: activity.countsForGoals ? 1 : 0,
    warnings: JSON.stringify(activity.warnings),
    format: activity.source.format,
    path: activity.source.path,
    sha256: activity.source.sha256 ?? null,
    part,
    deleted_at: null,
    version: activity.version,
  }
}

/** A column that may be empty becomes a field that may be absent. */
const present = <K extends string, V>(key: K, value: V | null): { [P in K]?: V } =>
  value === null ? {} : ({ [key]: value } as { [P in K]: V })

function toActivity(row: ActivityTable): Activity {
  return {
    id: row.id,
    startAt: epochMs(row.start_at),
    zone: row.zone,
    zoneSource: row.zone_source as Activity['zoneSource'],
    localDay: row.local_day as LocalDate,
    sport: row.sport as Sport,
    ...present('subSport', row.sub_sport),
    ...present('name', row.name),
    ...present('note', row.note),
    ...present('distance_m', row.distance_m),
    elapsed_s: row.elapsed_s,
    moving_s: row.moving_s,
    ...present('ascent_m', row.ascent_m),
    ...present('descent_m', row.descent_m),
    ...present('average_heart_rate_bpm', row.average_heart_rate_bpm),
    ...present('max_heart_rate_bpm', row.max_heart_rate_bpm),
    ...present('average_cadence_rpm', row.average_cadence_rpm),
    ...present('average_power_w', row.average_power_w),
    ...present('average_temperature_c', row.average_temperature_c),
    ...present('energy_kcal', row.energy_kcal),
    ...present('device', row.device),
    ...present('gear', row.gear),
    ...present('duplicateOf', row.duplicate_of),
    countsForGoals: row.counts_for_goals === 1,
    warnings: JSON.parse(row.warnings) as ActivityWarning[],
    version: row.version,
    source: { format: row.format, path: row.path, ...present('sha256', row.sha256) },
  }
}
