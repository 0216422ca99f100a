import { describe, expect, it } from 'vitest'
import { backwardPlan } from '../../../src/core/plan/backward-plan.ts'
import { formerWeekly } from '../../../src/core/plan/former-weeks.ts'
import { addDays } from '../../../src/core/base/calendar.ts'
import { madeEvidence, madeRequest, TODAY } from './made-runner.ts'

const runner = (weeks: readonly number[]) => ({ asOf: TODAY, weekStart: 1, days: [2, 4, 6, 7], weeks }) as const
const after = (before_m: number, weeks = 30) =>
  runner([...Array<number>(5).fill(45_000), ...Array<number>(weeks).fill(before_m)])

describe('what a runner ran a week in better months', () => {
  it('is named where it is far above the weeks of now, and only then', () => {
    expect(formerWeekly(45_000, madeEvidence(after(100_000)))).toBeCloseTo(100_000, -2)
    expect(formerWeekly(45_000, madeEvidence(after(60_000)))).toBeUndefined()
    // A single high month is no such load.
    expect(formerWeekly(45_000, madeEvidence(after(100_000, 4)))).toBeUndefined()
  })

  it('stands beside a plan whose weeks rise no faster for it', () => {
    const aim = { kind: 'race', distance_m: 21_097.5, on: addDays(TODAY, 84) } as const
    const plan = backwardPlan(madeRequest(after(100_000), [aim]))
    expect(plan.formerWeekly_m).toBeCloseTo(100_000, -2)
    const full = plan.weeks
      .filter(({ notes, phase }) => notes.length === 0 && phase !== 'taper')
      .map(({ distance_m }) => distance_m)
    for (const [i, each] of full.slice(1).entries()) expect(each).toBeLessThanOrEqual(1.1 * full[i]! + 1)
  })
})
