import { describe, expect, it } from 'vitest'
import type { Measure } from '../../../src/core/goal/measure.ts'
import { progress } from '../../../src/core/goal/progress.ts'
import { streak } from '../../../src/core/goal/streak.ts'
import { day, frequencyOf, makeGoal, volumeOf } from './make-goal.ts'
import { daysFrom, makeLife, type Life } from './make-life.ts'

const measure = frequencyOf({ times: 1, weeks: 12, slack_weeks: 2 })
/** A run in each of some weeks from 1 March 2027, a Monday: 'x' for a run. */
const weeks = (pattern: string) =>
  [...pattern].flatMap((mark, i) => (mark === 'x' ? [{ on: daysFrom('2027-03-02', 20, 7)[i]! }] : []))
const streakOf = (asked: Measure, asOf: string, life: Life, dueOn?: string) =>
  streak(
    asked,
    progress(makeGoal([{ measure: asked, startOn: '2027-03-01', ...(dueOn && { dueOn }) }]), makeLife(asOf, life)),
  )

describe('weeks in a row', () => {
  it('are counted with the week in course open, and with what is still in reach', () => {
    expect(streakOf(measure, '2027-04-28', { activities: weeks('xxxx.xxx') })).toEqual({
      current: 3,
      longest: 4,
      held: 7,
      lived: 8,
      inReach: 11,
      of: 12,
      openUntil: day('2027-05-02'),
    })
  })

  it('go on with a week in course that is held already', () => {
    expect(streakOf(measure, '2027-03-17', { activities: weeks('xxx') })).toMatchObject({
      current: 3,
      held: 3,
      lived: 3,
    })
  })

  it('stand still over a pause, which neither counts nor breaks', () => {
    const pauses = [{ from: '2027-03-15', to: '2027-03-21' }]
    expect(streakOf(measure, '2027-03-29', { activities: weeks('xx.x'), pauses })).toMatchObject({
      current: 3,
      held: 3,
      lived: 3,
      of: 11,
      inReach: 11,
    })
    const held = { activities: weeks('xxxx'), pauses }
    expect(streakOf(measure, '2027-03-29', held)).toMatchObject({ current: 4 })
  })

  it('of an open goal have no end to be held against', () => {
    const found = streakOf(volumeOf({ amount: 1000, per: 'week' }), '2027-03-24', {
      activities: weeks('xxx').map((run) => ({ ...run, distance_m: 5000 })),
    })
    expect(found).toMatchObject({ current: 3 })
    expect(found?.of).toBe(undefined)
  })

  it.each<[string, Measure]>([
    ['days without pain', { kind: 'clear-days', up_to: 1 }],
    ['a range to stay in', { kind: 'keep-in-range', of: 'resting-heart-rate', low: 45 }],
    ['what is felt', { kind: 'self-rated', of: 'stress', rhythm: 'weekly', target: 3 }],
    ['rest', { kind: 'rest', days: 1 }],
    ['a sum', volumeOf()],
    ['months', volumeOf({ per: 'month' })],
    ['a run on every day', volumeOf({ per: 'day' })],
  ])('are not counted of %s', (_, asked) => {
    expect(streakOf(asked, '2027-04-20', { activities: weeks('xxxxx') }, '2027-06-30')).toBe(undefined)
  })
})
