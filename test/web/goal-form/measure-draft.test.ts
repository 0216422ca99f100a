import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Measure } from '../../../src/core/goal/measure.ts'
import { draftOf, emptyDraft, measureOf } from '../../../src/web/goal-form/measure-draft.ts'
import { MEASURE_KINDS } from '../../../src/core/goal/measures/index.ts'
import { measures as anyOf } from '../../contracts/measure-arbitraries.ts'
import { clockSeconds } from '../../../src/web/goal-form/field-values.ts'

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

  it.each(MEASURE_KINDS)('comes back as it was, whatever it asks: %s', (kind) => {
    fc.assert(
      fc.property(anyOf[kind], (measure) => {
        expect(measureOf(draftOf(kind, { ...measure }, 'metric'), 'metric')).toEqual({ ok: true, value: measure })
      }),
      { seed: 20270308, numRuns: 50 },
    )
  })

  it('asks only what belongs to the choice that was made', () => {
    const monthly = { ...emptyDraft('frequency'), texts: { times: '8', per: 'month', months: '3', weeks: '9' } }
    expect(measureOf(monthly, 'metric')).toMatchObject({
      ok: true,
      value: { per: 'month', months: 3, slack_months: 0 },
    })
  })

  it('reads a pace by the reader, and a share as a percentage', () => {
    const pace = { kind: 'metric', metric: 'pace-at-heart-rate', heart_rate_bpm: 145, target: 330 } as const
    expect(draftOf('metric', pace, 'metric').texts['target']).toBe('5:30')
    expect(draftOf('metric', pace, 'imperial').texts['target']).toBe('8:51')
    expect(draftOf('clear-days', { up_to: 2, heard_share: 0.75 }, 'metric').texts['heard_share']).toBe('75')
  })

  it('keeps a table row by row, without the rows that stayed empty', () => {
    const row = { sex: 'female', from_age: '18', to_age: '34', time_s: '3:25:00' }
    const draft = {
      ...emptyDraft('standard'),
      texts: { distance_m: '42.195', table: 'own' },
      rows: { rows: [row, { sex: '', from_age: '', to_age: '', time_s: '' }] },
    }
    expect(measureOf(draft, 'metric')).toMatchObject({
      ok: true,
      value: { rows: [{ sex: 'female', from_age: 18, to_age: 34, time_s: 12_300 }] },
    })
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

describe('climb', () => {
  it('is entered in feet by who reads heights in feet, whatever their miles are', () => {
    const climb = { kind: 'volume', quantity: 'climb', amount: 3048, per: 'total', sports: ['running'] } as const
    const draft = draftOf('volume', climb, 'metric', 'imperial')
    expect(draft.texts['amount']).toBe('10000')
    expect(measureOf(draft, 'metric', 'imperial')).toMatchObject({ ok: true, value: { amount: 3048 } })
    expect(draftOf('volume', climb, 'imperial', 'metric').texts['amount']).toBe('3048')
  })
})

describe('a height', () => {
  const weight = (height_m: number) => ({ kind: 'keep-in-range', of: 'weight', low: 70, high: 75, height_m }) as const
  const said = (text: string) => {
    const draft = draftOf('keep-in-range', weight(1.8), 'imperial')
    const measure = measureOf({ ...draft, texts: { ...draft.texts, height_m: text } }, 'imperial')
    return measure.ok ? 'height_m' in measure.value && measure.value.height_m : measure.error[0]?.code
  }

  it.each([
    [`5'9"`, 1.753],
    ['5 ft 9 in', 1.753],
    ['5’8.5”', 1.74],
    ['6 ft', 1.829],
    ['5 9', 1.753],
    ['69 in', 1.753],
    ['1.75', 1.75],
    ['1.75 m', 1.75],
    ['tall', 'not-a-number'],
    [`5'`, 1.524],
  ])('is said in feet and inches, or in metres, by who counts in miles: %s', (text, height_m) => {
    expect(said(text)).toBe(height_m)
  })

  it('stays what it is when the form is opened again', () => {
    for (let cm = 150; cm <= 190; cm++) {
      const { texts } = draftOf('keep-in-range', weight(cm / 100), 'imperial')
      expect(said(texts['height_m'] ?? '')).toBe(cm / 100)
    }
    expect(draftOf('keep-in-range', weight(1.753), 'imperial').texts['height_m']).toBe(`5'9"`)
    expect(draftOf('keep-in-range', weight(1.75), 'metric').texts['height_m']).toBe('1.75')
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
