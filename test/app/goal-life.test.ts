import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { changeGoalState } from '../../src/app/goals/change-goal-state.ts'
import { createGoal, type NewGoal } from '../../src/app/goals/create-goal.ts'
import { dropRevision } from '../../src/app/goals/drop-revision.ts'
import { editGoal } from '../../src/app/goals/edit-goal.ts'
import { getGoal, getGoals } from '../../src/app/goals/get-goal.ts'
import { getGoalEvidence } from '../../src/app/goals/get-goal-evidence.ts'
import { orderGoals } from '../../src/app/goals/order-goals.ts'
import { reviseGoal } from '../../src/app/goals/revise-goal.ts'
import { undoGoal } from '../../src/app/goals/undo-goal.ts'
import { getDashboard } from '../../src/app/get-dashboard.ts'
import { undo } from '../../src/app/undo.ts'
import { addDays, dateOf, type LocalDate } from '../../src/core/base/calendar.ts'
import { epochMs } from '../../src/core/base/units.ts'
import { insertActivity } from '../../src/storage/activities.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { makeActivity, makeFrequency, makeId, makeRaceTime, makeVolume } from '../make.ts'
import { makeData, problemOf, startAnew, TODAY, type TestData, value } from './support/make-data.ts'

const DAY_MS = 86_400_000

const folder = temporaryFolder()
let data: TestData
beforeAll(async () => {
  data = await makeData(join(folder, 'data'))
})
beforeEach(async () => {
  await startAnew(data.context)
})
afterAll(() => data.close())

const set = async (input: Partial<NewGoal> = {}) =>
  value(await createGoal(data.context, { measure: makeVolume({ per: 'total', amount: 20_000 }), ...input })).goalId
const page = async (id: string, asOf?: LocalDate) => value(await getGoal(data.context, id, asOf))
const step = async (id: string, state: 'active' | 'paused' | 'achieved' | 'released', on?: LocalDate) =>
  changeGoalState(data.context, id, { version: (await page(id)).version, state, on })
/** A run of so many metres, so many days ago. */
async function run(daysAgo: number, distance_m: number): Promise<string> {
  const id = makeId()
  const startAt = epochMs(data.clock.now - daysAgo * DAY_MS)
  const facts = { id, startAt, localDay: addDays(TODAY, -daysAgo), distance_m }
  await insertActivity(data.context.db, data.context.athleteId, makeActivity(facts), 0)
  return id
}

describe('an end that the data show', () => {
  const window = { startOn: addDays(TODAY, -10), dueOn: addDays(TODAY, 10) }

  it('is noticed with its day and its runs, and never set in silence', async () => {
    const id = await set(window)
    expect((await page(id)).noticed).toBeNull()
    const runs = [await run(5, 12_000), await run(3, 9_000)]
    expect(await page(id)).toMatchObject({
      state: 'active',
      noticed: { state: 'achieved', on: '2026-05-07', activityIds: runs },
    })
    value(await step(id, 'achieved'))
    expect(await page(id)).toMatchObject({ state: 'achieved', noticed: null })
    expect((await page(id)).states.at(-1)).toEqual({ on: '2026-05-07', state: 'achieved', reason: null })
  })

  it('short of the target is noticed too, once its last day is over', async () => {
    const id = await set({ startOn: addDays(TODAY, -10), dueOn: addDays(TODAY, -1) })
    await run(5, 19_999)
    expect((await page(id, addDays(TODAY, -1))).noticed).toBeNull()
    expect(await page(id)).toMatchObject({ state: 'active', noticed: { state: 'fell-short', on: '2026-05-09' } })
  })

  it('is shown on a goal that rests, and on none that has ended', async () => {
    const id = await set(window)
    await run(5, 25_000)
    value(await step(id, 'paused'))
    expect((await page(id)).noticed).toMatchObject({ state: 'achieved' })
    value(await step(id, 'released'))
    expect((await page(id)).noticed).toBeNull()
  })
})

describe('a draft', () => {
  it('is looked at and not yet followed, until it begins', async () => {
    const id = await set({ state: 'draft' })
    expect((await page(id)).state).toBe('draft')
    expect(problemOf(await step(id, 'achieved'))).toMatchObject({ code: 'wrong-state', from: 'draft' })
    value(await step(id, 'active'))
    expect((await page(id)).states.map(({ state }) => state)).toEqual(['draft', 'active'])
  })
})

describe('steps of a goal', () => {
  it('may be dated back as far as the last one, and never ahead', async () => {
    const id = await set({ startOn: addDays(TODAY, -30) })
    value(await step(id, 'paused', addDays(TODAY, -20)))
    expect(problemOf(await step(id, 'active', addDays(TODAY, -21)))).toMatchObject({
      fields: [{ code: 'in-the-past' }],
    })
    expect(problemOf(await step(id, 'active', addDays(TODAY, 1)))).toMatchObject({
      fields: [{ code: 'in-the-future' }],
    })
    value(await step(id, 'active', addDays(TODAY, -10)))
  })
})

describe('revisions', () => {
  const weekly = (km: number) => makeVolume({ per: 'week', amount: km * 1000 })

  it('may be agreed ahead, in any order: 25, then 30, then 40 km', async () => {
    const id = await set({ measure: weekly(25), startOn: addDays(TODAY, -20) })
    const revise = async (km: number, days: number) => {
      const { version } = await page(id)
      value(await reviseGoal(data.context, id, { version, measure: weekly(km), fromOn: addDays(TODAY, days) }))
    }
    await revise(40, 57)
    await revise(30, 29)
    const asked = async (days: number) => (await page(id, addDays(TODAY, days))).measure
    expect([await asked(0), await asked(28), await asked(29), await asked(57)]).toMatchObject([
      { amount: 25_000 },
      { amount: 25_000 },
      { amount: 30_000 },
      { amount: 40_000 },
    ])
    const { history } = await page(id, addDays(TODAY, 64))
    expect(history.length).toBeGreaterThan(10)
    expect((await page(id, addDays(TODAY, 70))).periods.map(({ target }) => target)).toEqual(
      expect.arrayContaining([25_000, 30_000, 40_000]),
    )
  })

  it('may ask another kind of thing from a day on; what was lived keeps its own', async () => {
    const id = await set({ measure: makeFrequency({ times: 3, weeks: 8 }), startOn: addDays(TODAY, -27) })
    await run(20, 8000)
    const before = await page(id)
    const measure = makeVolume({ per: 'week', amount: 30_000 })
    value(await reviseGoal(data.context, id, { version: before.version, measure, fromOn: addDays(TODAY, 1) }))
    const after = await page(id, addDays(TODAY, 8))
    expect(after.measure).toEqual(measure)
    expect(after.startOn).toBe('2026-05-11')
    const lived = before.periods.filter(({ to }) => to < '2026-05-10')
    expect(lived.length).toBeGreaterThan(2)
    expect(after.periods.slice(0, lived.length)).toEqual(lived)
    expect(after.periods.at(-1)).toMatchObject({ unit: 'm', target: 30_000 })
  })

  it('still to come can be taken out again, and none that holds or held', async () => {
    const id = await set({ measure: weekly(25), startOn: addDays(TODAY, -20) })
    const fromOn = addDays(TODAY, 20)
    value(await reviseGoal(data.context, id, { version: 1, measure: weekly(40), fromOn }))
    const gone = value(await dropRevision(data.context, id, { version: 2, fromOn }))
    expect((await page(id)).revisions).toHaveLength(1)
    value(await undo(data.context, gone.change.id))
    expect((await page(id)).revisions).toHaveLength(2)
    data.clock.now += 20 * DAY_MS
    const { version } = await page(id)
    expect(problemOf(await dropRevision(data.context, id, { version, fromOn }))).toMatchObject({ code: 'validation' })
    expect(problemOf(await dropRevision(data.context, id, { version, fromOn: addDays(TODAY, 3) }))).toEqual({
      code: 'not-found',
      what: 'revision',
    })
    data.clock.now -= 20 * DAY_MS
  })

  it('give the line of progress the target of each day', async () => {
    const id = await set({ startOn: addDays(TODAY, -21), dueOn: addDays(TODAY, 60) })
    const measure = makeVolume({ per: 'total', amount: 50_000 })
    value(await reviseGoal(data.context, id, { version: 1, measure }))
    const targets = (await page(id, addDays(TODAY, 14))).history.map(({ target }) => target)
    expect(targets).toEqual([20_000, 20_000, 20_000, 50_000, 50_000, 50_000])
  })
})

describe('a goal that comes again', () => {
  it('asks the same of the next month, and keeps what every month came to', async () => {
    const month = { startOn: dateOf(2026, 3, 1), dueOn: dateOf(2026, 3, 31), recur: 'month' } as const
    const id = await set({ measure: makeVolume({ per: 'total', amount: 10_000 }), ...month })
    await run(TODAY - dateOf(2026, 3, 5), 12_000)
    await run(3, 4_000)
    const now = await page(id)
    expect(now).toMatchObject({ startOn: '2026-05-01', dueOn: '2026-05-31', recur: 'month', noticed: null })
    expect(now.progress).toMatchObject({ actual: 4_000, target: 10_000 })
    expect(now.periods.map(({ from, to, state }) => [from, to, state])).toEqual([
      ['2026-03-01', '2026-03-31', 'held'],
      ['2026-04-01', '2026-04-30', 'not-held'],
      ['2026-05-01', '2026-05-31', 'open'],
    ])
  })

  it('needs a last day that leaves room before the next first one', async () => {
    const long = { startOn: TODAY, dueOn: addDays(TODAY, 40), recur: 'month' } as const
    const refused = await createGoal(data.context, { measure: makeVolume(), ...long })
    expect(problemOf(refused)).toMatchObject({ fields: [{ code: 'contradiction', field: 'recur', with: 'dueOn' }] })
    const weeks = await createGoal(data.context, { measure: makeFrequency(), recur: 'year' })
    expect(problemOf(weeks)).toMatchObject({ fields: [{ code: 'contradiction', field: 'recur', with: 'weeks' }] })
  })

  it('no longer does so when it has ended, or when its runner says never', async () => {
    const year = { startOn: dateOf(2025, 1, 1), dueOn: dateOf(2025, 12, 31), recur: 'year' } as const
    const id = await set(year)
    expect((await page(id)).dueOn).toBe('2026-12-31')
    value(await editGoal(data.context, id, { version: 1, recur: null }))
    expect((await page(id)).dueOn).toBe('2025-12-31')
    const ended = await set(year)
    value(await step(ended, 'released', dateOf(2025, 12, 1)))
    expect((await page(ended)).dueOn).toBe('2025-12-31')
  })
})

describe('what is said of a goal', () => {
  it('is kept as it was said, changed as a whole, and taken away', async () => {
    const id = await set({ commitment: { cost: 'Sunday mornings', costAccepted: true, excites: 8, frightens: 3 } })
    expect((await page(id)).commitment).toMatchObject({ cost: 'Sunday mornings', excites: 8, confidence: null })
    value(await editGoal(data.context, id, { version: 1, commitment: { confidence: 60 } }))
    expect((await page(id)).commitment).toMatchObject({ cost: null, confidence: 60 })
    value(await editGoal(data.context, id, { version: 2, commitment: null }))
    expect((await page(id)).commitment).toBeNull()
  })

  it('stays on its scales', async () => {
    const off = await createGoal(data.context, { measure: makeRaceTime(), commitment: { excites: 11, confidence: -1 } })
    expect(problemOf(off)).toMatchObject({
      fields: [{ field: 'commitment.excites', max: 10 }, { field: 'commitment.confidence' }],
    })
  })
})

describe('a goal out of sight', () => {
  it('is in no list unless asked for, stays whole, and comes back', async () => {
    const id = await set()
    value(await editGoal(data.context, id, { version: 1, archived: true }))
    expect(await getGoals(data.context)).toEqual([])
    expect((await getDashboard(data.context)).goals).toEqual([])
    expect(await getGoals(data.context, undefined, true)).toMatchObject([
      { id, archivedAt: '2026-05-10T10:00:00.000Z' },
    ])
    value(await editGoal(data.context, id, { version: 2, name: 'Still there' }))
    expect((await page(id)).archivedAt).not.toBeNull()
    value(await editGoal(data.context, id, { version: 3, archived: false }))
    expect(await getGoals(data.context)).toMatchObject([{ id, archivedAt: null }])
  })
})

describe('the order by hand', () => {
  const names = async () => (await getGoals(data.context)).map(({ name }) => name)

  it('is changed for several at once, and undone at once', async () => {
    const ids = []
    for (const name of ['a', 'b', 'c']) ids.push(await set({ name }))
    const order = [ids[2]!, ids[0]!].map((id) => ({ id, version: 1 }))
    const { change } = value(await orderGoals(data.context, order))
    expect(await names()).toEqual(['c', 'a', 'b'])
    expect(problemOf(await orderGoals(data.context, order))).toEqual({ code: 'stale-version', have: 2 })
    value(await undo(data.context, change.id))
    expect(await names()).toEqual(['a', 'b', 'c'])
  })
})

describe('undo of a goal', () => {
  it('takes back its changes one after the other, whatever they were', async () => {
    const id = await set({ name: 'First' })
    value(await editGoal(data.context, id, { version: 1, name: 'Second' }))
    value(await step(id, 'paused'))
    const kinds = []
    for (let i = 0; i < 3; i++) kinds.push(value(await undoGoal(data.context, id)).kind)
    expect(kinds).toEqual(['change-goal-state', 'edit-goal', 'create-goal'])
    expect(await getGoals(data.context)).toEqual([])
    expect(problemOf(await undoGoal(data.context, id))).toEqual({ code: 'nothing-to-undo' })
  })
})

describe('the evidence behind a number', () => {
  it('names each run of the days asked for, whether it counted, and the days of which nothing is known', async () => {
    const id = await set({ startOn: addDays(TODAY, -10), dueOn: addDays(TODAY, 10) })
    const ran = await run(2, 7000)
    const found = value(await getGoalEvidence(data.context, id, { from: addDays(TODAY, -3), to: TODAY }))
    expect(found.seen.map(({ on, reason }) => [on, reason])).toEqual([
      ['2026-05-07', 'nothing-known'],
      ['2026-05-08', 'counts'],
      ['2026-05-09', 'nothing-known'],
      ['2026-05-10', 'nothing-known'],
    ])
    expect(found.activities).toMatchObject([{ id: ran, distance_m: 7000 }])
    expect(problemOf(await getGoalEvidence(data.context, makeId()))).toEqual({ code: 'not-found', what: 'goal' })
  })
})
