import { err, ok, type Result } from '../../core/base/result.ts'
import { findActivity } from '../../storage/activities.ts'
import { findOriginal } from '../../storage/original-files.ts'
import { findOriginalRow } from '../../storage/originals.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'

/** The file that an activity came from, as it came. */
export async function getOriginal(
  { db, athleteId, folders }: Context,
  activityId: string,
): Promise<Result<{ name: string; content: Uint8Array }, AppProblem>> {
  const activity = await findActivity(db, athleteId, activityId)
  if (!activity) return err({ code: 'not-found', what: 'activity' })
  const { sha256 } = activity.source
  const row = sha256 === undefined ? undefined : await findOriginalRow(db, athleteId, sha256)
  const content = row && (await findOriginal(folders.originals, row.sha256))
  return row && content ? ok({ name: row.name, content }) : err({ code: 'not-found', what: 'file' })
}
