import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asks } from '../../../src/core/goal/asks.ts'
import type { Goal, Link } from '../../../src/core/goal/goal.ts'
import type { Measure, MeasureKind } from '../../../src/core/goal/measure.ts'
import { MEASURE_KINDS } from '../../../src/core/goal/measures/index.ts'
import { wordsFor } from '../../../src/words/index.ts'
import { known, madeDays, pauses, asOf } from '../../contracts/fact-arbitraries.ts'
import { goalsOf } from '../../contracts/measure-arbitraries.ts'
import { day, frequencyOf, makeGoal, raceTimeOf, volumeOf } from './make-goal.ts'
import { daysFrom, makeLife, type Life, type LifeDone } from './make-life.ts'

const goalOf = (measure: Measure, dueOn?: string, id = 'goal-1') =>
  makeGoal([{ measure, startOn: '2027-03-01', ...(dueOn !== undefined && { dueOn }) }], undefined, id)
const asksOf = (
  goal: Goal,
  on: string,
  life: Life = {},
  goals: readonly Goal[] = [goal],
  links: readonly Link[] = [],
) => asks(goal, goals, links, makeLife(on, life))
/** Three runs of 5 km in each of the weeks from 4 January 2027, a Monday. */
const weeks = (count: number): LifeDone[] =>
  daysFrom('2027-01-04', count, 7).flatMap((monday) =>
    daysFrom(monday, 3, 2).map((on) => ({ on, distance_m: 5000, elapsed_s: 1700 })),
  )

describe('what a goal asks of the next two weeks', () => {
  it('is the rest of this week and all of the next of a rhythm', () => {
    const goal = goalOf(frequencyOf({ times: 4, counted: 'days', weekdays: [1, 3, 5, 6, 7] }))
    const activities = [{ on: '2027-03-01' }, { on: '2027-03-03' }]
    expect(asksOf(goal, '2027-03-04', { activities }).next).toEqual({
      code: 'periods',
      left: 2,
      until: day('2027-03-07'),
      next: 4,
      unit: 'days',
      weekdays: [1, 3, 5, 6, 7],
    })
  })

  it('is as much of a sum as an even way takes in these days, and no more than is left', () => {
    const goal = goalOf(volumeOf({ amount: 100_000 }), '2027-04-09')
    expect(asksOf(goal, '2027-03-01').next).toEqual({ code: 'amount', amount: 35_000, unit: 'm', days: 14 })
    expect(asksOf(goal, '2027-04-05').next).toMatchObject({ amount: 100_000 })
  })

  it('is the race itself when it comes into these days', () => {
    const goal = goalOf(raceTimeOf(), '2027-06-06')
    expect(asksOf(goal, '2027-05-24').next).toEqual({ code: 'race', on: day('2027-06-06'), days: 13, distance_m: 5000 })
  })

  it('comes through the goals that carry an outcome, or from the usual weeks where none does', () => {
    const goal = goalOf(raceTimeOf(), '2027-09-06')
    const runs = { ...goalOf(frequencyOf(), undefined, 'runs'), horizon: 'week' as const }
    const links = [{ carrierId: 'runs', carriedId: 'goal-1' }]
    expect(asksOf(goal, '2027-03-10', {}, [goal, runs], links).next).toEqual({ code: 'through', goalIds: ['runs'] })
    expect(asksOf(goal, '2027-03-01', { activities: weeks(8) }).next).toEqual({
      code: 'no-process',
      usualDays: 3,
      usual_m: 15_000,
    })
  })

  it.each<[string, Measure, object]>([
    ['a word each day', { kind: 'clear-days', up_to: 1 }, { code: 'say-each-day' }],
    ['a measurement', { kind: 'keep-in-range', of: 'resting-heart-rate', low: 45 }, { code: 'measure' }],
    [
      'an answer',
      { kind: 'self-rated', of: 'stress', rhythm: 'weekly', target: 3 },
      { code: 'answer', rhythm: 'weekly' },
    ],
    ['runs that tell', { kind: 'metric', metric: 'cadence', target: 170 }, { code: 'steady-runs', more: 5 }],
    ['a look back', { kind: 'open', review_months: 3 }, { code: 'review', on: day('2027-06-01') }],
    ['the next step', { kind: 'by-hand', steps: ['Look', 'Join'] }, { code: 'step', step: 'Look' }],
    ['a word', { kind: 'by-hand' }, { code: 'your-word' }],
    [
      'a level',
      { kind: 'level', quantity: 'distance', amount: 40_000, sports: ['running'] },
      { code: 'level', unit: 'm' },
    ],
  ])('is %s', (_, measure, next) =>
    expect(asksOf(goalOf(measure, '2027-12-31'), '2027-03-04').next).toMatchObject(next),
  )

  it('is care first where there is pain, and nothing where it rests, has not begun or has ended', () => {
    const clear = goalOf({ kind: 'clear-days', up_to: 1 }, '2027-08-31')
    expect(asksOf(clear, '2027-03-10', { checkIns: [{ on: '2027-03-09', pain: 5 }] }).next).toEqual({
      code: 'look-after-yourself',
      on: day('2027-03-09'),
      level: 5,
    })
    expect(asksOf(clear, '2027-03-10', { pauses: [{ from: '2027-03-09' }] }).next).toEqual({ code: 'resting' })
    expect(asksOf(clear, '2027-02-01').next).toEqual({ code: 'starts', on: day('2027-03-01') })
    const ended = makeGoal(
      [{ measure: volumeOf(), startOn: '2027-03-01' }],
      [
        { on: day('2027-03-01'), state: 'active' },
        { on: day('2027-03-05'), state: 'released' },
      ],
    )
    expect(asksOf(ended, '2027-03-10').next).toEqual({ code: 'ended', state: 'released' })
  })
})

describe('where a goal stands against its benchmarks', () => {
  it('says weeks held, and what is still in reach', () => {
    const goal = goalOf(frequencyOf({ times: 1, weeks: 12 }))
    const activities = [1, 2, 4].map((n) => ({ on: daysFrom('2027-03-02', 12, 7)[n]! }))
    expect(asksOf(goal, '2027-04-08', { activities }).stands).toEqual({
      code: 'held',
      held: 3,
      lived: 5,
      inReach: 10,
      of: 12,
      unit: 'weeks',
    })
  })

  it('says a sum against its even way, and a time from where it began', () => {
    const sum = goalOf(volumeOf({ amount: 50_000 }), '2027-03-10')
    const activities = [{ on: '2027-03-02', distance_m: 22_000 }]
    expect(asksOf(sum, '2027-03-06', { activities }).stands).toMatchObject({
      code: 'even-way',
      actual: 22_000,
      expected: 25_000,
    })
    const best = [{ activityId: 'a', localDay: day('2027-02-10'), distance_m: 5000, elapsed_s: 1500 }]
    const life = { activities: [{ id: 'a', on: '2027-02-10', distance_m: 6000 }], bestEfforts: best }
    expect(asksOf(goalOf(raceTimeOf(), '2027-06-01'), '2027-03-06', life).stands).toEqual({
      code: 'from-to',
      baseline: 1500,
      target: 1440,
      unit: 's',
    })
  })

  it('says of health what was told, and judges nothing', () => {
    const clear = goalOf({ kind: 'clear-days', up_to: 1 }, '2027-08-31')
    const checkIns = [
      { on: '2027-03-01', pain: 0 },
      { on: '2027-03-02', pain: 4 },
    ]
    expect(asksOf(clear, '2027-03-04', { checkIns }).stands).toEqual({
      code: 'clear-days',
      clear: 1,
      pain: 1,
      unknown: 2,
    })
  })
})

describe('how far a goal reaches beyond today', () => {
  it('compares a week with the usual one', () => {
    const life = { activities: weeks(8) }
    const reachOf = (measure: Measure, dueOn?: string) => asksOf(goalOf(measure, dueOn), '2027-03-01', life).reach
    expect(reachOf(frequencyOf({ times: 4, counted: 'days' }))).toEqual({
      code: 'beyond-usual',
      usual: 3,
      target: 4,
      unit: 'days',
    })
    expect(reachOf(frequencyOf({ times: 3, counted: 'days' }))).toMatchObject({ code: 'as-usual' })
    expect(reachOf(volumeOf({ amount: 20_000, per: 'week' }))).toMatchObject({
      code: 'beyond-usual',
      usual: 15_000,
      target: 20_000,
    })
    expect(reachOf(volumeOf({ amount: 200_000 }), '2027-05-09')).toMatchObject({ target: 20_000 })
    expect(reachOf({ kind: 'first-time', distance_m: 21_097.5 }, '2027-09-01')).toMatchObject({
      code: 'beyond',
      now: 5000,
    })
    expect(reachOf({ kind: 'first-time', distance_m: 4000 }, '2027-09-01')).toMatchObject({ code: 'there-already' })
  })

  it('compares a time with the best, and knows nothing without one', () => {
    const goal = goalOf(raceTimeOf({ time_s: 1425 }), '2027-06-01')
    const best = [{ activityId: 'a', localDay: day('2027-02-10'), distance_m: 5000, elapsed_s: 1500 }]
    const life = { activities: [{ id: 'a', on: '2027-02-10', distance_m: 6000 }], bestEfforts: best }
    expect(asksOf(goal, '2027-03-06', life).reach).toEqual({
      code: 'beyond',
      now: 1500,
      target: 1425,
      share: 0.05,
      unit: 's',
    })
    expect(asksOf(goal, '2027-03-06').reach).toEqual({ code: 'unknown' })
  })

  it('wants nothing more of health', () => {
    expect(asksOf(goalOf({ kind: 'clear-days', up_to: 1 }), '2027-03-06').reach).toEqual({ code: 'no-reach-wanted' })
  })
})

describe('the three lines of every kind', () => {
  const reader = { units: 'metric', elevationUnits: 'metric', asOf: '2027-03-01' } as const
  const { goals } = wordsFor('en')

  it.each(MEASURE_KINDS.map((kind) => [kind] as [MeasureKind]))(
    'are there, and said in words without gaps, of %s',
    (kind) => {
      fc.assert(
        fc.property(goalsOf(kind), madeDays, pauses, asOf, (goal, made, rest, on) => {
          const found = asks(goal, [goal], [], known(made, rest, on))
          const { measure } = goal.revisions.at(-1)!
          for (const line of Object.values(goals.purpose(found, measure, reader, () => undefined))) {
            expect(line).toMatch(/^[\p{L}\d].*[.?]$/u)
            expect(line).not.toMatch(/undefined|NaN|null|Infinity|!/)
          }
        }),
        { seed: 20270301, numRuns: 60 },
      )
    },
  )
})
