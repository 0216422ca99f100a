import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/core/base/calendar.ts'
import { METERS_PER_MILE } from '../../../src/core/base/units.ts'
import { raceTimeOutlook } from '../../../src/core/forecast/race-time.ts'
import { raceCard } from '../../../src/core/plan/race-card.ts'
import { racedTimes } from '../../../src/core/plan/raced-time.ts'
import { TODAY } from './made-runner.ts'

const page = readFileSync(new URL('../../../docs/methods/race-card.md', import.meta.url), 'utf8')
const example = JSON.parse(/```json\n([\s\S]+?)\n```/.exec(page)![1]!) as Record<string, unknown>

const on = addDays(TODAY, 56)
const times = (chance: number) => 6000 + 900 * chance
const anyCard = fc.record({
  distance_m: fc.constantFrom(1500, 3000, 5000, 10_000, 15_000, 21_097.5, 42_195, 50_000, 100_000),
  pace: fc.integer({ min: 170, max: 600 }),
  spread: fc.double({ min: 0.01, max: 0.3, noNaN: true }),
  goal: fc.option(fc.double({ min: 0.8, max: 1.3, noNaN: true }), { nil: undefined }),
  units: fc.constantFrom('metric' as const, 'imperial' as const),
  isFirst: fc.boolean(),
})

describe('a race card', () => {
  it('starts no faster than the pace it aims at, slower still over a first distance, and adds up to its time', () => {
    fc.assert(
      fc.property(anyCard, ({ distance_m, pace, spread, goal, units, isFirst }) => {
        const middle_s = (pace * distance_m) / 1000
        const card = raceCard({
          distance_m,
          on,
          units,
          isFirst,
          times: (chance) => middle_s * (1 + spread * (chance - 0.5)),
          ...(goal !== undefined && { goal_s: middle_s * goal }),
        })
        const { splits, paced_s, aims } = card
        const unit = units === 'metric' ? 1000 : METERS_PER_MILE
        const [first] = splits
        expect(splits.at(-1)).toMatchObject({ at_m: distance_m, elapsed_s: paced_s })
        expect(splits.reduce((sum, { split_s }) => sum + split_s, 0)).toBe(paced_s)
        expect(aims!.a_s).toBeLessThanOrEqual(aims!.b_s)
        expect(aims!.b_s).toBeLessThanOrEqual(aims!.c_s)
        expect(paced_s).toBeGreaterThanOrEqual(Math.min(aims!.a_s, aims!.b_s))
        if (splits.length < 2) return
        expect(first!.elapsed_s + 1).toBeGreaterThanOrEqual((paced_s! / distance_m) * first!.at_m)
        for (const { at_m } of splits.slice(0, -1))
          expect(Math.abs(at_m / unit - Math.round(at_m / unit))).toBeLessThan(1e-9)
        for (const [i, { elapsed_s }] of splits.entries())
          expect(elapsed_s).toBeGreaterThan(splits[i - 1]?.elapsed_s ?? 0)
      }),
      { seed: 20260308, numRuns: 500 },
    )
    const half = { distance_m: 21_097.5, on, times, units: 'metric' } as const
    const start = (isFirst: boolean) => raceCard({ ...half, isFirst }).splits[2]!.elapsed_s
    expect(start(true)).toBeGreaterThan(start(false))
  })

  it('does not pace for a wish faster than A, and paces for B where there is no goal', () => {
    const asked = { distance_m: 21_097.5, on, times, units: 'metric', isFirst: false } as const
    expect(raceCard({ ...asked, goal_s: 6000 }).paced_s).toBe(times(0.6))
    expect(raceCard({ ...asked, goal_s: 6300 }).paced_s).toBe(6300)
    expect(raceCard(asked).paced_s).toBe(times(0.6))
  })

  it('has an aim that needs no clock and if-then lines for pain and warmth, also without any result', () => {
    const card = raceCard({ distance_m: 10_000, on, units: 'metric', isFirst: true })
    expect(card.aims).toBeUndefined()
    expect(card.splits).toEqual([])
    expect(card.experience).toBe('moments')
    expect(card.ifThens.map(({ code }) => code)).toEqual(['hard', 'strong', 'warm', 'pain'])
  })

  it('is the one on its page', () => {
    const { distance_m, goal_s, isFirst, answer, a_s, b_s, c_s } = example as {
      distance_m: number
      goal_s: number
      isFirst: boolean
      a_s: number
      b_s: number
      c_s: number
      answer: unknown
    }
    const card = raceCard({
      distance_m,
      on,
      goal_s,
      isFirst,
      units: 'metric',
      times: (chance) => (chance === 0.3 ? a_s : chance === 0.6 ? b_s : c_s),
    })
    expect({ paced_s: card.paced_s, splits: card.splits.map(({ elapsed_s }) => elapsed_s) }).toEqual(answer)
  })
})

describe('the times of a day that is raced', () => {
  const outlook = (results: number, distance_m: number) =>
    raceTimeOutlook(
      {
        asOf: TODAY,
        races: Array.from({ length: results }, (_, i) => ({
          on: addDays(TODAY, -20 * (i + 1)),
          distance_m,
          time_s: 1500 + 10 * i,
        })),
      },
      distance_m,
    )!

  it('are those of the forecast where easy running is sure to be enough', () => {
    const made = outlook(8, 5000)
    const said = made.quantiles(on)
    const raced = racedTimes(made, { distance_m: 5000, on }, 1000)
    for (const [level, time_s] of [
      [0.1, said.p10],
      [0.5, said.p50],
      [0.9, said.p90],
    ] as const)
      expect(Math.abs(Math.log(raced(level) / time_s))).toBeLessThan(1e-3)
  })

  it('never end beyond easy running and a tenth, and rise with the chance', () => {
    const raced = racedTimes(outlook(1, 5000), { distance_m: 5000, on }, 360)
    const levels = [0.1, 0.3, 0.5, 0.6, 0.7, 0.9].map(raced)
    expect(levels).toEqual(levels.toSorted((a, b) => a - b))
    expect(levels.at(-1)).toBeLessThanOrEqual(1.1 * 0.36 * 5000 + 1)
  })
})
