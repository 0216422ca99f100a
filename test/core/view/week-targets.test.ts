import { describe, expect, it } from 'vitest'
import { dashboard } from '../../../src/core/view/dashboard.ts'
import { day, makeEvidence, makeGoal, volumeOf, type Known } from '../goal/make-goal.ts'
import { athlete } from './make-activity.ts'

const weekly = makeGoal([
  { measure: volumeOf({ amount: 20_000, per: 'week' }), startOn: '2027-02-15' },
  { measure: volumeOf({ amount: 30_000, per: 'week' }), startOn: '2027-02-15', fromOn: '2027-03-01' },
])

const show = (known: Known, goals = [weekly]) =>
  dashboard({
    athlete,
    evidence: makeEvidence('2027-03-10', known),
    goals,
    links: [],
    recent: [],
    activityCount: 1,
    twinCount: 0,
  })

const targets = (known: Known, goals = [weekly]) =>
  show(known, goals)
    .weeks.slice(-5)
    .map(({ target_m }) => target_m)

const planned = [
  { id: 'a', on: '2027-03-02', distance_m: 6000 },
  { id: 'b', on: '2027-03-07', distance_m: 9000 },
  { id: 'c', on: '2027-03-08', duration_s: 1800 },
  { id: 'd', on: '2027-02-24', kind: 'strength' as const },
]

describe('what was asked of a week', () => {
  it('is what a weekly goal asked by the agreement of that week, and nothing before it began', () => {
    expect(targets({})).toEqual([null, 20_000, 20_000, 30_000, 30_000])
  })

  it('is what was planned where no goal asks: the sum of the runs, unknown where one has no distance', () => {
    expect(targets({ plannedWorkouts: planned }, [])).toEqual([null, null, null, 15_000, null])
  })

  it('is the goal’s where both are there', () => {
    expect(targets({ plannedWorkouts: planned })[3]).toBe(30_000)
  })

  it('is not said of a goal of another sport, nor of one that is a sum', () => {
    const other = makeGoal([
      { measure: volumeOf({ amount: 50_000, per: 'week', sports: ['cycling'] }), startOn: '2027-02-15' },
    ])
    const sum = makeGoal([{ measure: volumeOf(), startOn: '2027-02-15', dueOn: '2027-04-15' }])
    expect(targets({}, [other, sum])).toEqual([null, null, null, null, null])
  })
})

describe('pauses beside the weeks', () => {
  it('are those of all goals that touch them, also one that is still going on', () => {
    const pauses = [
      { from: day('2025-01-01'), to: day('2025-02-01'), reason: 'life' as const },
      { from: day('2027-01-04'), to: day('2027-01-10'), reason: 'illness' as const },
      { from: day('2027-02-01'), reason: 'injury' as const, goalId: 'goal-1' },
      { from: day('2027-03-09'), reason: 'travel' as const },
    ]
    expect(show({ pauses }).pauses).toEqual([
      { from: '2027-01-04', to: '2027-01-10' },
      { from: '2027-03-09', to: null },
    ])
  })
})

describe('the years', () => {
  it('go from the first run to the year in course, one without a run among them, rides left out', () => {
    const activities = [
      { on: '2023-12-30', distance_m: 20_000, sport: 'cycling' as const },
      { on: '2024-05-01', distance_m: 5000, moving_s: 1500 },
      { on: '2024-12-31', distance_m: 7000, moving_s: 2100 },
      { on: '2026-01-01', moving_s: 900 },
    ]
    expect(show({ activities }, []).years).toEqual([
      { year: 2024, distance_m: 12_000, moving_s: 3600, runs: 2 },
      { year: 2025, distance_m: 0, moving_s: 0, runs: 0 },
      { year: 2026, distance_m: 0, moving_s: 900, runs: 1 },
      { year: 2027, distance_m: 0, moving_s: 0, runs: 0 },
    ])
    expect(show({}, []).years).toEqual([])
  })
})
