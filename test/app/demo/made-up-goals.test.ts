import { describe, expect, it } from 'vitest'
import { madeUpGoals } from '../../../src/app/demo/made-up-goals.ts'
import { dateOf } from '../../../src/core/base/calendar.ts'
import { checkMeasure } from '../../../src/core/goal/check-measure.ts'
import { checkRevision } from '../../../src/core/goal/check-revision.ts'
import { type Goal, HORIZONS } from '../../../src/core/goal/goal.ts'
import { changeState, stateOn } from '../../../src/core/goal/goal-state.ts'

const DAYS = [dateOf(2026, 1, 1), dateOf(2026, 11, 22), dateOf(2027, 3, 8), dateOf(2028, 2, 29), dateOf(2026, 12, 31)]

describe.each(DAYS)('madeUpGoals on day %d', (until) => {
  const made = madeUpGoals(until)

  it('show each way a goal can stand', () => {
    const states = made.map(({ goal }) => stateOn({ ...goal, id: '', rank: 0, version: 1 }, until).state)
    expect(states).toEqual(['active', 'active', 'active', 'achieved', 'paused', 'released'])
    expect(new Set(made.map(({ goal }) => goal.horizon)).size).toBeGreaterThan(2)
  })

  it('ask for what the forms would let pass, and for nothing that lies ahead of the day', () => {
    for (const { goal } of made) {
      for (const [i, revision] of goal.revisions.entries()) {
        expect(checkMeasure(revision.measure)).toEqual({ ok: true, value: revision.measure })
        expect(checkRevision(revision, goal.revisions[i - 1])).toEqual({ ok: true, value: revision })
        expect(revision.fromOn).toBeLessThanOrEqual(until)
      }
      expect(goal.createdOn).toBeLessThanOrEqual(until)
      expect(goal.states.every(({ on }) => on <= until)).toBe(true)
    }
  })

  it('went through steps that may follow each other', () => {
    for (const { goal } of made) {
      const [first, ...later] = goal.states
      let lived: Goal = { ...goal, id: '', rank: 0, version: 1, states: [first!] }
      for (const step of later) {
        const next = changeState(lived, step)
        if (!next.ok) throw new Error(next.error.code)
        lived = next.value
      }
      expect(lived.states).toEqual(goal.states)
    }
  })

  it('carry goals that exist, never over a shorter way than their own, and never in a circle', () => {
    const byKey = new Map(made.map((each) => [each.key, each]))
    expect(byKey.size).toBe(made.length)
    const links = made.filter(({ carries }) => carries !== undefined)
    expect(links).toHaveLength(2)
    for (const { goal, carries } of links) {
      const carried = byKey.get(carries!)
      expect(HORIZONS.indexOf(carried!.goal.horizon)).toBeGreaterThan(HORIZONS.indexOf(goal.horizon))
    }
  })
})
