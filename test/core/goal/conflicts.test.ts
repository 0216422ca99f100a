import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Race } from '../../../src/core/evidence/race.ts'
import { conflicts } from '../../../src/core/goal/conflicts.ts'
import type { Goal, Horizon, Link } from '../../../src/core/goal/goal.ts'
import type { Measure } from '../../../src/core/goal/measure.ts'
import { day, frequencyOf, makeGoal, raceTimeOf, volumeOf } from './make-goal.ts'
import { makeLife, type Life } from './make-life.ts'

const goalOf = (id: string, measure: Measure, { dueOn = '2027-12-31', horizon = 'season' as Horizon } = {}): Goal => ({
  ...makeGoal(
    [{ measure, startOn: '2027-01-04', ...(measure.kind !== 'frequency' && { dueOn }) }],
    [{ on: day('2027-01-04'), state: 'active' }],
    id,
  ),
  horizon,
})
const found = (goals: readonly Goal[], life: Life = {}, links: readonly Link[] = [], alsoId?: string) =>
  conflicts(goals, links, makeLife('2027-01-10', life), alsoId)
const raceOn = (id: string, on: string, priority: Race['priority'] = 'A'): Race => ({
  id,
  on: day(on),
  distance_m: 10_000,
  kind: 'road',
  priority,
  outcome: 'planned',
  allOut: true,
  version: 1,
})

describe('conflicts among goals', () => {
  it('finds two peaks within four weeks, of goals and of the races that matter most', () => {
    const first = goalOf('first', raceTimeOf(), { dueOn: '2027-05-02' })
    const near = goalOf('near', raceTimeOf(), { dueOn: '2027-05-29' })
    const later = goalOf('later', raceTimeOf(), { dueOn: '2027-05-30' })
    expect(found([first, near])).toEqual([
      {
        code: 'peaks-too-close',
        goalIds: ['first', 'near'],
        raceIds: [],
        first: day('2027-05-02'),
        second: day('2027-05-29'),
        days: 27,
      },
    ])
    expect(found([first, later])).toEqual([])
    expect(found([first], { races: [raceOn('race', '2027-05-16')] })).toMatchObject([
      { code: 'peaks-too-close', goalIds: ['first'], raceIds: ['race'], days: 14 },
    ])
    // A best may be run on any day; with a race of its distance it has one.
    const best = goalOf('best', { kind: 'personal-best', distance_m: 10_000 }, { dueOn: '2027-05-20' })
    expect(found([first, best])).toEqual([])
    expect(found([first, best], { races: [raceOn('race', '2027-05-09', 'B')] })).toMatchObject([
      { goalIds: ['first', 'best'], raceIds: [], days: 7 },
    ])
    // The goal's own race, and one that is run as training.
    expect(found([first], { races: [raceOn('own', '2027-05-02'), raceOn('training', '2027-04-18', 'C')] })).toEqual([])
  })

  it('finds a year that its weeks do not add up to, and not the other way round', () => {
    const week = goalOf('week', volumeOf({ amount: 30_000, per: 'week' }), { horizon: 'week' })
    const year = (km: number) => goalOf('year', volumeOf({ amount: km * 1000, per: 'year' }))
    expect(found([week, year(2000)])).toMatchObject([
      { code: 'volumes-do-not-add-up', goalIds: ['week', 'year'], quantity: 'distance', less_a_week: 30_000 },
    ])
    const [conflict] = found([week, year(2000)])
    expect(conflict?.code === 'volumes-do-not-add-up' && Math.round(conflict.more_a_week)).toBe(38_330)
    expect(found([week, year(1500)])).toEqual([])
    expect(found([week, goalOf('time', volumeOf({ quantity: 'time', amount: 9e6, per: 'year' }))])).toEqual([])
    expect(found([week, goalOf('bikes', volumeOf({ amount: 9e6, per: 'year', sports: ['cycling'] }))])).toEqual([])
    const total = goalOf('total', volumeOf({ amount: 2_000_000 }))
    expect(found([week, total])).toMatchObject([{ code: 'volumes-do-not-add-up' }])
  })

  it('finds rest against days with a run, and against a run on every day', () => {
    const rest = (days?: number) =>
      goalOf('rest', { kind: 'rest', ...(days !== undefined && { days }) }, { horizon: 'week' })
    const runs = (times: number) => goalOf('runs', frequencyOf({ times, counted: 'days' }), { horizon: 'week' })
    const daily = goalOf('daily', volumeOf({ amount: 1609, per: 'day' }))
    expect(found([rest(2), runs(6)])).toEqual([
      { code: 'rest-against-days', goalIds: ['rest', 'runs'], rest: 2, days: 6 },
    ])
    expect(found([rest(2), runs(5)])).toEqual([])
    expect(found([rest(), runs(6)])).toEqual([])
    expect(found([rest(), runs(7)])).toEqual([{ code: 'rest-against-every-day', goalIds: ['rest', 'runs'] }])
    expect(found([rest(1), daily])).toMatchObject([{ code: 'rest-against-days', days: 7 }])
  })

  it('finds more than three main goals: of a season or longer, carrying nothing, with an ambition', () => {
    const three = ['a', 'b', 'c'].map((id, i) => goalOf(id, raceTimeOf(), { dueOn: `2027-0${3 + 2 * i}-01` }))
    const fourth = goalOf('d', raceTimeOf(), { dueOn: '2027-09-01' })
    expect(found(three)).toEqual([])
    expect(found([...three, fourth])).toEqual([{ code: 'too-many-main-goals', goalIds: ['a', 'b', 'c', 'd'], most: 3 }])
    expect(found([...three, fourth], {}, [{ carrierId: 'd', carriedId: 'a' }])).toEqual([])
    const health = goalOf('health', { kind: 'clear-days', up_to: 1 })
    expect(found([...three, health])).toEqual([])
  })

  it('finds two rhythms of the same, and more days than a week has', () => {
    const runs = (id: string, times: number, more = {}) =>
      goalOf(id, frequencyOf({ times, counted: 'days', ...more }), { horizon: 'week' })
    expect(found([runs('three', 3), runs('five', 5)])).toEqual([
      { code: 'two-rhythms', goalIds: ['three', 'five'], times: [3, 5], per: 'week' },
    ])
    expect(found([runs('three', 3), runs('friends', 1, { in_company: true })])).toEqual([])
    expect(found([runs('five', 5), runs('swims', 3, { sports: ['swimming'] })])).toEqual([
      { code: 'more-days-than-a-week', goalIds: ['five', 'swims'], days: 8 },
    ])
  })

  it('looks at goals that are active and not over, and at the draft that is being thought about', () => {
    const runs = goalOf('runs', frequencyOf({ times: 7, counted: 'days' }), { horizon: 'week' })
    const draft: Goal = {
      ...goalOf('rest', { kind: 'rest', days: 1 }),
      states: [{ on: day('2027-01-04'), state: 'draft' }],
    }
    expect(found([runs, draft])).toEqual([])
    expect(found([runs, draft], {}, [], 'rest')).toHaveLength(1)
    const over = goalOf('rest', { kind: 'rest', days: 1 }, { dueOn: '2027-01-09' })
    expect(found([runs, over])).toEqual([])
  })

  it('looks into the parts of a composite', () => {
    const base = goalOf('base', { kind: 'composite', of: 'own', parts: [frequencyOf({ times: 7, counted: 'days' })] })
    expect(found([base, goalOf('rest', { kind: 'rest', days: 1 })])).toMatchObject([{ code: 'rest-against-days' }])
  })

  it('come out as written on their page', () => {
    const page = readFileSync(new URL('../../../docs/methods/goal-conflicts.md', import.meta.url), 'utf8')
    const examples = [...page.matchAll(/```json\n(.*?)```/gs)].map((match) => JSON.parse(match[1] ?? ''))
    expect(examples).toHaveLength(1)
    for (const { asOf, goals, conflicts: written } of examples) {
      const made = goals.map(({ id, horizon, measure }: { id: string; horizon: Horizon; measure: Measure }) =>
        goalOf(id, measure, { horizon }),
      )
      expect(readable(conflicts(made, [], makeLife(asOf)))).toEqual(readable(written))
    }
  })
})

/** Numbers to nine digits, as a page writes them. */
const readable = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, each) => (typeof each === 'number' ? Number(each.toPrecision(9)) : each)))
