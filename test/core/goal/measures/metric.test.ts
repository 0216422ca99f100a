import { describe, expect, it } from 'vitest'
import { explain } from '../../../../src/core/goal/explain.ts'
import type { MetricMeasure } from '../../../../src/core/goal/measure.ts'
import { progress } from '../../../../src/core/goal/progress.ts'
import { theilSen } from '../../../../src/core/stats/theil-sen.ts'
import { day, makeGoal } from '../make-goal.ts'
import { daysFrom, makeLife, type LifeDone } from '../make-life.ts'

const economy: MetricMeasure = { kind: 'metric', metric: 'pace-at-heart-rate', heart_rate_bpm: 145, target: 340 }
const steps: MetricMeasure = { kind: 'metric', metric: 'cadence', target: 172 }
const twelveWeeks = { startOn: '2027-03-01', dueOn: '2027-05-23' }
const stands = (measure: MetricMeasure, asOf: string, activities: readonly LifeDone[]) =>
  progress(makeGoal([{ measure, ...twelveWeeks }]), makeLife(asOf, { activities }))

/** A run of 10 km: pace falls by 2 s/km with each beat, from a pace at 145. */
const runAt = (on: string, bpm: number, paceAt145: number): LifeDone => {
  const speed = 1000 / paceAt145 + (bpm - 145) * 0.02
  return { on, distance_m: 10_000, elapsed_s: 10_000 / speed, average_heart_rate_bpm: bpm }
}
const spread = (first: string, count: number, paceAt145: number) =>
  daysFrom(first, count, 3).map((on, i) => runAt(on, 135 + (i % 6) * 4, paceAt145))

describe('the line through scattered points', () => {
  it('is the median slope, and stays where three of ten points run away', () => {
    const points = Array.from({ length: 10 }, (_, x) => [x, 2 * x + 1] as const)
    expect(theilSen(points)).toEqual({ slope: 2, intercept: 1 })
    const wild = points.map(([x, y], i) => [x, i === 2 || i === 5 || i === 8 ? y + 1000 : y] as const)
    expect(theilSen(wild)?.slope).toBeCloseTo(2, 9)
  })

  it('is none where all points stand above each other', () => {
    expect(
      theilSen([
        [1, 1],
        [1, 2],
      ]),
    ).toBe(undefined)
    expect(theilSen([])).toBe(undefined)
  })
})

describe('pace at a heart rate', () => {
  it('is read off the line through the steady runs of six weeks', () => {
    const found = stands(economy, '2027-03-31', spread('2027-02-20', 12, 360))
    expect(found.actual).toBeCloseTo(360, 6)
    expect(found.detail).toMatchObject({ reading: { by: 'line', runs: 12, at: 145 } })
  })

  it('is the middle of the runs near that heart rate where there are too few for a line', () => {
    const near = daysFrom('2027-03-02', 5, 3).map((on) => runAt(on, 145, 355))
    const found = stands(economy, '2027-03-31', near)
    expect(found.actual).toBeCloseTo(355, 6)
    expect(found.detail).toMatchObject({ reading: { by: 'near', cannotTell: expect.arrayContaining(['no-line']) } })
  })

  it('says nothing of four runs, of a heart rate that nobody ran at, nor of runs of long ago', () => {
    expect(stands(economy, '2027-03-31', spread('2027-03-02', 4, 360)).actual).toBe(undefined)
    expect(stands({ ...economy, heart_rate_bpm: 185 }, '2027-03-31', spread('2027-02-20', 12, 360)).actual).toBe(
      undefined,
    )
    expect(stands(economy, '2027-05-20', spread('2027-02-20', 12, 360)).actual).toBe(undefined)
  })

  it('leaves out runs that are short, hilly, hard, indoors or without a heart rate, and says why', () => {
    const odd: LifeDone[] = [
      { on: '2027-03-01', distance_m: 3000, elapsed_s: 900, average_heart_rate_bpm: 145 },
      { on: '2027-03-02', distance_m: 10_000, elapsed_s: 3600, average_heart_rate_bpm: 145, ascent_m: 200 },
      { on: '2027-03-03', distance_m: 10_000, elapsed_s: 3000, average_heart_rate_bpm: 165, effort: 8 },
      { on: '2027-03-04', distance_m: 10_000, elapsed_s: 3600, average_heart_rate_bpm: 145, subSport: 'treadmill' },
      { on: '2027-03-05', distance_m: 10_000, elapsed_s: 3600 },
      { on: '2027-03-06', distance_m: 10_000, elapsed_s: 3600, average_heart_rate_bpm: 145, sport: 'cycling' },
      { on: '2027-03-07', distance_m: 10_000, elapsed_s: 3600, average_heart_rate_bpm: 145 },
    ]
    const goal = makeGoal([{ measure: economy, ...twelveWeeks }])
    const seen = explain(goal, makeLife('2027-03-07', { activities: odd }), {
      from: day('2027-03-01'),
      to: day('2027-03-07'),
    })
    expect(seen.map(({ reason }) => reason)).toEqual([
      'too-short',
      'hilly',
      'other-effort',
      'indoors',
      'no-heart-rate',
      'other-sport',
      'counts',
    ])
  })

  it('goes its way from what it was before the start, and is reached at the end of the first week that shows it', () => {
    const life = [...spread('2027-01-20', 13, 360), ...spread('2027-03-01', 4, 350), ...spread('2027-03-14', 20, 335)]
    const early = stands(economy, '2027-03-10', life)
    expect(early.baseline).toBeCloseTo(360, 6)
    expect(early).toMatchObject({ standing: 'open-ended', unit: 's/km' })
    const later = stands(economy, '2027-05-10', life)
    expect(later.standing).toBe('reached')
    expect(later.fraction).toBeGreaterThanOrEqual(1)
    const on = later.reachedOn ?? day('2027-03-01')
    expect((on - day('2027-03-07')) % 7).toBe(0)
    expect(later.actual).toBeCloseTo(335, 6)
  })

  it('is over, a second short of it', () => {
    const life = spread('2027-04-10', 14, 341)
    expect(stands(economy, '2027-05-24', life).standing).toBe('over')
    expect(stands({ ...economy, target: 341.01 }, '2027-05-24', life).standing).toBe('reached')
  })

  it('does not take weeks that met an easier target for those of a harder one', () => {
    const goal = makeGoal([
      { measure: { ...economy, target: 365 }, ...twelveWeeks },
      { measure: economy, ...twelveWeeks, fromOn: '2027-04-05' },
    ])
    const life = { activities: spread('2027-02-20', 25, 360) }
    expect(progress(goal, makeLife('2027-04-04', life)).standing).toBe('reached')
    expect(progress(goal, makeLife('2027-04-08', life)).standing).toBe('open-ended')
  })
})

describe('cadence', () => {
  const runWith = (on: string, rpm: number, pace = 360): LifeDone => ({
    on,
    distance_m: 8000,
    elapsed_s: 8 * pace,
    average_cadence_rpm: rpm,
  })

  it('is the middle of the runs at the pace that was usual before the start', () => {
    const before = daysFrom('2027-02-01', 6, 3).map((on) => runWith(on, 166))
    const after = daysFrom('2027-03-02', 6, 3).map((on) => runWith(on, 173))
    const fast = daysFrom('2027-03-03', 6, 3).map((on) => runWith(on, 186, 280))
    const found = stands(steps, '2027-03-31', [...before, ...after, ...fast])
    expect(found.baseline).toBe(166)
    expect(found.actual).toBe(173)
    expect(found).toMatchObject({ standing: 'reached', unit: 'steps/min', reachedOn: day('2027-03-21') })
  })

  it('knows nothing of runs without it', () => {
    expect(
      stands(
        steps,
        '2027-03-31',
        daysFrom('2027-03-02', 6).map((on) => runWith(on, 40)),
      ).actual,
    ).toBe(undefined)
  })
})
