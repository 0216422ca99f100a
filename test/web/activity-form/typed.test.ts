import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activityChanges, emptyActivity, newActivityOf } from '../../../src/web/activity-form/activity-draft.ts'
import { clockDraft, clockTyped } from '../../../src/web/activity-form/clock-draft.ts'
import { namesIn } from '../../../src/web/activity-form/names-in.ts'
import { distanceText, distanceTyped, numberTyped } from '../../../src/web/activity-form/typed-values.ts'

const metric = { units: 'metric', elevationUnits: 'metric' } as const

describe('a length of time in three boxes', () => {
  it('is the seconds that it shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400_000 }), (time_s) => clockTyped(clockDraft(time_s)) === time_s),
      { seed: 7 },
    )
  })

  it('takes minutes alone beyond the hour, nothing for nothing, and no 75 seconds', () => {
    expect(clockTyped({ h: '', m: '90', s: '' })).toBe(5400)
    expect(clockTyped({ h: '', m: '', s: '' })).toBeUndefined()
    expect(clockTyped({ h: '', m: '1', s: '75' })).toBeNaN()
    expect(clockTyped({ h: '1', m: '75', s: '' })).toBeNaN()
    expect(clockTyped({ h: '', m: '-1', s: '' })).toBeNaN()
  })
})

describe('numbers as they are typed', () => {
  it('take point and comma, and keep what a half marathon has after them', () => {
    expect(numberTyped(' 7,5 ')).toBe(7.5)
    expect(numberTyped('')).toBeUndefined()
    expect(numberTyped('7 km')).toBeNaN()
    expect(distanceTyped('21.0975', 'metric')).toBe(21_097.5)
    expect(distanceTyped(distanceText(1609.344, 'imperial'), 'imperial')).toBeCloseTo(1609.3, 1)
  })

  it('give names once each', () => {
    expect(namesIn('Ada, Ben;Ada ,, ')).toEqual(['Ada', 'Ben'])
  })
})

describe('the form of an activity', () => {
  const before = { ...emptyActivity('2027-03-05'), distance: '9.998', state: 'Berlin', stateCode: 'DE-BE' }

  it('sends nothing of what was not touched, so that no number is rounded by being looked at', () => {
    expect(activityChanges(before, before, metric)).toEqual({})
    expect(activityChanges(before, { ...before, note: 'By the canal' }, metric)).toEqual({ note: 'By the canal' })
  })

  it('takes a value away where its box was emptied', () => {
    expect(activityChanges(before, { ...before, distance: '' }, metric)).toEqual({ distance_m: null })
  })

  it('keeps the code of a state whose name was not touched', () => {
    expect(activityChanges(before, { ...before, place: 'Canal' }, metric).place).toMatchObject({ state: 'DE-BE' })
    expect(activityChanges(before, { ...before, state: 'Bavaria' }, metric).place).toMatchObject({ state: 'Bavaria' })
  })

  it('makes a new activity of sport, day and time, and none without a time', () => {
    const draft = emptyActivity('2027-03-05')
    expect(newActivityOf(draft, metric)).toBeUndefined()
    expect(newActivityOf({ ...draft, elapsed: { h: '', m: '42', s: '' } }, metric)).toEqual({
      day: '2027-03-05',
      elapsed_s: 2520,
      sport: 'running',
    })
  })
})
