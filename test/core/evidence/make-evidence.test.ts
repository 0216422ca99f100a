import { describe, expect, it } from 'vitest'
import { evidence } from '../../../src/core/evidence/make-evidence.ts'
import { day, makeFact } from '../goal/make-goal.ts'

describe('evidence', () => {
  const effort = (activityId: string, on: string, distance_m: number) => ({
    activityId,
    localDay: day(on),
    distance_m,
    elapsed_s: 100,
  })
  const made = evidence(
    { weekStart: 7 },
    {
      activities: [
        makeFact({ id: 'c', on: '2027-03-03' }),
        makeFact({ id: 'b', on: '2027-03-01' }),
        makeFact({ id: 'a', on: '2027-03-01' }),
        makeFact({ id: 'd', on: '2027-03-04' }),
      ],
      bestEfforts: [
        effort('c', '2027-03-03', 400),
        effort('b', '2027-03-01', 1000),
        effort('b', '2027-03-01', 400),
        effort('d', '2027-03-04', 400),
        effort('gone', '2027-03-01', 400),
      ],
      pauses: [
        { from: day('2027-03-04'), reason: 'rest' },
        { from: day('2027-03-03'), reason: 'travel' },
        { from: day('2027-03-03'), reason: 'illness', goalId: 'g' },
      ],
    },
    day('2027-03-03'),
  )

  it('holds nothing of later days, and no best effort of an activity that is not in it', () => {
    expect(made.activities.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(made.bestEfforts.map(({ activityId, distance_m }) => [activityId, distance_m])).toEqual([
      ['b', 400],
      ['b', 1000],
      ['c', 400],
    ])
    expect(made).toMatchObject({ asOf: day('2027-03-03'), weekStart: 7 })
  })

  it('is in one order', () => {
    expect(made.pauses.map(({ reason }) => reason)).toEqual(['travel', 'illness'])
  })
})
