import { expect, it } from 'vitest'
import { wordsFor } from '../../src/words/index.ts'

it('says "so far" of the week in course alone, and nothing of one that asked nothing yet', () => {
  const said = (language: string, week: { asked: number; kept: number; isNow: boolean }) =>
    wordsFor(language).plan.kept(week)
  expect(said('en', { asked: 3, kept: 2, isNow: true })).toBe('2 of 3 runs so far')
  expect(said('en', { asked: 4, kept: 4, isNow: false })).toBe('4 of 4 runs')
  expect(said('de', { asked: 3, kept: 2, isNow: true })).toBe('bisher 2 von 3 Läufen')
  expect(said('de', { asked: 1, kept: 1, isNow: false })).toBe('1 von 1 Lauf')
  expect(said('en', { asked: 0, kept: 0, isNow: true })).toBe('')
})
