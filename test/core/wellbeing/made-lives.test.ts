import { describe, expect, it } from 'vitest'
import { CHARACTERS } from '../../../bench/signs/characters.ts'
import { alarmsOf, judge, mattersOf } from '../../../bench/signs/judge.ts'
import type { SignCode } from '../../../src/core/wellbeing/sign.ts'

const character = (name: string) => CHARACTERS.find((each) => each.name === name)!
const SEEDS = [7000, 7013, 7026]

/** The quick part of `npm run bench:signs`. */
describe('made-up runners whose hidden states know no threshold', () => {
  it('the steady one is spoken to at most once in half a year', () => {
    for (let i = 0; i < 12; i++)
      expect(mattersOf(alarmsOf(character('steady and happy'), 7000 + 13 * i, 7))).toBeLessThanOrEqual(1)
  })

  it('pain that comes, settles and is heeded is no running on', () => {
    const spoken = [0, 1, 2, 3, 4, 5].map((i) => alarmsOf(character('niggles that settle'), 7000 + 13 * i, 7))
    expect(spoken.map((alarms) => alarms.filter(({ code }) => code === 'pain-run-through'))).toEqual(
      spoken.map(() => []),
    )
  })

  it('a slow decline is heard in the effort of most lives, and never of a steady runner', () => {
    const { noticed, right, alarms } = judge(character('slow burn-out'), SEEDS, 7).get('effort-rising')!
    expect(noticed).toBeGreaterThanOrEqual(2)
    expect(right).toBe(alarms)
    expect(judge(character('steady and happy'), SEEDS, 7).get('effort-rising')).toBeUndefined()
  })

  it.each<[string, readonly SignCode[]]>([
    ['injury mid-block', ['pain-strong', 'pain-staying', 'long-run-jump']],
    ['busy month', ['busy-life', 'adherence-low']],
    ['slow burn-out', ['worn-down', 'joy-gone', 'obligation']],
    ['obsessive, through pain', ['pain-run-through', 'running-injured', 'self-worth', 'anxiety-above-excitement']],
    ['lost interest', ['meaning-lost', 'break', 'no-contact']],
    ['beginner', ['long-run-jump']],
    ['returner', ['break', 'long-run-jump']],
  ])('%s: what truly is the matter is noticed, and rightly', (name, codes) => {
    const tallies = judge(character(name), SEEDS, 7)
    for (const code of codes) {
      const { noticed, truths, right, alarms } = tallies.get(code)!
      expect([code, noticed]).toEqual([code, truths])
      expect(right / alarms).toBeGreaterThanOrEqual(0.75)
    }
  })
})
