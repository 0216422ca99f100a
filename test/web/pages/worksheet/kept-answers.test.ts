import { expect, test } from 'vitest'
import { laidOver, movesNumbers, stillKept } from '../../../../src/web/pages/worksheet/kept-answers.ts'

test('what was said last lies over what is known, and null takes an answer away', () => {
  expect(laidOver({ whyRun: 'a', days: 3 }, { whyRun: null, days: 4 })).toEqual({ days: 4 })
})

test('what was changed while the server took it is still to be saved; what it took is not', () => {
  expect(stillKept({ whyRun: 'quiet mornings', days: 4 }, { whyRun: 'quiet', days: 4 })).toEqual({
    whyRun: 'quiet mornings',
  })
})

test('mere words move no number; a goal in own words and every slider do', () => {
  expect(movesNumbers({ whyRun: 'a', cost: 'b' })).toBe(false)
  expect(movesNumbers({ ownWords: 'sub 20' })).toBe(true)
  expect(movesNumbers({ whyRun: 'a', target: 1200 })).toBe(true)
})
