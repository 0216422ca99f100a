import type { LocalDate } from '../core/base/calendar.ts'
import type { BestEffortFact } from '../core/evidence/evidence.ts'
import type { Db } from './open.ts'

/** Efforts of activities that count, of all days or only some, in order of day, activity and distance. */
export async function listBestEffortFacts(
  db: Db,
  athleteId: string,
  until: LocalDate,
  only?: readonly LocalDate[],
): Promise<BestEffortFact[]> {
  const activities = await db
    .selectFrom('activity')
    .select(['id', 'local_day'])
    .where('athlete_id', '=', athleteId)
    .where('deleted_at', 'is', null)
    .where('replaced_by', 'is', null)
    .where('duplicate_of', 'is', null)
    .where('counts_for_goals', '=', 1)
    .where('local_day', '<=', until)
    .$if(only !== undefined, (query) => query.where('local_day', 'in', [...(only ?? [])]))
    .orderBy('local_day')
    .orderBy('id')
    .execute()
  if (activities.length === 0) return []
  // Not joined, and ordered as they lie: with tens of thousands, that is what takes the time.
  const rows = await db
    .selectFrom('best_effort')
    .select(['activity_id', 'distance_m', 'elapsed_s'])
    .where('athlete_id', '=', athleteId)
    .$if(only !== undefined, (query) =>
      query.where(
        'activity_id',
        'in',
        activities.map(({ id }) => id),
      ),
    )
    .orderBy('activity_id')
    .orderBy('distance_m')
    .execute()
  const byActivity = Map.groupBy(rows, (row) => row.activity_id)
  return activities.flatMap(({ id, local_day }) =>
    (byActivity.get(id) ?? []).map(({ distance_m, elapsed_s }) => ({
      activityId: id,
      localDay: local_day as LocalDate,
      distance_m,
      elapsed_s,
    })),
  )
}

export interface StoredEffort {
  readonly distance_m: number
  readonly elapsed_s: number
  readonly start_s: number
}

export async function listEffortsOf(db: Db, athleteId: string, activityId: string): Promise<StoredEffort[]> {
  return db
    .selectFrom('best_effort')
    .select(['distance_m', 'elapsed_s', 'start_s'])
    .where('athlete_id', '=', athleteId)
    .where('activity_id', '=', activityId)
    .orderBy('distance_m')
    .execute()
}

const METHOD = 'best-efforts'

/** Replaces what was derived for an activity and notes the version of the method that did it. Call inside a transaction. */
export async function saveBestEfforts(
  db: Db,
  athleteId: string,
  activityId: string,
  efforts: readonly StoredEffort[],
  methodVersion: number,
): Promise<void> {
  await db.deleteFrom('best_effort').where('athlete_id', '=', athleteId).where('activity_id', '=', activityId).execute()
  if (efforts.length > 0) {
    await db
      .insertInto('best_effort')
      .values(
        efforts.map(({ distance_m, elapsed_s, start_s }) => ({
          athlete_id: athleteId,
          activity_id: activityId,
          distance_m,
          elapsed_s,
          start_s,
        })),
      )
      .execute()
  }
  await db
    .insertInto('derivation')
    .values({ athlete_id: athleteId, activity_id: activityId, method: METHOD, method_version: methodVersion })
    .onConflict((conflict) =>
      conflict.columns(['athlete_id', 'activity_id', 'method']).doUpdateSet({ method_version: methodVersion }),
    )
    .execute()
}

/** Activities whose efforts were never derived, or by another version of the method; deleted ones too, since they may come back. */
export async function listStaleEfforts(
  db: Db,
  athleteId: string,
  methodVersion: number,
): Promise<{ id: string; sport: string; sub_sport: string | null }[]> {
  return db
    .selectFrom('activity')
    .leftJoin('derivation', (join) =>
      join
        .onRef('derivation.athlete_id', '=', 'activity.athlete_id')
        .onRef('derivation.activity_id', '=', 'activity.id')
        .on('derivation.method', '=', METHOD),
    )
    .select(['activity.id', 'activity.sport', 'activity.sub_sport'])
    .where('activity.athlete_id', '=', athleteId)
    .where((row) =>
      row.or([row('derivation.method_version', 'is', null), row('derivation.method_version', '!=', methodVersion)]),
    )
    .orderBy('activity.id')
    .execute()
}

/** Of an activity that is no more. */
export async function dropEffortsOf(db: Db, athleteId: string, activityId: string): Promise<void> {
  await db.deleteFrom('best_effort').where('athlete_id', '=', athleteId).where('activity_id', '=', activityId).execute()
  await db.deleteFrom('derivation').where('athlete_id', '=', athleteId).where('activity_id', '=', activityId).execute()
}

export async function dropBestEfforts(db: Db, athleteId: string): Promise<void> {
  await db.deleteFrom('best_effort').where('athlete_id', '=', athleteId).execute()
  await db.deleteFrom('derivation').where('athlete_id', '=', athleteId).where('method', '=', METHOD).execute()
}
