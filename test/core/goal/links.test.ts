import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayCarry, processesUnder } from '../../../src/core/goal/links.ts'
import type { Goal, Horizon } from '../../../src/core/goal/goal.ts'
import type { Measure } from '../../../src/core/goal/measure.ts'
import { processOffers } from '../../../src/core/goal/process-offers.ts'
import { checkMeasure } from '../../../src/core/goal/check-measure.ts'
import { checkRevision } from '../../../src/core/goal/check-revision.ts'
import { usualWeeks } from '../../../src/core/goal/usual-weeks.ts'
import { day, frequencyOf, makeGoal, raceTimeOf, volumeOf } from './make-goal.ts'
import { daysFrom, makeLife, type LifeDone } from './make-life.ts'

const on = day('2027-03-01')
const goalOf = (id: string, measure: Measure, horizon: Horizon, dueOn = '2027-09-26'): Goal => ({
  ...makeGoal([{ measure, startOn: '2027-03-01', ...(measure.kind !== 'frequency' && { dueOn }) }], undefined, id),
  horizon,
})
const race = goalOf('race', raceTimeOf({ distance_m: 42_195, time_s: 14_399 }), 'season')
const tuneUp = goalOf('tune-up', raceTimeOf({ distance_m: 21_097.5, time_s: 6900 }), 'season', '2027-08-01')
const runs = goalOf('runs', frequencyOf(), 'week')
const far = goalOf('far', volumeOf({ amount: 1_500_000 }), 'season')
const life = goalOf('life', { kind: 'open', review_months: 6 }, 'long-term')
const weight = goalOf('weight', { kind: 'keep-in-range', of: 'weight', low: 60, high: 66, height_m: 1.7 }, 'season')

describe('which goal may carry which', () => {
  const codeOf = (carrier: Goal, carried: Goal, links: Parameters<typeof mayCarry>[2] = []) => {
    const made = mayCarry(carrier, carried, links, on)
    return made.ok ? 'fine' : made.error.code
  }

  it.each([
    ['a week carries a season', runs, race, 'fine'],
    ['a process of the same season carries its outcome', far, race, 'fine'],
    ['a season carries the long term', race, life, 'fine'],
    ['a race on the way carries the later one', tuneUp, race, 'fine'],
    ['and the later one not the earlier', race, tuneUp, 'role'],
    ['an outcome carries no process of its season', race, far, 'role'],
    ['a season carries no week', race, runs, 'horizon'],
    ['nothing carries itself', runs, runs, 'carries-itself'],
    ['a weight carries nothing', weight, race, 'weight'],
    ['and nothing carries a weight', runs, weight, 'weight'],
  ])('%s', (_, carrier, carried, code) => expect(codeOf(carrier, carried)).toBe(code))

  it('never closes a circle, over however many goals', () => {
    const links = [
      { carrierId: 'runs', carriedId: 'race' },
      { carrierId: 'race', carriedId: 'life' },
    ]
    expect(codeOf(life, runs, links)).toBe('circle')
    expect(processesUnder(life, [race, runs, far, life], links, on).map(({ id }) => id)).toEqual(['runs'])
  })
})

/** Runs on some days of each of so many weeks before March 2027. */
function weeksOf(weeks: number, days: number, distance_m: number): LifeDone[] {
  return daysFrom('2027-01-04', weeks, 7).flatMap((monday) =>
    daysFrom(monday, days).map((each) => ({ on: each, distance_m, elapsed_s: distance_m * 0.36 })),
  )
}

describe('what is offered to carry an outcome', () => {
  const offers = (activities: readonly LifeDone[], goal = race) =>
    processOffers(goal, [goal], [], makeLife('2027-03-01', { activities }))

  it('keeps the days of a runner who has them, and adds one to one or two', () => {
    expect(offers(weeksOf(8, 4, 8000))[0]).toMatchObject({
      measure: { kind: 'frequency', times: 4, counted: 'days' },
      reason: { code: 'your-days', usual: 4 },
    })
    expect(offers(weeksOf(8, 2, 8000))[0]).toMatchObject({
      measure: { times: 3 },
      reason: { code: 'a-day-more', usual: 2 },
    })
    expect(offers([])).toMatchObject([
      { measure: { times: 2 }, reason: { code: 'first-rhythm' } },
      { measure: { kind: 'sessions' } },
    ])
  })

  it('gives two runners with other weeks other numbers', () => {
    const amounts = (activities: readonly LifeDone[]) =>
      offers(activities).flatMap(({ measure }) => (measure.kind === 'level' ? measure.amount : []))
    expect(amounts(weeksOf(8, 3, 6000))).toEqual([23_000])
    expect(amounts(weeksOf(8, 5, 10_000))).toEqual([66_000])
  })

  it('offers a day of rest to who has none, strength where there is time for it, and nothing in the last weeks', () => {
    expect(offers(weeksOf(8, 6, 8000)).map(({ measure }) => measure.kind)).toContain('rest')
    const soon = goalOf('soon', raceTimeOf(), 'season', '2027-03-30')
    expect(offers(weeksOf(8, 4, 8000), soon)).toEqual([])
  })

  it('offers nothing to a process, to health, or to who has a process', () => {
    expect(offers(weeksOf(8, 4, 8000), far)).toEqual([])
    expect(offers(weeksOf(8, 4, 8000), life)).toEqual([])
    const links = [{ carrierId: 'runs', carriedId: 'race' }]
    expect(processOffers(race, [race, runs], links, makeLife('2027-03-01'))).toEqual([])
  })

  it('never asks for steps above a tenth, a third more in the week, or a form that would be refused', () => {
    const made = fc.record({
      weeks: fc.integer({ min: 1, max: 8 }),
      days: fc.integer({ min: 1, max: 7 }),
      distance_m: fc.integer({ min: 2000, max: 20_000 }),
      race_m: fc.constantFrom(5000, 10_000, 21_097.5, 42_195, 80_000),
      ahead: fc.integer({ min: 10, max: 400 }),
    })
    fc.assert(
      fc.property(made, ({ weeks, days, distance_m, race_m, ahead }) => {
        const due = daysFrom('2027-03-01', ahead + 1).at(-1)!
        const goal = goalOf('goal', raceTimeOf({ distance_m: race_m, time_s: race_m }), 'season', due)
        const evidence = makeLife('2027-03-01', { activities: weeksOf(8, days, distance_m).slice(-weeks * days) })
        const usual = usualWeeks(evidence)
        for (const { measure, startOn, dueOn } of processOffers(goal, [goal], [], evidence)) {
          expect(checkMeasure(measure)).toEqual({ ok: true, value: measure })
          const revision = {
            fromOn: startOn,
            startOn,
            measure,
            weekStart: 1,
            ...(dueOn !== undefined && { dueOn }),
          } as const
          expect(checkRevision(revision).ok).toBe(true)
          const length = dueOn === undefined ? 0 : (dueOn - startOn + 1) / 7
          if (dueOn !== undefined) expect(dueOn).toBeLessThanOrEqual(day(due))
          if (measure.kind === 'frequency')
            expect(measure.times).toBeLessThanOrEqual(Math.max(3, Math.round(usual.days) + 1))
          if (measure.kind === 'level') expect(measure.amount).toBeLessThanOrEqual((usual.distance_m ?? 0) * 1.34)
          if (measure.kind === 'first-time') {
            expect(measure.distance_m).toBeLessThanOrEqual((usual.longest_m ?? 0) * 1.1 ** length)
            expect(measure.distance_m).toBeLessThanOrEqual(36_000)
          }
        }
      }),
      { seed: 20270301, numRuns: 200 },
    )
  })
})
