import { BEST_EFFORT_METHOD } from '../core/activity/best-effort.ts'
import { findActivityRow } from '../storage/activities.ts'
import { findActivityDetail } from '../storage/activity-details.ts'
import { listUnsaidPlaces, savePlace, type UnsaidPlace } from '../storage/activity-places.ts'
import { dropBestEfforts, listStaleEfforts, saveBestEfforts } from '../storage/best-efforts.ts'
import type { Context } from './context.ts'
import { effortsOf } from './derive-efforts.ts'
import { placeOfStart } from './places/place-at.ts'

/** So many are written at once: the disk is waited for once, and whoever else writes waits for a moment only. */
const BATCH = 16

type OnProgress = (done: number, total: number) => void

/** Drops everything derived that is kept, and derives it again from the stored samples. Facts are not touched. */
export async function rebuild(context: Context, onProgress: OnProgress = () => {}): Promise<number> {
  const { db, athleteId } = context
  await dropBestEfforts(db, athleteId)
  const places = await listUnsaidPlaces(db, athleteId)
  return derive(context, new Map(places.map((place) => [place.id, place])), onProgress)
}

/** Derives what an older version of a method made, or a stopped rebuild left out. Returns how many activities that were. */
export const refreshDerived = (context: Context): Promise<number> => derive(context, new Map(), () => {})

/** Reads the samples of each activity once; `places` are those to be found again. */
async function derive(
  { db, athleteId }: Context,
  places: ReadonlyMap<string, UnsaidPlace>,
  onProgress: OnProgress,
): Promise<number> {
  const stale = await listStaleEfforts(db, athleteId, BEST_EFFORT_METHOD)
  const fromSamples = async (activity: (typeof stale)[number]) => {
    const streams = (await findActivityDetail(db, athleteId, activity.id))?.streams
    const known = places.get(activity.id)
    const place = known && streams && placeOfStart(streams)
    const isMoved = known && (place?.country !== known.country || place?.state !== known.state)
    return { activity, streams, efforts: effortsOf(streams, activity), place, isMoved }
  }
  for (let from = 0; from < stale.length; from += BATCH) {
    const batch: Awaited<ReturnType<typeof fromSamples>>[] = []
    // Reading and reckoning take most of the time, and others may write meanwhile.
    for (const activity of stale.slice(from, from + BATCH)) batch.push(await fromSamples(activity))
    await db.transaction().execute(async (trx) => {
      for (const { activity, streams, efforts, place, isMoved } of batch) {
        const now = await findActivityRow(trx, athleteId, activity.id)
        if (!now) continue
        const isSame = now.sport === activity.sport && now.sub_sport === activity.sub_sport
        const derived = isSame ? efforts : effortsOf(streams, now)
        await saveBestEfforts(trx, athleteId, activity.id, derived, BEST_EFFORT_METHOD)
        if (isMoved) await savePlace(trx, athleteId, activity.id, place)
      }
    })
    onProgress(from + batch.length, stale.length)
  }
  return stale.length
}
