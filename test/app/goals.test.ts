import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeGoalState } from '../../src/app/goals/change-goal-state.ts'
import { createGoal, type NewGoal } from '../../src/app/goals/create-goal.ts'
import { deleteGoal } from '../../src/app/goals/delete-goal.ts'
import { editGoal } from '../../src/app/goals/edit-goal.ts'
import { getGoal, getGoals } from '../../src/app/goals/get-goal.ts'
import { reviseGoal } from '../../src/app/goals/revise-goal.ts'
import { undo } from '../../src/app/undo.ts'
import { addDays, isoDate } from '../../src/core/base/calendar.ts'
import { dumpRows } from '../support/dump-rows.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { makeFrequency, makeRaceTime, makeVolume } from '../make.ts'
import { makeData, problemOf, TODAY, type TestData, value } from './support/make-data.ts'

const NOBODY = '01890000-0000-7000-8000-000000000000'

const folder = temporaryFolder()
let data: TestData
beforeAll(async () => {
  data = await makeData(join(folder, 'data'))
})
afterAll(() => data.close())

const set = async (input: Partial<NewGoal> = {}) =>
  value(await createGoal(data.context, { measure: makeFrequency(), ...input }))
const page = async (id: string) => value(await getGoal(data.context, id))
const version = async (id: string) => (await page(id)).version
const all = async () => {
  const { goal, goal_revision, goal_state, goal_link } = await dumpRows(data.context.db)
  return { goal: goal!.map(({ version: _, ...row }) => row), goal_revision, goal_state, goal_link }
}

describe('setting a goal', () => {
  it('starts one that counts weeks with the week in course, and others today', async () => {
    expect(await page((await set()).goalId)).toMatchObject({
      startOn: '2026-05-04',
      dueOn: '2026-06-28',
      state: 'active',
    })
    const race = await set({ measure: makeRaceTime(), dueOn: addDays(TODAY, 30) })
    expect(await page(race.goalId)).toMatchObject({ startOn: '2026-05-10', dueOn: '2026-06-09', type: 'time' })
  })

  it('is taken back by undo, and nothing of it is left', async () => {
    const before = await all()
    const { change } = await set()
    expect(await all()).not.toEqual(before)
    value(await undo(data.context, change.id))
    expect(await all()).toEqual(before)
  })

  it('names every field that cannot be, and writes nothing', async () => {
    const before = await all()
    const bad = await createGoal(data.context, { measure: { ...makeFrequency(), times: 99, weeks: 0, colour: 'red' } })
    expect(problemOf(bad)).toMatchObject({
      code: 'validation',
      fields: [
        { field: 'times', code: 'out-of-range' },
        { field: 'weeks', code: 'out-of-range' },
        { field: 'colour', code: 'unknown-field' },
      ],
    })
    for (const measure of [null, 'x', [], {}, { kind: '__proto__' }])
      expect(problemOf(await createGoal(data.context, { measure })).code).toBe('validation')
    const backwards = { measure: makeRaceTime(), startOn: TODAY, dueOn: addDays(TODAY, -1) }
    expect(problemOf(await createGoal(data.context, backwards))).toMatchObject({
      fields: [{ field: 'dueOn', code: 'contradiction' }],
    })
    const carried = { measure: makeRaceTime(), carries: [NOBODY] }
    expect(problemOf(await createGoal(data.context, carried))).toEqual({ code: 'not-found', what: 'goal' })
    expect(await all()).toEqual(before)
  })

  it('under one key twice sets one goal and answers the same; another request under it is a conflict', async () => {
    const once = { key: 'set-once-only', request: { name: 'one' } }
    const input = { measure: makeRaceTime(), name: 'one' }
    const first = value(await createGoal(data.context, input, once))
    const before = await all()
    expect(value(await createGoal(data.context, input, once))).toEqual(first)
    const together = await Promise.all(Array.from({ length: 8 }, () => createGoal(data.context, input, once)))
    expect(together.map(value)).toEqual(together.map(() => first))
    const other = { key: once.key, request: { name: 'two' } }
    expect(problemOf(await createGoal(data.context, { ...input, name: 'two' }, other))).toEqual({ code: 'conflict' })
    expect(await all()).toEqual(before)
  })

  it('that was refused does not use up its key', async () => {
    const once = { key: 'used-for-nothing', request: 1 }
    expect(problemOf(await createGoal(data.context, { measure: {} }, once)).code).toBe('validation')
    value(await createGoal(data.context, { measure: makeRaceTime() }, once))
  })
})

describe('a goal that changes by period', () => {
  const weekly = (amount: number) => makeVolume({ per: 'week', amount })

  it('is set with all that it will ask, each from its day on, and taken back as one', async () => {
    const before = await all()
    const asks = [30_000, 40_000].map((amount, i) => ({
      fromOn: addDays(TODAY, 28 * (i + 1)),
      measure: weekly(amount),
    }))
    const dueOn = addDays(TODAY, 83)
    const set = value(await createGoal(data.context, { measure: weekly(25_000), dueOn, changes: asks }))
    const { revisions } = await page(set.goalId)
    expect(revisions.map(({ measure }) => 'amount' in measure && measure.amount)).toEqual([25_000, 30_000, 40_000])
    expect(revisions.slice(1).map(({ fromOn }) => fromOn)).toEqual(asks.map(({ fromOn }) => isoDate(fromOn)))
    expect(new Set(revisions.map((revision) => revision.dueOn))).toEqual(new Set([isoDate(dueOn)]))
    value(await undo(data.context, set.change.id))
    expect(await all()).toEqual(before)
  })

  it.each([
    ['of another kind', { fromOn: addDays(TODAY, 7), measure: makeRaceTime() }, 'changes[0].measure'],
    ['that is none', { fromOn: addDays(TODAY, 7), measure: weekly(-1) }, 'changes[0].amount'],
    ['before it begins', { fromOn: addDays(TODAY, -30), measure: weekly(1000) }, 'changes[0].fromOn'],
    ['after its last day', { fromOn: addDays(TODAY, 99), measure: weekly(1000) }, 'changes[0].dueOn'],
  ])('takes no change %s', async (_, ask, field) => {
    const goal = { measure: weekly(25_000), dueOn: addDays(TODAY, 83), changes: [ask] }
    const problem = problemOf(await createGoal(data.context, goal))
    expect(problem).toMatchObject({ code: 'validation', fields: [{ field }] })
  })
})

describe('editing a goal', () => {
  it('changes words and place, and undo puts them back', async () => {
    const { goalId } = await set({ name: 'old', why: 'because' })
    const before = await all()
    const { change } = value(
      await editGoal(data.context, goalId, { version: 1, name: 'new', why: null, horizon: 'long-term', rank: 0 }),
    )
    expect(await page(goalId)).toMatchObject({ name: 'new', why: null, horizon: 'long-term', version: 2 })
    value(await undo(data.context, change.id))
    expect(await all()).toEqual(before)
    expect(await version(goalId)).toBe(3)
  })

  it('of an older version is refused, whatever the write', async () => {
    const { goalId } = await set()
    value(await editGoal(data.context, goalId, { version: 1, name: 'x' }))
    const before = await all()
    const stale = { code: 'stale-version', have: 2 }
    expect(problemOf(await editGoal(data.context, goalId, { version: 1, name: 'y' }))).toEqual(stale)
    expect(problemOf(await editGoal(data.context, goalId, { version: 3, name: 'y' }))).toEqual(stale)
    expect(problemOf(await reviseGoal(data.context, goalId, { version: 1, measure: makeFrequency() }))).toEqual(stale)
    expect(problemOf(await changeGoalState(data.context, goalId, { version: 1, state: 'paused' }))).toEqual(stale)
    expect(problemOf(await deleteGoal(data.context, goalId, 1))).toEqual(stale)
    expect(await all()).toEqual(before)
  })

  it('of many at once lets one win', async () => {
    const { goalId } = await set()
    const edits = Array.from({ length: 12 }, (_, i) => editGoal(data.context, goalId, { version: 1, name: `n${i}` }))
    const answers = await Promise.all(edits)
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await version(goalId)).toBe(2)
  })
})

describe('links', () => {
  it('make no circles, not by way of others either', async () => {
    const foot = (await set({ horizon: 'session' })).goalId
    const middle = (await set({ horizon: 'week' })).goalId
    const top = (await set({ horizon: 'season' })).goalId
    value(await editGoal(data.context, foot, { version: 1, carries: [middle, middle] }))
    value(await editGoal(data.context, middle, { version: 1, carries: [top] }))
    const circle = { code: 'validation', fields: [{ code: 'carries-itself', field: 'carries' }] }
    for (const carried of [foot, middle, top])
      expect(problemOf(await editGoal(data.context, top, { version: 1, carries: [carried] }))).toEqual(circle)
    expect((await page(middle)).restsOn).toEqual([foot])
    expect((await page(middle)).carries).toEqual([top])
    value(await editGoal(data.context, foot, { version: 2, carries: [] }))
    expect((await page(middle)).restsOn).toEqual([])
  })

  it('make no circle by undo', async () => {
    const a = (await set({ horizon: 'week' })).goalId
    const b = (await set({ horizon: 'season' })).goalId
    value(await editGoal(data.context, a, { version: 1, carries: [b] }))
    const cut = value(await editGoal(data.context, a, { version: 2, carries: [] }))
    const down = value(await editGoal(data.context, b, { version: 1, horizon: 'session' }))
    const turned = value(await editGoal(data.context, b, { version: 2, carries: [a] }))
    expect(problemOf(await undo(data.context, cut.change.id))).toEqual({ code: 'nothing-to-undo' })
    expect((await page(a)).carries).toEqual([])
    for (const { change } of [turned, down, cut]) value(await undo(data.context, change.id))
    expect((await page(a)).carries).toEqual([b])
  })

  it.each([
    ['a longer horizon carries no shorter one', { horizon: 'season' }, { horizon: 'week' }, 'carries-shorter'],
    ['of one horizon a habit carries no habit', { horizon: 'week' }, { horizon: 'week' }, 'carries-no-outcome'],
  ] as const)('hold to the layers: %s', async (_, lower, upper, code) => {
    const [carrier, carried] = [await set(lower), await set(upper)]
    const refused = await editGoal(data.context, carrier.goalId, { version: 1, carries: [carried.goalId] })
    expect(problemOf(refused)).toMatchObject({ fields: [{ code, field: 'carries' }] })
    const race = await set({ measure: makeRaceTime(), horizon: 'week' })
    value(await editGoal(data.context, (await set({ horizon: 'week' })).goalId, { version: 1, carries: [race.goalId] }))
  })

  it('never lead to a goal that is not there', async () => {
    const { goalId: carried, change } = await set({ horizon: 'season' })
    const { goalId: carrier } = await set()
    const link = value(await editGoal(data.context, carrier, { version: 1, carries: [carried] }))
    expect(problemOf(await undo(data.context, change.id))).toEqual({ code: 'nothing-to-undo' })
    const [first, second] = [
      value(await deleteGoal(data.context, carrier, undefined)),
      value(await deleteGoal(data.context, carried, undefined)),
    ]
    expect(problemOf(await undo(data.context, first.change.id))).toEqual({ code: 'nothing-to-undo' })
    value(await undo(data.context, second.change.id))
    value(await undo(data.context, first.change.id))
    expect((await page(carrier)).carries).toEqual([carried])
    value(await undo(data.context, link.change.id))
    value(await undo(data.context, change.id))
    const ids = (await getGoals(data.context)).map(({ id }) => id)
    expect(ids).toContain(carrier)
    expect(ids).not.toContain(carried)
  })
})

describe('revising a goal', () => {
  it('never rewrites the past: weeks that are over keep what was asked of them', async () => {
    const startOn = addDays(TODAY, -41)
    const { goalId } = await set({ startOn, measure: makeFrequency({ times: 5, weeks: 10 }) })
    const before = await page(goalId)
    const revision = { version: 1, measure: makeFrequency({ times: 2, weeks: 10 }), reason: 'knee' }
    const { change } = value(await reviseGoal(data.context, goalId, revision))
    const after = await page(goalId)
    const lived = before.periods.filter(({ to }) => to < isoDate(TODAY))
    expect(lived).toHaveLength(5)
    expect(after.periods.slice(0, 5)).toEqual(lived)
    expect(after.periods.slice(5).every(({ target }) => target === 2)).toBe(true)
    expect(after.revisions.map(({ reason }) => reason)).toEqual([null, 'knee'])
    expect(value(await getGoal(data.context, goalId, addDays(TODAY, -1))).measure).toMatchObject({ times: 5 })
    value(await undo(data.context, change.id))
    expect({ ...(await page(goalId)), version: 0 }).toEqual({ ...before, version: 0 })
  })

  it('from a day in the past is refused', async () => {
    const { goalId } = await set()
    const past = { version: 1, measure: makeFrequency(), fromOn: addDays(TODAY, -1) }
    expect(problemOf(await reviseGoal(data.context, goalId, past))).toMatchObject({ fields: [{ code: 'in-the-past' }] })
  })
})

describe('the life of a goal', () => {
  it('goes step by step, and a step that cannot follow is refused', async () => {
    const { goalId } = await set({ startOn: addDays(TODAY, -20) })
    const step = async (state: 'active' | 'paused' | 'released' | 'draft', on = TODAY) =>
      changeGoalState(data.context, goalId, { version: await version(goalId), state, on })
    value(await step('paused', addDays(TODAY, -6)))
    expect(problemOf(await step('paused'))).toEqual({ code: 'wrong-state', from: 'paused', to: 'paused' })
    expect(problemOf(await step('draft'))).toMatchObject({ code: 'wrong-state' })
    expect(problemOf(await step('active', addDays(TODAY, -7)))).toMatchObject({ fields: [{ code: 'in-the-past' }] })
    expect(problemOf(await step('active', addDays(TODAY, 1)))).toMatchObject({ fields: [{ code: 'in-the-future' }] })
    const { change } = value(await step('active', addDays(TODAY, -2)))
    expect((await page(goalId)).states.map(({ on, state }) => [on, state])).toEqual([
      ['2026-05-10', 'active'],
      ['2026-05-04', 'paused'],
      ['2026-05-08', 'active'],
    ])
    value(await undo(data.context, change.id))
    expect((await page(goalId)).state).toBe('paused')
  })
})

describe('taking a goal out', () => {
  it('takes revisions, states and links with it, and undo brings all of it back', async () => {
    const { goalId: carried } = await set({ horizon: 'season' })
    const { goalId } = await set({ name: 'to go', carries: [carried] })
    value(await reviseGoal(data.context, goalId, { version: 1, measure: makeFrequency({ times: 1 }) }))
    const before = await all()
    const { change } = value(await deleteGoal(data.context, goalId, 2))
    expect(problemOf(await getGoal(data.context, goalId))).toEqual({ code: 'not-found', what: 'goal' })
    expect(JSON.stringify(await all())).not.toContain(goalId)
    value(await undo(data.context, change.id))
    expect(await all()).toEqual(before)
  })

  it('once is enough: the second time it is not there', async () => {
    const { goalId } = await set()
    const once = { key: 'delete-only-once', request: goalId }
    const first = value(await deleteGoal(data.context, goalId, 1, once))
    expect(value(await deleteGoal(data.context, goalId, 1, once))).toEqual(first)
    expect(problemOf(await deleteGoal(data.context, goalId, 1))).toEqual({ code: 'not-found', what: 'goal' })
  })
})

it('an edit is not undone over something newer, and edits come back one after the other', async () => {
  const { goalId, change: made } = await set()
  const first = value(await editGoal(data.context, goalId, { version: 1, name: 'one' }))
  const second = value(await editGoal(data.context, goalId, { version: 2, name: 'two' }))
  for (const change of [made, first.change])
    expect(problemOf(await undo(data.context, change.id))).toEqual({ code: 'nothing-to-undo' })
  for (const change of [second.change, first.change, made]) value(await undo(data.context, change.id))
  expect(problemOf(await getGoal(data.context, goalId)).code).toBe('not-found')
})
