import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/core/base/calendar.ts'
import type { PlannedWorkout } from '../../../src/core/evidence/planned-workout.ts'
import { adherence, type AdherenceState } from '../../../src/core/goal/adherence.ts'
import { restDays } from '../../../src/core/goal/rest-days.ts'
import { day, frequencyOf, makeEvidence, makeFact, makeGoal, type Done } from './make-goal.ts'

const MONDAY = day('2027-03-01')
const goal = makeGoal([{ measure: frequencyOf(), startOn: '2027-03-01' }])

type Planned = Partial<PlannedWorkout> & { readonly in?: number }

/** Workouts on so many days from Monday on, and what became of each. */
function statesOf(
  planned: readonly Planned[],
  done: readonly Done[],
  asOf = '2027-03-10',
  pauses: { from: string; to: string }[] = [],
): AdherenceState[] {
  const workouts = planned.map(({ in: days = 0, ...workout }, i) => ({
    id: `w${i}`,
    on: addDays(MONDAY, days),
    kind: 'easy' as const,
    sport: 'running' as const,
    steps: [],
    version: 1,
    ...workout,
  }))
  const evidence = makeEvidence(asOf, {
    pauses: pauses.map(({ from, to }) => ({ from: day(from), to: day(to), reason: 'illness' })),
  })
  const activities = done.map(makeFact).filter(({ localDay }) => localDay <= day(asOf))
  return adherence(workouts, activities, day(asOf), restDays(goal, evidence)).map(({ state }) => state)
}

describe('a planned workout', () => {
  it('is done by an activity of its sport on its day', () => {
    expect(statesOf([{ distance_m: 8000 }], [{ on: '2027-03-01', distance_m: 8200 }])).toEqual(['done'])
    expect(statesOf([{}], [{ on: '2027-03-01' }])).toEqual(['done'])
  })

  it('is shortened from half of its size on, and not done below', () => {
    expect(statesOf([{ distance_m: 10_000 }], [{ on: '2027-03-01', distance_m: 6000 }])).toEqual(['shortened'])
    expect(statesOf([{ distance_m: 10_000 }], [{ on: '2027-03-01', distance_m: 4000 }])).toEqual(['missed'])
    expect(statesOf([{ duration_s: 3600 }], [{ on: '2027-03-01', moving_s: 2000 }])).toEqual(['shortened'])
  })

  it('is moved by up to two days, when about its size was run on a day without another workout', () => {
    const planned = [{ distance_m: 10_000 }]
    expect(statesOf(planned, [{ on: '2027-03-03', distance_m: 10_000 }])).toEqual(['moved'])
    expect(statesOf(planned, [{ on: '2027-02-27', distance_m: 10_000 }])).toEqual(['moved'])
    expect(statesOf(planned, [{ on: '2027-03-04', distance_m: 10_000 }])).toEqual(['missed'])
    expect(statesOf(planned, [{ on: '2027-03-03', distance_m: 5000 }])).toEqual(['missed'])
  })

  it('does not take the activity of another one', () => {
    expect(statesOf([{ in: 0 }, { in: 1 }], [{ on: '2027-03-02' }])).toEqual(['missed', 'done'])
  })

  it('changes places with one near it', () => {
    const planned = [
      { in: 1, distance_m: 15_000 },
      { in: 2, distance_m: 5000 },
    ]
    const done = [
      { on: '2027-03-02', distance_m: 5000 },
      { on: '2027-03-03', distance_m: 15_000 },
    ]
    expect(statesOf(planned, done)).toEqual(['swapped', 'swapped'])
  })

  it('is swapped for another endurance sport on its day', () => {
    expect(statesOf([{ duration_s: 3600 }], [{ on: '2027-03-01', sport: 'cycling', moving_s: 4000 }])).toEqual([
      'swapped',
    ])
    expect(statesOf([{ duration_s: 3600 }], [{ on: '2027-03-01', sport: 'cycling', moving_s: 900 }])).toEqual([
      'missed',
    ])
    expect(statesOf([{}], [{ on: '2027-03-01', sport: 'golf' }])).toEqual(['missed'])
  })

  it('of strength is done by a strength session, not by a run', () => {
    const planned = [{ kind: 'strength' as const, sport: 'training' as const }]
    expect(statesOf(planned, [{ on: '2027-03-01', sport: 'training' }])).toEqual(['done'])
    expect(statesOf(planned, [{ on: '2027-03-01' }])).toEqual(['missed'])
  })

  it('is what its runner says, whatever was recorded', () => {
    expect(statesOf([{ word: 'done' }], [])).toEqual(['done'])
    expect(statesOf([{ word: 'eased' }], [{ on: '2027-03-01' }])).toEqual(['eased'])
    expect(statesOf([{ word: 'skipped' }], [{ on: '2027-03-01' }])).toEqual(['skipped'])
  })

  it('is open for two days after its own, and to come before it', () => {
    const planned = [{ distance_m: 8000 }]
    const on = (asOf: string) => statesOf(planned, [], asOf)[0]
    expect(['2027-02-28', '2027-03-01', '2027-03-03', '2027-03-04'].map(on)).toEqual([
      'coming',
      'open',
      'open',
      'missed',
    ])
  })

  it('in a pause is not missed', () => {
    const ill = [{ from: '2027-03-01', to: '2027-03-02' }]
    expect(statesOf([{}], [], '2027-03-10', ill)).toEqual(['rested'])
    expect(statesOf([{}], [{ on: '2027-03-01' }], '2027-03-10', ill)).toEqual(['done'])
  })
})

describe('a planned day of rest', () => {
  const rest = { kind: 'rest' as const, in: 1 }

  it('is taken when there was no run on it, once it is over', () => {
    expect(statesOf([rest], [], '2027-03-03')).toEqual(['done'])
    expect(statesOf([rest], [{ on: '2027-03-02', sport: 'walking' }], '2027-03-03')).toEqual(['done'])
    expect(statesOf([rest], [], '2027-03-02')).toEqual(['open'])
  })

  it('is moved to a day near it that had a workout planned, and no run', () => {
    const ran = [{ on: '2027-03-02' }]
    expect(statesOf([rest], ran)).toEqual(['missed'])
    expect(statesOf([rest, { in: 2 }], ran)[0]).toBe('moved')
  })
})
