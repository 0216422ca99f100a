import { describe, expect, it } from 'vitest'
import { wordsFor, type Reader } from '../../src/words/index.ts'

const { goals } = wordsFor('en')
const reader: Reader = { units: 'metric', elevationUnits: 'metric', asOf: '2027-03-18' }
const miles: Reader = { ...reader, units: 'imperial' }

describe('words about where a goal stands', () => {
  it('say what is held of what is lived, and never begin with a zero', () => {
    expect(goals.soFar({ held: 7, lived: 8, inReach: 10, of: 12 })).toBe('7 of 8 so far, 10 of 12 still in reach')
    expect(goals.soFar({ held: 0, lived: 2, inReach: 10, of: 12 })).toBe('10 of 12 still in reach')
    expect(goals.soFar({ held: 0, lived: 2, inReach: null, of: null })).toBe(undefined)
  })

  it('count weeks in a row from two on, and do not speak of a row that ended', () => {
    expect(goals.inARow({ current: 3 })).toBe('3 weeks in a row')
    expect([goals.inARow({ current: 1 }), goals.inARow({ current: 0 })]).toEqual([undefined, undefined])
  })

  it('tell days of health apart without a verdict', () => {
    const clear = { kind: 'clear-days', up_to: 1 } as const
    const asks = {
      next: { code: 'look-after-yourself', on: '2027-03-17', level: 4 },
      stands: { code: 'clear-days', clear: 12, pain: 1, unknown: 3 },
      reach: { code: 'no-reach-wanted' },
    } as const
    expect(goals.purpose(asks, clear, reader, () => undefined)).toEqual({
      next: 'Look after yourself first: you spoke of pain on Wednesday 17 March. The goal can wait.',
      stands: '12 clear days, 1 with pain, 3 without a word.',
      reach: 'It reaches for nothing more: to keep well is the whole of it.',
    })
  })
})

describe('words of care', () => {
  const pain = { code: 'pain-above', on: '2027-03-17', upTo: 1, days: 2, checkInId: 'a' } as const

  it('ask to ease off, and above five to leave running be', () => {
    expect(goals.care({ ...pain, level: 3, where: 'left knee' }, reader)).toBe(
      'You told of pain on Wednesday 17 March (left knee): 3 of 10, more than the 1 you call clear. It was there on 2 days of the last two weeks. Ease off, and see how it is tomorrow morning.',
    )
    expect(goals.care({ ...pain, level: 7, where: null }, reader)).toMatch(/Leave running be until it has settled/)
  })

  it('send signs of heart and breath to a doctor today', () => {
    const sign = { code: 'medical-sign', on: '2027-03-17', checkInId: 'a' } as const
    expect(goals.care({ ...sign, signs: ['chest-pain'] }, reader)).toMatch(/speak to a doctor today/)
    expect(goals.care({ ...sign, signs: ['swelling', 'limping'] }, reader)).toMatch(
      /swelling and limping.*before you run on/,
    )
  })
})

describe('words between goals', () => {
  const names: Record<string, string> = { a: 'my weeks', b: '1,500 km in 2027' }

  it('say a conflict with its goals, in the units of the reader', () => {
    const conflict = {
      code: 'volumes-do-not-add-up',
      goalIds: ['a', 'b'],
      quantity: 'distance',
      less_a_week: 25_000,
      more_a_week: 28_747,
    } as const
    expect(goals.conflict(conflict, reader, (id) => names[id])).toBe(
      'My weeks and 1,500 km in 2027 do not add up: the one needs 28.7 km a week, the other brings 25 km.',
    )
    expect(goals.conflict(conflict, miles, () => undefined)).toBe(
      'These goals do not add up: the one needs 17.9 mi a week, the other brings 15.5 mi.',
    )
  })

  it('refuse a weight kindly', () => {
    expect(goals.fieldProblem({ code: 'below-healthy-weight', field: 'low' }, 'metric')).not.toMatch(/\d/)
    for (const code of ['adults-only', 'birth-year-needed'] as const)
      expect(goals.fieldProblem({ code, field: 'of', fromYear: 2031 }, 'metric')).not.toMatch(
        /not allowed|forbidden|too young/,
      )
  })
})
