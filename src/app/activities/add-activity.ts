import type { Activity } from '../../core/activity/activity.ts'
import type { Sport } from '../../core/activity/sport.ts'
import { civil, type LocalDate } from '../../core/base/calendar.ts'
import { epochMs } from '../../core/base/units.ts'
import { isZone } from '../../core/base/zone.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import { activityRow } from '../../storage/activity-rows.ts'
import type { AppProblem, InputProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { gearFor } from '../gear/gear-for.ts'
import { loadAthlete } from '../load-athlete.ts'
import { type ChangeRef, recordChange } from '../record-change.ts'
import { type OnceKey, write } from '../write.ts'
import { type ActivityFacts, factProblems, instantAt, withFacts } from './activity-facts.ts'
import { BY_HAND } from './corrections.ts'
import { missingGear } from './missing-gear.ts'

export interface NewActivity extends ActivityFacts {
  readonly day: LocalDate
  readonly elapsed_s: number
}

/** An hour for what has none; the runner is told. */
const NOON = { hour: 12, minute: 0, second: 0 }

/** An activity that no device recorded. Its zone is the runner's unless they say; without an hour it was at noon. */
export function addActivity(
  context: Context,
  facts: NewActivity,
  once?: OnceKey,
): Promise<Result<{ activityId: string; change: ChangeRef }, AppProblem>> {
  return write(context, once, async (inside) => {
    const athlete = await loadAthlete(inside)
    const { zone = athlete.zone, sport = 'running' } = facts
    if (!isZone(zone)) return err({ code: 'validation', fields: [{ code: 'not-a-zone', field: 'zone' }] })
    const activity = blank(inside.newId(), sport, facts, athlete.zone)
    const row = withFacts(activityRow(inside.athleteId, activity, 0), facts)
    const gearId = facts.gearId === undefined ? await gearFor(inside, activity) : facts.gearId
    const problems: InputProblem[] = factProblems(row, facts, today(inside, athlete))
    problems.push(...(await missingGear(inside, facts.gearId)))
    if (problems.length > 0) return err({ code: 'validation', fields: problems })
    const next = { ...row, gear_id: gearId ?? null }
    const change = await recordChange(inside, 'add-activity', [{ table: 'activity', key: { id: row.id }, next }])
    return ok({ activityId: activity.id, change })
  })
}

function blank(id: string, sport: Sport, facts: NewActivity, zone: string): Activity {
  const noon = Temporal.PlainDateTime.from({ ...civil(facts.day), ...NOON })
  return {
    id,
    startAt: epochMs(instantAt(noon, zone)),
    zone,
    zoneSource: 'athlete',
    localDay: facts.day,
    sport,
    elapsed_s: facts.elapsed_s,
    moving_s: facts.moving_s ?? facts.elapsed_s,
    isWallClock: true,
    countsForGoals: true,
    warnings: facts.time === undefined ? [{ code: 'hour-unknown' }] : [],
    version: 1,
    source: { format: BY_HAND, path: '' },
  }
}
