import type { TestData } from '../support/make-data.ts'
import { value } from '../support/make-data.ts'
import { editProfile } from '../../../src/app/edit-profile.ts'
import { giveGuess } from '../../../src/app/forecast/give-guess.ts'
import { createGoal } from '../../../src/app/goals/create-goal.ts'
import { addDays, type LocalDate, parseIsoDate } from '../../../src/core/base/calendar.ts'
import { epochMs } from '../../../src/core/base/units.ts'
import type { Race } from '../../../src/core/evidence/race.ts'
import type { ForecastCase } from '../../../src/core/forecast/forecast-case.ts'
import { insertActivity } from '../../../src/storage/activities.ts'
import { writeRows } from '../../../src/storage/changes.ts'
import { raceWrite } from '../../../src/storage/races.ts'
import { makeActivity } from '../../make.ts'

const day = (text: string): LocalDate => {
  const found = parseIsoDate(text)
  if (found === undefined) throw new Error(text)
  return found
}

/** Noon in Berlin. */
export const noonOf = (on: LocalDate): number => on * 86_400_000 + 11 * 3_600_000

const WEEKS = 10

/**
 * A case of the bench as a runner of Cairn: results are races run all-out, attempts are races to come, runs are
 * activities, and a usual distance a week is run on a treadmill, where nothing is timed. The goal begins the day after.
 */
export async function storeCase(data: TestData, asked: ForecastCase, target_s?: number): Promise<string> {
  const { context } = data
  const { db, athleteId } = context
  const asOf = day(asked.asOf)
  data.clock.now = noonOf(asOf)
  const { sex, age } = asked.athlete ?? {}
  value(
    await editProfile(context, {
      ...((sex === 'female' || sex === 'male') && { sex }),
      ...(age !== undefined && { birthYear: Number(asked.asOf.slice(0, 4)) - age }),
    }),
  )
  const run = async (on: LocalDate, distance_m: number | undefined, subSport?: 'treadmill') => {
    const { distance_m: _, ...activity } = makeActivity({
      id: context.newId(),
      startAt: epochMs(noonOf(on)),
      localDay: on,
      ...(subSport && { subSport }),
    })
    await insertActivity(db, athleteId, { ...activity, ...(distance_m !== undefined && { distance_m }) }, 0)
  }
  for (const { on, distance_m } of asked.runs ?? []) await run(day(on), distance_m)
  if (asked.weeklyDistance_m !== undefined)
    for (let week = 0; week < WEEKS; week++) await run(addDays(asOf, -7 * week), asked.weeklyDistance_m, 'treadmill')

  const { goal } = asked
  const coming =
    goal.kind === 'race-time'
      ? goal.attemptsOn.map((on) => ({ on, distance_m: goal.distance_m, time_s: undefined }))
      : []
  const races = [...(asked.races ?? []), ...coming].map(({ on, distance_m, time_s }): Race => {
    const passed = time_s !== undefined
    return {
      id: context.newId(),
      // Of a case without a later day, tomorrow is meant.
      on: passed ? day(on) : (Math.max(day(on), asOf + 1) as LocalDate),
      distance_m,
      kind: 'road',
      priority: 'A',
      outcome: passed ? 'finished' : 'planned',
      ...(passed && { official_time_s: time_s }),
      allOut: true,
      version: 1,
    }
  })
  const change = { id: context.newId(), kind: 'test', at: data.clock.now }
  await writeRows(
    db,
    athleteId,
    change,
    races.map((race) => raceWrite(athleteId, race)),
  )
  const set = value(await createGoal(context, goalOf(asked, asOf, target_s)))
  value(await giveGuess(context, set.goalId, null))
  return set.goalId
}

function goalOf({ goal }: ForecastCase, asOf: LocalDate, target_s = 0) {
  const startOn = addDays(asOf, 1)
  if (goal.kind === 'frequency') {
    const { runsPerWeek: times, weeks, slackWeeks: slack_weeks = 0, startsOn } = goal
    return { measure: { kind: 'frequency', times, weeks, slack_weeks, sports: ['running'] }, startOn: day(startsOn) }
  }
  if (goal.kind === 'volume')
    return {
      measure: { kind: 'volume', quantity: 'distance', amount: goal.distance_m, per: 'total', sports: ['running'] },
      startOn: day(goal.startsOn),
      dueOn: day(goal.endsOn),
    }
  const last = Math.max(startOn, ...goal.attemptsOn.map(day)) as LocalDate
  return {
    measure: { kind: 'race-time', distance_m: goal.distance_m, time_s: goal.time_s ?? target_s },
    startOn,
    dueOn: last,
  }
}
