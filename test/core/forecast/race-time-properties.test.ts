import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dateOf, type LocalDate } from '../../../src/core/base/calendar.ts'
import { STANDARD_DISTANCES } from '../../../src/core/forecast/pace-order.ts'
import type { RaceResult } from '../../../src/core/forecast/race-result.ts'
import { raceTimeOutlook } from '../../../src/core/forecast/race-time.ts'
import { logWorldRecord } from '../../../src/core/forecast/world-record.ts'

const SEED = { seed: 5, numRuns: 400, endOnFailure: true }
const asOf = dateOf(2027, 5, 9)
const DISTANCES = [5000, 10000, 21097.5, 42195]
/** Rounding, nothing more. */
const NOTHING = 1e-9

const result = (distances: readonly number[]) =>
  fc.record({
    ago: fc.nat(900),
    distance: fc.constantFrom(...distances),
    pace: fc.double({ min: 0.2, max: 0.6, noNaN: true }),
  })
const made = ({ ago, distance, pace }: { ago: number; distance: number; pace: number }): RaceResult => ({
  on: addDays(asOf, -ago),
  distance_m: distance,
  time_s: distance * pace * (distance / 5000) ** 0.06,
})
const history = fc.array(result(DISTANCES), { minLength: 1, maxLength: 25 }).map((all) => all.map(made))
const goalDistance = fc.constantFrom(...DISTANCES)
const attempts = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 8 })
const pace = fc.double({ min: 0.18, max: 0.62, noNaN: true })
const timeOf = (distance: number, of: number) => distance * of * (distance / 5000) ** 0.06
const days = (ahead: readonly number[]) => ahead.map((n) => addDays(asOf, n))

function chance(races: readonly RaceResult[], distance: number, time: number, ahead: readonly number[]): number {
  const said = raceTimeOutlook({ asOf, races }, distance)?.chance(time, days(ahead))
  if (said === undefined) throw new Error('no chance')
  return said
}

describe('the chance of a race time', () => {
  it('is never less for an easier target', () => {
    fc.assert(
      fc.property(
        history,
        goalDistance,
        attempts,
        pace,
        fc.double({ min: 0, max: 0.2, noNaN: true }),
        (races, d, ahead, p, more) => {
          const time = timeOf(d, p)
          expect(chance(races, d, time * (1 + more), ahead)).toBeGreaterThanOrEqual(
            chance(races, d, time, ahead) - NOTHING,
          )
        },
      ),
      SEED,
    )
  })

  it('is never less with a better result at the goal’s own distance, whichever it is', () => {
    fc.assert(
      fc.property(
        history,
        attempts,
        pace,
        fc.nat(24),
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        (races, ahead, p, which, better) => {
          const at = which % races.length
          const d = races[at]!.distance_m
          const improved = races.map((race, i) => (i === at ? { ...race, time_s: race.time_s * (1 - better) } : race))
          const time = timeOf(d, p)
          expect(chance(improved, d, time, ahead)).toBeGreaterThanOrEqual(chance(races, d, time, ahead) - NOTHING)
        },
      ),
      SEED,
    )
  })

  it('is never less with one more attempt', () => {
    fc.assert(
      fc.property(
        history,
        goalDistance,
        attempts,
        pace,
        fc.integer({ min: 1, max: 400 }),
        (races, d, ahead, p, extra) => {
          const time = timeOf(d, p)
          expect(chance(races, d, time, [...ahead, extra])).toBeGreaterThanOrEqual(
            chance(races, d, time, ahead) - NOTHING,
          )
        },
      ),
      SEED,
    )
  })

  it('does not depend on what comes after the day, nor on the order of the results', () => {
    fc.assert(
      fc.property(history, goalDistance, attempts, pace, history, (races, d, ahead, p, later) => {
        const time = timeOf(d, p)
        const after = later.map((race, i) => ({ ...race, on: addDays(asOf, 1 + i) }))
        expect(chance([...after, ...races.toReversed()], d, time, ahead)).toBeCloseTo(chance(races, d, time, ahead), 12)
      }),
      SEED,
    )
  })

  it('is next to nothing beyond the best time in the world', () => {
    fc.assert(
      fc.property(
        history,
        goalDistance,
        attempts,
        fc.double({ min: 0.5, max: 0.995, noNaN: true }),
        (races, d, ahead, share) => {
          const human = races.map((race) => ({
            ...race,
            time_s: Math.max(race.time_s, Math.exp(logWorldRecord(race.distance_m))),
          }))
          expect(chance(human, d, share * Math.exp(logWorldRecord(d)), ahead)).toBeLessThan(0.01)
        },
      ),
      SEED,
    )
  })
})

describe('over more distance', () => {
  it('no chance and no rank of the range is of a faster pace, exactly, at standard distances and at those that were run', () => {
    fc.assert(
      fc.property(
        fc.array(result([1609.344, 5000, 8000, ...DISTANCES]), { minLength: 1, maxLength: 12 }),
        attempts,
        pace,
        (all, ahead, p) => {
          const races = all.map(made)
          const on = addDays(asOf, ahead[0]!)
          const said = [...new Set([...STANDARD_DISTANCES, ...races.map((race) => race.distance_m)])]
            .sort((a, b) => a - b)
            .map((distance) => {
              const outlook = raceTimeOutlook({ asOf, races }, distance)!
              return { distance, times: outlook.quantiles(on), chance: outlook.chance(distance * p, days(ahead))! }
            })
          for (const [i, longer] of said.entries()) {
            const shorter = said[i - 1]
            if (!shorter) continue
            expect(longer.chance).toBeLessThanOrEqual(shorter.chance + NOTHING)
            for (const rank of ['p10', 'p25', 'p50', 'p75', 'p90'] as const)
              expect(longer.times[rank] / longer.distance).toBeGreaterThanOrEqual(
                (shorter.times[rank] / shorter.distance) * (1 - NOTHING),
              )
          }
        },
      ),
      { ...SEED, numRuns: 200 },
    )
  })
})

describe('the range of a race time', () => {
  const width = (races: readonly RaceResult[], distance: number, on: LocalDate, day = asOf): number => {
    const range = raceTimeOutlook({ asOf: day, races }, distance)?.quantiles(on)
    return range ? Math.log(range.p90 / range.p10) : Number.NaN
  }

  it('rises with its levels, and its median is an even chance', () => {
    fc.assert(
      fc.property(history, goalDistance, fc.integer({ min: 1, max: 400 }), (races, d, ahead) => {
        const outlook = raceTimeOutlook({ asOf, races }, d)
        const { p10, p25, p50, p75, p90 } = outlook!.quantiles(addDays(asOf, ahead))
        expect([p10, p25, p50, p75, p90].toSorted((a, b) => a - b)).toEqual([p10, p25, p50, p75, p90])
        expect(outlook!.chance(p50, [addDays(asOf, ahead)])).toBeCloseTo(0.5, 3)
      }),
      { ...SEED, numRuns: 100 },
    )
  })

  it('has no slower median on a later day for who trains, at any distance; a chance that is nearly sure may fall', () => {
    const runner = { weekly_m: 40_000 }
    const ahead = [1, 7, 30, 60, 90, 120, 180, 240, 300, 365, 500, 1000]
    const distance = fc.constantFrom(1609.344, 3000, 5000, 10_000, 17_000, 21_097.5, 30_000, 42_195, 50_000)
    fc.assert(
      fc.property(history, distance, (races, d) => {
        const outlook = raceTimeOutlook({ asOf, races, runner }, d)!
        let best = Infinity
        for (const on of days(ahead)) {
          const { p50 } = outlook.quantiles(on)
          // As exact as a clock that shows tenths.
          expect(p50).toBeLessThan(best * (1 + 2e-5))
          best = Math.min(best, p50)
        }
      }),
      { ...SEED, numRuns: 80 },
    )
    const races = [0, 20, 40, 60].map((ago) => ({ on: addDays(asOf, -ago), distance_m: 5000, time_s: 1500 + ago }))
    const sure = (day: number) => raceTimeOutlook({ asOf, races, runner }, 5000)!.chance(1700, days([day]))
    expect(sure(500)).toBeLessThan(sure(30)!)
  })

  it('is wider years from now than weeks from now, and from old results than from new ones', () => {
    const races = [1500, 1480, 1520, 1490].map((time_s, i) => ({
      on: addDays(asOf, -10 * i),
      distance_m: 5000,
      time_s,
    }))
    for (const distance of [5000, 42195]) {
      const soon = width(races, distance, addDays(asOf, 30))
      expect(width(races, distance, addDays(asOf, 365 * 3))).toBeGreaterThan(soon)
      expect(width(races, distance, addDays(asOf, 365 * 3 + 30), addDays(asOf, 365 * 3))).toBeGreaterThan(soon)
    }
  })

  it('ends where a slow day ends, also after a single result: a tenth slower at 5 km, less than a third at the marathon', () => {
    for (const [distance, most] of [
      [5000, 1.17],
      [10_000, 1.17],
      [21_097.5, 1.23],
      [42_195, 1.36],
    ] as const)
      for (const of of [0.22, 0.3, 0.4]) {
        const time_s = timeOf(distance, of)
        const on = addDays(asOf, 14)
        const range = (all: readonly RaceResult[]) => raceTimeOutlook({ asOf, races: all }, distance)!.quantiles(on)
        const one = { on: addDays(asOf, -20), distance_m: distance, time_s }
        expect(range([one]).p90 / time_s).toBeLessThan(most)
        expect(range([one]).p90).toBeGreaterThan(time_s)
        // A slower one among them leaves more room.
        const slower = { on: addDays(asOf, -90), distance_m: distance, time_s: 1.3 * time_s }
        expect(range([one, slower]).p90).toBeGreaterThan(range([one]).p90)
      }
  })

  it('is wider at a distance far from all results than near them', () => {
    const races = [{ on: asOf, distance_m: 5000, time_s: 1500 }]
    const soon = addDays(asOf, 30)
    expect(width(races, 42195, soon)).toBeGreaterThan(width(races, 21097.5, soon))
    expect(width(races, 21097.5, soon)).toBeGreaterThan(width(races, 8000, soon))
    expect(width(races, 100000, soon)).toBeGreaterThan(width(races, 42195, soon))
  })
})

describe('results of one day', () => {
  it('count so that a better one at the distance never hurts, whatever was run elsewhere', () => {
    const on = addDays(asOf, -400)
    const elsewhere = { on, distance_m: 10000, time_s: 3300 }
    const say = (time_s: number) => chance([elsewhere, { on, distance_m: 5000, time_s }], 5000, 1250, [30])
    for (let time_s = 1900; time_s > 1100; time_s -= 5)
      expect(say(time_s - 5)).toBeGreaterThanOrEqual(say(time_s) - NOTHING)
  })
})
