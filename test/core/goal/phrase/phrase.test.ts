import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate, parseIsoDate } from '../../../../src/core/base/calendar.ts'
import { checkMeasure } from '../../../../src/core/goal/check-measure.ts'
import { phrase } from '../../../../src/core/goal/phrase/phrase.ts'
import type { PhraseFacts } from '../../../../src/core/goal/phrase/phrase-types.ts'
import { makeContext, measureText } from './phrase-summary.ts'

const asOf = '2027-03-05'
const on = parseIsoDate('2027-03-01')!
/** 25:10 for 5 km and 22 miles a week; and one who is twice as far on. */
const beginner: PhraseFacts = {
  bests: [{ distance_m: 5000, elapsed_s: 1510, on }],
  weeklyDistance_m: 35_406,
  runsPerWeek: 2.6,
}
const racer: PhraseFacts = {
  bests: [
    { distance_m: 5000, elapsed_s: 1082 },
    { distance_m: 10000, elapsed_s: 2270 },
    { distance_m: 42195, elapsed_s: 10_900 },
  ],
  weeklyDistance_m: 81_000,
  runsPerWeek: 6,
}
const VAGUE = ['run faster', 'get fit', 'get back in shape', 'be healthier', 'run more often', 'become a better runner']

describe('a vague phrase', () => {
  const rewritesOf = (text: string, facts?: PhraseFacts) =>
    phrase(text, makeContext(asOf, facts && { facts })).rewrites.map(({ measure }) => measureText(measure))

  it.each(VAGUE)('"%s" is answered with two to four goals from the own data', (text) => {
    for (const facts of [beginner, racer]) {
      const rewrites = rewritesOf(text, facts)
      expect(rewrites.length).toBeGreaterThanOrEqual(2)
      expect(rewrites.length).toBeLessThanOrEqual(4)
      expect(new Set(rewrites).size).toBe(rewrites.length)
    }
    expect(rewritesOf(text, beginner)).not.toEqual(rewritesOf(text, racer))
  })

  it.each(VAGUE)('"%s" asks a runner without data', (text) => {
    const answer = phrase(text, makeContext(asOf))
    expect(answer.rewrites).toEqual([])
    expect(answer.missing).toEqual(['measure'])
  })

  it('names times a little faster than the best, and says which best', () => {
    const { rewrites } = phrase('run faster', makeContext(asOf, { facts: beginner }))
    expect(rewrites[0]!.measure).toEqual({ kind: 'race-time', distance_m: 5000, time_s: 1440 })
    expect(isoDate(rewrites[0]!.dueOn)).toBe('2027-06-01')
    expect(rewrites[0]!.because).toEqual({ code: 'best', distance_m: 5000, elapsed_s: 1510, on })
  })

  it('counts in the units of the runner', () => {
    const weekly = (units: 'metric' | 'imperial') =>
      phrase('run more', makeContext(asOf, { facts: beginner, units })).rewrites[0]!.measure
    expect(weekly('metric')).toMatchObject({ quantity: 'distance', amount: 40_000, per: 'week' })
    expect(weekly('imperial')).toMatchObject({ quantity: 'distance', amount: Math.round(25 * 1609.344), per: 'week' })
  })

  it('stays with the distance that was said', () => {
    const { rewrites } = phrase('a faster 10k', makeContext(asOf, { facts: racer }))
    expect(rewrites[0]!.measure).toEqual({ kind: 'race-time', distance_m: 10000, time_s: 2190 })
  })

  it('makes two of a single fact', () => {
    for (const facts of [{ runsPerWeek: 3 }, { weeklyDistance_m: 8000 }, { bests: beginner.bests! }])
      expect(rewritesOf('get fit', facts).length).toBeGreaterThanOrEqual(2)
  })

  it('never offers a time slower than the best, nor less than is run already', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 40, max: 400_000 }),
        fc.integer({ min: 100, max: 300_000 }),
        (elapsed_s, weekly) => {
          const facts = { bests: [{ distance_m: 10000, elapsed_s }], weeklyDistance_m: weekly }
          for (const { measure } of phrase('run faster', makeContext(asOf, { facts })).rewrites) {
            if (measure.kind === 'race-time') expect(measure.time_s).toBeLessThan(elapsed_s)
            if (measure.kind === 'volume' && measure.per === 'week') expect(measure.amount).toBeGreaterThan(weekly)
            expect(measure.kind === 'race-time' || checkMeasure(measure).ok).toBe(true)
          }
        },
      ),
      { seed: 11, numRuns: 200 },
    )
  })

  it('offers faster times for a personal best, and keeps its kind', () => {
    const answer = phrase('personal best at 10k', makeContext(asOf, { facts: racer }))
    expect(answer.understoodAs).toBe('personal-best')
    expect(answer.rewrites.map(({ measure }) => measure.kind)).toEqual(['race-time', 'race-time'])
  })
})

describe('what was taken for granted carries the facts to say so', () => {
  const assumedOf = (text: string) => phrase(text, makeContext(asOf)).assumed

  it('names the distance, the reading of a clock and the second below', () => {
    expect(assumedOf('sub-1:45 half')).toEqual([
      { code: 'distance-taken-as', text: 'half', distance_m: 21097.5 },
      { code: 'time-read-as', text: '1:45', time_s: 6300 },
      { code: 'under-taken-as', time_s: 6299 },
    ])
  })

  it('names the day of a season and the year of a day that has passed', () => {
    expect(assumedOf('5k in 24:00 this fall')).toEqual([
      { code: 'day-taken-as', text: 'this fall', on: parseIsoDate('2027-11-30') },
    ])
    expect(assumedOf('5k in 24:00 by 1 March')).toEqual([
      { code: 'year-taken-as', year: 2028, on: parseIsoDate('2028-03-01') },
    ])
  })
})

describe('the horizon', () => {
  const horizonOf = (text: string) => phrase(text, makeContext(asOf)).horizon
  it.each([
    ['5k under 25:00 today', 'session'],
    ['run 40 km this week', 'week'],
    ['run 4 days a week for 12 weeks', 'week'],
    ['40 km a week until June', 'week'],
    ['sub-20 5k by 1 June', 'season'],
    ['1000 km in 2027', 'season'],
    ['100 km a month in 2027', 'season'],
    ['marathon under 4:00 in October 2029', 'long-term'],
    ['run for life', 'long-term'],
    ['sub-20 5k by 1 June 2020', 'season'],
  ])('of "%s" is %s', (text, horizon) => expect(horizonOf(text)).toBe(horizon))
})

describe('any text', () => {
  const check = (text: string) => {
    const answer = phrase(text, makeContext(asOf, { facts: racer }))
    if (answer.measure) expect(checkMeasure(answer.measure)).toMatchObject({ ok: true })
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
    expect(phrase(text, makeContext(asOf, { facts: racer }))).toEqual(answer)
  }

  it('is answered without throwing, with a sound measure or none, the same each time', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 })
    fc.assert(fc.property(text, check), { seed: 5, numRuns: 500 })
  })

  it('made of the words of goals is answered as well', () => {
    const words =
      'sub under 20 4:00 1:45:00 5k half marathon 12 weeks a week per / by June 1 next fall run days times - 3 . of x for in until miss spare 2027 2027-13-45 31/2 999999999 hours m h first more 0 every other Tuesday and weekends pb best my miss no planned all workouts rest states strength kg lose pain free through raise average double % bpm cadence 40th birthday before climb ultra base peak stay healthy build to constructor __proto__'
    const text = fc.array(fc.constantFrom(...words.split(' ')), { maxLength: 14 }).map((parts) => parts.join(' '))
    fc.assert(fc.property(text, check), { seed: 6, numRuns: 2000 })
  })

  // Were the time not linear in the length, this would not end within the time a test has.
  it('of 10 kB is answered, however it is built', () => {
    const built = [
      '1',
      'a',
      "a'",
      '1:',
      '1/',
      '1-',
      '1,000',
      '٣',
      '５',
      '\u{1F3C3}',
      'ﷺ',
      '. ',
      ' ',
      'a week for ',
      '12 ',
      'miss ',
      'next ',
      'under ',
    ]
    for (const piece of built) check(piece.repeat(Math.ceil(10_000 / piece.length)))
  })
})
