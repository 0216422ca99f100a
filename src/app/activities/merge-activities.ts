import type { Activity } from '../../core/activity/activity.ts'
import { mergeProblem, mergeRecordings, type MergedRecording } from '../../core/activity/merge-recordings.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import { listActivitiesByIds, listActivityRows } from '../../storage/activities.ts'
import { activityRow } from '../../storage/activity-rows.ts'
import { findActivityDetail } from '../../storage/activity-details.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'
import { type ChangeRef, recordChange } from '../record-change.ts'
import { type OnceKey, write } from '../write.ts'
import { activityRowWrite } from './edit-activity.ts'
import { moveRaces } from './move-races.ts'
import { saveDetail } from './save-detail.ts'
import { followTwins } from './twins.ts'

export interface Merge {
  readonly ids: readonly string[]
  /** Without one, that of the first part that has one. */
  readonly name?: string | null | undefined
}

/** Makes one activity of several that follow each other. The parts are kept, count for nothing, and come back by undo or `takeApart`. */
export function mergeActivities(
  context: Context,
  { ids, name }: Merge,
  once?: OnceKey,
): Promise<Result<{ activityId: string; change: ChangeRef }, AppProblem>> {
  return write(context, once, async (inside) => {
    const { db, athleteId } = inside
    const found = await listActivitiesByIds(db, athleteId, ids)
    if (found.length < new Set(ids).size) return err({ code: 'not-found', what: 'activity' })
    const parts = found.toSorted((a, b) => a.startAt - b.startAt || (a.id < b.id ? -1 : 1))
    const problem = mergeProblem(parts)
    if (problem) return err({ code: 'validation', fields: [{ code: problem, field: 'ids' }] })
    const recordings = []
    for (const activity of parts)
      recordings.push({ activity, detail: (await findActivityDetail(db, athleteId, activity.id)) ?? { laps: [] } })
    const merged = mergeRecordings(recordings)
    const row = activityRow(athleteId, wholeOf(inside.newId(), parts, merged, name ?? undefined), 0)
    const partIds = parts.map(({ id }) => id)
    const twins = []
    for (const part of parts) twins.push(...(await followTwins(inside, part, row.id)))
    const change = await recordChange(inside, 'merge-activities', [
      { table: 'activity', key: { id: row.id }, next: row },
      ...(await listActivityRows(db, athleteId, partIds)).map((part) =>
        activityRowWrite({ ...part, replaced_by: row.id }),
      ),
      ...twins.filter(({ id }) => !partIds.includes(id)).map(activityRowWrite),
      ...(await moveRaces(inside, partIds, row.id)),
    ])
    await saveDetail(inside, row, merged.detail)
    return ok({ activityId: row.id, change })
  })
}

/** What parts say in common is said of the whole: of each thing the first word there is. */
function wholeOf(id: string, parts: readonly Activity[], merged: MergedRecording, name: string | undefined): Activity {
  const first = parts[0]!
  const say = <K extends keyof Activity>(key: K) => {
    const value = parts.find((part) => part[key] !== undefined)?.[key]
    return value === undefined ? {} : ({ [key]: value } as Pick<Activity, K>)
  }
  const notes = [...new Set(parts.flatMap(({ note }) => note ?? []))]
  const companions = [...new Set(parts.flatMap((part) => part.companions ?? []))]
  const efforts = parts.flatMap(({ effort }) => effort ?? [])
  return {
    id,
    startAt: first.startAt,
    zone: first.zone,
    zoneSource: first.zoneSource,
    localDay: first.localDay,
    sport: first.sport,
    ...say('subSport'),
    ...(name === undefined ? say('name') : { name }),
    ...(notes.length > 0 && { note: notes.join('\n\n') }),
    ...merged.totals,
    ...say('device'),
    ...say('gear'),
    ...say('gearId'),
    ...(efforts.length > 0 && { effort: Math.max(...efforts) }),
    ...(companions.length > 0 && { companions }),
    ...(parts.some((part) => part.inCompany) ? { inCompany: true } : say('inCompany')),
    ...say('place'),
    ...(first.isWallClock && { isWallClock: true as const }),
    madeOf: parts.map((part) => part.id),
    countsForGoals: parts.some((part) => part.countsForGoals),
    warnings: [],
    version: 1,
    source: { format: first.source.format, path: first.source.path },
  }
}
