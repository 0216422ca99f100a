import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equivalentTimes } from '../../../src/core/forecast/fitness.ts'
import { fitnessCourse } from '../../../src/core/forecast/fitness-course.ts'
import {
  afterDays,
  afterResult,
  type FitnessObservation,
  unknownFitness,
} from '../../../src/core/forecast/fitness-filter.ts'
import { effort, knowing, race, run } from './make-case.ts'

const SEED = { seed: 5, numRuns: 2000 }
const NOTHING = 1e-9

const observation = fc.record({
  logTime: fc.double({ min: 7, max: 7.6, noNaN: true }),
  step: fc.constantFrom(0, 0, 0.7, 1.4, 2.1, -0.5),
  noise: fc.constantFrom(0.03, 0.04, 0.06),
  boundOnly: fc.boolean(),
})

const filtered = (all: readonly FitnessObservation[]) =>
  all.reduce((state, each) => afterResult(afterDays(state, 30, 0), each).state, unknownFitness(7.3))

describe('the filter of level and endurance', () => {
  it('finds no worse level for a better result at the distance itself, whatever else was run', () => {
    fc.assert(
      fc.property(
        fc.array(observation, { minLength: 1, maxLength: 15 }),
        fc.nat(14),
        fc.double({ min: 0, max: 0.2, noNaN: true }),
        (all, which, better) => {
          const at = which % all.length
          const races = all.map((each, i) => ({ ...each, boundOnly: false, ...(i === at && { step: 0 }) }))
          const improved = races.map((each, i) => (i === at ? { ...each, logTime: each.logTime - better } : each))
          expect(filtered(improved).level).toBeLessThanOrEqual(filtered(races).level + NOTHING)
        },
      ),
      SEED,
    )
  })

  it('knows more after a race, and less after days without one', () => {
    const before = unknownFitness(7.3)
    const after = afterResult(before, { logTime: 7.2, step: 0, noise: 0.03, boundOnly: false }).state
    expect(after.levelVar).toBeLessThan(before.levelVar / 10)
    expect(afterDays(after, 200, 0).levelVar).toBeGreaterThan(after.levelVar)
  })

  it('takes a training run as a bound: a slow one says nothing, a fast one lifts the level', () => {
    const state = unknownFitness(7.3)
    const slow = afterResult(state, { logTime: 7.5, step: 0, noise: 0.03, boundOnly: true })
    expect(slow).toMatchObject({ state, eased: true })
    expect(afterResult(state, { logTime: 7.1, step: 0, noise: 0.03, boundOnly: true }).state.level).toBeLessThan(7.3)
  })

  it('knows a race far slower than expected for one in which less than all was given', () => {
    const known = filtered(Array.from({ length: 6 }, () => ({ logTime: 7.2, step: 0, noise: 0.03, boundOnly: false })))
    const jog = afterResult(known, { logTime: 7.5, step: 0, noise: 0.03, boundOnly: false })
    expect(jog.eased).toBe(true)
    expect(jog.state.level - known.level).toBeLessThan(0.02)
  })

  it('reads the endurance slope off races of two distances', () => {
    const at5k = { logTime: 7.2, step: 0, noise: 0.03, boundOnly: false }
    const slowLong = { logTime: 7.3, step: 1.44, noise: 0.04, boundOnly: false }
    expect(filtered([at5k, slowLong]).slope).toBeGreaterThan(0)
    expect(filtered([at5k, { ...slowLong, logTime: 7.1 }]).slope).toBeLessThan(0)
  })
})

describe('the course of the level', () => {
  const races = [300, 200, 100, 10].map((ago, i) => race(ago, 5000, 1560 - 20 * i))

  it('is told week by week up to the day, nearer to the races as they come', () => {
    const course = fitnessCourse(knowing({ races }), 5000, 364)!
    expect(course.days.length).toBeGreaterThan(40)
    expect(course.days.at(-1)!.time_s).toBeGreaterThan(1480)
    expect(course.days.at(-1)!.time_s).toBeLessThan(1540)
    for (const { fast_s, time_s, slow_s } of course.days) {
      expect(fast_s).toBeLessThan(time_s)
      expect(slow_s).toBeGreaterThan(time_s)
    }
  })

  it('reads nothing that came later, and is nothing without a result', () => {
    const day = (all: typeof races) =>
      fitnessCourse(knowing({ races: all }), 5000, 364)!.days.find(({ on }) => on > races[2]!.on)
    expect(day([...races.slice(0, 3), race(10, 5000, 1300)])?.time_s).toBe(day(races)?.time_s)
    expect(fitnessCourse(knowing(), 5000, 364)).toBeUndefined()
  })

  it('is lifted by a fast training run and left alone by a slow one', () => {
    const last = (time_s: number) =>
      fitnessCourse(knowing({ races, runs: [run(3)], efforts: [effort(3, 5000, time_s)] }), 5000, 364)!.days.at(-1)!
        .time_s
    const without = fitnessCourse(knowing({ races, runs: [run(3)] }), 5000, 364)!.days.at(-1)!.time_s
    expect(last(1400)).toBeLessThan(without)
    expect(last(1590)).toBe(without)
  })
})

describe('equivalent times', () => {
  const result = fc.record({
    ago: fc.nat(700),
    distance: fc.constantFrom(1609.344, 5000, 10_000, 21_097.5, 42_195),
    pace: fc.double({ min: 0.22, max: 0.42, noNaN: true }),
  })
  const history = fc.array(result, { minLength: 1, maxLength: 12 })
  const told = (all: readonly { ago: number; distance: number; pace: number }[]) =>
    equivalentTimes(knowing({ races: all.map(({ ago, distance, pace }) => race(ago, distance, distance * pace)) }))

  it('hold every pace over shorter distances that is expected over a longer one that was run', () => {
    fc.assert(
      fc.property(history, (all) => {
        const paces = told(all).map(({ distance_m, times, results }) => ({ pace: times.p50 / distance_m, results }))
        for (const [i, { pace }] of paces.entries())
          for (const longer of paces.slice(i + 1))
            if (longer.results > 0) expect(pace).toBeLessThanOrEqual(longer.pace * (1 + 1e-4))
      }),
      { seed: 5, numRuns: 200 },
    )
  })
})
