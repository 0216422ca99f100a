import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, localDate } from '../../../src/core/base/calendar.ts'
import { evenShare } from '../../../src/core/goal/even-way.ts'
import { restDays } from '../../../src/core/goal/rest-days.ts'
import { day, makeEvidence, makeGoal, volumeOf } from './make-goal.ts'

const goal = makeGoal([{ measure: volumeOf(), startOn: '2027-01-01' }])
const resting = (asOf: number, ...ranges: [from: number, to: number][]) =>
  restDays(goal, {
    ...makeEvidence('2027-01-01'),
    asOf: localDate(asOf),
    pauses: ranges.map(([from, to]) => ({ from: localDate(from), to: localDate(to), reason: 'life' })),
  })

describe('evenShare', () => {
  it('is the straight line without rest: none on the first day, all on the day after the last', () => {
    const from = day('2027-03-01')
    const shares = [-1, 0, 1, 5, 9, 10, 11].map((later) =>
      evenShare(from, addDays(from, 9), addDays(from, later), resting(from + 20)),
    )
    for (const [i, share] of [0, 0, 0.1, 0.5, 0.9, 1, 1].entries()) expect(shares[i]).toBeCloseTo(share, 12)
  })

  it('stands still over rest and spreads what is left over the other days', () => {
    // Ten days, the third to fifth rest: 2/10 lived, then 8/10 over five days.
    const rest = resting(109, [102, 104])
    const shares = [101, 102, 103, 104, 105, 106, 108].map((asOf) =>
      evenShare(localDate(100), localDate(109), localDate(asOf), rest),
    )
    for (const [i, share] of [0.1, 0.2, 0.2, 0.2, 0.2, 0.36, 0.68].entries()) expect(shares[i]).toBeCloseTo(share, 12)
  })

  it('agrees with the day by day rule, never falls, and is never raised by a pause', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 45 }),
        fc.array(fc.tuple(fc.integer({ min: -5, max: 45 }), fc.nat(8)), { maxLength: 4 }),
        (length, lived, pauses) => {
          const to = localDate(length - 1)
          const rest = resting(lived, ...pauses.map(([from, days]): [number, number] => [from, from + days]))
          let left = 1
          for (let at = 0; at < Math.min(lived, length); at++)
            if (!rest.has(localDate(at))) left *= 1 - 1 / (length - at)
          const share = evenShare(localDate(0), to, localDate(lived), rest)
          expect(share).toBeCloseTo(lived >= length ? 1 : 1 - left, 12)
          expect(share).toBeLessThanOrEqual(evenShare(localDate(0), to, localDate(lived), resting(lived)) + 1e-12)
        },
      ),
      { seed: 20270308, numRuns: 500 },
    )
  })
})

describe('restDays', () => {
  it('joins ranges that touch, and counts the days within others', () => {
    const rest = resting(120, [100, 103], [104, 106], [110, 112], [111, 115])
    expect(rest.ranges).toEqual([
      { from: 100, to: 106 },
      { from: 110, to: 115 },
    ])
    expect(rest.within(localDate(105), localDate(111))).toBe(4)
    expect(rest.within(localDate(107), localDate(109))).toBe(0)
    expect(rest.within(localDate(105), localDate(104))).toBe(0)
  })

  it('reaches up to today and no further, be its end to come or not known', () => {
    const pauses = [
      { from: day('2027-02-25'), to: day('2027-03-20'), reason: 'life' as const },
      { from: day('2027-02-20'), reason: 'rest' as const },
    ]
    const { ranges } = restDays(goal, makeEvidence('2027-03-01', { pauses }))
    expect(ranges).toEqual([{ from: day('2027-02-20'), to: day('2027-03-01') }])
  })

  it('leaves out the pauses of other goals', () => {
    const evidence = makeEvidence('2027-03-01', {
      pauses: [
        { from: day('2027-02-01'), to: day('2027-02-02'), reason: 'life', goalId: 'goal-2' },
        { from: day('2027-02-05'), to: day('2027-02-06'), reason: 'life', goalId: 'goal-1' },
      ],
    })
    expect(restDays(goal, evidence).ranges).toEqual([{ from: day('2027-02-05'), to: day('2027-02-06') }])
  })
})
