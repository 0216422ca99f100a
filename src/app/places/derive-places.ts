import { findActivityDetail } from '../../storage/activity-details.ts'
import { listUnsaidPlaces, savePlace } from '../../storage/activity-places.ts'
import type { Context } from '../context.ts'
import { placeOfStart } from './place-at.ts'

/** Works out again where activities began, but for those whose runner said it. Returns how many have a place now. */
export async function derivePlaces({ db, athleteId }: Context): Promise<number> {
  let placed = 0
  for (const { id, country, state } of await listUnsaidPlaces(db, athleteId)) {
    const streams = (await findActivityDetail(db, athleteId, id))?.streams
    const place = streams && placeOfStart(streams)
    if (place) placed++
    if (place?.country !== country || place?.state !== state) await savePlace(db, athleteId, id, place)
  }
  return placed
}
