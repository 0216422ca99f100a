import { describe, expect, it } from 'vitest'
import { goalPage } from '../../src/core/view/goal-page.ts'
import { goalText } from '../../src/words/goal-text.ts'
import { makeEvidence, makeGoal, runsOn, volumeOf } from '../core/goal/make-goal.ts'

const reads = { units: 'metric', elevationUnits: 'metric', language: 'en', zone: 'Europe/Berlin' } as const
const goal = makeGoal([{ measure: volumeOf({ amount: 40_000 }), startOn: '2027-03-01', dueOn: '2027-03-31' }])
const text = (facts: Parameters<typeof makeEvidence>[1]) => {
  const evidence = makeEvidence('2027-03-10', facts)
  const page = goalPage({ goal, goals: [goal], links: [], evidence, pauses: [], activities: [] })
  return goalText(page, [page], reads)
}

describe('a goal as text', () => {
  it('opens with what it asks, where it stands and how far it reaches', () => {
    const said = text({ activities: runsOn(['2027-03-02'], 10_000) })
    for (const title of ['The next two weeks: ', 'Where it stands: ', 'Beyond today: ']) expect(said).toContain(title)
    expect(said).not.toContain('Confirm it')
  })

  it('says what the data show, and leaves it to the runner', () => {
    const said = text({ activities: runsOn(['2027-03-02', '2027-03-05'], 21_000) })
    expect(said).toContain('Your data show it reached on 5 March. Confirm it: cairn goal achieve GOAL')
  })

  it('offers a race that rests on nothing the habits that would carry it', () => {
    const race = { kind: 'race-time', distance_m: 10_000, time_s: 3000 } as const
    const outcome = makeGoal([{ measure: race, startOn: '2027-03-01', dueOn: '2027-08-31' }])
    const evidence = makeEvidence('2027-03-10', { activities: runsOn(['2027-03-02', '2027-03-05'], 9000) })
    const page = goalPage({ goal: outcome, goals: [outcome], links: [], evidence, pauses: [], activities: [] })
    expect(page.offers.length).toBeGreaterThan(0)
    expect(goalText(page, [page], reads)).toContain('Habits that would carry it')
  })

  it('speaks first of whoever is to be looked after, and of no row of weeks then', () => {
    const pain = { kind: 'clear-days', up_to: 2 } as const
    const health = makeGoal([{ measure: pain, startOn: '2027-03-01', dueOn: '2027-08-31' }])
    const told = { id: 'a', on: '2027-03-09', moment: 'morning', pain: { level: 6 }, version: 1 } as const
    const evidence = makeEvidence('2027-03-10', { checkIns: [told] })
    const page = goalPage({ goal: health, goals: [health], links: [], evidence, pauses: [], activities: [] })
    expect(goalText(page, [page], reads).split('\n')[1]).toContain('You told of pain')
  })
})
