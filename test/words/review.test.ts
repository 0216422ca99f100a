import { expect, it } from 'vitest'
import { loadWords } from '../../src/words/load-words.ts'

const none = { runs: 0, days: 0, distance_m: 0, moving_s: 0, ascent_m: 0, longest_m: null, planned: null }
const some = { ...none, runs: 2, days: 2, distance_m: 12_000, moving_s: 3600, longest_m: 6000 }

it.each([
  ['en', some, some, '12 km in 2 runs and 1 h; before it 12 km in 2 runs.'],
  ['en', none, some, 'No runs; before it 12 km in 2 runs.'],
  ['en', none, none, 'No runs; before it none.'],
  ['de', some, none, '12 km in 2 Läufen und 1 h; davor keine.'],
  ['de', none, none, 'Keine Läufe; davor keine.'],
] as const)('a review says a week without a run in words, not in noughts: %s', async (language, now, before, said) => {
  const { advice } = await loadWords(language)
  expect(advice.numbers(now, before, { units: 'metric' })).toBe(said)
})
