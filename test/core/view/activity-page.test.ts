import { describe, expect, it } from 'vitest'
import type { Streams } from '../../../src/core/activity/streams.ts'
import { METERS_PER_MILE } from '../../../src/core/base/units.ts'
import { activityPage, type ActivityPageInput } from '../../../src/core/view/activity-page.ts'
import { frequencyOf, makeGoal, volumeOf } from '../goal/make-goal.ts'
import { makeActivity } from './make-activity.ts'

const SECONDS = 3600
/** An hour at 3 m/s, standing for a minute after half an hour, once round in a circle, with one peak of the heart. */
function hour(): Streams {
  const time_s = Float64Array.from({ length: SECONDS }, (_, i) => i)
  const stood = (t: number) => Math.max(0, Math.min(60, t - 1800))
  const turn = (t: number) => (2 * Math.PI * t) / SECONDS
  return {
    time_s,
    distance_m: time_s.map((t) => 3 * (t - stood(t))),
    heart_rate_bpm: time_s.map((t) => (t === 2222 ? 191 : t > 3000 && t < 3100 ? NaN : 150)),
    elevation_m: time_s.map((t) => 100 + 20 * Math.sin(turn(t))),
    latitude: time_s.map((t) => 52 + 0.01 * Math.sin(turn(t))),
    longitude: time_s.map((t) => 13 + 0.01 * Math.cos(turn(t))),
  }
}

const page = (input: Partial<ActivityPageInput> = {}) =>
  activityPage({
    activity: makeActivity({ id: 'run', on: '2027-03-05' }),
    detail: { laps: [], streams: hour() },
    units: 'metric',
    twins: [],
    bestEfforts: [],
    countsFor: [],
    madeOf: [],
    race: undefined,
    stateName: undefined,
    ...input,
  })

describe('activityPage', () => {
  it('draws at most 600 points, each line with its own peak', () => {
    const { chart } = page()
    const { time_s, ...lines } = chart ?? expect.unreachable()
    expect(time_s.length).toBeLessThanOrEqual(600)
    expect(time_s.length).toBeGreaterThan(150)
    for (const line of Object.values(lines)) expect(line).toHaveLength(time_s.length)
    expect(time_s).toEqual(time_s.toSorted((a, b) => a - b))
    expect([time_s[0], time_s.at(-1)]).toEqual([0, SECONDS - 1])
    expect(chart?.heart_rate_bpm).toContain(191)
  })

  it('breaks a line where nothing is known, and the pace where the runner stands', () => {
    const chart = page().chart ?? expect.unreachable()
    const at = (from: number, to: number, line: (number | null)[]) =>
      line.filter((_, i) => (chart.time_s[i] ?? -1) >= from && (chart.time_s[i] ?? -1) <= to)
    expect(at(3001, 3099, chart.heart_rate_bpm).every((value) => value === null)).toBe(true)
    expect(at(1815, 1845, chart.pace_s_per_km).every((value) => value === null)).toBe(true)
    const running = at(20, 1780, chart.pace_s_per_km)
    expect(running.length).toBeGreaterThan(50)
    for (const pace of running) expect(pace).toBeCloseTo(333.3, 1)
  })

  it('splits by kilometre or mile, as the runner reads', () => {
    const metric = page().splits
    expect(metric.map(({ from_m }) => from_m).slice(0, 3)).toEqual([0, 1000, 2000])
    expect(metric[0]).toMatchObject({ distance_m: 1000, average_heart_rate_bpm: 150 })
    expect(metric[0]?.elapsed_s).toBeCloseTo(1000 / 3, 6)
    expect(page({ units: 'imperial' }).splits[1]?.from_m).toBe(METERS_PER_MILE)
  })

  it('draws the route on a plane in metres, east and north of its corner', () => {
    const route = page().route ?? expect.unreachable()
    // 0.02 degrees of latitude are 2224 m; of longitude at 52 degrees 1369 m.
    expect(route.height_m).toBeCloseTo(2224, -1)
    expect(route.width_m).toBeCloseTo(1369, -1)
    expect(route.points).toHaveLength(1)
    for (const [east, north] of route.points[0] ?? []) {
      expect(east).toBeGreaterThanOrEqual(0)
      expect(north).toBeLessThanOrEqual(route.height_m)
    }
  })

  it('says null for all that is not known, and draws nothing without samples', () => {
    const shown = page({ detail: { laps: [{ start_s: 0, elapsed_s: 60 }] } })
    expect(shown).toMatchObject({
      chart: null,
      route: null,
      splits: [],
      note: null,
      energy_kcal: null,
      source: { format: 'fit', path: 'run.fit', sha256: null },
      laps: [{ start_s: 0, elapsed_s: 60, distance_m: null, average_heart_rate_bpm: null }],
    })
    expect(JSON.parse(JSON.stringify(page()))).toEqual(page())
  })

  it('draws a line that alone is known, and none for a clock alone', () => {
    const time_s = Float64Array.of(0, 5, 10)
    const only = (streams: Partial<Streams>) => page({ detail: { laps: [], streams: { time_s, ...streams } } }).chart
    expect(only({})).toBe(null)
    expect(only({ heart_rate_bpm: Float64Array.of(NaN, NaN, NaN) })).toBe(null)
    expect(only({ heart_rate_bpm: Float64Array.of(120, NaN, 130) })).toEqual({
      time_s: [0, 5, 10],
      heart_rate_bpm: [120, null, 130],
      distance_m: [null, null, null],
      pace_s_per_km: [null, null, null],
      elevation_m: [null, null, null],
    })
  })

  it('names its twins, with which of them counts, and the goals that rest on it, by rank', () => {
    const twin = makeActivity({ id: 'twin', on: '2027-03-05', duplicateOf: 'run' })
    const goals = [
      { ...makeGoal([{ measure: volumeOf(), startOn: '2027-03-01' }], undefined, 'b'), rank: 2 },
      { ...makeGoal([{ measure: frequencyOf(), startOn: '2027-03-01' }], undefined, 'a'), rank: 1, name: 'Habit' },
    ]
    const shown = page({ twins: [twin], countsFor: goals, bestEfforts: [{ distance_m: 1000, elapsed_s: 333 }] })
    const because = { code: 'same-time', later_s: 0, longer_m: 0, slower_s: 0 }
    expect(shown.twins).toEqual([{ id: 'twin', path: 'twin.fit', format: 'fit', counts: false, because }])
    expect(shown.countsFor.map(({ goalId, name }) => [goalId, name])).toEqual([
      ['a', 'Habit'],
      ['b', null],
    ])
    expect(shown.bestEfforts).toEqual([{ distance_m: 1000, elapsed_s: 333 }])
  })

  it('says no reason for a twin that only the runner takes for one', () => {
    const twin = makeActivity({ id: 'twin', on: '2027-03-04', duplicateOf: 'run' })
    expect(page({ twins: [twin] }).twins).toMatchObject([{ id: 'twin', because: null }])
  })

  it('says where it was, what was corrected by hand and what it was made of', () => {
    const place = { country: 'DE', state: 'DE-BE', source: 'coordinates' } as const
    const activity = { ...makeActivity({ id: 'run', on: '2027-03-05' }), place, corrected: ['distance_m'] }
    const shown = page({ activity, stateName: 'Berlin', madeOf: [makeActivity({ id: 'part', on: '2027-03-05' })] })
    expect(shown).toMatchObject({
      place: { country: 'DE', state: 'DE-BE', name: null },
      stateName: 'Berlin',
      placeSource: 'coordinates',
      corrected: ['distance_m'],
      madeOf: [{ id: 'part', localDay: '2027-03-05' }],
    })
  })
})
