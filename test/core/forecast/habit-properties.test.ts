import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dateOf } from '../../../src/core/base/calendar.ts'
import type { Forecast } from '../../../src/core/forecast/forecast.ts'
import { forecastFrequency } from '../../../src/core/forecast/frequency.ts'
import type { RunFact } from '../../../src/core/forecast/habit-weeks.ts'
import { forecastVolume, volumeQuantiles } from '../../../src/core/forecast/volume.ts'

const SEED = { seed: 5, numRuns: 150 }
const NOTHING = 1e-9
/** A Sunday: the week is over. */
const asOf = dateOf(2027, 5, 9)
const monday = addDays(asOf, 1)

const run = fc.record({ ago: fc.integer({ min: 0, max: 400 }), km: fc.integer({ min: 1, max: 35 }) })
const log = fc
  .array(run, { maxLength: 150 })
  .map((all) => all.map(({ ago, km }): RunFact => ({ on: addDays(asOf, -ago), distance_m: km * 1000 })))

function chanceOf(forecast: Forecast): number {
  if (forecast.kind !== 'forecast' || forecast.chance === undefined) throw new Error('no chance')
  return forecast.chance
}

describe('the chance of a habit', () => {
  const asked = fc.record({
    runsPerWeek: fc.integer({ min: 1, max: 9 }),
    weeks: fc.integer({ min: 1, max: 16 }),
    slack: fc.nat(4),
  })
  const say = (runs: readonly RunFact[], goal: { runsPerWeek: number; weeks: number; slack: number }, from = monday) =>
    chanceOf(forecastFrequency({ asOf, runs }, { ...goal, startsOn: from }))

  it('is a chance, and never less for fewer runs, fewer weeks or more slack', () => {
    fc.assert(
      fc.property(log, asked, (runs, goal) => {
        const chance = say(runs, goal)
        expect(chance).toBeGreaterThanOrEqual(0)
        expect(chance).toBeLessThanOrEqual(1)
        for (const easier of [
          { ...goal, runsPerWeek: goal.runsPerWeek - 1 },
          { ...goal, weeks: goal.weeks - 1 },
          { ...goal, slack: goal.slack + 1 },
        ])
          expect(say(runs, easier)).toBeGreaterThanOrEqual(chance - NOTHING)
      }),
      SEED,
    )
  })

  it('does not depend on what comes after the day, nor on the order of the runs', () => {
    fc.assert(
      fc.property(log, asked, log, (runs, goal, later) => {
        const after = later.map((each, i) => ({ ...each, on: addDays(asOf, 1 + i) }))
        expect(say([...after, ...runs.toReversed()], goal)).toBeCloseTo(say(runs, goal), 12)
      }),
      SEED,
    )
  })

  it('counts the weeks lived: kept ones are won, missed ones use up the slack', () => {
    const runs = [0, 2, 4, 7, 9, 11, 14, 16, 18].map((ago) => ({ on: addDays(asOf, -ago) }))
    const goal = { runsPerWeek: 3, weeks: 3, slack: 0 }
    expect(say(runs, goal, addDays(monday, -21))).toBe(1)
    expect(say(runs, { ...goal, runsPerWeek: 4 }, addDays(monday, -21))).toBe(0)
    expect(say(runs, { ...goal, weeks: 6 }, addDays(monday, -21))).toBeGreaterThan(say(runs, { ...goal, weeks: 6 }))
  })

  it('knows the week in course: every run of it helps, every empty day does not', () => {
    const wednesday = addDays(asOf, 3)
    const before = Array.from({ length: 60 }, (_, i) => ({ on: addDays(asOf, -Math.floor((i * 7) / 3)) }))
    const on = (days: readonly number[], day = wednesday) =>
      chanceOf(
        forecastFrequency(
          { asOf: day, runs: [...before, ...days.map((n) => ({ on: addDays(monday, n) }))] },
          { runsPerWeek: 3, weeks: 1, slack: 0, startsOn: monday },
        ),
      )
    expect(on([0, 1, 2])).toBeGreaterThan(0.99)
    expect(on([0, 1])).toBeGreaterThan(on([0]))
    expect(on([0])).toBeGreaterThan(on([]))
    expect(on([0], addDays(wednesday, 2))).toBeLessThan(on([0]))
  })

  it('counts days where days are asked for', () => {
    const runs = [0, 0, 0, 7, 7, 7].map((ago) => ({ on: addDays(asOf, -ago) }))
    const goal = { runsPerWeek: 2, weeks: 2, slack: 0, startsOn: addDays(monday, -14) }
    expect(chanceOf(forecastFrequency({ asOf, runs }, goal))).toBe(1)
    expect(chanceOf(forecastFrequency({ asOf, runs, counted: 'days' }, goal))).toBe(0)
  })
})

describe('the chance of a distance', () => {
  const goal = (km: number, weeks: number) => ({
    distance_m: km * 1000,
    startsOn: monday,
    endsOn: addDays(monday, weeks * 7 - 1),
  })

  it('is never less for less distance or more days', () => {
    fc.assert(
      fc.property(log, fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 20 }), (runs, km, weeks) => {
        const say = (each: ReturnType<typeof goal>) => chanceOf(forecastVolume({ asOf, runs }, each))
        const chance = say(goal(km, weeks))
        expect(say(goal(km * 0.9, weeks))).toBeGreaterThanOrEqual(chance - NOTHING)
        expect(chance).toBeLessThanOrEqual(1)
      }),
      SEED,
    )
  })

  it('takes what is run as run: reached is certain, over and not reached is not', () => {
    const runs = [{ on: asOf, distance_m: 50e3 }]
    const over = { startsOn: addDays(asOf, -6), endsOn: asOf }
    expect(chanceOf(forecastVolume({ asOf, runs }, { ...over, distance_m: 50e3 }))).toBe(1)
    expect(chanceOf(forecastVolume({ asOf, runs }, { ...over, distance_m: 51e3 }))).toBe(0)
    expect(chanceOf(forecastVolume({ asOf, runs }, { ...over, endsOn: addDays(asOf, 7), distance_m: 50e3 }))).toBe(1)
  })

  it('has a range that rises with its levels and widens with the weeks', () => {
    const runs = Array.from({ length: 100 }, (_, i) => ({ on: addDays(asOf, -3 * i), distance_m: 9000 }))
    const range = (weeks: number) => volumeQuantiles({ asOf, runs }, goal(1, weeks))
    const { p10, p25, p50, p75, p90 } = range(8)
    expect([p10, p25, p50, p75, p90].toSorted((a, b) => a - b)).toEqual([p10, p25, p50, p75, p90])
    expect(range(20).p90 - range(20).p10).toBeGreaterThan(p90 - p10)
    expect(chanceOf(forecastVolume({ asOf, runs }, { ...goal(1, 8), distance_m: p50 }))).toBeCloseTo(0.5, 4)
  })
})
