import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/core/base/calendar.ts'
import { slowing } from '../../../src/core/forecast/conditions.ts'
import { fitnessDrift } from '../../../src/core/forecast/fitness-drift.ts'
import { forecastGoal } from '../../../src/core/forecast/forecast-goal.ts'
import { overHills } from '../../../src/core/forecast/over-hills.ts'
import { raceTimeOutlook } from '../../../src/core/forecast/race-time.ts'
import { ASOF, coming, fiveKm, forecastOf, goalOf, knowing, race, run } from './make-case.ts'

/** A run every other day from so long ago up to so long ago, all alike. */
const steady = (from: number, to: number, facts: Parameters<typeof run>[2] = {}) =>
  Array.from({ length: Math.floor((from - to) / 2) }, (_, i) => run(to + 2 * i, 8000, facts)).toReversed()
const since = (ago: number, runs: ReturnType<typeof steady>) => fitnessDrift(knowing({ runs }))(addDays(ASOF, -ago))

describe('what moves fitness between results', () => {
  it('is nothing where running went on as it was, and nothing without a log', () => {
    expect(since(60, steady(300, 1))).toBeCloseTo(0, 3)
    expect(fitnessDrift(knowing())(addDays(ASOF, -60))).toBe(0)
  })

  it('is a loss in a break, more in a longer one, at most a tenth', () => {
    const [short, long, year] = [14, 40, 300].map((ago) => since(ago + 30, steady(500, ago)))
    expect(short).toBeGreaterThan(0)
    expect(long).toBeGreaterThan(short!)
    expect(year).toBeLessThanOrEqual(0.1 + 1e-9)
  })

  it('is mostly regained after as many weeks of running again', () => {
    const runs = [...steady(400, 120), ...steady(80, 1)]
    expect(since(150, runs)).toBeLessThan(since(150, steady(400, 120)) / 2)
  })

  it('is a gain where load has grown, a small one', () => {
    const grown = [...steady(400, 100), ...steady(100, 1, { moving_s: 5280 })]
    expect(since(150, grown)).toBeLessThan(-0.005)
    expect(since(150, grown)).toBeGreaterThan(-0.03)
  })

  it('follows pace at heart rate: the same pace for fewer beats is a gain', () => {
    const fitter = [
      ...steady(400, 100, { average_heart_rate_bpm: 150 }),
      ...steady(100, 1, { average_heart_rate_bpm: 143 }),
    ]
    expect(since(200, fitter)).toBeLessThan(-0.02)
    expect(since(200, fitter)).toBeGreaterThan(-7 / 130)
  })

  it('enters the chance: after a break a goal is less likely than after weeks of running', () => {
    const races = [race(60, 5000, 1500), race(50, 5000, 1490)]
    const goal = goalOf(fiveKm(1490))
    const chance = (runs: ReturnType<typeof steady>) => forecastOf(forecastGoal(goal, knowing({ races, runs }))).chance
    expect(chance(steady(300, 40))).toBeLessThan(chance(steady(300, 1)))
  })
})

describe('hills, heat and altitude', () => {
  it('slow a race by its climb and its warmth, more the longer it takes, and leave doubt', () => {
    expect(slowing(10_000, 3000, {})).toEqual({ by: 0, sd: 0 })
    const hilly = slowing(10_000, 3000, { ascent_m: 100 })
    expect(hilly.by).toBeCloseTo(Math.log(1.037), 9)
    expect(hilly.sd).toBeCloseTo(0.4 * hilly.by, 9)
    const warm = (time_s: number, temperature_c: number) =>
      slowing(42_195, time_s, { temperature_c, dewPoint_c: temperature_c - 8 }).by
    expect(warm(12_000, 5)).toBe(0)
    expect(warm(12_000, 28)).toBeGreaterThan(warm(12_000, 22))
    expect(warm(16_000, 25)).toBeGreaterThan(warm(10_000, 25))
    expect(slowing(5000, 1200, { temperature_c: 25, dewPoint_c: 17 }).by).toBeLessThan(warm(10_000, 25))
    expect(slowing(5000, 1200, { temperature_c: 25 }).by).toBe(0)
  })

  it('take off what thin air costs from 300 m on: nothing below, less over a mile than over 3 km, with doubt', () => {
    const high = (distance_m: number, altitude_m: number) => slowing(distance_m, 1200, { altitude_m })
    expect(high(5000, 300)).toEqual({ by: 0, sd: 0 })
    expect(high(5000, 0)).toEqual({ by: 0, sd: 0 })
    expect(high(5000, 1300).by).toBeCloseTo(0.022, 12)
    expect(high(42_195, 1300)).toEqual(high(5000, 1300))
    expect(high(1609.344, 1300).by).toBeCloseTo(0.018, 12)
    expect(high(400, 1300).by).toBeCloseTo(0.0046, 12)
    const rising = [800, 1000, 1500, 1609.344, 2000, 2999, 3000].map((distance_m) => high(distance_m, 1300).by)
    expect(rising).toEqual(rising.toSorted((a, b) => a - b))
    expect(high(5000, 2300).sd).toBeCloseTo(0.4 * 0.044, 12)
  })

  it('make a past race worth more', () => {
    const goal = goalOf(fiveKm(1490))
    const chance = (facts: Parameters<typeof race>[3] = {}) =>
      forecastOf(forecastGoal(goal, knowing({ races: [race(50, 5000, 1500), race(10, 5000, 1500, facts)] }))).chance
    expect(chance({ ascent_m: 60 })).toBeGreaterThan(chance())
    expect(chance({ temperature_c: 30, dewPoint_c: 20 })).toBeGreaterThan(chance())
    expect(chance({ temperature_c: 4, dewPoint_c: 0 })).toBe(chance())
    expect(chance({ altitude_m: 2300 })).toBeGreaterThan(chance({ altitude_m: 1600 }))
    expect(chance({ altitude_m: 1600 })).toBeGreaterThan(chance())
    expect(chance({ altitude_m: 250 })).toBe(chance())
  })

  it('widen what is said of a hilly race to come, whose median is an even chance', () => {
    const races = [1500, 1480, 1520].map((time_s, i) => ({
      on: addDays(ASOF, -20 * i),
      distance_m: 10_000,
      time_s: 2 * time_s,
    }))
    const flat = raceTimeOutlook({ asOf: ASOF, races }, 10_000)!
    const hilly = overHills(flat, { hills: 1.08, warmth_c: 0, altitude: 0 })
    const on = addDays(ASOF, 30)
    const [a, b] = [flat.quantiles(on), hilly.quantiles(on)]
    expect(b.p50 / a.p50).toBeGreaterThan(1.06)
    expect(Math.log(b.p90 / b.p10)).toBeGreaterThan(Math.log(a.p90 / a.p10))
    expect(hilly.chance(b.p50, [on])).toBeCloseTo(0.5, 5)
  })

  it('of a race to come make a time less likely and the range wider; who raced as high before can do it again', () => {
    const goal = goalOf({ kind: 'race-time', distance_m: 10_000, time_s: 3120 }, { dueOn: addDays(ASOF, 60) })
    const said = (before_m: number | undefined, ahead_m: number | undefined) => {
      const at = (altitude_m: number | undefined) => (altitude_m === undefined ? {} : { altitude_m })
      const races = [race(50, 10_000, 3100, at(before_m)), coming(60, 10_000, at(ahead_m))]
      return forecastOf(forecastGoal(goal, knowing({ races })))
    }
    const width = ({ quantiles }: ReturnType<typeof said>) => Math.log(quantiles!.p75 / quantiles!.p25)
    const [low, high, both] = [said(undefined, undefined), said(undefined, 1800), said(1800, 1800)]
    expect(said(undefined, 200)).toEqual(low)
    expect(high.quantiles!.p50 / low.quantiles!.p50).toBeCloseTo(Math.exp(0.022 * 1.5), 2)
    expect(high.chance).toBeLessThan(low.chance)
    expect(width(high)).toBeGreaterThan(width(low))
    expect(high.assumed).toContain('altitude-counted')
    expect(low.assumed).not.toContain('altitude-counted')
    expect(both.quantiles!.p50 / low.quantiles!.p50).toBeCloseTo(1, 2)
  })

  it('that are expected on the day make a time less likely, a wet and hot day most, and widen the range', () => {
    const races = [race(60, 5000, 1500), race(50, 10_000, 3100)]
    const goal = goalOf({ kind: 'race-time', distance_m: 10_000, time_s: 3120 }, { dueOn: addDays(ASOF, 60) })
    const said = (facts: Parameters<typeof coming>[2] = {}) =>
      forecastOf(forecastGoal(goal, knowing({ races: [...races, coming(60, 10_000, facts)] })))
    const [unknown, cool, warm, hot] = [
      said(),
      said({ temperature_c: 5, dewPoint_c: 0 }),
      said({ temperature_c: 24, dewPoint_c: 12 }),
      said({ temperature_c: 30, dewPoint_c: 22 }),
    ]
    expect(cool).toEqual(unknown)
    expect(warm.chance).toBeLessThan(cool.chance)
    expect(hot.chance).toBeLessThan(warm.chance)
    expect(hot.assumed).toContain('heat-as-expected')
    expect(cool.assumed).not.toContain('heat-as-expected')
    const width = ({ quantiles }: typeof hot) => Math.log(quantiles!.p75 / quantiles!.p25)
    expect(width(hot)).toBeGreaterThan(width(cool))
    // A warm day behind and one as warm ahead: what was run there can be run again, about.
    const twice = forecastOf(
      forecastGoal(
        goalOf({ kind: 'race-time', distance_m: 10_000, time_s: 3100 }, { dueOn: addDays(ASOF, 60) }),
        knowing({
          races: [
            race(50, 10_000, 3100, { temperature_c: 24, dewPoint_c: 12 }),
            coming(60, 10_000, { temperature_c: 24, dewPoint_c: 12 }),
          ],
        }),
      ),
    )
    expect(twice.quantiles!.p50 / 3100).toBeGreaterThan(0.98)
    expect(twice.quantiles!.p50 / 3100).toBeLessThan(1.03)
  })
})
