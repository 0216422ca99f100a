import { zstdDecompressSync } from 'node:zlib'
import type { Activity } from '../../core/activity/activity.ts'
import { isDateUnlikely } from '../../core/activity/date-unlikely.ts'
import type { ActivityWarning } from '../../core/activity/parsed-activity.ts'
import { BEST_EFFORT_METHOD } from '../../core/activity/best-effort.ts'
import { findTwin, richer } from '../../core/activity/duplicate.ts'
import type { Streams } from '../../core/activity/streams.ts'
import { decodeStreams } from '../../core/activity/streams-codec.ts'
import { type EpochMs, epochMs } from '../../core/base/units.ts'
import { instantOfWall, localDayAt, type ZoneName } from '../../core/base/zone.ts'
import {
  findActivity,
  insertActivity,
  listActivitiesAround,
  listReplacedAround,
  listTwins,
  setDuplicateOf,
} from '../../storage/activities.ts'
import { findActivityDetail, insertActivityDetail } from '../../storage/activity-details.ts'
import { saveBestEfforts } from '../../storage/best-efforts.ts'
import type { Context } from '../context.ts'
import { gearFor } from '../gear/gear-for.ts'
import { placeAt } from '../places/place-at.ts'
import type { DerivedActivity } from './derive-activity.ts'
import { zoneOf } from './zone-of.ts'

/** A recording of the same run cannot have begun further away than zones and a long run allow. */
const TWIN_WINDOW_MS = 27 * 3600_000

export interface Origin {
  readonly format: string
  readonly path: string
  readonly sha256: string
  /** Which activity of its file, from 0. */
  readonly part: number
  /** Zone of a runner whose file and coordinates do not tell. */
  readonly athleteZone: ZoneName
}

export interface StoredActivity {
  readonly id: string
  /** The other recording of the same run, whichever of the two counts. */
  readonly twinId?: string
  readonly warnings: readonly ActivityWarning[]
}

/** Stores one activity with its samples and efforts, and ties it to its twin where there is one. Call inside a transaction. */
export async function storeActivity(
  context: Context,
  derived: DerivedActivity,
  origin: Origin,
): Promise<StoredActivity> {
  const { db, athleteId } = context
  const told = activityOf(derived, origin, context.newId(), epochMs(context.now()))
  const gearId = await gearFor(context, told)
  const activity = gearId === undefined ? told : { ...told, gearId }
  await insertActivityDetail(db, athleteId, activity.id, {
    laps: derived.parsed.laps,
    ...(derived.streams && { streams: derived.streams }),
  })
  const twin = await findStoredTwin(context, activity, derived)
  const standIn = twin ? undefined : await findStandIn(context, activity, derived)
  if (!twin) {
    const told = standIn === undefined ? activity : { ...activity, duplicateOf: standIn }
    await insertActivity(db, athleteId, told, origin.part)
  } else {
    const detail = await findActivityDetail(db, athleteId, activity.id)
    const twinDetail = await findActivityDetail(db, athleteId, twin.id)
    const mine = { activity, detail: detail ?? { laps: [] } }
    const counts = richer(mine, { activity: twin, detail: twinDetail ?? { laps: [] } }) === mine
    const loser = { ...activity, duplicateOf: twin.id }
    await insertActivity(db, athleteId, counts ? activity : loser, origin.part)
    if (counts) {
      for (const other of [twin, ...(await listTwins(db, athleteId, twin))])
        await setDuplicateOf(db, athleteId, other.id, activity.id)
    }
  }
  await saveBestEfforts(db, athleteId, activity.id, derived.efforts, BEST_EFFORT_METHOD)
  const twinId = twin?.id ?? standIn
  return { id: activity.id, warnings: activity.warnings, ...(twinId !== undefined && { twinId }) }
}

/** The recording of the same run that counts so far. */
async function findStoredTwin(
  context: Context,
  activity: Activity,
  derived: DerivedActivity,
): Promise<Activity | undefined> {
  const { db, athleteId } = context
  const around = await listActivitiesAround(db, athleteId, activity.startAt, TWIN_WINDOW_MS)
  const counting = around.filter(
    (other) => other.duplicateOf === undefined && other.source.sha256 !== activity.source.sha256,
  )
  return twinAmong(context, activity, derived, counting)
}

/**
 * The runner has split the recording of the same run, or merged it into another: what stands in its place counts, whichever
 * recording is the richer one.
 */
async function findStandIn(
  context: Context,
  activity: Activity,
  derived: DerivedActivity,
): Promise<string | undefined> {
  const { db, athleteId } = context
  const replaced = await listReplacedAround(db, athleteId, activity.startAt, TWIN_WINDOW_MS)
  const others = replaced.map((each) => each.activity).filter(({ source }) => source.sha256 !== activity.source.sha256)
  const twin = await twinAmong(context, activity, derived, others)
  if (!twin) return undefined
  const standsFor = new Map(replaced.map((each): [string, string] => [each.activity.id, each.by]))
  let id = twin.id
  for (let by = standsFor.get(id); by !== undefined; by = standsFor.get(by)) id = by
  const found = await findActivity(db, athleteId, id)
  return found && (found.duplicateOf ?? found.id)
}

async function twinAmong(
  { db, athleteId }: Context,
  activity: Activity,
  derived: DerivedActivity,
  counting: readonly Activity[],
): Promise<Activity | undefined> {
  // Samples are read only for those that may be twins by their totals.
  const likely = counting.filter((other) => findTwin(activity, [other]))
  if (likely.length === 0) return undefined
  const streams = new Map<string, Streams>()
  if (derived.streams) {
    const own = decodeStreams(zstdDecompressSync(derived.streams))
    if (own.ok) streams.set(activity.id, own.value)
  }
  for (const other of likely) {
    const detail = await findActivityDetail(db, athleteId, other.id)
    if (detail?.streams) streams.set(other.id, detail.streams)
  }
  const twin = findTwin(activity, likely, (id) => streams.get(id))
  return twin && likely.find((other) => other.id === twin.id)
}

function activityOf(derived: DerivedActivity, origin: Origin, id: string, now: EpochMs): Activity {
  const { parsed, summary } = derived
  const { zone, zoneSource } = zoneOf(derived, origin.athleteZone)
  const startAt = parsed.isWallClock ? instantOfWall(parsed.startAt, zone) : epochMs(parsed.startAt)
  const warnings: ActivityWarning[] = isDateUnlikely(startAt, derived.streams !== undefined, now)
    ? [...summary.warnings, { code: 'date-unlikely' }]
    : [...summary.warnings]
  const { name, note, device, gear, subSport, effort } = parsed
  const place = derived.place && placeAt(derived.place.latitude, derived.place.longitude)
  return {
    id,
    startAt,
    zone,
    zoneSource,
    localDay: localDayAt(startAt, zone),
    sport: parsed.sport,
    ...(subSport !== undefined && { subSport }),
    ...(name !== undefined && { name }),
    ...(note !== undefined && { note }),
    ...summary,
    warnings,
    ...(effort !== undefined && { effort }),
    ...(device !== undefined && { device }),
    ...(gear !== undefined && { gear }),
    ...(place && { place }),
    ...(parsed.isWallClock && { isWallClock: true as const }),
    countsForGoals: true,
    version: 1,
    source: { format: origin.format, path: origin.path, sha256: origin.sha256 },
  }
}
