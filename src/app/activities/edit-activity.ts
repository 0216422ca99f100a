import type { Activity } from '../../core/activity/activity.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import { findActivity, findActivityRow } from '../../storage/activities.ts'
import type { RowWrite } from '../../storage/changes.ts'
import type { ActivityTable } from '../../storage/schema.ts'
import type { AppProblem, InputProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { deriveEfforts } from '../derive-efforts.ts'
import { loadAthlete } from '../load-athlete.ts'
import { type ChangeRef, recordChange } from '../record-change.ts'
import { type OnceKey, write } from '../write.ts'
import { type ActivityFacts, factProblems, withFacts } from './activity-facts.ts'
import { asInFile, type CorrectableField, withFileSays } from './corrections.ts'
import { missingGear } from './missing-gear.ts'
import { joinTwins, leadTwins, leaveTwins } from './twins.ts'

export interface ActivityEdit extends ActivityFacts {
  readonly version: number
  /** null: the runner says that it is no twin of another recording. An id: that it is one of that. */
  readonly duplicateOf?: string | null | undefined
  /** Of several recordings of one run, this is the one that counts from now on. */
  readonly isTheOne?: true | undefined
}

type Written = Promise<Result<{ activityId: string; change: ChangeRef }, AppProblem>>

/** Corrects what a file said of an activity; the file and its samples stay as they came, and so does what the file said. */
export function editActivity(context: Context, activityId: string, edit: ActivityEdit, once?: OnceKey): Written {
  return changeActivity(context, 'edit-activity', activityId, edit.version, once, async (inside, row, activity) => {
    const next = withFileSays(row, withFacts(row, edit))
    const problems: InputProblem[] = factProblems(next, edit, today(inside, await loadAthlete(inside)))
    problems.push(...(await missingGear(inside, edit.gearId)))
    const joined =
      typeof edit.duplicateOf === 'string' ? await joinTwins(inside, activity, edit.duplicateOf) : undefined
    if (typeof edit.duplicateOf === 'string' && !joined) problems.push({ code: 'not-here', field: 'duplicateOf' })
    if (problems.length > 0) return err({ code: 'validation', fields: problems })
    const lead = joined?.lead ?? (edit.isTheOne || edit.duplicateOf === null ? null : row.duplicate_of)
    return ok([
      { ...next, duplicate_of: lead },
      ...(joined?.rows ?? []),
      ...(edit.duplicateOf === null ? await leaveTwins(inside, activity) : []),
      ...(edit.isTheOne ? await leadTwins(inside, activity) : []),
    ])
  })
}

/** Gives back what the file said, of some fields or of all that were corrected. */
export function resetActivity(
  context: Context,
  activityId: string,
  edit: { readonly version: number; readonly fields?: readonly CorrectableField[] | undefined },
  once?: OnceKey,
): Written {
  return changeActivity(context, 'reset-activity', activityId, edit.version, once, async (_inside, row) =>
    ok([asInFile(row, edit.fields)]),
  )
}

/**
 * Takes an activity out of every list and number. Its file and samples stay, so that undo brings it back whole. Where
 * it was the recording of a run that counts, another recording of that run counts from now on.
 */
export function deleteActivity(
  context: Context,
  activityId: string,
  version: number | undefined,
  once?: OnceKey,
): Written {
  return changeActivity(context, 'delete-activity', activityId, version, once, async (inside, row, activity) =>
    ok([{ ...row, deleted_at: context.now() }, ...(await leaveTwins(inside, activity))]),
  )
}

/** One version on: every write of a row raises it. */
export const activityRowWrite = (row: ActivityTable): RowWrite => ({
  table: 'activity',
  key: { id: row.id },
  next: { ...row, version: row.version + 1 },
})

function changeActivity(
  context: Context,
  kind: string,
  activityId: string,
  version: number | undefined,
  once: OnceKey | undefined,
  next: (
    inside: Context,
    row: ActivityTable,
    activity: Activity,
  ) => Promise<Result<readonly ActivityTable[], AppProblem>>,
): Written {
  return write(context, once, async (inside) => {
    const { db, athleteId } = inside
    const row = await findActivityRow(db, athleteId, activityId)
    const activity = await findActivity(db, athleteId, activityId)
    if (!row || !activity) return err({ code: 'not-found', what: 'activity' })
    if (version !== undefined && row.version !== version) return err({ code: 'stale-version', have: row.version })
    const changed = await next(inside, row, activity)
    if (!changed.ok) return changed
    const change = await recordChange(inside, kind, changed.value.map(activityRowWrite))
    const [first] = changed.value
    if (first?.sport !== row.sport || first.sub_sport !== row.sub_sport) await deriveEfforts(inside, activityId)
    return ok({ activityId, change })
  })
}
