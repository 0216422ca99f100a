import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate } from '../../../src/core/base/calendar.ts'
import { GOAL_TYPES } from '../../../src/core/goal/goal.ts'
import { aimOfGoal } from '../../../src/core/plan/aim-of-goal.ts'
import { hasRace, hasWeeks } from '../../../src/core/plan/has-weeks.ts'
import { measures } from '../../contracts/measure-arbitraries.ts'
import { makeGoal } from '../goal/make-goal.ts'
import { madeEvidence, TODAY } from './made-runner.ts'

const known = madeEvidence({
  asOf: TODAY,
  weekStart: 1,
  days: [2, 4, 7],
  weeks: Array.from({ length: 20 }, () => 30_000),
  birthYear: 1980,
  best: { distance_m: 10_000, time_s: 3000 },
})

describe('whether a goal has weeks of its own, and a race', () => {
  it.each(Object.entries(measures))('is what a plan is laid by: %s', (_, measure) => {
    fc.assert(
      fc.property(measure, fc.constantFrom(...GOAL_TYPES), (each, type) => {
        const made = makeGoal([
          { measure: each, startOn: isoDate(addDays(TODAY, -7)), dueOn: isoDate(addDays(TODAY, 100)) },
        ])
        const aim = aimOfGoal({ ...made, type }, known)
        expect(hasWeeks(each, type)).toBe(aim.ok)
        expect(hasRace(each)).toBe(aim.ok && aim.value.kind === 'race')
      }),
      { seed: 11, numRuns: 200 },
    )
  })
})
