import { BEST_EFFORT_METHOD, bestEfforts } from '../core/activity/best-effort.ts'
import type { Sport } from '../core/activity/sport.ts'
import { findActivityRow } from '../storage/activities.ts'
import { findActivityDetail } from '../storage/activity-details.ts'
import { saveBestEfforts } from '../storage/best-efforts.ts'
import type { Context } from './context.ts'

/** Derives the best efforts of an activity again, from its stored samples and the sport it now has. Call inside a transaction. */
export async function deriveEfforts({ db, athleteId }: Context, activityId: string): Promise<void> {
  const row = await findActivityRow(db, athleteId, activityId)
  if (row) await saveEffortsAs({ db, athleteId }, activityId, row.sport, row.sub_sport)
}

export async function saveEffortsAs(
  { db, athleteId }: Pick<Context, 'db' | 'athleteId'>,
  activityId: string,
  sport: string,
  subSport: string | null,
): Promise<void> {
  const streams = (await findActivityDetail(db, athleteId, activityId))?.streams
  const efforts = streams ? bestEfforts(streams, sport as Sport, subSport ?? undefined) : []
  await saveBestEfforts(db, athleteId, activityId, efforts, BEST_EFFORT_METHOD)
}
