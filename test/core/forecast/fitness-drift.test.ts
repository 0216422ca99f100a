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

describe('hills and heat', () => {
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

  it('make a past race worth more', () => {
    const goal = goalOf(fiveKm(1490))
    const chance = (facts: Parameters<typeof race>[3] = {}) =>
      forecastOf(forecastGoal(goal, knowing({ races: [race(50, 5000, 1500), race(10, 5000, 1500, facts)] }))).chance
    expect(chance({ ascent_m: 60 })).toBeGreaterThan(chance())
    expect(chance({ temperature_c: 30, dewPoint_c: 20 })).toBeGreaterThan(chance())
    expect(chance({ temperature_c: 4, dewPoint_c: 0 })).toBe(chance())
  })

  it('widen what is said of a hilly race to come, whose median is an even chance', () => {
    const races = [1500, 1480, 1520].map((time_s, i) => ({
      on: addDays(ASOF, -20 * i),
      distance_m: 10_000,
      time_s: 2 * time_s,
    }))
    const flat = raceTimeOutlook({ asOf: ASOF, races }, 10_000)!
    const hilly = overHills(flat, { hills: 1.08, warmth_c: 0 })
    const on = addDays(ASOF, 30)
    const [a, b] = [flat.quantiles(on), hilly.quantiles(on)]
    expect(b.p50 / a.p50).toBeGreaterThan(1.06)
    expect(Math.log(b.p90 / b.p10)).toBeGreaterThan(Math.log(a.p90 / a.p10))
    expect(hilly.chance(b.p50, [on])).toBeCloseTo(0.5, 5)
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
