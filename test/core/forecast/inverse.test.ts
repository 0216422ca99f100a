import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/core/base/calendar.ts'
import { chanceRange } from '../../../src/core/forecast/chance-range.ts'
import { courseOf } from '../../../src/core/forecast/course.ts'
import { fanOf } from '../../../src/core/forecast/fan.ts'
import { forecastGoal } from '../../../src/core/forecast/forecast-goal.ts'
import { dateFor, targetsFor } from '../../../src/core/forecast/inverse.ts'
import { ASOF, distance, fiveKm, forecastOf, goalOf, knowing, race, runsEvery, weekly } from './make-case.ts'

const races = [race(10, 5000, 1500), race(40, 5000, 1490), race(80, 5000, 1520)]
const runs = runsEvery(2, 120)
const chanceOf = (goal: ReturnType<typeof goalOf>, evidence: ReturnType<typeof knowing>) =>
  forecastOf(forecastGoal(goal, evidence)).chance

describe('the target for a chance', () => {
  it('of a time has the chance that was asked, to the second', () => {
    const evidence = knowing({ races })
    for (const { chance, target } of targetsFor(goalOf(fiveKm(1480)), evidence)!) {
      expect(chanceOf(goalOf(fiveKm(target!)), evidence)).toBeGreaterThanOrEqual(chance)
      expect(chanceOf(goalOf(fiveKm(target! - 1)), evidence)).toBeLessThan(chance)
    }
  })

  it('of a distance and of runs a week likewise, and says where there is none', () => {
    const evidence = knowing({ runs })
    const [a, b, c] = targetsFor(goalOf(distance(250_000)), evidence)!
    expect(a!.target).toBeGreaterThan(b!.target!)
    expect(b!.target).toBeGreaterThan(c!.target!)
    expect(chanceOf(goalOf(distance(b!.target!)), evidence)).toBeCloseTo(0.6, 2)
    const habit = targetsFor(goalOf(weekly(3), { dueOn: undefined }), evidence, [0.05, 0.999])!
    expect(chanceOf(goalOf(weekly(habit[0]!.target!), { dueOn: undefined }), evidence)).toBeGreaterThanOrEqual(0.05)
    expect(habit[1]!.target).toBeUndefined()
  })

  it('is not there for goals without a target that moves', () => {
    const goal = goalOf({ kind: 'collection', of: 'country', count: 3, sports: ['running'] })
    expect(targetsFor(goal, knowing({ runs }))).toBeUndefined()
  })
})

describe('the day for a chance', () => {
  it('is the first on which a distance is likely enough', () => {
    const evidence = knowing({ runs })
    const goal = goalOf(distance(250_000), { dueOn: addDays(ASOF, 30) })
    const on = dateFor(goal, evidence, 0.6)!
    expect(chanceOf(goalOf(distance(250_000), { dueOn: on }), evidence)).toBeGreaterThanOrEqual(0.6)
    expect(chanceOf(goalOf(distance(250_000), { dueOn: addDays(on, -7) }), evidence)).toBeLessThan(0.6)
  })

  it('is not there where two years do not do, nor for goals counted in weeks', () => {
    expect(dateFor(goalOf(fiveKm(900)), knowing({ races }), 0.5)).toBeUndefined()
    expect(dateFor(goalOf(weekly(3), { dueOn: undefined }), knowing({ runs }), 0.5)).toBeUndefined()
  })
})

describe('how far a chance may be trusted', () => {
  const range = (count: number) => {
    const evidence = knowing({ races: races.slice(0, count) })
    const goal = goalOf(fiveKm(1490))
    const now = forecastOf(forecastGoal(goal, evidence))
    const { low, high } = chanceRange(goal, evidence, now)
    expect(low).toBeLessThan(now.chance)
    expect(high).toBeGreaterThan(now.chance)
    return high - low
  }

  it('is a range around it', () => {
    expect(range(1)).toBeGreaterThan(0.05)
    expect(range(3)).toBeGreaterThan(0.05)
  })

  it('never takes away what was done for the goal', () => {
    const evidence = knowing({ runs })
    // Since a year ago nearly all of it is run: half a year less would leave it hopeless.
    const done_m = runs.reduce((sum, { distance_m = 0 }) => sum + distance_m, 0)
    const goal = goalOf(distance(done_m + 20_000), { createdOn: addDays(ASOF, -360) })
    const now = forecastOf(forecastGoal(goal, evidence))
    expect(now.chance).toBeGreaterThan(0.9)
    expect(chanceRange(goal, evidence, now).low).toBeGreaterThan(0.8)
  })
})

describe('the course and the fan', () => {
  const createdOn = addDays(ASOF, -40)
  const goal = goalOf(fiveKm(1480), { createdOn })
  const evidence = knowing({ races: [...races, race(120, 5000, 1530)] })

  it('show what was kept as it was said, and all else as worked out afterwards', () => {
    const course = courseOf(goal, evidence, [{ on: addDays(ASOF, -21), chance: 0.123 }])
    expect(course.filter(({ recorded }) => recorded)).toEqual([
      { on: addDays(ASOF, -21), chance: 0.123, recorded: true },
    ])
    expect(course.filter(({ on }) => on < createdOn).every(({ recorded }) => !recorded)).toBe(true)
    expect(course.filter(({ on }) => on < createdOn).length).toBeGreaterThan(5)
    expect(course.map(({ on }) => on)).toEqual(course.map(({ on }) => on).toSorted((a, b) => a - b))
  })

  it('run from the day after to the last day, against the target', () => {
    const fan = fanOf(goal, evidence, forecastOf(forecastGoal(goal, evidence)))!
    expect(fan.target).toBe(1480)
    expect(fan.points.at(-1)!.on).toBe(addDays(ASOF, 60))
    for (const { p10, p50, p90 } of fan.points) {
      expect(p10).toBeLessThan(p50)
      expect(p50).toBeLessThan(p90)
    }
    const sums = fanOf(
      goalOf(distance(250_000)),
      knowing({ runs }),
      forecastOf(forecastGoal(goalOf(distance(250_000)), knowing({ runs }))),
    )!
    expect(sums.points.at(-1)!.p50).toBeGreaterThan(sums.points[0]!.p50)
  })
})
