import { describe, expect, it } from 'vitest'
import { goalPage, type GoalPageInput } from '../../../src/core/view/goal-page.ts'
import { day, makeEvidence, makeGoal, runsOn, volumeOf } from '../goal/make-goal.ts'
import { makeActivity } from './make-activity.ts'

/** The page of a goal that stands alone, unless a test says otherwise. */
const pageOf = (input: Pick<GoalPageInput, 'goal' | 'evidence'> & Partial<GoalPageInput>) =>
  goalPage({ goals: [input.goal], links: [], pauses: [], activities: [], ...input })

const hundred = { measure: volumeOf(), startOn: '2027-03-01', dueOn: '2027-03-31' }

describe('goalPage', () => {
  it('tells how the goal stood each week by what was known and asked then', () => {
    const goal = makeGoal([hundred, { ...hundred, measure: volumeOf({ amount: 62_000 }), fromOn: '2027-03-16' }])
    const activities = runsOn(['2027-03-02', '2027-03-10', '2027-03-20'], 20_000)
    const { history } = pageOf({
      goal,
      evidence: makeEvidence('2027-03-24', { activities }),
    })
    expect(history.map(({ on, actual, expected }) => [on, actual, expected && Math.round(expected)])).toEqual([
      ['2027-03-01', 0, 0],
      ['2027-03-08', 20_000, 22_581],
      ['2027-03-15', 40_000, 45_161],
      ['2027-03-22', 60_000, 42_000],
      ['2027-03-24', 60_000, 46_000],
    ])
  })

  it('ends the line the day after the last day, and has none before the first', () => {
    const page = (asOf: string) => pageOf({ goal: makeGoal([hundred]), evidence: makeEvidence(asOf) }).history
    expect(page('2027-02-01')).toEqual([])
    expect(page('2028-02-01').at(-1)).toEqual({ on: '2027-04-01', actual: 0, expected: 100_000, target: 100_000 })
  })

  it('draws a long goal with fewer points', () => {
    const goal = makeGoal([{ ...hundred, startOn: '2017-01-01', dueOn: '2027-12-31' }])
    const { history } = pageOf({ goal, evidence: makeEvidence('2027-06-01') })
    expect(history.length).toBeGreaterThan(60)
    expect(history.length).toBeLessThanOrEqual(106)
    expect(history.at(-1)?.on).toBe('2027-06-01')
  })

  it('shows what counted, latest first, its periods, revisions and steps', () => {
    const goal = {
      ...makeGoal([hundred], [{ on: day('2027-03-01'), state: 'active', reason: 'spring' }]),
      name: 'March',
    }
    const activities = [
      makeActivity({ id: 'before', on: '2027-02-28' }),
      makeActivity({ id: 'first', on: '2027-03-01' }),
      makeActivity({ id: 'second', on: '2027-03-05' }),
    ]
    const evidence = makeEvidence('2027-03-10', {
      activities: activities.map(({ id, distance_m }, i) => ({
        id,
        on: ['2027-02-28', '2027-03-01', '2027-03-05'][i] ?? '',
        distance_m: distance_m ?? 0,
      })),
    })
    const page = pageOf({ goal, evidence, activities })
    expect(page.counted.map(({ id }) => id)).toEqual(['second', 'first'])
    expect(page).toMatchObject({
      name: 'March',
      periods: [{ from: '2027-03-01', to: '2027-03-31', actual: 20_000, activityIds: ['first', 'second'] }],
      revisions: [{ fromOn: '2027-03-01', startOn: '2027-03-01', dueOn: '2027-03-31', reason: null }],
      states: [{ on: '2027-03-01', state: 'active', reason: 'spring' }],
    })
    expect(JSON.parse(JSON.stringify(page))).toEqual(page)
  })
})
