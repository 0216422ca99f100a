import { describe, expect, it } from 'vitest'
import type { GoalState } from '../../src/core/goal/goal.ts'
import { NO_CHANCE } from '../../src/core/view/chance-view.ts'
import type { GoalCard } from '../../src/core/view/dashboard-types.ts'
import { goalLines } from '../../src/words/status.ts'

const makeCard = (state: GoalState): GoalCard => ({
  id: 'one',
  name: 'Fly',
  why: null,
  type: 'consistency',
  horizon: 'season',
  state,
  measure: { kind: 'volume', quantity: 'distance', amount: 60_000, per: 'total', sports: ['running'] },
  startOn: '2027-03-01',
  dueOn: '2027-05-30',
  progress: {
    asOf: '2027-03-05',
    standing: 'behind',
    unit: 'm',
    actual: 2000,
    target: 60_000,
    expected: 4000,
    fraction: 0.03,
    left: 58_000,
    daysLeft: 86,
    neededPerWeek: 4700,
    baseline: null,
    slack: null,
    reachable: true,
    reachedOn: null,
    assumed: [],
    detail: null,
    care: [],
    parts: null,
  },
  chance: NO_CHANCE,
  current: null,
  restsOn: [],
  carries: [],
  rank: 0,
  recur: null,
  archivedAt: null,
  noticed: null,
  streak: null,
  version: 1,
})

describe('a goal as lines of text', () => {
  it.each<[GoalState, string]>([
    ['active', 'Behind an even pace, and still in reach.'],
    ['paused', 'resting'],
    ['achieved', 'achieved'],
    ['fell-short', 'ended short of it'],
    ['released', 'let go'],
  ])('says of one that is %s: %s', (state, said) => {
    const card = makeCard(state)
    const lines = goalLines(card, [card], { units: 'metric', elevationUnits: 'metric', language: 'en' }, false)
    expect(lines).toEqual(['Fly', `  2 of 60 km · ${said}`])
  })

  it('says all of it in German to a German runner, the id and what it rests on too', () => {
    const card: GoalCard = { ...makeCard('active'), restsOn: ['two'] }
    const other: GoalCard = { ...makeCard('active'), id: 'two', name: 'Often' }
    const reads = { units: 'metric', elevationUnits: 'metric', language: 'de' } as const
    expect(goalLines(card, [card, other], reads, true)).toEqual([
      'Fly',
      '  2 von 60 km · Hinter einem gleichmäßigen Weg, und noch in Reichweite.',
      '  ruht auf: Often',
      '  id one',
    ])
  })
})
