import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chooseOption, takeBackChoice } from '../../src/app/advice/choose-option.ts'
import { getAdjustments, getAnswers, getTell } from '../../src/app/advice/get-answers.ts'
import { getOptionForecast, getOptions } from '../../src/app/advice/get-options.ts'
import { getReturn } from '../../src/app/advice/get-return.ts'
import { answerReview, getReview } from '../../src/app/advice/reviews.ts'
import { recordCheckIn } from '../../src/app/check-ins/record-check-in.ts'
import { getDashboard } from '../../src/app/get-dashboard.ts'
import { createGoal } from '../../src/app/goals/create-goal.ts'
import { getGoal } from '../../src/app/goals/get-goal.ts'
import { giveGuess } from '../../src/app/forecast/give-guess.ts'
import { addRace } from '../../src/app/races/edit-race.ts'
import { recordPause } from '../../src/app/pauses/record-pause.ts'
import { getPlan } from '../../src/app/plan/get-plan.ts'
import { takePlan } from '../../src/app/plan/take-plan.ts'
import { getWorkouts } from '../../src/app/workouts/get-workouts.ts'
import { addDays, isoDate } from '../../src/core/base/calendar.ts'
import type { OptionCode } from '../../src/core/advice/adjustment.ts'
import { makeFrequency, makeRaceTime } from '../make.ts'
import { dumpRows } from '../support/dump-rows.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { makeData, NOW, problemOf, startAnew, TODAY, type TestData, value } from './support/make-data.ts'
import { ran, steadyWeeks } from './support/steady-runner.ts'

const DAY_MS = 86_400_000
const TEN_K = 10_000

const folder = temporaryFolder()
let data: TestData
let other: TestData
beforeAll(async () => {
  data = await makeData(join(folder, 'data'))
  other = await makeData(join(folder, 'other'))
})
beforeEach(async () => {
  for (const { context } of [data, other]) await startAnew(context)
  data.clock.now = NOW
  await steadyWeeks(data.context, TODAY)
  for (const [weeks, official_time_s] of [
    [30, 3700],
    [14, 3600],
    [9, 3560],
  ] as const)
    value(
      await addRace(data.context, {
        on: addDays(TODAY, -7 * weeks),
        distance_m: TEN_K,
        official_time_s,
        outcome: 'finished',
      }),
    )
  for (let week = 0; week < 12; week++)
    for (const back of [4, 1]) await ran(other.context, addDays(TODAY, -7 * week - back), 5000)
})
afterAll(async () => {
  await data.close()
  await other.close()
})

const set = async (where: TestData, measure: unknown, weeks = 10, startedWeeksAgo = 8, name?: string) =>
  value(
    await createGoal(where.context, {
      measure,
      startOn: addDays(TODAY, -7 * startedWeeksAgo),
      dueOn: addDays(TODAY, 7 * weeks),
      ...(name !== undefined && { name }),
    }),
  ).goalId
const habit = (where: TestData, times = 5) =>
  createGoal(where.context, {
    measure: makeFrequency({ times, weeks: 12, slack_weeks: 1 }),
    startOn: addDays(TODAY, -27),
  }).then((made) => value(made).goalId)
const options = async (goalId: string, where = data) => value(await getOptions(where.context, goalId))
const choose = async (goalId: string, choice: OptionCode, said = {}) =>
  value(await chooseOption(data.context, goalId, { choice, ...said }))
const day = (n: number) => isoDate(addDays(TODAY, n))

describe('the ways on from a goal', () => {
  it('are worked out from the runner: two runners with the same goal in the same trigger see other numbers', async () => {
    const [mine, theirs] = [await habit(data), await habit(other)]
    const [a, b] = [await options(mine), await options(theirs, other)]
    expect(a.triggers.map(({ code }) => code)).toContain('out-of-reach')
    expect(b.triggers.map(({ code }) => code)).toContain('out-of-reach')
    expect(a.protected.built?.distance_m).not.toBe(b.protected.built?.distance_m)
    const rhythm = (page: typeof a) => page.options.find(({ code }) => code === 'break')?.ramp?.steps
    expect(rhythm(a)).not.toEqual(rhythm(b))
    expect(a.options.find(({ code }) => code === 'keep')?.keptBefore).not.toEqual(undefined)
    const target = (page: typeof a) => page.options.find(({ code }) => code === 'target')?.terms?.measure
    expect(target(a)).not.toEqual(target(b))
  })

  it('has a target of even odds, each with what it asks and its own forecast', async () => {
    const goalId = await set(data, makeRaceTime({ distance_m: TEN_K, time_s: 3360 }))
    const page = await options(goalId)
    const target = page.options.find(({ code }) => code === 'target')!
    expect(target.chance).toBeGreaterThanOrEqual(0.5)
    expect(target.chance).toBeLessThan(0.53)
    expect(target.asks.weeks).toBe(10)
    expect(target.asks.weekly_m).toBeGreaterThan(10_000)
    const opened = value(await getOptionForecast(data.context, goalId, 'target'))
    expect(opened.chance.chance).toBe(target.chance)
    expect(opened.levers.length).toBeGreaterThan(0)
    const later = page.options.find(({ code }) => code === 'later')
    if (later) expect(later.terms!.dueOn! > day(70)).toBe(true)
    else expect(page.withheld).toContainEqual({ code: 'later', why: 'no-date-in-two-years' })
  })

  it('leave what is right in a pregnancy to midwife or doctor: no chance, no amount, no way back of ours', async () => {
    const id = await set(data, makeRaceTime({ distance_m: TEN_K, time_s: 3300 }))
    value(await recordPause(data.context, { from: addDays(TODAY, -20), reason: 'pregnancy' }))
    const { options, withheld, healthFirst } = value(await getOptions(data.context, id))
    expect([healthFirst, options.map(({ code }) => code)]).toEqual([false, ['kind-health', 'break', 'keep', 'let-go']])
    for (const { chance, asks } of options) expect([chance, asks]).toEqual([null, {}])
    expect(options.find(({ code }) => code === 'break')).toMatchObject({
      changes: [{ code: 'rest' }],
      ramp: { kind: 'ask-midwife-or-doctor', steps: [] },
    })
    expect(new Set(withheld.map(({ why }) => why))).toEqual(new Set(['pregnancy']))
  })

  it('lead nobody further who has only just hurt', async () => {
    const goalId = await habit(data, 3)
    expect((await options(goalId)).options.map(({ code }) => code)).toContain('kind-experience')
    value(await recordCheckIn(data.context, { on: addDays(TODAY, -10), pain: { level: 3 } }))
    const { withheld, healthFirst } = await options(goalId)
    expect(healthFirst).toBe(false)
    expect(withheld).toContainEqual({ code: 'kind-experience', why: 'health-first' })
  })

  it('puts health first: no chance, nothing that asks more, and no way back before a clinician spoke', async () => {
    const goalId = await set(data, makeRaceTime({ distance_m: TEN_K, time_s: 3600 }))
    value(await recordCheckIn(data.context, { on: TODAY, medicalSigns: ['night-pain'] }))
    const page = await options(goalId)
    expect(page.healthFirst).toBe(true)
    expect(page.options.map(({ code }) => code)).toEqual(['kind-health', 'break', 'keep', 'let-go'])
    expect(page.options.every(({ chance }) => chance === null)).toBe(true)
    expect(page.options.find(({ code }) => code === 'break')?.ramp).toMatchObject({
      kind: 'clinician-first',
      steps: [],
    })
    expect(problemOf(await chooseOption(data.context, goalId, { choice: 'later' }))).toMatchObject({
      code: 'validation',
    })
    value(await recordPause(data.context, { from: addDays(TODAY, -20), to: addDays(TODAY, -1), reason: 'injury' }))
    expect((await getReturn(data.context)).ramp).toMatchObject({ kind: 'clinician-first', steps: [] })
    value(await recordCheckIn(data.context, { on: TODAY, clearance: 'clinician' }))
    const back = (await getReturn(data.context)).ramp!
    expect(back.kind).toBe('ramp')
    expect(back.steps[0]).toEqual({ code: 'walk', minutes: 30 })
  })
})

describe('a choice', () => {
  it.each(['later', 'target', 'kind-consistency', 'kind-experience', 'kind-health'] as const)(
    '%s is a revision: page, dashboard and record agree, the days before stay, and it can be taken back',
    async (choice) => {
      const goalId = await set(data, makeRaceTime({ distance_m: TEN_K, time_s: 3600 }))
      const before = await dumpRows(data.context.db)
      const [page] = [await options(goalId)]
      const option = page.options.find(({ code }) => code === choice)!
      const made = await choose(goalId, choice, { reason: 'a full spring', lookBack: { situation: 'busy' } })
      const goal = value(await getGoal(data.context, goalId))
      const card = (await getDashboard(data.context)).goals.find(({ id }) => id === goalId)!
      for (const shown of [goal, card]) {
        expect(shown.measure).toEqual(option.terms!.measure)
        expect(shown.dueOn).toBe(option.terms!.dueOn)
        expect(shown.type).toBe(option.terms!.type)
      }
      expect(goal.revisions).toHaveLength(2)
      expect(goal.revisions[0]).toMatchObject({ measure: { time_s: 3600 }, reason: null })
      expect(goal.revisions[1]?.reason).toBe('a full spring')
      const [adjustment] = value(await getAdjustments(data.context, goalId))
      expect(adjustment).toMatchObject({ choice, reason: 'a full spring', lookBack: { situation: 'busy' } })
      expect(adjustment?.before.measure).toMatchObject({ time_s: 3600 })
      expect(adjustment?.after?.measure).toEqual(option.terms!.measure)
      expect((await options(goalId)).waits).toEqual({ why: 'decided', until: day(28) })
      value(await takeBackChoice(data.context, made.adjustmentId))
      const after = await dumpRows(data.context.db)
      for (const table of ['goal_revision', 'goal_state', 'adjustment'] as const)
        expect(after[table]).toEqual(before[table])
    },
  )

  it('lays the plan that was taken anew for the other day, and lets it go with its goal', async () => {
    const goalId = await set(data, makeRaceTime({ distance_m: TEN_K, time_s: 3600 }))
    value(await takePlan(data.context, goalId))
    await choose(goalId, 'later')
    const due = value(await getGoal(data.context, goalId)).dueOn!
    const plan = value(await getPlan(data.context, goalId))
    expect(plan.milestones.find(({ kind }) => kind === 'race')?.on).toBe(due)
    data.clock.now += DAY_MS
    await choose(goalId, 'let-go')
    expect((await getWorkouts(data.context)).filter(({ on }) => on > day(1))).toEqual([])
  })

  it('of a break rests the goal and its plan, and counts no week of it against the runner', async () => {
    const goalId = await habit(data, 4)
    const made = await choose(goalId, 'break', { rest: { until: addDays(TODAY, 14), reason: 'travel' } })
    const page = value(await getGoal(data.context, goalId, addDays(TODAY, 20)))
    expect(page.pauses).toMatchObject([{ from: day(1), to: day(14), reason: 'travel' }])
    expect(page.periods.filter(({ state }) => state === 'paused').length).toBeGreaterThanOrEqual(2)
    expect(made.change.id).not.toBe('')
  })

  it('of letting go is no falling short: its path is kept, nothing is offered for eight weeks, what was built stays', async () => {
    const goalId = await set(data, makeRaceTime({ distance_m: TEN_K, time_s: 2500 }))
    const lettingGo = { reasons: ['other-priorities' as const], gave: 'the mornings', keep: 'Sundays', next: 'nothing' }
    await choose(goalId, 'let-go', { lettingGo })
    const page = await options(goalId)
    expect(page.waits).toEqual({ why: 'let-go', until: day(56) })
    expect(page.triggers).toEqual([])
    const goal = value(await getGoal(data.context, goalId))
    expect([goal.state, goal.noticed, goal.built!.runs > 0]).toEqual(['released', null, true])
    expect(value(await getAdjustments(data.context, goalId))[0]?.lettingGo).toEqual(lettingGo)
  })

  it('is dated: days past may be named in order, days to come and days before a decision may not', async () => {
    const goalId = await habit(data)
    const on = addDays(TODAY, -5)
    await choose(goalId, 'keep', { on })
    expect(problemOf(await chooseOption(data.context, goalId, { choice: 'keep', on: addDays(on, -1) }))).toMatchObject({
      fields: [{ code: 'in-the-past' }],
    })
    expect(
      problemOf(await chooseOption(data.context, goalId, { choice: 'keep', on: addDays(TODAY, 1) })),
    ).toMatchObject({ fields: [{ code: 'in-the-future' }] })
  })

  it('cannot be taken back after two weeks', async () => {
    const goalId = await habit(data)
    const made = await choose(goalId, 'keep')
    data.clock.now += 15 * DAY_MS
    expect(problemOf(await takeBackChoice(data.context, made.adjustmentId))).toEqual({ code: 'nothing-to-undo' })
  })

  it('drops a name of the runner that another target would make untrue, and keeps it on the record', async () => {
    const goalId = await set(data, makeRaceTime({ distance_m: TEN_K, time_s: 3000 }), 10, 8, 'Sub-50')
    await choose(goalId, 'target')
    expect(value(await getGoal(data.context, goalId)).name).toBe(null)
    expect(value(await getAdjustments(data.context, goalId))[0]?.before.name).toBe('Sub-50')
  })
})

describe('a season without goals', () => {
  it('is quiet: nothing is brought up or asked, and running is recorded', async () => {
    const goalId = await habit(data)
    value(await recordPause(data.context, { from: addDays(TODAY, -30), reason: 'rest' }))
    const page = await options(goalId)
    expect([page.broughtUp, page.waits?.why]).toEqual([false, 'season-off'])
    const review = value(await getReview(data.context, { kind: 'weekly' }))
    expect(review).toMatchObject({ quiet: true, decision: null, matters: [], numbers: { runs: 4 } })
  })
})

describe('a review', () => {
  it('is written from data, what went well first, and puts at most one decision', async () => {
    const goalId = await set(data, makeRaceTime({ distance_m: TEN_K, time_s: 3420 }))
    value(await giveGuess(data.context, goalId, 0.4))
    const review = value(await getReview(data.context, { kind: 'weekly' }))
    if (review.kind === 'race') throw new Error('not a race')
    expect([review.from, review.to]).toEqual([day(-6), day(0)])
    expect(review.numbers).toMatchObject({ runs: 4, distance_m: 40_000 })
    expect(review.wentWell).toContainEqual({ code: 'ran', runs: 4, distance_m: 40_000 })
    expect(review.weeks).toHaveLength(12)
    expect(review.goals[0]?.chance).toBeTypeOf('number')
  })

  it('keeps what is said, and a goal that no longer matters becomes another look', async () => {
    const goalId = await set(data, makeRaceTime({ distance_m: TEN_K, time_s: 3420 }))
    const said = { kind: 'weekly' as const, answers: { 'went-well': 'the canal' }, matters: { [goalId]: false } }
    value(await answerReview(data.context, said))
    value(await answerReview(data.context, { kind: 'weekly', answers: { 'one-decision': 'sleep' } }))
    const review = value(await getReview(data.context, { kind: 'weekly' }))
    if (review.kind === 'race') throw new Error('not a race')
    expect(review.said.answers).toEqual({ 'went-well': 'the canal', 'one-decision': 'sleep' })
    expect(review.decision).toMatchObject({ code: 'look-again', goalId, trigger: 'lost-meaning' })
    const strange = await answerReview(data.context, { kind: 'weekly', answers: { gave: 'x' } })
    expect(problemOf(strange)).toMatchObject({ code: 'validation' })
    const unknown = await getReview(data.context, { kind: 'race', raceId: goalId })
    expect(problemOf(unknown)).toMatchObject({ what: 'race' })
  })
})

describe('days without data', () => {
  it.each([-4000, -100, 0, 900])('are answered on day %i', async (n) => {
    const goalId = await habit(data)
    const asOf = addDays(TODAY, n)
    for (const kind of ['weekly', 'monthly', 'season'] as const) value(await getReview(data.context, { kind, asOf }))
    value(await getOptions(data.context, goalId, { asOf }))
    await getReturn(data.context, asOf)
    await getAnswers(data.context, asOf)
    expect(value(await getTell(data.context, goalId, asOf)).asOf).toBe(isoDate(asOf))
  })
})
