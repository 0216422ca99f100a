import { err, ok, type Result } from '../../core/base/result.ts'
import type { Activity } from '../../core/activity/activity.ts'
import { splitMoment, splitRecording, type RecordingPart, type SplitAt } from '../../core/activity/split-recording.ts'
import { epochMs } from '../../core/base/units.ts'
import { localDayAt } from '../../core/base/zone.ts'
import { activityRow } from '../../storage/activity-rows.ts'
import { findActivity, findActivityRow } from '../../storage/activities.ts'
import { findActivityDetail } from '../../storage/activity-details.ts'
import type { ActivityTable } from '../../storage/schema.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'
import { placeOfStart } from '../places/place-at.ts'
import { type ChangeRef, recordChange } from '../record-change.ts'
import { type OnceKey, write } from '../write.ts'
import { activityRowWrite } from './edit-activity.ts'
import { moveRaces } from './move-races.ts'
import { saveDetail } from './save-detail.ts'
import { followTwins } from './twins.ts'

/** Makes two activities of one. The whole is kept, counts for nothing, and comes back by undo or `takeApart`. */
export function splitActivity(
  context: Context,
  activityId: string,
  { version, at }: { readonly version: number; readonly at: SplitAt },
  once?: OnceKey,
): Promise<Result<{ activityIds: [string, string]; change: ChangeRef }, AppProblem>> {
  return write(context, once, async (inside) => {
    const { db, athleteId } = inside
    const row = await findActivityRow(db, athleteId, activityId)
    const activity = await findActivity(db, athleteId, activityId)
    if (!row || !activity) return err({ code: 'not-found', what: 'activity' })
    if (row.version !== version) return err({ code: 'stale-version', have: row.version })
    const detail = (await findActivityDetail(db, athleteId, activityId)) ?? { laps: [] }
    const moment_s = splitMoment(activity, detail, at)
    if (moment_s === undefined)
      return err({ code: 'validation', fields: [{ code: 'not-inside', field: FIELD[at.by] }] })
    const [first, second] = splitRecording(activity, detail, moment_s)
    const parts = [partOf(inside, activity, row, first), partOf(inside, activity, row, second)] as const
    const change = await recordChange(inside, 'split-activity', [
      ...parts.map((next) => ({ table: 'activity' as const, key: { id: next.id }, next })),
      activityRowWrite({ ...row, replaced_by: parts[0].id }),
      ...(await followTwins(inside, activity, parts[0].id)).map(activityRowWrite),
      ...(await moveRaces(inside, [activityId], parts[0].id)),
    ])
    await saveDetail(inside, parts[0], first.detail)
    await saveDetail(inside, parts[1], second.detail)
    return ok({ activityIds: [parts[0].id, parts[1].id] as [string, string], change })
  })
}

const FIELD = { time: 'after_s', distance: 'after_m', lap: 'afterLap' } as const

/** All that is said of the whole is said of each part: shoes, companions, note, whether it counts. */
function partOf(context: Context, whole: Activity, row: ActivityTable, part: RecordingPart): ActivityTable {
  const startAt = epochMs(Math.round(whole.startAt + part.start_s * 1000))
  const { id: _, place, corrected: _c, source, subSport, name, note, device, gear, gearId, ...said } = whole
  const began = place?.source === 'hand' ? place : ((part.detail.streams && placeOfStart(part.detail.streams)) ?? place)
  const activity: Activity = {
    id: context.newId(),
    startAt,
    zone: said.zone,
    zoneSource: said.zoneSource,
    localDay: localDayAt(startAt, said.zone),
    sport: said.sport,
    ...(subSport !== undefined && { subSport }),
    ...(name !== undefined && { name }),
    ...(note !== undefined && { note }),
    ...part.totals,
    ...(device !== undefined && { device }),
    ...(gear !== undefined && { gear }),
    ...(gearId !== undefined && { gearId }),
    ...(said.effort !== undefined && { effort: said.effort }),
    ...(said.companions && { companions: said.companions }),
    ...(said.inCompany !== undefined && { inCompany: said.inCompany }),
    ...(began && { place: began }),
    ...(said.isWallClock && { isWallClock: said.isWallClock }),
    madeOf: [whole.id],
    ...(said.duplicateOf !== undefined && { duplicateOf: said.duplicateOf }),
    countsForGoals: said.countsForGoals,
    warnings: said.warnings,
    version: 1,
    source: { format: source.format, path: source.path },
  }
  return activityRow(row.athlete_id, activity, 0)
}
