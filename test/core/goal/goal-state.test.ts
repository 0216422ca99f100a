import { describe, expect, it } from 'vitest'
import {
  changeState,
  goalAsOf,
  hasEnded,
  revisionOn,
  stateOn,
  statesAfter,
  undoState,
} from '../../../src/core/goal/goal-state.ts'
import { GOAL_STATES } from '../../../src/core/goal/goal.ts'
import { day, frequencyOf, makeGoal } from './make-goal.ts'

const asked = (fromOn: string, times: number) => ({ measure: frequencyOf({ times }), startOn: '2027-03-01', fromOn })
const goal = makeGoal(
  [asked('2027-03-01', 4), asked('2027-03-10', 3), asked('2027-03-10', 2)],
  [
    { on: day('2027-03-01'), state: 'draft' },
    { on: day('2027-03-03'), state: 'active' },
  ],
)

describe('the life of a goal', () => {
  it('goes from draft to active, on hold and back, to one of three ends, and from an end back to active', () => {
    expect(Object.fromEntries(GOAL_STATES.map((state) => [state, statesAfter(state)]))).toEqual({
      draft: ['active', 'released'],
      active: ['paused', 'achieved', 'fell-short', 'released'],
      paused: ['active', 'achieved', 'fell-short', 'released'],
      achieved: ['active'],
      'fell-short': ['active'],
      released: ['active'],
    })
    expect(GOAL_STATES.filter(hasEnded)).toEqual(['achieved', 'fell-short', 'released'])
  })

  it('stands on each day at the last step of that day or before', () => {
    expect(['2027-02-01', '2027-03-02', '2027-03-03', '2028-01-01'].map((on) => stateOn(goal, day(on)).state)).toEqual([
      'draft',
      'draft',
      'active',
      'active',
    ])
  })

  it('asks on each day what the last revision of that day or before asks, the later of two of one day', () => {
    const times = ['2027-02-01', '2027-03-09', '2027-03-10'].map((on) => revisionOn(goal, day(on)).measure)
    expect(times).toMatchObject([{ times: 4 }, { times: 4 }, { times: 2 }])
  })

  it('is known on a day without the steps and revisions of later days', () => {
    expect(goalAsOf(goal, day('2027-03-02'))).toEqual({
      ...goal,
      states: goal.states.slice(0, 1),
      revisions: goal.revisions.slice(0, 1),
    })
    expect(goalAsOf(goal, day('2027-03-10'))).toEqual(goal)
  })
})

describe('changeState', () => {
  it('adds a step with its reason and leaves the goal it was given alone', () => {
    const step = { on: day('2027-03-05'), state: 'paused' as const, reason: 'a cold' }
    expect(changeState(goal, step)).toEqual({ ok: true, value: { ...goal, states: [...goal.states, step] } })
    expect(goal.states).toHaveLength(2)
  })

  it('refuses a step that cannot follow, and one before the last', () => {
    expect(changeState(goal, { on: day('2027-03-05'), state: 'draft' })).toEqual({
      ok: false,
      error: { code: 'state-not-possible', from: 'active', to: 'draft' },
    })
    expect(changeState(goal, { on: day('2027-03-02'), state: 'paused' })).toEqual({
      ok: false,
      error: { code: 'before-last-step', on: day('2027-03-02'), last: day('2027-03-03') },
    })
  })
})

describe('undoState', () => {
  it('takes the last step back, and never the first', () => {
    const undone = undoState(goal)
    expect(undone).toEqual({ ok: true, value: { ...goal, states: goal.states.slice(0, 1) } })
    expect(undone.ok && undoState(undone.value)).toEqual({ ok: false, error: { code: 'nothing-to-undo' } })
  })
})
