import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { recordCheckIn } from '../../src/app/check-ins/record-check-in.ts'
import { createGoal } from '../../src/app/goals/create-goal.ts'
import { getPauses } from '../../src/app/pauses/get-pauses.ts'
import { bendPlan, previewBend } from '../../src/app/plan/bend-plan.ts'
import { getPlan, getToday } from '../../src/app/plan/get-plan.ts'
import { planOfGoal } from '../../src/app/plan/make-plan.ts'
import { dropPlan, takePlan } from '../../src/app/plan/take-plan.ts'
import { undo } from '../../src/app/undo.ts'
import { addWorkout } from '../../src/app/workouts/add-workouts.ts'
import { editWorkout } from '../../src/app/workouts/edit-workout.ts'
import { getWorkouts } from '../../src/app/workouts/get-workouts.ts'
import { addDays, dateOf, isoDate, weekdayOf } from '../../src/core/base/calendar.ts'
import { makeRaceTime } from '../make.ts'
import { dumpRows } from '../support/dump-rows.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { makeData, NOW, problemOf, startAnew, TODAY, type TestData, value } from './support/make-data.ts'
import { ran, steadyWeeks } from './support/steady-runner.ts'

const DAY_MS = 86_400_000
const HALF_MARATHON = 21_097.5

const folder = temporaryFolder()
let data: TestData
beforeAll(async () => {
  data = await makeData(join(folder, 'data'))
})
beforeEach(async () => {
  await startAnew(data.context)
  data.clock.now = NOW
  await steadyWeeks(data.context, TODAY)
})
afterAll(() => data.close())

const goal = async (weeks = 12, distance_m = HALF_MARATHON, time_s = 7800) =>
  value(
    await createGoal(data.context, {
      measure: makeRaceTime({ distance_m, time_s }),
      dueOn: addDays(TODAY, 7 * weeks),
    }),
  ).goalId
const take = async (goalId: string, said = {}) => value(await takePlan(data.context, goalId, said))
const workouts = () => getWorkouts(data.context)
const day = (n: number) => isoDate(addDays(TODAY, n))

describe('a plan that is taken', () => {
  it('makes its runs of days to come planned workouts of its goal, as the preview showed them', async () => {
    const goalId = await goal()
    const preview = value(await planOfGoal(data.context, goalId))
    const { planId } = await take(goalId)
    const runs = preview.weeks.flatMap((week) => week.runs)
    expect((await workouts()).map(({ on, kind, distance_m, purpose }) => ({ on, kind, distance_m, purpose }))).toEqual(
      runs.map(({ on, kind, distance_m, purpose }) => ({ on, kind, distance_m, purpose })),
    )
    expect((await workouts()).every((each) => each.goalId === goalId && each.planId === planId)).toBe(true)
    expect((await workouts())[0]?.shorter?.distance_m).toBeLessThan(runs[0]!.distance_m)
  })

  it('is one change: undo takes all of it back, and redoes nothing else', async () => {
    const goalId = await goal()
    const before = await dumpRows(data.context.db)
    const { change } = await take(goalId)
    value(await undo(data.context, change.id))
    const rows = (dump: typeof before) => JSON.stringify({ ...dump, change: undefined })
    expect(rows(await dumpRows(data.context.db))).toBe(rows(before))
  })

  it('taken again on the same day changes no run', async () => {
    const goalId = await goal()
    await take(goalId)
    const before = await workouts()
    await take(goalId)
    expect(await workouts()).toEqual(before)
  })

  it('taken again later leaves lived days and the runner’s own runs, and keeps to the days then said', async () => {
    const goalId = await goal()
    await take(goalId)
    const own = (await workouts())[9]!
    value(
      await editWorkout(data.context, own.id, {
        version: 1,
        fields: { on: isoDate(addDays(TODAY, 1 + 7 * 2 + 2)) },
      }),
    )
    data.clock.now = NOW + 8 * DAY_MS
    const before = await workouts()
    await take(goalId, { days: [1, 3, 7], longDay: 7, minutes: 60 })
    const after = await workouts()
    const lived = (all: typeof after) => all.filter(({ on }) => on <= day(8))
    expect(lived(after)).toEqual(lived(before))
    expect(after.find(({ id }) => id === own.id)).toMatchObject({ on: day(17), version: 2 })
    const toCome = after.filter(({ on, id }) => on > day(8) && id !== own.id)
    expect([...new Set(toCome.map(({ on }) => weekdayOf(dateOf(...parts(on)))))].toSorted()).toEqual([1, 3, 7])
    expect(value(await getPlan(data.context, goalId)).availability).toMatchObject({ days: [1, 3, 7], longDay: 7 })
    expect(new Set(after.map(({ on }) => on)).size).toBe(after.length)
  })

  it('lays no run where the runner planned one, and leaves what is not of it alone', async () => {
    const goalId = await goal()
    const { workoutId } = value(
      await addWorkout(data.context, { on: day(2), kind: 'hills', distance_m: 6000, steps: [] }),
    )
    await take(goalId)
    expect((await workouts()).filter(({ on }) => on === day(2)).map(({ id }) => id)).toEqual([workoutId])
  })

  it('makes way for another one, from tomorrow on', async () => {
    const [first, second] = [await goal(12), await goal(10, 10_000, 3300)]
    await take(first)
    const { planId } = await take(second)
    expect(new Set((await workouts()).map((each) => each.planId))).toEqual(new Set([planId]))
  })

  it('is not taken when the weeks do not suffice, and nothing is written', async () => {
    const goalId = await goal(3, 42_195, 4 * 3600)
    expect(problemOf(await takePlan(data.context, goalId))).toEqual({ code: 'plan-not-feasible' })
    expect(await workouts()).toEqual([])
    expect(problemOf(await getPlan(data.context, goalId))).toEqual({ code: 'not-found', what: 'plan' })
  })

  it('runs through an earlier race goal of the season, and prepares for it where it is big enough', async () => {
    const marathon = await goal(30, 42_195, 4 * 3600)
    await goal(12)
    await goal(20, 5000, 1500)
    const { milestones, weeks, feasible } = value(await planOfGoal(data.context, marathon))
    expect(feasible).toBe(true)
    expect(milestones.filter(({ kind }) => kind === 'race').map(({ on }) => on)).toEqual([day(84), day(210)])
    expect(milestones.some(({ kind, on }) => kind === 'tune-up' && on === day(140))).toBe(true)
    expect(weeks.map(({ phase }) => phase)).toContain('recovery')
  })

  it('is let go: its days to come go, and undo brings them back', async () => {
    const goalId = await goal()
    await take(goalId)
    data.clock.now = NOW + 4 * DAY_MS
    const before = await workouts()
    const { change } = value(await dropPlan(data.context, goalId))
    expect((await workouts()).map(({ on }) => on)).toEqual([day(2), day(4)])
    value(await undo(data.context, change.id))
    expect((await workouts()).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  })
})

describe('a plan that is followed', () => {
  it('shows planned against done, week by week, and the milestones that were met', async () => {
    const goalId = await goal()
    await take(goalId)
    await ran(data.context, addDays(TODAY, 2), 8600)
    await ran(data.context, addDays(TODAY, 5), 8400)
    await ran(data.context, addDays(TODAY, 6), 5000)
    await ran(data.context, addDays(TODAY, 7), 17_000)
    data.clock.now = NOW + 10 * DAY_MS
    const plan = value(await getPlan(data.context, goalId))
    expect(plan.weeks[0]).toMatchObject({ isNow: false, done_m: 39_000, asked: 4, kept: 4 })
    expect(plan.weeks[0]!.workouts.map(({ state }) => state)).toEqual(['done', 'moved', 'shortened', 'done'])
    expect(plan.weeks[1]).toMatchObject({ isNow: true })
    expect(plan.milestones.find(({ kind }) => kind === 'longest-run')).toMatchObject({ state: 'met', metOn: day(7) })
    expect(plan.milestones.at(-1)).toMatchObject({ kind: 'race', state: 'coming' })
  })

  it('says what a day asks and what comes next', async () => {
    const goalId = await goal()
    await take(goalId)
    const tuesday = await getToday(data.context, addDays(TODAY, 2))
    expect(tuesday.workouts).toMatchObject([{ kind: 'easy', purpose: 'easy-volume', state: 'open' }])
    expect(tuesday.week).toMatchObject({ phase: 'base', startsOn: day(1), asked: 0 })
    const monday = await getToday(data.context, addDays(TODAY, 1))
    expect(monday).toMatchObject({ workouts: [], isPaused: false, next: { on: day(2) } })
  })
})

describe('a plan that bends', () => {
  it('shows the change before it is taken, and writes nothing until then', async () => {
    const goalId = await goal()
    await take(goalId)
    const before = await workouts()
    const bent = value(await previewBend(data.context, goalId, { kind: 'easy-week', on: addDays(TODAY, 3) }))
    expect(bent.changes.length).toBeGreaterThan(0)
    expect(bent.after_m).toBeLessThan(bent.before_m)
    expect(await workouts()).toEqual(before)
  })

  it('is ill until a day: a pause, no runs, kept with its reason; one undo takes all of it back', async () => {
    const goalId = await goal()
    await take(goalId)
    const before = await workouts()
    const change = { kind: 'ill', until: addDays(TODAY, 5) } as const
    const bent = value(await bendPlan(data.context, goalId, change, 'a cold'))
    expect((await workouts()).filter(({ on }) => on <= day(5))).toEqual([])
    expect(await getPauses(data.context)).toMatchObject([{ from: day(1), to: day(5), reason: 'illness' }])
    expect(value(await getPlan(data.context, goalId)).bends).toEqual([
      { saidOn: day(0), change: { kind: 'ill', until: day(5) }, reason: 'a cold' },
    ])
    value(await undo(data.context, bent.change.id))
    const unversioned = (all: typeof before) => all.map(({ version: _version, ...each }) => each)
    expect(unversioned(await workouts())).toEqual(unversioned(before))
    expect(await getPauses(data.context)).toEqual([])
  })

  it('refuses a lived day and a day without a run by their fields', async () => {
    const goalId = await goal()
    await take(goalId)
    const bend = (n: number) => bendPlan(data.context, goalId, { kind: 'not-on', on: addDays(TODAY, n) }, undefined)
    expect(problemOf(await bend(-3))).toMatchObject({ fields: [{ code: 'lived-day', field: 'on' }] })
    expect(problemOf(await bend(1))).toMatchObject({ fields: [{ code: 'not-in-plan', field: 'on' }] })
  })
})

const parts = (iso: string) => iso.split('-').map(Number) as [number, number, number]

describe('a runner who has to be looked after', () => {
  it('takes no plan while a sign that belongs to a clinician is open, and takes one once their word is noted', async () => {
    const goalId = await goal()
    value(await recordCheckIn(data.context, { on: TODAY, medicalSigns: ['bone-tenderness'] }))
    expect(problemOf(await takePlan(data.context, goalId))).toEqual({ code: 'first-things-first' })
    value(await recordCheckIn(data.context, { on: TODAY, clearance: 'clinician' }))
    await take(goalId)
    expect((await workouts()).length).toBeGreaterThan(0)
    await data.context.db.deleteFrom('check_in').execute()
  })
})
