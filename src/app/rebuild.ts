import { BEST_EFFORT_METHOD } from '../core/activity/best-effort.ts'
import { dropBestEfforts, listStaleEfforts } from '../storage/best-efforts.ts'
import type { Context } from './context.ts'
import { saveEffortsAs } from './derive-efforts.ts'
import { derivePlaces } from './places/derive-places.ts'

/** Drops everything derived that is kept, and derives it again from the stored samples. Facts are not touched. */
export async function rebuild(
  context: Context,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<number> {
  await dropBestEfforts(context.db, context.athleteId)
  await derivePlaces(context)
  return refreshDerived(context, onProgress)
}

/** Derives what an older version of a method made, or a stopped rebuild left out. Returns how many activities that were. */
export async function refreshDerived(
  context: Context,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<number> {
  const { db, athleteId } = context
  const stale = await listStaleEfforts(db, athleteId, BEST_EFFORT_METHOD)
  for (const [done, { id, sport, sub_sport }] of stale.entries()) {
    await db.transaction().execute((trx) => saveEffortsAs({ db: trx, athleteId }, id, sport, sub_sport))
    onProgress(done + 1, stale.length)
  }
  return stale.length
}
