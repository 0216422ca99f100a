import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../src/core/base/calendar.ts'
import { explain } from '../../../src/core/goal/explain.ts'
import type { Measure } from '../../../src/core/goal/measure.ts'
import { missingOf } from '../../../src/core/goal/needs.ts'
import { needsOf } from '../../../src/core/goal/window.ts'
import { day, frequencyOf, makeEvidence, makeGoal, volumeOf, type Known } from './make-goal.ts'

const WEEK = { from: day('2027-03-01'), to: day('2027-03-07') }

/** What is said of each day of a week, as 'day reason'. */
const said = (measure: Measure, known: Known, asOf = '2027-03-08', dueOn?: string) =>
  explain(
    makeGoal([{ measure, startOn: '2027-03-01', ...(dueOn !== undefined && { dueOn }) }]),
    makeEvidence(asOf, known),
    WEEK,
  ).map(({ on, reason }) => `${isoDate(on).slice(8)} ${reason}`)

describe('what stands behind a number', () => {
  it('is every activity, counted or not, and every day without one', () => {
    const activities = [
      { on: '2027-03-01' },
      { on: '2027-03-01' },
      { on: '2027-03-03', sport: 'cycling' as const },
      { on: '2027-03-05' },
    ]
    expect(said(frequencyOf({ counted: 'days' }), { activities })).toEqual([
      '01 counts',
      '01 same-day',
      '02 nothing-known',
      '03 other-sport',
      '04 nothing-known',
      '05 counts',
      '06 nothing-known',
      '07 nothing-known',
    ])
  })

  it('leaves out what is smaller than was agreed, and says so', () => {
    const activities = [
      { on: '2027-03-01', distance_m: 4960 },
      { on: '2027-03-02', distance_m: 4900 },
      { on: '2027-03-03' },
    ]
    expect(said(frequencyOf({ least_distance_m: 5000 }), { activities }).slice(0, 3)).toEqual([
      '01 counts',
      '02 too-short',
      '03 no-distance',
    ])
    const long = [
      { on: '2027-03-01', moving_s: 1800 },
      { on: '2027-03-02', moving_s: 1799 },
    ]
    expect(said(frequencyOf({ least_time_s: 1800 }), { activities: long }).slice(0, 2)).toEqual([
      '01 counts',
      '02 too-short',
    ])
  })

  it('says of a pause that nothing was asked', () => {
    const pauses = [{ from: day('2027-03-02'), to: day('2027-03-07'), reason: 'illness' as const }]
    expect(said(frequencyOf(), { pauses, activities: [{ on: '2027-03-01' }] }).slice(0, 3)).toEqual([
      '01 counts',
      '02 paused',
      '03 paused',
    ])
  })

  it('says nothing of days to come', () => {
    expect(said(frequencyOf(), {}, '2027-03-02')).toEqual(['01 nothing-known', '02 nothing-known'])
  })

  it('says what is not known of an activity', () => {
    const climb = volumeOf({ quantity: 'climb', amount: 500 })
    expect(said(climb, { activities: [{ on: '2027-03-01' }] }, '2027-03-01')).toEqual(['01 no-climb'])
  })

  it('names the planned workout with what was done for it', () => {
    const goal = makeGoal([{ measure: { kind: 'miss-limit', misses: 0, per: 'week' }, startOn: '2027-03-01' }])
    const evidence = makeEvidence('2027-03-02', {
      plannedWorkouts: [{ on: '2027-03-01', id: 'monday' }],
      activities: [{ on: '2027-03-01', id: 'run' }],
    })
    expect(explain(goal, evidence, { from: WEEK.from, to: WEEK.from })).toEqual([
      { on: WEEK.from, workoutId: 'monday', activityId: 'run', counted: true, reason: 'counts', amount: 1 },
    ])
  })

  it('tells the parts of a composite apart', () => {
    const composite: Measure = {
      kind: 'composite',
      of: 'own',
      parts: [frequencyOf(), { kind: 'first-time', distance_m: 10_000 }],
    }
    const goal = makeGoal([{ measure: composite, startOn: '2027-03-01', dueOn: '2027-05-31' }])
    const evidence = makeEvidence('2027-03-01', { activities: [{ on: '2027-03-01', distance_m: 5000 }] })
    expect(explain(goal, evidence, WEEK).map(({ part, reason }) => [part, reason])).toEqual([
      [0, 'counts'],
      [1, 'other-distance'],
    ])
  })
})

describe('what a goal needs', () => {
  it('is missing until something of it is known', () => {
    const standard: Measure = { kind: 'standard', distance_m: 42_195, table: 'boston' }
    expect(missingOf(needsOf(standard), makeEvidence('2027-03-01'))).toEqual(['runs', 'birth-year', 'sex'])
    const known = makeEvidence('2027-03-01', {
      activities: [{ on: '2027-02-01' }],
      athlete: { birthYear: 1985, sex: 'male' },
    })
    expect(missingOf(needsOf(standard), known)).toEqual([])
  })

  it('of a composite is that of its parts, each once', () => {
    const parts = [frequencyOf(), frequencyOf({ in_company: true })]
    expect(needsOf({ kind: 'composite', of: 'own', parts })).toEqual(['activities', 'company'])
  })
})
