import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editProfile } from '../../src/app/edit-profile.ts'
import { changeGoalState } from '../../src/app/goals/change-goal-state.ts'
import { createGoal, type NewGoal } from '../../src/app/goals/create-goal.ts'
import { getGoal } from '../../src/app/goals/get-goal.ts'
import { reviseGoal } from '../../src/app/goals/revise-goal.ts'
import { loadAthlete } from '../../src/app/load-athlete.ts'
import { loadEvidence } from '../../src/app/load-evidence.ts'
import { undo } from '../../src/app/undo.ts'
import { addDays, type Weekday } from '../../src/core/base/calendar.ts'
import { epochMs } from '../../src/core/base/units.ts'
import { progress } from '../../src/core/goal/progress.ts'
import { insertActivity } from '../../src/storage/activities.ts'
import { findGoal } from '../../src/storage/goals.ts'
import { makeActivity, makeFrequency, makeRaceTime, makeVolume } from '../make.ts'
import { dumpRows } from '../support/dump-rows.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { makeData, NOW, problemOf, TODAY, type TestData, value } from './support/make-data.ts'

const DAY_MS = 24 * 3600_000

const folder = temporaryFolder()
let data: TestData
beforeAll(async () => {
  data = await makeData(join(folder, 'data'))
  // A run every second day of the last eight weeks.
  for (let back = 0; back < 56; back += 2) {
    const facts = { startAt: epochMs(NOW - back * DAY_MS), localDay: addDays(TODAY, -back) }
    await insertActivity(data.context.db, data.context.athleteId, makeActivity(facts), 0)
  }
})
afterAll(() => data.close())

const set = async (input: Partial<NewGoal> = {}) =>
  value(await createGoal(data.context, { measure: makeFrequency(), ...input })).goalId
const page = async (id: string) => value(await getGoal(data.context, id))
const plain = async () => {
  const { athlete, goal, goal_revision } = await dumpRows(data.context.db)
  return JSON.parse(
    JSON.stringify({ athlete, goal, goal_revision }, (key, each: unknown) => (key === 'version' ? 0 : each)),
  )
}
/** Sets the first day of the week, looks, and takes it back. */
async function withWeekStart(weekStart: Weekday, look: () => Promise<void>) {
  const before = await plain()
  const { change } = value(await editProfile(data.context, { weekStart }))
  await look()
  value(await undo(data.context, change.id))
  expect(await plain()).toEqual(before)
}

describe('an edit of the profile', () => {
  it('sets what is named and keeps the rest; null takes a value away; undo restores', async () => {
    const before = await loadAthlete(data.context)
    const v = before.version
    const said = { units: 'imperial', birthYear: 1980, sex: 'female', maxHeartRate_bpm: 187 } as const
    const first = value(await editProfile(data.context, said))
    expect(first.athlete).toEqual({ ...before, ...said, version: v + 1 })
    const second = value(
      await editProfile(data.context, {
        version: v + 1,
        birthYear: null,
        sex: null,
        maxHeartRate_bpm: null,
        zone: 'Asia/Tokyo',
      }),
    )
    expect(second.athlete).toEqual({ ...before, units: 'imperial', zone: 'Asia/Tokyo', version: v + 2 })
    expect(problemOf(await editProfile(data.context, { version: v }))).toEqual({ code: 'stale-version', have: v + 2 })
    for (const { change } of [second, first]) value(await undo(data.context, change.id))
    expect(await loadAthlete(data.context)).toEqual({ ...before, version: v + 4 })
  })

  it('names each field that cannot be', async () => {
    const before = await loadAthlete(data.context)
    const bad = { zone: 'Middle/Earth', language: 'tlh', birthYear: 1980.5 }
    expect(problemOf(await editProfile(data.context, bad))).toMatchObject({
      code: 'validation',
      fields: [
        { field: 'zone', code: 'not-a-zone' },
        { field: 'language', code: 'no-words' },
        { field: 'birthYear', code: 'not-whole' },
      ],
    })
    expect(problemOf(await editProfile(data.context, { maxHeartRate_bpm: 60 }))).toMatchObject({
      fields: [{ code: 'out-of-range', field: 'maxHeartRate_bpm' }],
    })
    expect(problemOf(await editProfile(data.context, { birthYear: 3 }))).toMatchObject({
      fields: [{ code: 'out-of-range' }],
    })
    expect(await loadAthlete(data.context)).toEqual(before)
  })
})

describe('another first day of the week', () => {
  const evidence = async () => loadEvidence(data.context, await loadAthlete(data.context), TODAY)
  const progressOf = async (id: string) => {
    const goal = await findGoal(data.context.db, data.context.athleteId, id)
    return progress(goal!, await evidence())
  }

  it.each([2, 3, 4, 5, 6, 7] as const)(
    '%i: weeks already lived stay as they were, weeks to come begin on it',
    async (weekStart) => {
      const goals = [
        await set({ measure: makeFrequency({ times: 3, weeks: 12, slack_weeks: 2 }), startOn: addDays(TODAY, -41) }),
        await set({ measure: makeVolume({ per: 'week', amount: 30_000 }), startOn: addDays(TODAY, -41) }),
      ]
      const lived = await Promise.all(goals.map(progressOf))
      await withWeekStart(weekStart, async () => {
        for (const [i, id] of goals.entries()) {
          const after = await progressOf(id)
          const past = lived[i]!.periods.filter(({ to }) => to < TODAY)
          expect(past.length).toBe(5)
          expect(after.periods.slice(0, 5)).toEqual(past)
          // What is to come meets the past without a day twice.
          for (const [k, period] of after.periods.entries())
            if (k > 0) expect(period.from).toBeGreaterThan(after.periods[k - 1]!.to)
          const { revisions, version } = await page(id)
          expect(revisions.map(({ fromOn }) => fromOn).at(-1)).toBe('2026-05-10')
          expect(version).toBe(2)
        }
        const [weekly] = goals
        const coming = (await progressOf(weekly!)).periods.at(-1)!
        expect(((coming.from + 3) % 7) + 1).toBe(weekStart)
      })
    },
  )

  it('moves revisions to come too, and paused goals; not ended ones, and not those that count no weeks', async () => {
    const planned = await set({ measure: makeFrequency({ weeks: 20 }) })
    const later = { version: 1, measure: makeFrequency({ weeks: 20, times: 1 }), fromOn: addDays(TODAY, 14) }
    value(await reviseGoal(data.context, planned, later))
    const paused = await set()
    value(await changeGoalState(data.context, paused, { version: 1, state: 'paused' }))
    const released = await set()
    value(await changeGoalState(data.context, released, { version: 1, state: 'released' }))
    const race = await set({ measure: makeRaceTime() })
    const over = await set({ measure: makeFrequency({ weeks: 2, slack_weeks: 0 }), startOn: addDays(TODAY, -60) })
    const revisions = async (id: string) =>
      (await findGoal(data.context.db, data.context.athleteId, id))!.revisions.map((revision) => [
        revision.fromOn - TODAY,
        revision.weekStart,
        revision.measure.kind === 'frequency' ? revision.measure.times : 0,
      ])
    await withWeekStart(7, async () => {
      expect(await revisions(planned)).toEqual([
        [-6, 1, 3],
        [0, 7, 3],
        [14, 1, 1],
        [14, 7, 1],
      ])
      expect((await revisions(paused)).at(-1)).toEqual([0, 7, 3])
      for (const id of [released, race, over]) expect(await revisions(id)).toHaveLength(1)
    })
  })

  it('is not undone once a goal was changed after it', async () => {
    const id = await set()
    const { change } = value(await editProfile(data.context, { weekStart: 7 }))
    const { version } = await page(id)
    const paused = value(await changeGoalState(data.context, id, { version, state: 'paused' }))
    expect(problemOf(await undo(data.context, change.id))).toEqual({ code: 'nothing-to-undo' })
    value(await undo(data.context, paused.change.id))
    value(await undo(data.context, change.id))
    expect((await loadAthlete(data.context)).weekStart).toBe(1)
  })

  it('set to what it is writes no revision', async () => {
    const id = await set()
    value(await editProfile(data.context, { weekStart: 1, units: 'metric' }))
    expect((await page(id)).revisions).toHaveLength(1)
  })
})

describe('another time zone', () => {
  const progressOf = async (id: string, asOf = TODAY) => {
    const athlete = await loadAthlete(data.context)
    const goal = await findGoal(data.context.db, data.context.athleteId, id)
    return progress(goal!, await loadEvidence(data.context, athlete, asOf))
  }
  const zonesOf = async (id: string) => (await page(id)).revisions.map(({ zone }) => zone)

  it('leaves runs without a place of their own in the weeks in which they were lived, and moves what it says of days', async () => {
    const { athlete } = value(await editProfile(data.context, { zone: 'Europe/Berlin' }))
    const { db, athleteId } = data.context
    // Half past eleven on a Sunday evening of Berlin is Monday morning in Tokyo.
    const late = { localDay: addDays(TODAY, -14), zone: athlete.zone, zoneSource: 'athlete' as const, distance_m: 9000 }
    const run = makeActivity({ ...late, startAt: epochMs(Date.parse('2026-04-26T21:30:00Z')) })
    await insertActivity(db, athleteId, run, 0)
    const id = await set({ measure: makeVolume({ per: 'week', amount: 30_000 }), startOn: addDays(TODAY, -41) })
    const lived = (await progressOf(id)).periods.slice(0, 5)
    expect(lived.some(({ activityIds }) => activityIds.includes(run.id))).toBe(true)
    const before = await plain()
    const { change, moved } = value(await editProfile(data.context, { zone: 'Asia/Tokyo' }))
    expect(moved).toEqual({ activities: 1, days: 1 })
    expect((await progressOf(id)).periods.slice(0, 5)).toEqual(lived)
    expect(await zonesOf(id)).toEqual(['Europe/Berlin', 'Asia/Tokyo'])
    // A goal set now has always been one of the new zone: that run lies on a Monday of it.
    const fresh = await set({ measure: makeVolume({ per: 'week', amount: 30_000 }), startOn: addDays(TODAY, -41) })
    const other = (await progressOf(fresh)).periods.slice(0, 5)
    expect(other.find(({ activityIds }) => activityIds.includes(run.id))?.from).toBe(addDays(TODAY, -13))
    value(await undo(data.context, change.id))
    expect(JSON.stringify(await plain())).toContain(JSON.stringify(before.goal_revision.at(-1)))
  })

  it('is written down for goals that were agreed before zones were kept', async () => {
    value(await editProfile(data.context, { zone: 'Europe/Berlin' }))
    const id = await set()
    await data.context.db.updateTable('goal_revision').set({ zone: null }).where('goal_id', '=', id).execute()
    expect(await zonesOf(id)).toEqual([null])
    const { change } = value(await editProfile(data.context, { zone: 'Asia/Tokyo' }))
    expect(await zonesOf(id)).toEqual(['Europe/Berlin', 'Asia/Tokyo'])
    value(await undo(data.context, change.id))
    expect(await zonesOf(id)).toEqual([null])
  })
})
