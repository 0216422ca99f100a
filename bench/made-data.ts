import { BEST_EFFORT_METHOD } from '../src/core/activity/best-effort.ts'
import type { Activity } from '../src/core/activity/activity.ts'
import type { ActivityFact } from '../src/core/evidence/evidence.ts'
import type { LocalDate } from '../src/core/base/calendar.ts'
import { ok } from '../src/core/base/result.ts'
import { epochMs } from '../src/core/base/units.ts'
import type { Context } from '../src/app/context.ts'
import { giveGuess } from '../src/app/forecast/give-guess.ts'
import { createGoal } from '../src/app/goals/create-goal.ts'
import { recordChange } from '../src/app/record-change.ts'
import { write } from '../src/app/write.ts'
import { insertActivity } from '../src/storage/activities.ts'
import { raceWrite } from '../src/storage/races.ts'
import { madeGoals, madeRunner } from './made-runner.ts'

const AT_ONCE = 400

/** Puts the made-up runner into a database, with eight goals whose chance has been asked for. */
export async function madeData(context: Context, activities: number, years: number, asOf: LocalDate): Promise<void> {
  const runner = madeRunner(activities, years, asOf)
  const { athleteId } = context
  await context.db.transaction().execute(async (trx) => {
    for (const fact of runner.activities) await insertActivity(trx, athleteId, activityOf(fact), 0)
    const rows = runner.bestEfforts.map(({ activityId, distance_m, elapsed_s }) => ({
      athlete_id: athleteId,
      activity_id: activityId,
      distance_m,
      elapsed_s,
      start_s: 0,
    }))
    for (let i = 0; i < rows.length; i += AT_ONCE)
      await trx
        .insertInto('best_effort')
        .values(rows.slice(i, i + AT_ONCE))
        .execute()
    // As derived by the method of today: a server that starts has nothing to make up for.
    const derived = { athlete_id: athleteId, method: 'best-efforts', method_version: BEST_EFFORT_METHOD }
    for (let i = 0; i < runner.activities.length; i += AT_ONCE)
      await trx
        .insertInto('derivation')
        .values(runner.activities.slice(i, i + AT_ONCE).map(({ id }) => ({ ...derived, activity_id: id })))
        .execute()
  })
  await write(context, undefined, async (inside) => {
    await recordChange(
      inside,
      'races-made',
      runner.races.map((race) => raceWrite(athleteId, race)),
    )
    return ok(undefined)
  })
  for (const { type, horizon, revisions } of madeGoals(asOf)) {
    const { measure, startOn, dueOn } = revisions[0]!
    const made = await createGoal(context, { type, horizon, measure, startOn, dueOn })
    if (!made.ok) throw new Error(JSON.stringify(made.error))
    const guessed = await giveGuess(context, made.value.goalId, 0.5)
    if (!guessed.ok) throw new Error(JSON.stringify(guessed.error))
  }
}

/** A recording as an import would have made it. */
export const activityOf = ({ place, startAt, ...fact }: ActivityFact): Activity => ({
  ...fact,
  startAt: epochMs(startAt),
  zone: 'Europe/Berlin',
  zoneSource: 'file',
  name: 'Along the river',
  ...(place && { place: { ...place, source: 'coordinates' } }),
  countsForGoals: true,
  warnings: [],
  version: 1,
  source: { format: 'fit', path: `${fact.id}.fit`, sha256: fact.id.padStart(64, '0') },
})
