import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate, type LocalDate } from '../../../src/core/base/calendar.ts'
import { backwardPlan } from '../../../src/core/plan/backward-plan.ts'
import { anyRunner, madeEvidence, madeRequest, TODAY } from './made-runner.ts'

interface Run {
  readonly on: LocalDate
  readonly distance_m: number
}

/** Two or three races, weeks apart, with days away on the way: planned once. */
const SEASONS = fc
  .sample(
    anyRunner.chain((runner) =>
      fc.record({
        runner: fc.constant(runner),
        distances: fc.array(fc.constantFrom(5000, 10_000, 21_097.5, 42_195), { minLength: 2, maxLength: 3 }),
        apart: fc.array(fc.integer({ min: 60, max: 130 }), { minLength: 3, maxLength: 3 }),
        away: fc.record({ after: fc.integer({ min: 5, max: 150 }), days: fc.integer({ min: 1, max: 40 }) }),
      }),
    ),
    { seed: 20261123, numRuns: 500 },
  )
  .map(({ runner, distances, apart, away }) => {
    const on = (i: number) =>
      addDays(
        runner.asOf,
        apart.slice(0, i + 1).reduce((sum, days) => sum + days, 0),
      )
    const aims = distances.map((distance_m, i) => ({ kind: 'race', distance_m, on: on(i) }) as const)
    const from = addDays(runner.asOf, away.after)
    const ahead = { from, to: addDays(from, away.days), reason: 'travel' } as const
    const plan = backwardPlan(madeRequest(runner, aims, { ahead: [ahead] }))
    const before = madeEvidence(runner).activities.flatMap(({ localDay, distance_m = 0 }): Run[] =>
      distance_m >= 1000 ? [{ on: localDay, distance_m }] : [],
    )
    const races = plan.milestones.filter((each) => each.kind === 'race')
    return { plan, ahead, races, asOf: runner.asOf, runs: plan.weeks.flatMap((week) => week.runs), before }
  })
  .filter(({ plan }) => plan.feasible)

const longest = (day: LocalDate, runs: readonly Run[], days: number) =>
  runs.reduce((most, run) => (run.on < day && run.on >= day - days ? Math.max(most, run.distance_m) : most), 0)

describe('a season', () => {
  it('is made of enough plans that lead to two races and more', () => {
    expect(SEASONS.filter(({ races }) => races.length > 1).length).toBeGreaterThan(100)
  })

  it('goes from race to race within the usual next steps, the races counted as runs', () => {
    const wrong = SEASONS.flatMap(({ runs, before, races, asOf }, i) => {
      const all: Run[] = [...before, ...runs, ...races].toSorted((a, b) => a.on - b.on)
      const isRace = (run: Run) => races.some(({ on }) => on === run.on)
      return [29, 30].flatMap((days) => {
        const steps = all.filter((run) => !isRace(run) && run.distance_m > (longest(run.on, all, days) || Infinity))
        return steps.flatMap(({ on, distance_m }, at) => {
          const isTooLong = distance_m > 1.1 * longest(on, all, days) + 1
          const isTooSoon = at > 0 && on - steps[at - 1]!.on < 7
          return on > asOf && (isTooLong || isTooSoon) ? [`${i}: ${isoDate(on)}`] : []
        })
      })
    })
    expect(wrong).toEqual([])
  })

  it('goes on after a week that a race cuts short from the highest week there was, and a tenth at most', () => {
    const days = [1, 3, 6, 7] as const
    const weeks = Array.from({ length: 12 }, () => 22_000)
    const wrong = Array.from({ length: 7 * 16 }, (_, i) => [i % 7, 3 + Math.floor(i / 7)] as const).flatMap(
      ([later, after]) => {
        const asOf = addDays(TODAY, later)
        const on = addDays(asOf, after)
        const race = { id: 'b', on, distance_m: 10_000, kind: 'road', priority: 'B', outcome: 'planned' } as const
        const runner = { asOf, weekStart: 1, days, weeks, races: [{ ...race, allOut: true, version: 1 }] } as const
        const aim = { kind: 'race', distance_m: 10_000, on: addDays(asOf, 70) } as const
        const plan = backwardPlan(madeRequest(runner, [aim]))
        let highest = 22_000
        return plan.weeks.flatMap(({ startsOn, distance_m }) => {
          const isTooMuch = distance_m > 1.1 * highest + 1
          highest = Math.max(highest, distance_m + (on >= startsOn && on < startsOn + 7 ? race.distance_m : 0))
          return isTooMuch ? [`${later}, ${after}: ${isoDate(startsOn)}`] : []
        })
      },
    )
    expect(wrong).toEqual([])
  })

  it('asks nothing of days away, of race days and of the day before', () => {
    const wrong = SEASONS.flatMap(({ runs, races, ahead }, i) =>
      runs
        .filter(
          ({ on }) =>
            (on >= ahead.from && on <= ahead.to) || races.some((race) => on === race.on || on === race.on - 1),
        )
        .map(({ on }) => `${i}: ${isoDate(on)}`),
    )
    expect(wrong).toEqual([])
  })
})
