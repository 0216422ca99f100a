import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../src/core/base/random.ts'
import { addDays } from '../../../src/core/base/calendar.ts'
import { evidenceAsOf } from '../../../src/core/evidence/evidence.ts'
import { changeSince } from '../../../src/core/forecast/drivers.ts'
import { forecastGoal } from '../../../src/core/forecast/forecast-goal.ts'
import { leversOf } from '../../../src/core/forecast/levers.ts'
import { shapley } from '../../../src/core/forecast/shapley.ts'
import {
  ASOF,
  distance,
  effort,
  fiveKm,
  forecastOf,
  goalOf,
  knowing,
  race,
  run,
  runsEvery,
  weekly,
} from './make-case.ts'

const BEFORE = addDays(ASOF, -30)
const old = [race(20, 5000, 1500), race(40, 5000, 1510), race(70, 5000, 1495)]
const runs = runsEvery(2, 100)

describe('shapley', () => {
  it('parts the whole change, by what each fact brings on average over all orders', () => {
    // Two facts that are worth 3 together, 1 and 0 alone.
    expect(shapley(2, (set) => [0, 1, 0, 3][set]!)).toEqual([2, 1])
    expect(shapley(0, () => 5)).toEqual([])
    const parts = shapley(4, (set) => (set * 7919) % 101)
    expect(parts.reduce((a, b) => a + b)).toBeCloseTo(((15 * 7919) % 101) - 0, 9)
  })
})

describe('what moved a chance', () => {
  const goal = goalOf(fiveKm(1480), { createdOn: BEFORE })

  it('is a difference of two forecasts, and the parts make the whole', () => {
    const evidence = knowing({
      races: [...old, race(3, 5000, 1485), race(5, 10000, 3200)],
      runs,
      efforts: [effort(1, 5000, 1490)],
    })
    const change = changeSince(goal, evidence)!
    const week = addDays(ASOF, -7)
    expect(change.before).toBe(forecastOf(forecastGoal(goal, evidenceAsOf(evidence, week))).chance)
    expect(change.after).toBe(forecastOf(forecastGoal(goal, evidence)).chance)
    const sum = change.drivers.reduce((all, { by }) => all + by, 0)
    expect(sum).toBeCloseTo(change.after - change.before, 9)
    expect(change.drivers.map(({ code }) => code)).toContain('result')
  })

  it('goes with its fact: without the race its part is gone, and the rest is left', () => {
    const good = race(3, 5000, 1470)
    const withIt = changeSince(goal, knowing({ races: [...old, good] }))!
    const driver = withIt.drivers.find(({ raceId }) => raceId === good.id)!
    expect(driver.by).toBeGreaterThan(0.02)
    const without = changeSince(goal, knowing({ races: old }))!
    expect(without.drivers.some(({ raceId }) => raceId === good.id)).toBe(false)
    expect(withIt.after - driver.by).toBeCloseTo(without.after, 9)
  })

  it('makes the whole for many made runners and goals, and each part that is named goes with its facts', () => {
    const random = seededRandom(17)
    for (let i = 0; i < 20; i++) {
      const level = 1200 + 600 * random()
      const results = Array.from({ length: 2 + Math.floor(4 * random()) }, (_, n) =>
        race(n === 0 ? 2 : 10 + 40 * n, random() < 0.7 ? 5000 : 10_000, level * (1 + 0.08 * random())),
      ).map((each) => (each.distance_m > 5000 ? { ...each, official_time_s: 2.1 * each.official_time_s! } : each))
      const facts = { races: results, runs: runsEvery(1 + Math.floor(3 * random()), 90) }
      const evidence = knowing(facts)
      const measures = [fiveKm(Math.round(level)), weekly(1 + Math.floor(4 * random())), distance(300_000 * random())]
      for (const measure of measures) {
        const dueOn = measure.kind === 'frequency' ? undefined : addDays(ASOF, 40)
        const asked = goalOf(measure, { createdOn: BEFORE, startOn: addDays(ASOF, -10), dueOn })
        const change = changeSince(asked, evidence)!
        const sum = change.drivers.reduce((all, { by }) => all + by, 0)
        expect(sum).toBeCloseTo(change.after - change.before, 9)
        const named = change.drivers.find(({ raceId }) => raceId !== undefined)
        if (!named) continue
        const without = knowing({ ...facts, races: results.filter(({ id }) => id !== named.raceId) })
        expect(changeSince(asked, without)?.drivers.some(({ raceId }) => raceId === named.raceId)).toBe(false)
      }
    }
  })

  it('names what the runner changed', () => {
    const { revisions } = goal
    const easier = { ...revisions[0]!, fromOn: addDays(ASOF, -2), measure: fiveKm(1520) }
    const change = changeSince({ ...goal, revisions: [...revisions, easier] }, knowing({ races: old }))!
    expect(change.drivers[0]).toMatchObject({ code: 'goal-changed' })
    expect(change.drivers[0]!.by).toBeGreaterThan(0.05)
  })

  it('of a habit is the week that was', () => {
    const habit = goalOf(weekly(3, 8, 2), {
      createdOn: addDays(ASOF, -14),
      startOn: addDays(ASOF, -13),
      dueOn: undefined,
    })
    const full = changeSince(habit, knowing({ runs }))!
    expect(full.drivers.map(({ code }) => code)).toEqual(['week'])
    const lazy = changeSince(habit, knowing({ runs: runs.filter(({ localDay }) => localDay <= ASOF - 7) }))!
    expect(lazy.drivers[0]!.by).toBeLessThan(full.drivers[0]!.by)
    expect(lazy.drivers[0]!.count).toBe(0)
  })

  it('is told from the day the goal was made, and not on that day', () => {
    expect(changeSince(goalOf(fiveKm(1480)), knowing({ races: old }))).toBeUndefined()
    const young = goalOf(fiveKm(1480), { createdOn: addDays(ASOF, -2) })
    expect(changeSince(young, knowing({ races: old }))?.since).toBe(addDays(ASOF, -2))
  })
})

describe('what would move a chance', () => {
  it('comes largest first, each the difference that its forecast makes', () => {
    const goal = goalOf(fiveKm(1480))
    const evidence = knowing({ races: old })
    const now = forecastOf(forecastGoal(goal, evidence))
    const levers = leversOf(goal, evidence, now)
    expect(levers.map(({ by }) => Math.abs(by))).toEqual(levers.map(({ by }) => Math.abs(by)).toSorted((a, b) => b - a))
    const by = Object.fromEntries(levers.map((lever) => [lever.code, lever.by]))
    expect(by['easier-target']).toBeGreaterThan(0)
    expect(by['one-more-attempt']).toBeGreaterThan(0)
    expect(by['good-race']).toBeGreaterThan(by['slow-race']!)
    const easier = forecastOf(forecastGoal(goalOf(fiveKm(Math.round(1480 * 1.01))), evidence))
    expect(by['easier-target']).toBeCloseTo(easier.chance - now.chance, 12)
  })

  it('of a habit: asking less, more to spare, and the coming week', () => {
    const goal = goalOf(weekly(3, 8, 1), { dueOn: undefined })
    const evidence = knowing({ runs })
    const levers = leversOf(goal, evidence, forecastOf(forecastGoal(goal, evidence)))
    const by = Object.fromEntries(levers.map((lever) => [lever.code, lever.by]))
    expect(by['one-less']).toBeGreaterThan(0)
    expect(by['one-more-spare']).toBeGreaterThan(0)
    expect(by['good-week']).toBeGreaterThan(by['empty-week']!)
  })

  it('of a distance: less of it, and more days', () => {
    const goal = goalOf(distance(260_000))
    const evidence = knowing({ runs })
    const by = Object.fromEntries(
      leversOf(goal, evidence, forecastOf(forecastGoal(goal, evidence))).map((lever) => [lever.code, lever.by]),
    )
    expect(by['easier-target']).toBeGreaterThan(0)
    expect(by['later-date']).toBeGreaterThan(0)
  })

  it('is nothing once it is decided', () => {
    const goal = goalOf(fiveKm(1480), { createdOn: BEFORE })
    const evidence = knowing({ runs: [run(3, 5000, { elapsed_s: 1400 })], efforts: [effort(3, 5000, 1400)] })
    expect(leversOf(goal, evidence, forecastOf(forecastGoal(goal, evidence)))).toEqual([])
  })
})
