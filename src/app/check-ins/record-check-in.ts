import { err, ok, type Result } from '../../core/base/result.ts'
import type { LocalDate } from '../../core/base/calendar.ts'
import type { CheckIn, CheckInMoment } from '../../core/evidence/check-in.ts'
import { findActivityRow, listActivities } from '../../storage/activities.ts'
import { checkInRemoval, checkInWrite, findCheckIn } from '../../storage/check-ins.ts'
import { findGoal } from '../../storage/goals.ts'
import type { AppProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { andForecast } from '../forecast/and-forecast.ts'
import { loadAthlete } from '../load-athlete.ts'
import { type ChangeRef, recordChange } from '../record-change.ts'
import { type OnceKey, write } from '../write.ts'
import { type CheckInFields, doubtsOf, saysNothing, withSaid } from './check-in-fields.ts'

type Written = Promise<Result<{ checkInId: string; change: ChangeRef }, AppProblem>>

/** Keeps the runner's word on a day: today, unless said. */
export function recordCheckIn(context: Context, said: CheckInFields, once?: OnceKey): Written {
  const written = write<{ checkInId: string; change: ChangeRef }>(context, once, async (inside) => {
    const on = said.on ?? today(inside, await loadAthlete(inside))
    const moment = said.moment ?? (await usualMoment(inside, on, said))
    const checkIn = withSaid({ id: inside.newId(), on, moment, version: 1 }, said)
    return keep(inside, 'record-check-in', checkIn, said)
  })
  return andForecast(context, 'check-in', written)
}

/** Changes what was said; a question that is not named keeps its answer. */
export function editCheckIn(
  context: Context,
  checkInId: string,
  said: CheckInFields & { readonly version: number },
  once?: OnceKey,
): Written {
  return write<{ checkInId: string; change: ChangeRef }>(context, once, async (inside) => {
    const before = await findCheckIn(inside.db, inside.athleteId, checkInId)
    if (!before) return err({ code: 'not-found', what: 'check-in' })
    if (before.version !== said.version) return err({ code: 'stale-version', have: before.version })
    return keep(inside, 'edit-check-in', { ...withSaid(before, said), version: before.version + 1 }, said)
  })
}

export function deleteCheckIn(
  context: Context,
  checkInId: string,
  version: number | undefined,
  once?: OnceKey,
): Promise<Result<{ change: ChangeRef }, AppProblem>> {
  return write(context, once, async (inside) => {
    const checkIn = await findCheckIn(inside.db, inside.athleteId, checkInId)
    if (!checkIn) return err({ code: 'not-found', what: 'check-in' })
    if (version !== undefined && version !== checkIn.version)
      return err({ code: 'stale-version', have: checkIn.version })
    return ok({ change: await recordChange(inside, 'delete-check-in', [checkInRemoval(checkInId)]) })
  })
}

async function keep(inside: Context, kind: string, checkIn: CheckIn, said: CheckInFields): Written {
  const { db, athleteId } = inside
  const doubts = doubtsOf(checkIn, said)
  if (checkIn.on > today(inside, await loadAthlete(inside))) doubts.push({ code: 'in-the-future', field: 'on' })
  if (doubts.length === 0 && saysNothing(checkIn)) doubts.push({ code: 'required', field: 'words' })
  if (doubts.length > 0) return err({ code: 'validation', fields: doubts })
  const { goalId, activityId } = checkIn
  if (said.goalId != null && goalId !== undefined && !(await findGoal(db, athleteId, goalId)))
    return err({ code: 'not-found', what: 'goal' })
  if (said.activityId != null && activityId !== undefined && !(await findActivityRow(db, athleteId, activityId)))
    return err({ code: 'not-found', what: 'activity' })
  const change = await recordChange(inside, kind, [checkInWrite(athleteId, checkIn, inside.now())])
  return ok({ checkInId: checkIn.id, change })
}

/** After a run where one is named, an effort is told, or the day has one; else in the morning. */
async function usualMoment(inside: Context, on: LocalDate, said: CheckInFields): Promise<CheckInMoment> {
  if (said.activityId != null || said.effort != null) return 'after-run'
  const { db, athleteId } = inside
  const sport = 'running'
  const runs = await listActivities(db, athleteId, { from: on, to: on, sport, limit: 1 })
  return runs.length > 0 ? 'after-run' : 'morning'
}
