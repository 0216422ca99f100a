import { describe, expect, it } from 'vitest'
import { candidateOdds } from '../../src/words/candidate-odds.ts'
import { wordsFor } from '../../src/words/index.ts'

const words = wordsFor('en')
const time = { type: 'time', measure: { kind: 'race-time', distance_m: 5000, time_s: 1200 } } as const
const first = { type: 'experience', measure: { kind: 'first-time', distance_m: 42_195 } } as const

describe('how likely a candidate is', () => {
  it('is said in words before the runner’s own guess, and in numbers after it', () => {
    expect(candidateOdds(words, { ...time, chance: 0.5 }, false)).toBe(words.forecast.zones.challenging)
    expect(candidateOdds(words, { ...time, chance: 0.5 }, true)).toBe(words.forecast.spoken(0.5))
    expect(candidateOdds(words, { ...time, chance: null }, true)).toBeUndefined()
  })

  it('of a first distance is no floor, however near it is', () => {
    expect(candidateOdds(words, { ...time, chance: 0.95 }, false)).toBe(words.forecast.zones.floor)
    expect(candidateOdds(words, { ...first, chance: 0.95 }, false)).toBe(words.worksheet.firstInReach)
    expect(candidateOdds(words, { ...first, chance: 0.05 }, false)).toBe(words.forecast.zones['not-with-this-date'])
  })
})
