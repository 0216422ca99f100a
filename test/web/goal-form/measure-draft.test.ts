import { describe, expect, it } from 'vitest'
import type { Measure } from '../../../src/core/goal/measure.ts'
import { clockSeconds, draftOf, emptyDraft, measureOf } from '../../../src/web/goal-form/measure-draft.ts'

const measures: Measure[] = [
  { kind: 'race-time', distance_m: 21097.5, time_s: 6299 },
  { kind: 'frequency', counted: 'activities', times: 4, weeks: 12, slack_weeks: 3, sports: ['running'] },
  { kind: 'volume', quantity: 'distance', amount: 1_500_000, per: 'total', sports: ['running', 'walking'] },
  { kind: 'volume', quantity: 'time', amount: 72_000, per: 'month', sports: ['running'] },
  { kind: 'volume', quantity: 'count', amount: 200, per: 'year', sports: ['running'] },
]

describe('a measure in a form', () => {
  it.each(measures)('comes back as it was: $kind', (measure) => {
    expect(measureOf(draftOf(measure.kind, { ...measure }, 'metric'), 'metric')).toEqual({ ok: true, value: measure })
  })

  it('keeps a race distance to the tenth of a metre in miles, too', () => {
    const draft = draftOf('race-time', { distance_m: 21097.5, time_s: 6299 }, 'imperial')
    expect(draft.texts['distance_m']).toBe('13.1094')
    const measure = measureOf(draft, 'imperial')
    expect(
      measure.ok && measure.value.kind === 'race-time' && Math.abs(measure.value.distance_m - 21097.5),
    ).toBeLessThan(0.2)
  })

  it('names every field that is still open', () => {
    const measure = measureOf(emptyDraft('race-time'), 'metric')
    expect(!measure.ok && measure.error.map(({ code, field }) => `${field} ${code}`)).toEqual([
      'distance_m required',
      'time_s required',
    ])
  })

  it('takes a comma for a point, and no other text for a number', () => {
    const draft = { ...emptyDraft('race-time'), texts: { distance_m: '5,5', time_s: '25:00' } }
    expect(measureOf(draft, 'metric')).toMatchObject({ ok: true, value: { distance_m: 5500 } })
    const wrong = measureOf({ ...draft, texts: { distance_m: 'far', time_s: '25:00' } }, 'metric')
    expect(wrong).toMatchObject({ ok: false, error: [{ code: 'not-a-number', field: 'distance_m' }] })
  })
})

describe('clockSeconds', () => {
  it('reads m:ss and h:mm:ss', () => {
    expect([clockSeconds('19:59'), clockSeconds(' 1:45:00 '), clockSeconds('100:05')]).toEqual([1199, 6300, 6005])
  })

  it('reads nothing else', () => {
    for (const text of ['19.59', '19:60', '1959', '', 'fast']) expect(clockSeconds(text)).toBeNaN()
  })
})
