import { describe, expect, it } from 'vitest'
import { importCard } from '../../../src/core/view/import-card.ts'
import { day, makeEvidence, makeGoal, raceTimeOf, volumeOf } from '../goal/make-goal.ts'

const evidence = makeEvidence('2027-03-20', {
  activities: [
    { id: 'old', on: '2027-03-02', distance_m: 30_000 },
    { id: 'new-1', on: '2027-03-10', distance_m: 20_000, moving_s: 6000 },
    { id: 'new-2', on: '2027-03-12', distance_m: 40_000, moving_s: 5000, sport: 'cycling' },
    { id: 'new-3', on: '2026-03-12', distance_m: 8000, moving_s: 2400 },
  ],
  bestEfforts: [
    { activityId: 'old', localDay: day('2027-03-02'), distance_m: 5000, elapsed_s: 1500 },
    { activityId: 'old', localDay: day('2027-03-02'), distance_m: 1000, elapsed_s: 250 },
    { activityId: 'new-1', localDay: day('2027-03-10'), distance_m: 5000, elapsed_s: 1490 },
    { activityId: 'new-1', localDay: day('2027-03-10'), distance_m: 1000, elapsed_s: 255 },
    { activityId: 'new-1', localDay: day('2027-03-10'), distance_m: 10_000, elapsed_s: 3100 },
  ],
})
const march = { measure: volumeOf(), startOn: '2027-03-01', dueOn: '2027-03-31' }
const goals = [
  makeGoal([march], undefined, 'march'),
  makeGoal([{ measure: raceTimeOf({ time_s: 1490 }), startOn: '2027-03-01' }], undefined, 'race'),
  makeGoal([{ ...march, measure: volumeOf({ sports: ['swimming'] }) }], undefined, 'swim'),
  makeGoal([march], [{ on: day('2027-03-01'), state: 'released' }], 'let go'),
]
const card = importCard({ evidence, imported: ['new-1', 'new-2', 'new-3', 'twin-left-out'], goals })

describe('importCard', () => {
  it('sums up the runs that came, and counts what else came', () => {
    expect(card).toMatchObject({
      activities: 3,
      runs: 2,
      from: '2026-03-12',
      to: '2027-03-12',
      distance_m: 28_000,
      moving_s: 8400,
      underWay: 3,
    })
  })

  it('names the goals under way that it moved, with where they stood before and stand now', () => {
    expect(
      card.goals.map(({ goalId, counted, before, after }) => [goalId, counted, before.actual, after.actual]),
    ).toEqual([
      ['march', 1, 30_000, 50_000],
      ['race', 1, 1500, 1490],
    ])
    expect(card.goals[1]?.after).toMatchObject({ standing: 'reached', reachedOn: '2027-03-10' })
  })

  it('names the bests that fell, with what they were', () => {
    expect(card.newBests).toEqual([
      { distance_m: 5000, elapsed_s: 1490, on: '2027-03-10', activityId: 'new-1', raceId: null, previous_s: 1500 },
      { distance_m: 10_000, elapsed_s: 3100, on: '2027-03-10', activityId: 'new-1', raceId: null, previous_s: null },
    ])
  })

  it('of nothing is nothing', () => {
    expect(importCard({ evidence, imported: [], goals })).toEqual({
      activities: 0,
      runs: 0,
      from: null,
      to: null,
      distance_m: 0,
      moving_s: 0,
      underWay: 3,
      goals: [],
      newBests: [],
    })
  })
})
