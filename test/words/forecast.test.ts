import { describe, expect, it } from 'vitest'
import { ASSUMPTIONS, CHANCE_WORDS, MISSING_FACTS, NO_CHANCE_REASONS } from '../../src/core/forecast/goal-forecast.ts'
import type { ChanceView } from '../../src/core/view/chance-types.ts'
import { wordsFor } from '../../src/words/index.ts'

const { forecast } = wordsFor('en')
const view = (facts: Partial<ChanceView>): ChanceView => ({
  kind: 'chance',
  chance: 0.42,
  rounded: 0.4,
  zone: 'challenging',
  decided: null,
  expected: null,
  words: null,
  missing: [],
  reason: null,
  model: 'race-time',
  version: 1,
  assumed: [],
  inputs: { results: 1, resultsElsewhere: 0, efforts: 0, weeks: null, attemptsOn: [] },
  guess: { asked: true, given: null },
  ...facts,
})

describe('a chance in words', () => {
  it('comes in tens, between them where it lies half way, and without a number at the ends', () => {
    expect([0.05, 0.1, 0.12, 0.42, 0.35, 0.9, 0.93].map(forecast.spoken)).toEqual([
      'less than once in 10',
      'about once in 10',
      'about once in 10',
      'about 4 times in 10',
      'between 3 and 4 times in 10',
      'about 9 times in 10',
      'more than 9 times in 10',
    ])
  })

  it('is said with its zone', () => {
    expect(forecast.line(view({}))).toBe('about 4 times in 10, challenging and possible')
    expect(forecast.line(view({ zone: null }))).toBe('about 4 times in 10')
    expect(forecast.line(view({ chance: 1, decided: 'reached', zone: null }))).toBe('Reached.')
  })

  it('of clear days is a wide range of words and no number', () => {
    for (const from of CHANCE_WORDS)
      for (const to of CHANCE_WORDS)
        expect(forecast.line(view({ kind: 'words', chance: null, words: { from, to } }))).not.toMatch(/\d/)
  })

  it('says what is missing, why there is none, and what is taken for granted', () => {
    expect(forecast.line(view({ kind: 'missing', missing: ['race-result'] }))).toContain('one race')
    for (const fact of MISSING_FACTS) expect(forecast.missing([fact]).length).toBeGreaterThan(18)
    for (const reason of NO_CHANCE_REASONS) expect(forecast.reason(reason)).toMatch(/^[A-Z].*\.$/)
    for (const said of forecast.assumed(ASSUMPTIONS)) expect(said).toMatch(/^[A-Z].*\.$/)
  })

  it('changes by points', () => {
    expect([0.043, -0.119, 0.01, 0.002, 0].map(forecast.points)).toEqual([
      '+4 points',
      '−12 points',
      '+1 point',
      'under 1 point',
      'no change',
    ])
  })
})

describe('reasons in words', () => {
  const reader = { units: 'metric', elevationUnits: 'metric', asOf: '2027-05-09' } as const
  const driver = { by: 0.1, count: 3, raceId: null, on: null, distance_m: null, time_s: null }

  it('name the race, the runs, the week', () => {
    expect(
      forecast.driver({ ...driver, code: 'result', on: '2027-03-01', distance_m: 10000, time_s: 2950 }, reader),
    ).toBe('10 km in 49:10 on 1 March')
    expect(forecast.driver({ ...driver, code: 'week' }, reader)).toBe('this week’s 3 runs')
    expect(forecast.driver({ ...driver, code: 'week', count: 0 }, reader)).toBe('a week without a run')
    expect(forecast.driver({ ...driver, code: 'training' }, reader)).toBe('3 training runs')
  })

  it('say what would change it in the unit of the goal', () => {
    const time = { kind: 'race-time', distance_m: 5000, time_s: 1480 } as const
    expect(forecast.lever({ code: 'easier-target', by: 0.1, with: 1495, distance_m: null }, time, reader)).toBe(
      'a target of 24:55',
    )
    expect(forecast.lever({ code: 'good-race', by: 0.1, with: 800, distance_m: 3000 }, time, reader)).toBe(
      'a good 3 km now, in 13:20',
    )
    expect(forecast.lever({ code: 'later-date', by: 0.1, with: 28, distance_m: null }, time, reader)).toBe(
      '4 weeks more time',
    )
    expect(forecast.lever({ code: 'one-more-attempt', by: 0.1, with: 2, distance_m: null }, time, reader)).toBe(
      '2 tries instead of 1',
    )
  })
})
