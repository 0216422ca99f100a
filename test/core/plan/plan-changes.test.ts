import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type LocalDate, weekdayOf } from '../../../src/core/base/calendar.ts'
import { METERS_PER_MILE } from '../../../src/core/base/units.ts'
import { backwardPlan } from '../../../src/core/plan/backward-plan.ts'
import type { Availability, Plan, PlanAim } from '../../../src/core/plan/plan-types.ts'
import { anyAim, anyAvailability, anyRunner, madeRequest, type MadeRunner } from './made-runner.ts'

const MADE = fc.sample(
  anyRunner.chain((runner) =>
    fc.record({ runner: fc.constant(runner), aim: anyAim(runner.asOf), availability: anyAvailability }),
  ),
  { seed: 20261122, numRuns: 300 },
)

const total = (plan: Plan) => plan.weeks.reduce((sum, { distance_m }) => sum + distance_m, 0)
const longest = (plan: Plan) =>
  plan.weeks.reduce((most, { runs }) => Math.max(most, ...runs.map(({ distance_m }) => distance_m)), 0)
const planOf = (runner: MadeRunner, aim: PlanAim, availability?: Availability) =>
  backwardPlan({ ...madeRequest(runner, [aim], availability ? { availability } : {}), evenSo: true })
const isWholeFirst = ({ asOf, weekStart }: MadeRunner) => weekdayOf(asOf) === ((weekStart + 5) % 7) + 1

/** Rounding to halves moves a week by as much. */
const ROUNDING_M = 500

/** Pairs for which the rule does not hold, named by their place in the set. */
const wrongIn = (check: (made: (typeof MADE)[number]) => boolean) =>
  MADE.flatMap((made, i) => (check(made) ? [] : [`${i}`])).slice(0, 5)

describe('a plan changes with what it is made from', () => {
  it('begins between the lowest and the highest of the last four weeks', () => {
    const wrong = wrongIn(({ runner, aim }) => {
      const { weeks } = planOf(runner, aim)
      const [first] = weeks
      const last = runner.weeks.slice(0, 4)
      if (!first || !isWholeFirst(runner) || first.phase === 'taper' || first.notes.length > 0 || last.length < 4)
        return true
      // Runs too short to be read as one are no running.
      const sums = last.map((week) => (week / (runner.days.length + 0.5) < 1000 ? 0 : week))
      // Nor does a plan ask for more on one day than two and a half hours hold.
      if (Math.min(...sums) === 0 || Math.max(...sums) > 18_000 * runner.days.length) return true
      return (
        first.distance_m <= Math.max(...sums) + 2 * runner.days.length && first.distance_m >= 0.9 * Math.min(...sums)
      )
    })
    expect(wrong).toEqual([])
  })

  it('asks no more in all where the runner has a day less', () => {
    const wrong = wrongIn(({ runner, aim, availability: { minutes: _, ...availability } }) => {
      if (Math.max(...runner.weeks) > 18_000 * runner.days.length) return true
      const day = availability.days.find((each) => each !== availability.longDay)
      if (day === undefined) return true
      const days = availability.days.filter((each) => each !== day)
      const fewer = { ...availability, days, runsPerWeek: Math.min(availability.runsPerWeek, days.length) }
      const [more, less] = [planOf(runner, aim, availability), planOf(runner, aim, fewer)]
      return total(less) <= total(more) * 1.15 + ROUNDING_M * more.weeks.length
    })
    expect(wrong).toEqual([])
  })

  it('asks no more in all, and no longer run, of who ran less', () => {
    const wrong = wrongIn(({ runner, aim }) => {
      const less = { ...runner, weeks: runner.weeks.map((week) => 0.6 * week) }
      const [a, b] = [planOf(runner, aim), planOf(less, aim)]
      if (runner.weeks.slice(0, 5).some((week) => week < 15_000) || runner.weeks.length < 5) return true
      return total(b) <= total(a) * 1.05 + ROUNDING_M * a.weeks.length && longest(b) <= longest(a) + ROUNDING_M
    })
    expect(wrong).toEqual([])
  })

  it('leads to no longer run where the day is four weeks earlier', () => {
    const wrong = wrongIn(({ runner, aim }) => {
      const sooner = { ...aim, on: addDays(aim.on, -28) as LocalDate }
      if (sooner.on <= runner.asOf + 28) return true
      return longest(planOf(runner, sooner)) <= longest(planOf(runner, aim)) + ROUNDING_M
    })
    expect(wrong).toEqual([])
  })

  it('says lengths in tenths and halves of the unit of the runner, but for a first week that would fall short', () => {
    for (const [units, unit] of [
      ['metric', 1000],
      ['imperial', METERS_PER_MILE],
    ] as const) {
      const odd = MADE.slice(0, 300).flatMap(({ runner, aim, availability }) => {
        const plan = backwardPlan({ ...madeRequest(runner, [aim], { availability }), units })
        return plan.weeks.slice(1).flatMap(({ runs }) => runs.filter(({ distance_m }) => !isSaid(distance_m, unit)))
      })
      expect(odd.slice(0, 3)).toEqual([])
    }
  })
})

/** Whole metres of a whole number of tenths. */
const isSaid = (distance_m: number, unit: number) =>
  Math.abs(distance_m - Math.round((10 * distance_m) / unit) * (unit / 10)) <= 1
