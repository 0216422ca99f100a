import { describe, expect, it } from 'vitest'
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
