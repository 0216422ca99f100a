import { err, ok, type Result } from '../../core/base/result.ts'
import { findActivity, listReplaced } from '../../storage/activities.ts'
import { findOriginal } from '../../storage/original-files.ts'
import { findOriginalRow } from '../../storage/originals.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'

/** The file that an activity came from, as it came; of parts of one, that of the whole; of a whole of several, the first. */
export async function getOriginal(
  { db, athleteId, folders }: Context,
  activityId: string,
): Promise<Result<{ name: string; content: Uint8Array }, AppProblem>> {
  const found = await findActivity(db, athleteId, activityId)
  const [origin] = found?.madeOf ? await listReplaced(db, athleteId, found.madeOf) : []
  const activity = origin ?? found ?? (await listReplaced(db, athleteId, [activityId]))[0]
  if (!activity) return err({ code: 'not-found', what: 'activity' })
  const { sha256 } = activity.source
  const row = sha256 === undefined ? undefined : await findOriginalRow(db, athleteId, sha256)
  const content = row && (await findOriginal(folders.originals, row.sha256))
  return row && content ? ok({ name: row.name, content }) : err({ code: 'not-found', what: 'file' })
}
