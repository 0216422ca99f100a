import { zstdCompressSync } from 'node:zlib'
import type { ActivityDetail } from '../../core/activity/activity.ts'
import { encodeStreams } from '../../core/activity/streams-codec.ts'
import { insertActivityDetail } from '../../storage/activity-details.ts'
import type { Context } from '../context.ts'
import { saveEffortsAs } from '../derive-efforts.ts'

/** Keeps the samples and laps of an activity that was made of others, and derives its efforts. Call inside a transaction. */
export async function saveDetail(
  { db, athleteId }: Context,
  row: { readonly id: string; readonly sport: string; readonly sub_sport: string | null },
  { laps, streams }: ActivityDetail,
): Promise<void> {
  await insertActivityDetail(db, athleteId, row.id, {
    laps,
    ...(streams && { streams: zstdCompressSync(encodeStreams(streams)) }),
  })
  await saveEffortsAs({ db, athleteId }, row)
}
