import { describe, expect, it } from 'vitest'
import { scoreChances } from '../../../bench/forecast-score.ts'
import { seededRandom } from '../../../src/core/base/random.ts'
import { saidOfKm, saidOfRaces, saidOfWeeks, type DrawnCase } from './draw-said.ts'

/** Chances of runners whom the model has made up come true as often as said, likely and unlikely ones alike. */
function expectTrue(said: readonly DrawnCase[]): void {
  const { slope } = scoreChances(said)
  expect(slope).toBeGreaterThan(0.93)
  expect(slope).toBeLessThan(1.07)
  const gap = said.reduce((sum, { chance, happened }) => sum + chance - happened, 0) / said.length
  expect(Math.abs(gap)).toBeLessThan(0.02)
}

describe('runners whom a model itself has made up', () => {
  it('run in so many weeks as often as the model of weeks says', () => {
    expectTrue(saidOfWeeks(6000, seededRandom(31)))
  })

  it('cover a distance as often as the model of weekly distance says', () => {
    expectTrue(saidOfKm(6000, seededRandom(32)))
  })

  it('run a time at one attempt as often as the model of race times says', () => {
    expectTrue(saidOfRaces(2500, 1, seededRandom(33)))
  })

  it('run a time at one of three attempts as often as it says, where some attempts come to nothing', () => {
    expectTrue(saidOfRaces(2500, 3, seededRandom(34)))
  })
})
