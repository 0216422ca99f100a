import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/core/base/calendar.ts'
import { forecastGoal } from '../../../src/core/forecast/forecast-goal.ts'
import type { GoalForecast } from '../../../src/core/forecast/goal-forecast.ts'
import type { CompositeMeasure, Measure, MeasureKind } from '../../../src/core/goal/measure.ts'
import { MEASURE_KINDS } from '../../../src/core/goal/measures/index.ts'
import { ASOF, distance, fiveKm, forecastOf, goalOf, knowing, race, run, runsEvery, weekly } from './make-case.ts'

const sports = ['running'] as const
const composite = (...parts: CompositeMeasure['parts']): CompositeMeasure => ({ kind: 'composite', of: 'own', parts })

/** One of each kind, and what is said of it: a model, or the reason for none. */
const EVERY: Record<MeasureKind, [measure: Measure, said: string]> = {
  'race-time': [fiveKm(1480), 'race-time'],
  'personal-best': [{ kind: 'personal-best', distance_m: 5000, best_s: 1490 }, 'race-time'],
  standard: [{ kind: 'standard', distance_m: 5000, table: 'own', time_s: 1480 }, 'race-time'],
  frequency: [weekly(3), 'frequency'],
  'miss-limit': [{ kind: 'miss-limit', misses: 2, per: 'total' }, 'planned-workouts'],
  volume: [distance(230_000), 'volume'],
  level: [{ kind: 'level', quantity: 'distance', amount: 30_000, sports }, 'level'],
  'first-time': [{ kind: 'first-time', distance_m: 21_097.5 }, 'simple-first-time'],
  collection: [{ kind: 'collection', of: 'country', count: 3, sports }, 'simple-collection'],
  'clear-days': [{ kind: 'clear-days', up_to: 2 }, 'simple-clear-days'],
  'keep-in-range': [{ kind: 'keep-in-range', of: 'weight', low: 60, high: 70 }, 'weight'],
  'self-rated': [{ kind: 'self-rated', of: 'energy', rhythm: 'weekly', target: 6 }, 'own-rating'],
  metric: [{ kind: 'metric', metric: 'cadence', target: 174 }, 'simple-metric'],
  sessions: [{ kind: 'sessions', of: 'strength', times: 2, weeks: 8, slack_weeks: 1 }, 'simple-weeks'],
  workout: [{ kind: 'workout', aim: 'complete' }, 'single-workout'],
  rest: [{ kind: 'rest', days: 2 }, 'simple-weeks'],
  'pause-limit': [{ kind: 'pause-limit', days: 14 }, 'health-value'],
  open: [{ kind: 'open', review_months: 3 }, 'open'],
  'by-hand': [{ kind: 'by-hand' }, 'by-hand'],
  composite: [
    composite(fiveKm(1480) as CompositeMeasure['parts'][0], distance(230_000) as CompositeMeasure['parts'][0]),
    'composite',
  ],
}

const evidence = knowing({
  races: [race(10, 5000, 1500), race(40, 5000, 1490)],
  runs: runsEvery(2, 100).map((each) => ({ ...each, average_cadence_rpm: 172, average_heart_rate_bpm: 140 })),
})
const named = (said: GoalForecast): string => {
  if (said.kind === 'none') return said.reason
  return said.kind === 'insufficient-data' ? said.missing.join() : said.model
}

describe('every kind of goal', () => {
  it.each(MEASURE_KINDS)('has its model, or the reason for none: %s', (kind) => {
    const [measure, expected] = EVERY[kind]
    const said = forecastGoal(goalOf(measure), evidence)
    expect(named(said)).toBe(expected)
    if (said.kind !== 'forecast') return
    expect(said.chance).toBeGreaterThanOrEqual(0)
    expect(said.chance).toBeLessThanOrEqual(1)
  })

  it('says words of clear days, and no number anywhere', () => {
    const said = forecastGoal(goalOf({ kind: 'clear-days', up_to: 2 }), evidence)
    const { version: _, ...rest } = said as Extract<GoalForecast, { kind: 'words' }>
    expect(JSON.stringify(rest)).not.toMatch(/\d/)
  })
})

describe('several at once', () => {
  const parts = [fiveKm(1480), distance(230_000)] as CompositeMeasure['parts']
  const of = (measure: Measure) => forecastOf(forecastGoal(goalOf(measure), evidence)).chance

  it('lie between the product of the parts and the least of them', () => {
    const [a, b] = parts.map(of)
    expect(of(composite(...parts))).toBeGreaterThanOrEqual(a! * b!)
    expect(of(composite(...parts))).toBeLessThanOrEqual(Math.min(a!, b!))
  })

  it('have no chance where one part has none', () => {
    const weight = { kind: 'keep-in-range', of: 'weight', low: 60 } as const
    expect(forecastGoal(goalOf(composite(...parts, weight)), evidence)).toEqual({
      kind: 'none',
      reason: 'part-without-chance',
    })
  })
})

describe('simple chances', () => {
  const chance = (measure: Measure, days = 60) =>
    forecastOf(forecastGoal(goalOf(measure, { dueOn: addDays(ASOF, days) }), evidence)).chance

  it('fall with how much is asked', () => {
    const first = (distance_m: number) => chance({ kind: 'first-time', distance_m }, 28)
    expect(first(15_000)).toBeGreaterThan(first(42_195))
    const countries = (count: number) => chance({ kind: 'collection', of: 'country', count, sports })
    expect(countries(1)).toBeGreaterThan(countries(4))
    const cadence = (target: number) => chance({ kind: 'metric', metric: 'cadence', target })
    expect(cadence(170)).toBeGreaterThan(cadence(180))
  })

  it('of workouts follow what was kept', () => {
    const plan = (kept: boolean) => {
      const workouts = [-1, -3, -5, -8, -10, -12].map((n) => ({
        id: `w${n}`,
        on: addDays(ASOF, n),
        kind: 'easy' as const,
        sport: 'running' as const,
        steps: [],
        word: kept ? ('done' as const) : ('skipped' as const),
        version: 1,
      }))
      const { word: _, ...coming } = { ...workouts[0]!, id: 'coming', on: addDays(ASOF, 5) }
      const known = { ...knowing({ runs: [run(1)] }), plannedWorkouts: [...workouts, coming] }
      return forecastOf(forecastGoal(goalOf({ kind: 'miss-limit', misses: 1, per: 'total' }), known)).chance
    }
    expect(plan(true)).toBeGreaterThan(plan(false))
  })
})
