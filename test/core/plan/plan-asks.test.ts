import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate } from '../../../src/core/base/calendar.ts'
import { backwardPlan } from '../../../src/core/plan/backward-plan.ts'
import { isHard } from '../../../src/core/plan/eased-run.ts'
import type { Plan, PlanAim, PlanAlternative } from '../../../src/core/plan/plan-types.ts'
import { strengthDays } from '../../../src/core/plan/strength-days.ts'
import { anyAim, anyRunner, madeEvidence, madeRequest, type MadeRunner, TODAY } from './made-runner.ts'

const MADE = fc
  .sample(
    anyRunner.chain((runner) => fc.record({ runner: fc.constant(runner), aim: anyAim(runner.asOf) })),
    { seed: 20270301, numRuns: 500 },
  )
  .map(({ runner, aim }) => ({ runner, aim, plan: backwardPlan(madeRequest(runner, [aim])) }))

const sums = ({ weeks }: Plan) => weeks.map(({ distance_m }) => distance_m)

/** The goal that an alternative names. */
function asked(aim: PlanAim, each: PlanAlternative): PlanAim | undefined {
  if (each.kind === 'later') return { ...aim, on: each.on }
  if (each.kind === 'less' && aim.kind === 'level') return { ...aim, weekly_m: each.weekly_m }
  return each.kind === 'shorter' && aim.kind === 'race' ? { ...aim, distance_m: each.distance_m } : undefined
}

/** Twice a week, 1.7 km each: a first month after years without running. */
const little: MadeRunner = { asOf: TODAY, weekStart: 1, days: [3, 7], weeks: [3400, 3400, 0, 0] }
const tenK = (weeks: number): PlanAim => ({ kind: 'race', distance_m: 10_000, on: addDays(TODAY, 7 * weeks) })

describe('what a plan asks', () => {
  it('names no alternative that does not do, whatever the runner and the day', () => {
    const named = MADE.flatMap(({ runner, aim, plan }) =>
      plan.alternatives.flatMap((each) => {
        const other = asked(aim, each)
        return other === undefined ? [] : [{ runner, other, each }]
      }),
    )
    expect(named.length).toBeGreaterThan(150)
    const wrong = named.filter(({ runner, other }) => !backwardPlan(madeRequest(runner, [other])).feasible)
    expect(wrong.slice(0, 2)).toEqual([])
  })

  it('puts no long test in the place of a new longest run, from which the next ones go on', () => {
    const tests = MADE.flatMap(({ runner, plan }) =>
      plan.milestones.flatMap((each) =>
        each.kind === 'tune-up' && !each.isRace && each.distance_m > 10_000 ? [{ runner, plan, on: each.on }] : [],
      ),
    )
    expect(tests.length).toBeGreaterThan(5)
    const wrong = tests.filter(({ runner, plan, on }) => {
      const lately = madeEvidence(runner).activities.filter(({ localDay }) => localDay > runner.asOf - 29)
      const runs = plan.weeks.flatMap((week) => week.runs)
      const before = [...lately, ...runs.filter((run) => run.on < on)].map(({ distance_m = 0 }) => distance_m)
      return runs.some((run) => run.on === on && run.distance_m > Math.max(...before))
    })
    expect(wrong.map(({ on }) => isoDate(on))).toEqual([])
  })

  it('names the next day that would do, of the same day of the week, where the day is over', () => {
    const plan = backwardPlan(madeRequest(little, [tenK(-1)]))
    const [later] = plan.alternatives
    expect([plan.why, plan.weeks, plan.alternatives.length]).toEqual([[{ code: 'no-day-left' }], [], 1])
    if (later?.kind !== 'later') throw new Error('no later day')
    expect([later.on > TODAY, (later.on - TODAY) % 7]).toEqual([true, 0])
    const at = (on: typeof TODAY) => backwardPlan(madeRequest(little, [{ ...tenK(0), on }])).feasible
    expect([at(later.on), at(addDays(later.on, -7))]).toEqual([true, false])
  })

  it('holds a level in its last four weeks, where it says that it leads there', () => {
    const short = MADE.flatMap(({ aim, plan }, i) => {
      if (aim.kind !== 'level' || !plan.feasible || plan.weeks.length < 5) return []
      const last = plan.weeks.slice(-4)
      const isTold = last.some(({ notes }) => notes.length > 0)
      const mean =
        sums(plan)
          .slice(-4)
          .reduce((sum, each) => sum + each, 0) / 4
      return isTold || mean >= 0.99 * aim.weekly_m ? [] : [`${i}: ${mean} of ${aim.weekly_m}`]
    })
    expect(short).toEqual([])
  })

  it('grows from little: no week empty, and none of a later month below those of the first', () => {
    for (const weeks of [[3400, 3400, 0, 0], [2600, 2600, 2600, 2600], [900, 1200, 0, 0], []]) {
      const plan = backwardPlan(madeRequest({ ...little, weeks }, [tenK(40)]))
      expect(plan.why).toEqual([])
      const asks = sums(plan).slice(0, -1)
      expect(Math.min(...asks)).toBeGreaterThan(0)
      expect(Math.min(...asks.slice(8, -2))).toBeGreaterThan(asks[1]!)
    }
  })

  it('asks less at least every fifth week before a race', () => {
    const long = MADE.flatMap(({ aim, plan }, i) => {
      if (aim.kind !== 'race') return []
      const full = plan.weeks.map(({ phase, notes }) => (phase === 'taper' || notes.length > 0 ? '-' : 'f')).join('')
      return full.includes('fffff') ? [`${i}: ${full}`] : []
    })
    expect(long).toEqual([])
  })

  it('finds room for strength twice in base and build, once in the peak, never in a taper nor before hard running', () => {
    const runner: MadeRunner = { ...little, days: [2, 4, 6, 7], weeks: Array.from({ length: 12 }, () => 40_000) }
    const race: PlanAim = { kind: 'race', distance_m: 21_097.5, on: addDays(TODAY, 7 * 20) }
    const { weeks } = backwardPlan(madeRequest(runner, [race]))
    const times = (phase: string) =>
      new Set(weeks.filter((week) => week.phase === phase).map((week) => strengthDays(week).length))
    expect([times('base'), times('build'), times('peak'), times('taper')]).toEqual(
      [2, 2, 1, 0].map((count) => new Set([count])),
    )
    const runs = weeks.flatMap((week) => week.runs)
    const wrong = weeks
      .flatMap(strengthDays)
      .filter((day) =>
        runs.some((run) => (run.on === day && run.kind === 'long') || (run.on === day + 1 && isHard(run))),
      )
    expect(wrong.map(isoDate)).toEqual([])
  })
})
