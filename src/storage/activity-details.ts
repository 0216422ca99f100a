import { zstdDecompressSync } from 'node:zlib'
import type { ActivityDetail } from '../core/activity/activity.ts'
import type { Lap } from '../core/activity/parsed-activity.ts'
import { decodeStreams } from '../core/activity/streams-codec.ts'
import type { Db } from './open.ts'

/** A day of samples at 1 Hz in ten columns decodes from well below this; more is damage, not data. */
const MAX_STREAMS_BYTES = 256 * 1024 * 1024

/** `streams` is what core/activity/streams-codec made, compressed with zstd. */
export async function insertActivityDetail(
  db: Db,
  athleteId: string,
  activityId: string,
  detail: { readonly laps: readonly Lap[]; readonly streams?: Uint8Array },
): Promise<void> {
  await db
    .insertInto('activity_detail')
    .values({
      athlete_id: athleteId,
      activity_id: activityId,
      laps: JSON.stringify(detail.laps),
      streams: detail.streams ?? null,
    })
    .execute()
}

export async function deleteActivityDetail(db: Db, athleteId: string, activityId: string): Promise<void> {
  await db
    .deleteFrom('activity_detail')
    .where('athlete_id', '=', athleteId)
    .where('activity_id', '=', activityId)
    .execute()
}

/** Undefined for an activity that has none; throws when what is stored cannot be read back, since it was ours. */
export async function findActivityDetail(
  db: Db,
  athleteId: string,
  activityId: string,
): Promise<ActivityDetail | undefined> {
  const row = await db
    .selectFrom('activity_detail')
    .select(['laps', 'streams'])
    .where('athlete_id', '=', athleteId)
    .where('activity_id', '=', activityId)
    .executeTakeFirst()
  if (!row) return undefined
  const laps = JSON.parse(row.laps) as Lap[]
  if (row.streams === null) return { laps }
  const decoded = unpackStreams(row.streams)
  if (!decoded.ok) throw new Error(`samples of activity ${activityId} cannot be read: ${decoded.error.code}`)
  return { laps, streams: decoded.value }
}

const unpackStreams = (packed: Uint8Array) =>
  decodeStreams(zstdDecompressSync(packed, { maxOutputLength: MAX_STREAMS_BYTES }))

/** Whether stored samples can be read back: a damaged page may lie in the middle of them. */
export function areSamplesWhole(packed: Uint8Array): boolean {
  try {
    return unpackStreams(packed).ok
  } catch {
    return false
  }
}

/** Activities that have samples, by id. */
export async function listSampledActivities(db: Db, athleteId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('activity_detail')
    .select('activity_id')
    .where('athlete_id', '=', athleteId)
    .where('streams', 'is not', null)
    .orderBy('activity_id')
    .execute()
  return rows.map((row) => row.activity_id)
}

/** Samples as they are stored. */
export async function findSamples(db: Db, athleteId: string, activityId: string): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('activity_detail')
    .select('streams')
    .where('athlete_id', '=', athleteId)
    .where('activity_id', '=', activityId)
    .executeTakeFirst()
  // PostgreSQL's driver gives a Buffer.
  return row?.streams ? new Uint8Array(row.streams) : undefined
}
