import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createGoal } from '../../src/app/goals/create-goal.ts'
import { recordPause } from '../../src/app/pauses/record-pause.ts'
import { bendPlan } from '../../src/app/plan/bend-plan.ts'
import { planOfGoal } from '../../src/app/plan/make-plan.ts'
import { takePlan } from '../../src/app/plan/take-plan.ts'
import { addRace, editRace } from '../../src/app/races/edit-race.ts'
import { getRace } from '../../src/app/races/get-races.ts'
import { getWorkouts } from '../../src/app/workouts/get-workouts.ts'
import { addDays, isoDate } from '../../src/core/base/calendar.ts'
import { seasonOf } from '../../src/core/view/season-of.ts'
import { makeRaceTime } from '../make.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { makeData, NOW, startAnew, TODAY, type TestData, value } from './support/make-data.ts'
import { steadyWeeks } from './support/steady-runner.ts'

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
const day = (n: number) => isoDate(addDays(TODAY, n))

describe('a season of several races', () => {
  it('does with the race of another goal what the runner set it to: A tapered, B eased for, C trained through', async () => {
    const marathon = await goal(30, 42_195, 4 * 3600)
    await goal(12)
    const race = value(await addRace(data.context, { on: addDays(TODAY, 84), distance_m: 21_097.5, priority: 'A' }))
    const laid = async (priority: 'A' | 'B' | 'C') => {
      const { version } = value(await getRace(data.context, race.raceId))
      value(await editRace(data.context, race.raceId, { version, priority }))
      const plan = value(await planOfGoal(data.context, marathon))
      return { plan, season: seasonOf(plan.milestones).map(({ letter }) => letter) }
    }
    const [a, b, c] = [await laid('A'), await laid('B'), await laid('C')]
    expect([a.season, b.season, c.season]).toEqual([
      ['A', 'A'],
      ['B', 'A'],
      ['C', 'A'],
    ])
    const tapered = ({ plan }: typeof a) =>
      plan.weeks.filter(({ phase, startsOn }) => phase === 'taper' && startsOn < day(100)).length
    expect([a, b, c].map(tapered)).toEqual([2, 0, 0])
    const dayBefore = ({ plan }: typeof a) => plan.weeks.some(({ runs }) => runs.some(({ on }) => on === day(83)))
    expect([dayBefore(b), dayBefore(c)]).toEqual([false, true])
  })

  it('tapers for an A race that no goal is set for, and runs a B race on the way', async () => {
    const marathon = await goal(30, 42_195, 4 * 3600)
    const race = value(await addRace(data.context, { on: addDays(TODAY, 84), distance_m: 21_097.5, priority: 'A' }))
    const tapers = async () =>
      value(await planOfGoal(data.context, marathon)).weeks.filter(
        ({ phase, startsOn }) => phase === 'taper' && startsOn < day(100),
      ).length
    expect(await tapers()).toBe(2)
    const { version } = value(await getRace(data.context, race.raceId))
    value(await editRace(data.context, race.raceId, { version, priority: 'B' }))
    expect(await tapers()).toBe(0)
  })

  it('says where an A race is too near to the next for a taper of its own', async () => {
    const marathon = await goal(30, 42_195, 4 * 3600)
    await goal(28, 10_000, 3300)
    value(await addRace(data.context, { on: addDays(TODAY, 196), distance_m: 10_000, priority: 'A' }))
    const { milestones } = value(await planOfGoal(data.context, marathon))
    expect(seasonOf(milestones).map(({ letter, isTooNear }) => [letter, isTooNear])).toEqual([
      ['B', true],
      ['A', false],
    ])
  })
})

describe('a goal of so many runs a month', () => {
  it('gets weeks with a quarter of them, rounded up, so that the shortest month has enough', async () => {
    const { goalId } = value(
      await createGoal(data.context, {
        measure: { kind: 'frequency', per: 'month', times: 17, months: 3, slack_months: 0, sports: ['running'] },
      }),
    )
    const { weeks, feasible } = value(await planOfGoal(data.context, goalId))
    expect(feasible).toBe(true)
    // The habit is four a week; the last week is not over on the goal's day.
    expect(new Set(weeks.slice(0, -1).map(({ runs }) => runs.length))).toEqual(new Set([5]))
    expect(weeks.flatMap(({ runs }) => runs).every(({ steps }) => JSON.stringify(steps).includes('effort'))).toBe(true)
  })
})

describe('a plan that is laid again', () => {
  it('rests where its goal rests, and not where only another one does', async () => {
    const [half, other] = [await goal(), await goal(30, 42_195, 4 * 3600)]
    const runsOf = async (goalId: string) =>
      value(await planOfGoal(data.context, goalId))
        .weeks.flatMap(({ runs }) => runs)
        .filter(({ on }) => on >= day(22) && on <= day(28)).length
    expect(await runsOf(half)).toBeGreaterThan(2)
    value(
      await recordPause(data.context, {
        from: addDays(TODAY, 22),
        to: addDays(TODAY, 28),
        reason: 'travel',
        goalId: half,
      }),
    )
    expect(await runsOf(half)).toBe(0)
    expect(await runsOf(other)).toBeGreaterThan(2)
  })

  it('keeps the weeks easy that its runner asked to be, and the rest within the usual next step', async () => {
    const goalId = await goal()
    value(await takePlan(data.context, goalId))
    const inWeek = async () =>
      (await getWorkouts(data.context))
        .filter(({ on }) => on >= day(15) && on <= day(21))
        .reduce((sum, { distance_m }) => sum + (distance_m ?? 0), 0)
    const before = await inWeek()
    value(await bendPlan(data.context, goalId, { kind: 'easy-week', on: addDays(TODAY, 16) }, undefined))
    const easy = await inWeek()
    expect(easy).toBeLessThan(0.75 * before)
    value(await takePlan(data.context, goalId))
    expect(Math.abs((await inWeek()) - easy)).toBeLessThan(500)
  })

  it('keeps free the days to come that its runner said no to', async () => {
    const goalId = await goal()
    value(await takePlan(data.context, goalId))
    const daysOf = async () => (await getWorkouts(data.context)).map(({ on }) => on)
    const run = (await daysOf()).find((on) => on > day(14))!
    value(await bendPlan(data.context, goalId, { kind: 'not-on', on: addDays(TODAY, daysFrom(run)) }, undefined))
    expect(await daysOf()).not.toContain(run)
    value(await takePlan(data.context, goalId))
    expect(await daysOf()).not.toContain(run)
  })
})

const daysFrom = (iso: string) => Array.from({ length: 90 }, (_, i) => i).find((n) => day(n) === iso)!
