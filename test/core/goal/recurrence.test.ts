import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, CALENDAR_UNITS, dateOf, isoDate, type LocalDate } from '../../../src/core/base/calendar.ts'
import { goalAsOf, revisionOn } from '../../../src/core/goal/goal-state.ts'
import type { Goal } from '../../../src/core/goal/goal.ts'
import { leavesRoom, withEditions } from '../../../src/core/goal/recurrence.ts'
import { makeGoal, makeRevision, makeVolume } from '../../make.ts'

const again = (recur: NonNullable<Goal['recur']>, startOn: LocalDate, dueOn: LocalDate): Goal =>
  makeGoal({
    recur,
    states: [{ on: startOn, state: 'active' }],
    revisions: [makeRevision({ measure: makeVolume({ per: 'total' }), fromOn: startOn, startOn, dueOn })],
  })
const windows = (goal: Goal, until: LocalDate) =>
  withEditions(goal, until).map(({ startOn, dueOn }) => [isoDate(startOn), isoDate(dueOn!)])

describe('a goal that comes again', () => {
  it('keeps to the ends of months, whatever their length', () => {
    expect(windows(again('month', dateOf(2027, 1, 1), dateOf(2027, 1, 31)), dateOf(2027, 4, 1))).toEqual([
      ['2027-01-01', '2027-01-31'],
      ['2027-02-01', '2027-02-28'],
      ['2027-03-01', '2027-03-31'],
      ['2027-04-01', '2027-04-30'],
    ])
  })

  it('comes once a year with the days between left free', () => {
    const spring = again('year', dateOf(2026, 3, 1), dateOf(2026, 5, 31))
    expect(windows(spring, dateOf(2027, 12, 31)).at(-1)).toEqual(['2027-03-01', '2027-05-31'])
    expect(revisionOn(spring, dateOf(2026, 12, 1)).startOn).toBe(dateOf(2026, 3, 1))
  })

  it('asks from a change on what was agreed then, and its editions follow that', () => {
    const goal = again('month', dateOf(2027, 1, 1), dateOf(2027, 1, 31))
    const more = { ...goal.revisions[0]!, measure: makeVolume({ per: 'total', amount: 200_000 }) }
    const change = { ...more, fromOn: dateOf(2027, 2, 10), startOn: dateOf(2027, 2, 1), dueOn: dateOf(2027, 2, 28) }
    const changed = { ...goal, revisions: [...goal.revisions, change] }
    const amount = (on: LocalDate) => (revisionOn(changed, on).measure as { amount: number }).amount
    expect([amount(dateOf(2027, 2, 9)), amount(dateOf(2027, 2, 10)), amount(dateOf(2027, 5, 3))]).toEqual([
      100_000, 200_000, 200_000,
    ])
  })

  it('does not come again after it has ended', () => {
    const goal = again('week', dateOf(2027, 3, 1), dateOf(2027, 3, 7))
    const ended: Goal = { ...goal, states: [...goal.states, { on: dateOf(2027, 3, 10), state: 'released' }] }
    expect(goalAsOf(ended, dateOf(2027, 6, 1)).revisions.map(({ startOn }) => isoDate(startOn))).toEqual([
      '2027-03-01',
      '2027-03-08',
    ])
  })

  it('has editions in order that never touch, the first of them as it was agreed, and is the same seen twice', () => {
    const spans = fc.record({
      recur: fc.constantFrom(...CALENDAR_UNITS),
      start: fc.integer({ min: 0, max: 1500 }),
      length: fc.integer({ min: 0, max: 364 }),
      until: fc.integer({ min: 0, max: 1500 }),
    })
    fc.assert(
      fc.property(spans, ({ recur, start, length, until }) => {
        const startOn = addDays(dateOf(2024, 1, 1), start)
        const goal = again(recur, startOn, addDays(startOn, length))
        const asOf = addDays(startOn, until)
        const editions = withEditions(goal, asOf)
        expect(editions[0]).toEqual(goal.revisions[0])
        if (!leavesRoom(goal.revisions[0]!, recur)) {
          expect(editions).toHaveLength(1)
          return
        }
        for (const [i, each] of editions.slice(1).entries()) {
          expect(each.startOn).toBeGreaterThan(editions[i]!.dueOn!)
          expect(each.startOn).toBeLessThanOrEqual(asOf)
          expect(each.fromOn).toBe(each.startOn)
        }
        expect(withEditions({ ...goal, revisions: editions }, asOf)).toEqual(editions)
      }),
      { seed: 11, numRuns: 300 },
    )
  })
})
