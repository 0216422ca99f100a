import { BEST_EFFORT_METHOD, type BestEffort, bestEfforts } from '../core/activity/best-effort.ts'
import type { Sport } from '../core/activity/sport.ts'
import type { Streams } from '../core/activity/streams.ts'
import { findActivityRow } from '../storage/activities.ts'
import { findActivityDetail } from '../storage/activity-details.ts'
import { saveBestEfforts } from '../storage/best-efforts.ts'
import type { Context } from './context.ts'

/** Derives the best efforts of an activity again, from its stored samples and the sport it now has. Call inside a transaction. */
export async function deriveEfforts({ db, athleteId }: Context, activityId: string): Promise<void> {
  const row = await findActivityRow(db, athleteId, activityId)
  if (row) await saveEffortsAs({ db, athleteId }, row)
}

export async function saveEffortsAs(
  { db, athleteId }: Pick<Context, 'db' | 'athleteId'>,
  activity: StoredSport & { readonly id: string },
): Promise<void> {
  const streams = (await findActivityDetail(db, athleteId, activity.id))?.streams
  await saveBestEfforts(db, athleteId, activity.id, effortsOf(streams, activity), BEST_EFFORT_METHOD)
}

/** As the row of an activity has it. */
interface StoredSport {
  readonly sport: string
  readonly sub_sport: string | null
}

export const effortsOf = (streams: Streams | undefined, { sport, sub_sport }: StoredSport): BestEffort[] =>
  streams ? bestEfforts(streams, sport as Sport, sub_sport ?? undefined) : []
