import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dateOf } from '../../../src/core/base/calendar.ts'
import { evidence } from '../../../src/core/evidence/make-evidence.ts'
import { equivalentTimes } from '../../../src/core/forecast/fitness.ts'
import { distancesOf, STANDARD_DISTANCES } from '../../../src/core/forecast/pace-order.ts'
import { distanceOutlook } from '../../../src/core/forecast/race-goal.ts'

const ASOF = dateOf(2027, 5, 9)
const LENGTHS = [3000, 5000, 5100, 8000, 10_000, 15_000, 21_200, 42_300]
/** Rounding, nothing more. */
const NOTHING = 1e-9
/** As exact as a clock that shows tenths. */
const ROOT = 2e-5

const run = fc.record({
  ago: fc.nat(800),
  distance: fc.constantFrom(...LENGTHS),
  pace: fc.double({ min: 0.22, max: 0.5, noNaN: true }),
  /** How much faster its fastest parts were. */
  uneven: fc.double({ min: 0, max: 0.15, noNaN: true }),
  isRaced: fc.boolean(),
})
type Run = typeof run extends fc.Arbitrary<infer R> ? R : never

/** A log with its fastest stretches; after the last run there may have been a long break. */
function runner(runs: readonly Run[]) {
  const known = runs.map((one, i) => ({ ...one, id: `run-${i}`, on: addDays(ASOF, -one.ago) }))
  return evidence(
    { weekStart: 1 },
    {
      activities: known
        .toSorted((a, b) => a.on - b.on)
        .map(({ id, on, distance, pace }) => ({
          id,
          startAt: on * 86_400_000,
          localDay: on,
          sport: 'running' as const,
          distance_m: distance,
          elapsed_s: distance * pace,
          moving_s: distance * pace,
        })),
      bestEfforts: known
        .filter(({ uneven }) => uneven > 0.05)
        .flatMap(({ id, on, distance, pace, uneven }) =>
          STANDARD_DISTANCES.filter((length) => length <= distance).map((length) => ({
            activityId: id,
            localDay: on,
            distance_m: length,
            elapsed_s: length * pace * (1 - uneven * (1 - length / distance)),
          })),
        )
        .toSorted((a, b) => a.localDay - b.localDay),
      pauses: [],
      races: known
        .filter(({ isRaced }) => isRaced)
        .map(({ id, on, distance, pace }) => ({
          id: `race-${id}`,
          on,
          distance_m: distance,
          kind: 'road' as const,
          priority: 'B' as const,
          outcome: 'finished' as const,
          official_time_s: distance * pace,
          activityId: id,
          allOut: true,
          version: 1,
        }))
        .toSorted((a, b) => a.on - b.on),
    },
    ASOF,
  )
}

describe('equivalent times', () => {
  it('never promise a faster pace over more distance, whatever was raced, trained and rested', () => {
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 30 }), (runs) => {
        const times = equivalentTimes(runner(runs))
        for (const [i, longer] of times.entries()) {
          const shorter = times[i - 1]
          if (!shorter) continue
          for (const rank of ['p10', 'p25', 'p50', 'p75', 'p90'] as const)
            expect(longer.times[rank] / longer.distance_m).toBeGreaterThanOrEqual(
              (shorter.times[rank] / shorter.distance_m) * (1 - NOTHING),
            )
        }
      }),
      { seed: 9, numRuns: 120, endOnFailure: true },
    )
  })

  it('keep their order at distances that are not usual, of which none was run, and their median is an even chance', () => {
    const unusual = [2000, 4000, 7000, 12_000, 17_000, 19_000, 25_000, 30_000, 33_000, 38_000, 45_000, 70_000, 90_000]
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 12 }), (runs) => {
        const known = runner(runs.map((one) => ({ ...one, isRaced: true, uneven: 0 })))
        const on = addDays(ASOF, 30)
        const all = [...STANDARD_DISTANCES, ...unusual].toSorted((a, b) => a - b)
        const times = all.map((distance) => distanceOutlook(known, distance)!.quantiles(on))
        for (const [i, distance] of all.entries())
          for (const rank of ['p10', 'p25', 'p50', 'p75', 'p90'] as const)
            if (i > 0)
              expect(times[i]![rank] / distance).toBeGreaterThanOrEqual(
                (times[i - 1]![rank] / all[i - 1]!) * (1 - ROOT),
              )
        expect(distanceOutlook(known, 17_000)!.chance(times[all.indexOf(17_000)]!.p50, [on])).toBeCloseTo(0.5, 3)
      }),
      { seed: 10, numRuns: 40, endOnFailure: true },
    )
  })

  it('say of a distance next to a standard one, such as a half marathon in whole metres, what they say of that one', () => {
    const known = runner([{ ago: 30, distance: 10_000, pace: 0.29, uneven: 0, isRaced: true }])
    const on = addDays(ASOF, 60)
    for (const standard of STANDARD_DISTANCES.filter((distance) => distance !== 10_000))
      for (const off of [-0.5, 0.5, 2, 15]) {
        const [at, beside] = [standard, standard + off].map((distance) => distanceOutlook(known, distance)!)
        for (const share of [0.94, 1, 1.06]) {
          const time_s = at!.quantiles(on).p50 * share
          const pace = (standard + off) / standard
          expect(beside!.chance(time_s * pace, [on])).toBeCloseTo(at!.chance(time_s, [on])!, 1)
        }
      }
  })

  it('keep their order from a stated level, too', () => {
    const known = runner([])
    for (const stated of STANDARD_DISTANCES) {
      const result = { on: ASOF, distance_m: stated, time_s: 0.3 * stated }
      let before = { p10: 0, p50: 0, p90: 0 }
      for (const distance of STANDARD_DISTANCES) {
        const { p10, p50, p90 } = distanceOutlook(known, distance, result)!.quantiles(addDays(ASOF, 30))
        const paces = { p10: p10 / distance, p50: p50 / distance, p90: p90 / distance }
        for (const rank of ['p10', 'p50', 'p90'] as const)
          expect(paces[rank]).toBeGreaterThanOrEqual(before[rank] * (1 - NOTHING))
        before = paces
      }
    }
  })
})

describe('the distances of results', () => {
  it('are each there once: what is about a standard distance counts as that', () => {
    const of = (...all: number[]) => distancesOf(all.map((distance_m) => ({ distance_m })))
    expect(of(42_300, 5050, 5000, 8000, 8100, 21_200)).toEqual([5000, 8000, 21_097.5, 42_195])
    expect(of()).toEqual([])
  })
})
