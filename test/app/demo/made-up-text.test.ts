import { describe, expect, it } from 'vitest'
import { madeUpGoals } from '../../../src/app/demo/made-up-goals.ts'
import { madeUpLife } from '../../../src/app/demo/made-up-life.ts'
import { madeUpRaces } from '../../../src/app/demo/made-up-races.ts'
import { madeUpRunner } from '../../../src/app/demo/made-up-runner.ts'
import { dateOf } from '../../../src/core/base/calendar.ts'
import { madeUpText } from '../../../src/words/made-up-text.ts'

const SEED = 20_270_305
const UNTIL = dateOf(2026, 11, 22)
const texts = new Set(
  [
    ...madeUpRunner(SEED, UNTIL).flatMap(({ name, note }) => [name, note]),
    ...madeUpRaces(madeUpLife(SEED, UNTIL), () => undefined).map(({ name }) => name),
    ...madeUpGoals(UNTIL).flatMap(({ goal: { name, why, states, revisions } }) => [
      name,
      why,
      ...[...states, ...revisions].map(({ reason }) => reason),
    ]),
  ].filter((text) => text !== undefined),
)

describe('madeUpText', () => {
  it('says in German all that the made-up runner wrote, but what is digits and metres', () => {
    const left = [...texts].filter((text) => madeUpText('de-AT', text) === text)
    expect(left.filter((text) => !/^\d × 800 m$/.test(text))).toEqual([])
  })

  it('leaves it as it was written in any other language', () => {
    expect([...texts].map((text) => madeUpText('en-US', text))).toEqual([...texts])
  })

  it('writes thousands as Germans do', () => {
    expect(madeUpText('de', '1,500 km in 2026')).toBe('1.500 km in 2026')
  })
})
