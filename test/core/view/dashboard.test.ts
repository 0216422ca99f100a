import { describe, expect, it } from 'vitest'
import { evidence } from '../../../src/core/evidence/make-evidence.ts'
import { dashboard, type DashboardInput } from '../../../src/core/view/dashboard.ts'
import { day, frequencyOf, makeEvidence, makeGoal, volumeOf, type Known } from '../goal/make-goal.ts'
import { athlete, makeActivity } from './make-activity.ts'

const show = (asOf: string, known: Known = {}, input: Partial<DashboardInput> = {}) =>
  dashboard({
    athlete,
    evidence: makeEvidence(asOf, known),
    goals: [],
    links: [],
    recent: [],
    activityCount: known.activities?.length ?? 0,
    twinCount: 0,
    ...input,
  })

/** Monday 8 to Sunday 14 March 2027. */
const week = {
  activities: [
    { on: '2027-03-07', distance_m: 5000 },
    { on: '2027-03-08', distance_m: 8000, moving_s: 2400 },
    { on: '2027-03-08', distance_m: 2000, moving_s: 700 },
    { on: '2027-03-09', moving_s: 1800 },
    { on: '2027-03-10', distance_m: 30_000, moving_s: 4000, sport: 'cycling' as const },
  ],
}

describe('dashboard', () => {
  it('is empty without an activity and without a goal', () => {
    expect(show('2027-03-10').empty).toBe(true)
    expect(show('2027-03-10', {}, { activityCount: 1 }).empty).toBe(false)
    expect(show('2027-03-10', {}, { goals: [makeGoal([{ measure: volumeOf(), startOn: '2027-03-01' }])] }).empty).toBe(
      false,
    )
  })

  it('shows the week of the day, day by day, with an unknown distance as unknown and a ride as no run', () => {
    const shown = show('2027-03-10', week)
    expect(shown.week).toMatchObject({
      from: '2027-03-08',
      to: '2027-03-14',
      distance_m: 10_000,
      moving_s: 4900,
      runs: 3,
    })
    expect(shown.week.days).toHaveLength(7)
    expect(shown.week.days.slice(0, 4)).toEqual([
      { on: '2027-03-08', distance_m: 10_000, moving_s: 3100, runs: 2, activities: 2 },
      { on: '2027-03-09', distance_m: null, moving_s: 1800, runs: 1, activities: 1 },
      { on: '2027-03-10', distance_m: 0, moving_s: 0, runs: 0, activities: 1 },
      { on: '2027-03-11', distance_m: 0, moving_s: 0, runs: 0, activities: 0 },
    ])
  })

  it('begins weeks on the day the athlete says', () => {
    const shown = show('2027-03-10', week, { athlete: { ...athlete, weekStart: 7 } })
    expect(shown.week).toMatchObject({ from: '2027-03-07', to: '2027-03-13', distance_m: 15_000 })
    expect(shown.weeks.at(-1)).toMatchObject({ from: '2027-03-07', distance_m: 15_000 })
    expect(shown.year.from).toBe('2026-03-08')
  })

  it('shows 53 whole weeks up to the day and none of the days after it', () => {
    const { year } = show('2027-03-10', week)
    expect([year.from, year.to]).toEqual(['2026-03-09', '2027-03-10'])
    expect(year.days).toHaveLength(52 * 7 + 3)
    expect([year.days[0]?.on, year.days.at(-1)?.on]).toEqual(['2026-03-09', '2027-03-10'])
  })

  it('shows 52 weeks with a mean of four, from the fourth week of running on', () => {
    const runs = ['2027-02-08', '2027-02-15', '2027-02-22', '2027-03-01', '2027-03-08']
    const { weeks } = show('2027-03-10', { activities: runs.map((on, i) => ({ on, distance_m: (i + 1) * 10_000 })) })
    expect(weeks).toHaveLength(52)
    expect(weeks.slice(-6).map((each) => [each.from, each.distance_m, each.mean_distance_m])).toEqual([
      ['2027-02-01', 0, null],
      ['2027-02-08', 10_000, null],
      ['2027-02-15', 20_000, null],
      ['2027-02-22', 30_000, null],
      ['2027-03-01', 40_000, 25_000],
      ['2027-03-08', 50_000, 35_000],
    ])
  })

  it('knows the weeks before the first that it shows', () => {
    const { weeks } = show('2027-03-10', { activities: [{ on: '2026-03-03', distance_m: 8000 }, { on: '2025-01-01' }] })
    expect(weeks[0]).toMatchObject({ from: '2026-03-16', distance_m: 0, mean_distance_m: 2000 })
  })

  it('shows the fastest of each distance, the earlier of two as fast, none indoors and none of a ride', () => {
    const effort = (activityId: string, on: string, distance_m: number, elapsed_s: number) => ({
      activityId,
      localDay: day(on),
      distance_m,
      elapsed_s,
    })
    const shown = show('2027-03-10', {
      activities: [
        { id: 'a', on: '2027-01-01' },
        { id: 'b', on: '2027-02-01' },
        { id: 'treadmill', on: '2027-02-02', subSport: 'treadmill' },
        { id: 'ride', on: '2027-02-03', sport: 'cycling' },
        { id: 'later', on: '2027-03-11' },
      ],
      bestEfforts: [
        effort('a', '2027-01-01', 5000, 1500),
        effort('a', '2027-01-01', 1000, 280),
        effort('b', '2027-02-01', 5000, 1500),
        effort('b', '2027-02-01', 1000, 270),
        effort('b', '2027-02-01', 1234, 1),
        effort('treadmill', '2027-02-02', 5000, 900),
        effort('ride', '2027-02-03', 5000, 500),
        effort('later', '2027-03-11', 5000, 1400),
      ],
    })
    expect(shown.personalBests).toEqual([
      { distance_m: 1000, elapsed_s: 270, on: '2027-02-01', activityId: 'b', raceId: null },
      { distance_m: 5000, elapsed_s: 1500, on: '2027-01-01', activityId: 'a', raceId: null },
    ])
  })

  it('orders goals by rank and then id, and recent activities latest first', () => {
    const asked = [{ measure: frequencyOf(), startOn: '2027-03-01' }]
    const goals = [
      { ...makeGoal(asked, undefined, 'c'), rank: 1 },
      { ...makeGoal(asked, undefined, 'b'), rank: 1 },
      { ...makeGoal(asked, undefined, 'd'), rank: 0 },
    ]
    const recent = [
      makeActivity({ id: 'r1', on: '2027-03-01' }),
      makeActivity({ id: 'r2', on: '2027-03-02' }),
      makeActivity({ id: 'r3', on: '2027-03-01' }),
    ]
    const links = [
      { carrierId: 'd', carriedId: 'c' },
      { carrierId: 'b', carriedId: 'c' },
    ]
    const shown = show('2027-03-10', {}, { goals, recent, links })
    expect(shown.goals.map(({ id, restsOn, carries }) => [id, restsOn, carries])).toEqual([
      ['d', [], ['c']],
      ['b', [], ['c']],
      ['c', ['b', 'd'], []],
    ])
    expect(shown.recent.map(({ id }) => id)).toEqual(['r2', 'r3', 'r1'])
  })

  it('shows a goal with the period in course, and none for a sum', () => {
    const goals = [
      makeGoal([{ measure: frequencyOf(), startOn: '2027-03-01' }], undefined, 'a'),
      makeGoal([{ measure: volumeOf(), startOn: '2027-03-01', dueOn: '2027-03-31' }], undefined, 'b'),
    ]
    const shown = show('2027-03-10', week, { goals })
    expect(shown.goals[0]).toMatchObject({
      name: null,
      state: 'active',
      startOn: '2027-03-01',
      dueOn: '2027-05-23',
      current: { from: '2027-03-08', to: '2027-03-14', actual: 3, target: 4, unit: 'activities', state: 'open' },
      progress: { asOf: '2027-03-10', standing: 'on-track', reachedOn: null, baseline: null },
    })
    expect(shown.goals[1]?.current).toBe(null)
  })

  it('is plain JSON, the same text in whatever order the facts come', () => {
    const facts = week.activities.map((done, i) => ({ ...done, id: `id-${i}` }))
    const shown = show('2027-03-10', { activities: facts })
    expect(JSON.parse(JSON.stringify(shown))).toEqual(shown)
    const given = makeEvidence('2027-03-10', { activities: facts })
    const turned = evidence(
      athlete,
      { activities: given.activities.toReversed(), bestEfforts: [], pauses: [] },
      given.asOf,
    )
    expect(JSON.stringify(show('2027-03-10', {}, { evidence: turned, activityCount: 5 }))).toBe(JSON.stringify(shown))
  })
})
