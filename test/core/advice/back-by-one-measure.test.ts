import { describe, expect, it } from 'vitest'
import { returnRamp } from '../../../src/core/advice/return-ramp.ts'
import { addDays } from '../../../src/core/base/calendar.ts'
import { backwardPlan } from '../../../src/core/plan/backward-plan.ts'
import type { PlanAim } from '../../../src/core/plan/plan-types.ts'
import { madeRequest, type MadeRunner, TODAY } from '../plan/made-runner.ts'

/** Forty kilometres a week, and then whole weeks of nothing, up to today. */
const after = (weeksOff: number, isSaid: boolean): MadeRunner => ({
  asOf: TODAY,
  weekStart: 1,
  days: [2, 4, 6, 7],
  weeks: [...Array<number>(weeksOff).fill(0), ...Array<number>(12).fill(40_000)],
  ...(isSaid && { pauses: [{ from: addDays(TODAY, 1 - 7 * weeksOff), to: TODAY, reason: 'rest' as const }] }),
})
const aim: PlanAim = { kind: 'level', weekly_m: 40_000, on: addDays(TODAY, 7 * 20) }

describe('the first week back', () => {
  it.each([
    [1, 34_000],
    [2, 26_000],
    [3, 26_000],
    [4, 18_000],
    [8, 18_000],
  ])(
    'after %i weeks off is %i m by the plan and by the way back, whether the break was said or not',
    (weeks, metres) => {
      for (const isSaid of [true, false]) {
        const request = madeRequest(after(weeks, isSaid), [aim])
        const [first] = backwardPlan({ ...request, evenSo: true }).weeks
        expect(first?.notes).toContain('return')
        // Each of four runs is said in halves of a kilometre, never more.
        expect(metres - first!.distance_m).toBeGreaterThanOrEqual(0)
        expect(metres - first!.distance_m).toBeLessThan(2000)
        const pause = { from: addDays(TODAY, 1 - 7 * weeks), to: TODAY, reason: 'rest' } as const
        const [step] = returnRamp(pause, request.evidence).steps
        expect(step).toMatchObject({ code: 'week', distance_m: metres })
      }
    },
  )

  it('is that of who has not run, after more than half a year', () => {
    const request = madeRequest(after(30, false), [aim])
    expect(backwardPlan({ ...request, evenSo: true }).weeks[0]?.distance_m).toBe(7500)
    const pause = { from: addDays(TODAY, 1 - 7 * 30), to: TODAY, reason: 'rest' } as const
    expect(returnRamp(pause, request.evidence).steps[0]).not.toHaveProperty('distance_m')
  })
})
