import { describe, expect, it } from 'vitest'
import { checkRevision } from '../../../src/core/goal/check-revision.ts'
import { day, frequencyOf, makeRevision, raceTimeOf, volumeOf } from './make-goal.ts'

const fieldsOf = (checked: ReturnType<typeof checkRevision>) =>
  checked.ok ? [] : checked.error.map((problem) => `${problem.code} ${problem.field}`)

describe('checkRevision', () => {
  it('works out the last day of a frequency goal from its weeks', () => {
    const checked = checkRevision(makeRevision({ measure: frequencyOf({ weeks: 12 }), startOn: '2027-03-03' }))
    expect(checked).toMatchObject({ ok: true, value: { startOn: day('2027-03-03'), dueOn: day('2027-05-23') } })
    expect(checked.ok && checkRevision(checked.value)).toEqual(checked)
  })

  it('refuses a last day that is not the one its weeks come to', () => {
    const revision = makeRevision({ measure: frequencyOf(), startOn: '2027-03-03', dueOn: '2027-05-22' })
    expect(fieldsOf(checkRevision(revision))).toEqual(['contradiction dueOn'])
  })

  it('refuses a last day before the first, and takes one and the same day', () => {
    expect(
      fieldsOf(checkRevision(makeRevision({ measure: volumeOf(), startOn: '2027-03-03', dueOn: '2027-03-02' }))),
    ).toEqual(['contradiction dueOn'])
    expect(checkRevision(makeRevision({ measure: volumeOf(), startOn: '2027-03-03', dueOn: '2027-03-03' })).ok).toBe(
      true,
    )
  })

  it('takes a goal without a last day', () => {
    for (const measure of [raceTimeOf(), volumeOf(), volumeOf({ per: 'week' })]) {
      const revision = makeRevision({ measure, startOn: '2027-03-03' })
      expect(checkRevision(revision)).toEqual({ ok: true, value: revision })
    }
  })

  it('refuses as many spare weeks as there are weeks', () => {
    const asked = { startOn: '2027-03-03', dueOn: '2027-03-10' }
    expect(
      fieldsOf(checkRevision(makeRevision({ ...asked, measure: volumeOf({ per: 'week', slack_periods: 2 }) }))),
    ).toEqual(['contradiction slack_periods'])
    expect(checkRevision(makeRevision({ ...asked, measure: volumeOf({ per: 'week', slack_periods: 1 }) })).ok).toBe(
      true,
    )
  })

  it('refuses a change dated before the one in force, or after the last day it leaves', () => {
    const before = makeRevision({
      measure: volumeOf(),
      startOn: '2027-03-01',
      dueOn: '2027-03-31',
      fromOn: '2027-03-10',
    })
    const change = (fromOn: string, dueOn: string) =>
      fieldsOf(checkRevision(makeRevision({ measure: volumeOf(), startOn: '2027-03-01', dueOn, fromOn }), before))
    expect(change('2027-03-09', '2027-03-31')).toEqual(['contradiction fromOn'])
    expect(change('2027-03-20', '2027-03-19')).toEqual(['contradiction dueOn'])
    expect(change('2027-03-20', '2027-03-20')).toEqual([])
  })
})
