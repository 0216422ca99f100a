import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/core/base/calendar.ts'
import type { Evidence } from '../../../src/core/evidence/evidence.ts'
import type { Race } from '../../../src/core/evidence/race.ts'
import { forecastGoal } from '../../../src/core/forecast/forecast-goal.ts'
import { logWorldRecord } from '../../../src/core/forecast/world-record.ts'
import type { Goal } from '../../../src/core/goal/goal.ts'
import type { Measure } from '../../../src/core/goal/measure.ts'
import { ASOF, distance, effort, forecastOf, goalOf, knowing, race, run, weekly } from './make-case.ts'

const SEED = { seed: 5, numRuns: 120 }
/** Rounding, nothing more. */
const NOTHING = 1e-9
const DISTANCES = [1609.344, 5000, 10000, 21097.5, 42195]

const timeOf = (distance_m: number, pace: number) => distance_m * pace * (distance_m / 5000) ** 0.06
const pace = fc.double({ min: 0.2, max: 0.6, noNaN: true })
const results = fc
  .array(fc.record({ ago: fc.integer({ min: 1, max: 900 }), at: fc.constantFrom(...DISTANCES), pace }), {
    minLength: 1,
    maxLength: 15,
  })
  .map((all) => all.map(({ ago, at, pace: p }, i) => race(ago, at, timeOf(at, p), { id: `r${i}` })))
const training = fc.array(fc.record({ ago: fc.integer({ min: 1, max: 500 }), pace }), { maxLength: 10 })
const goalAt = fc.constantFrom(...DISTANCES)

function evidenceOf(races: readonly Race[], trained: readonly { ago: number; pace: number }[]): Evidence {
  const once = [...new Map(trained.map((each) => [each.ago, each])).values()]
  return knowing({
    races,
    runs: once.map(({ ago }) => run(ago, 9000)),
    efforts: once.map(({ ago, pace: p }) => effort(ago, 5000, timeOf(5000, p))),
  })
}

const raceGoal = (distance_m: number, time_s: number, attempts?: number): Goal =>
  goalOf({ kind: 'race-time', distance_m, time_s, ...(attempts !== undefined && { attempts }) })
const chance = (goal: Goal, evidence: Evidence) => forecastOf(forecastGoal(goal, evidence, { chanceOnly: true })).chance

describe('the chance of a goal that is a time', () => {
  it('is never less for an easier target', () => {
    fc.assert(
      fc.property(
        results,
        training,
        goalAt,
        pace,
        fc.double({ min: 0, max: 0.2, noNaN: true }),
        (races, t, d, p, more) => {
          const evidence = evidenceOf(races, t)
          const time = timeOf(d, p)
          expect(chance(raceGoal(d, time * (1 + more)), evidence)).toBeGreaterThanOrEqual(
            chance(raceGoal(d, time), evidence) - NOTHING,
          )
        },
      ),
      SEED,
    )
  })

  it('is never less with a better result at its own distance, whatever was run in training', () => {
    fc.assert(
      fc.property(
        results,
        training,
        pace,
        fc.nat(14),
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        (races, t, p, which, better) => {
          const at = which % races.length
          const d = races[at]!.distance_m
          const improved = races.map((each, i) =>
            i === at ? { ...each, official_time_s: each.official_time_s! * (1 - better) } : each,
          )
          const goal = raceGoal(d, timeOf(d, p))
          expect(chance(goal, evidenceOf(improved, t))).toBeGreaterThanOrEqual(
            chance(goal, evidenceOf(races, t)) - NOTHING,
          )
        },
      ),
      SEED,
    )
  })

  it('is never less with one more try planned', () => {
    fc.assert(
      fc.property(
        results,
        goalAt,
        pace,
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 }),
        (races, d, p, ahead) => {
          const planned = ahead.map((n, i): Race => {
            const { official_time_s: _, ...rest } = race(-n, d, 0, { id: `p${i}`, outcome: 'planned' })
            return rest
          })
          const goal = raceGoal(d, timeOf(d, p))
          const say = (coming: readonly Race[]) => chance(goal, evidenceOf([...races, ...coming], []))
          for (let i = 1; i < planned.length; i++)
            expect(say(planned.slice(0, i + 1))).toBeGreaterThanOrEqual(say(planned.slice(0, i)) - NOTHING)
        },
      ),
      SEED,
    )
  })

  it('does not depend on what comes after the day', () => {
    fc.assert(
      fc.property(results, training, goalAt, pace, fc.integer({ min: 1, max: 30 }), (races, t, d, p, ahead) => {
        const goal = raceGoal(d, timeOf(d, p))
        const known = evidenceOf(races, t)
        const later: Evidence = {
          ...known,
          races: [...known.races, race(-ahead, 3000, 600, { id: 'later' })],
          activities: [...known.activities, run(-ahead, 30000)],
          bestEfforts: [...known.bestEfforts, effort(-ahead, 5000, 800)],
        }
        expect(chance(goal, later)).toBeCloseTo(chance(goal, known), 12)
      }),
      SEED,
    )
  })

  it('is next to nothing beyond the best time in the world', () => {
    fc.assert(
      fc.property(results, goalAt, fc.double({ min: 0.5, max: 0.995, noNaN: true }), (races, d, share) => {
        const human = races.map((each) => ({
          ...each,
          official_time_s: Math.max(each.official_time_s!, Math.exp(logWorldRecord(each.distance_m))),
        }))
        expect(chance(raceGoal(d, share * Math.exp(logWorldRecord(d))), evidenceOf(human, []))).toBeLessThan(0.01)
      }),
      SEED,
    )
  })

  it('has a wider range far from all results: in distance, in time, and years after the last', () => {
    const width = (known: Evidence, d: number, days: number) => {
      const asked = goalOf({ kind: 'race-time', distance_m: d, time_s: d * 0.3 }, { dueOn: addDays(ASOF, days) })
      const { p10, p90 } = forecastOf(forecastGoal(asked, known)).quantiles!
      return p90 / p10
    }
    const known = knowing({ races: [race(5, 5000, 1500), race(30, 5000, 1490), race(60, 5000, 1510)] })
    expect(width(known, 42195, 60)).toBeGreaterThan(width(known, 21097.5, 60))
    expect(width(known, 100000, 60)).toBeGreaterThan(width(known, 42195, 60))
    expect(width(known, 5000, 1000)).toBeGreaterThan(width(known, 5000, 60))
    const old = knowing({ races: [race(1000, 5000, 1500), race(1030, 5000, 1490), race(1060, 5000, 1510)] })
    expect(width(old, 5000, 60)).toBeGreaterThan(width(known, 5000, 60))
  })
})

describe('the chance of a habit', () => {
  const log = fc
    .array(fc.record({ ago: fc.integer({ min: 1, max: 400 }), km: fc.integer({ min: 1, max: 30 }) }), {
      minLength: 1,
      maxLength: 120,
    })
    .map((all) => [...new Map(all.map((each) => [each.ago, run(each.ago, each.km * 1000)])).values()])

  it('is never less for fewer runs, fewer weeks or more to spare', () => {
    fc.assert(
      fc.property(
        log,
        fc.integer({ min: 2, max: 7 }),
        fc.integer({ min: 2, max: 12 }),
        fc.nat(3),
        (runs, times, weeks, slack) => {
          const evidence = knowing({ runs })
          const say = (measure: Measure) => chance(goalOf(measure, { dueOn: undefined, type: 'consistency' }), evidence)
          const now = say(weekly(times, weeks, slack))
          for (const easier of [
            weekly(times - 1, weeks, slack),
            weekly(times, weeks - 1, slack),
            weekly(times, weeks, slack + 1),
          ])
            expect(say(easier)).toBeGreaterThanOrEqual(now - NOTHING)
        },
      ),
      SEED,
    )
  })

  it('is never less for a smaller amount, in all or in each period', () => {
    fc.assert(
      fc.property(log, fc.integer({ min: 5, max: 400 }), fc.constantFrom('total', 'week', 'month'), (runs, km, per) => {
        const evidence = knowing({ runs })
        const say = (amount: number) => chance(goalOf({ ...distance(amount), per } as Measure), evidence)
        expect(say(km * 900)).toBeGreaterThanOrEqual(say(km * 1000) - NOTHING)
        expect(say(km * 1000)).toBeLessThanOrEqual(1)
        expect(say(km * 1000)).toBeGreaterThanOrEqual(0)
      }),
      { ...SEED, numRuns: 60 },
    )
  })
})
