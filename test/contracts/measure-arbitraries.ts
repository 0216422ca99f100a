import fc from 'fast-check'
import type { Sport } from '../../src/core/activity/sport.ts'
import { addDays, dateOf, localDate, type LocalDate, type Weekday } from '../../src/core/base/calendar.ts'
import type { ActivityFact, BestEffortFact, Evidence, Pause } from '../../src/core/evidence/evidence.ts'
import { evidence } from '../../src/core/evidence/make-evidence.ts'
import type { Goal, GoalState, Revision, StateChange } from '../../src/core/goal/goal.ts'
import type { Measure, MeasureKind, VolumeMeasure } from '../../src/core/goal/measure.ts'

/** Made lives are drawn around this day. */
const START = dateOf(2027, 1, 4)
const DISTANCES = [1000, 5000, 21097.5]

const sports = fc.subarray<Sport>(['running', 'cycling', 'swimming'], { minLength: 1 })
const weekStart = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>
const dayNear = (min: number, max: number): fc.Arbitrary<LocalDate> =>
  fc.integer({ min, max }).map((days) => addDays(START, days))

/** Small enough that made lives reach some and miss others. */
export const measures: { readonly [Kind in MeasureKind]: fc.Arbitrary<Measure> } = {
  'race-time': fc
    .record({ distance_m: fc.constantFrom(...DISTANCES), pace_s_per_km: fc.integer({ min: 150, max: 500 }) })
    .map(({ distance_m, pace_s_per_km }) => ({
      kind: 'race-time' as const,
      distance_m,
      time_s: Math.round((pace_s_per_km * distance_m) / 1000),
    })),
  frequency: fc
    .record({
      times: fc.integer({ min: 1, max: 4 }),
      counted: fc.constantFrom('activities' as const, 'days' as const),
      weeks: fc.integer({ min: 1, max: 14 }),
      spare: fc.nat(13),
      sports,
    })
    .map(({ spare, ...measure }) => ({
      kind: 'frequency' as const,
      slack_weeks: spare % measure.weeks,
      ...measure,
    })),
  volume: fc
    .record({
      quantity: fc.constantFrom('distance' as const, 'time' as const, 'count' as const),
      size: fc.integer({ min: 1, max: 12 }),
      per: fc.constantFrom('total' as const, 'week' as const, 'month' as const, 'year' as const),
      spare: fc.nat(3),
      sports,
    })
    .map(({ quantity, size, per, spare, sports: which }): VolumeMeasure => ({
      kind: 'volume',
      quantity,
      amount: quantity === 'count' ? size : size * (quantity === 'distance' ? 4000.5 : 1500),
      per,
      ...(per !== 'total' && spare > 0 && { slack_periods: spare }),
      sports: which,
    })),
}

/** One revision of a measure; open half of the time where that is possible. */
export const revisionOf = (measure: fc.Arbitrary<Measure>, fromOn = dayNear(-20, 60)): fc.Arbitrary<Revision> =>
  fc
    .record({
      measure,
      fromOn,
      startOn: dayNear(0, 40),
      days: fc.option(fc.integer({ min: 0, max: 120 }), { nil: undefined, freq: 3 }),
      weekStart,
    })
    .map(({ days, ...revision }) => ({
      ...revision,
      ...(days !== undefined && revision.measure.kind !== 'frequency' && { dueOn: addDays(revision.startOn, days) }),
    }))

const states = fc
  .array(
    fc.tuple(fc.constantFrom<GoalState>('active', 'paused', 'achieved', 'released'), fc.integer({ min: 1, max: 60 })),
    {
      maxLength: 3,
    },
  )
  .map((steps) => {
    const changes: StateChange[] = [{ on: addDays(START, -20), state: 'active' }]
    for (const [state, later] of steps) changes.push({ on: addDays(changes.at(-1)?.on ?? START, later), state })
    return changes
  })

export const goalWith = (revisions: readonly Revision[], steps?: readonly StateChange[]): Goal => ({
  id: 'goal-1',
  type: 'consistency',
  horizon: 'season',
  rank: 1,
  createdOn: addDays(START, -20),
  states: steps ?? [{ on: addDays(START, -20), state: 'active' }],
  revisions,
  version: 1,
})

/** A goal of one kind with one to three revisions, each of the same kind. */
export const goalsOf = (kind: MeasureKind): fc.Arbitrary<Goal> =>
  fc.tuple(fc.array(revisionOf(measures[kind]), { minLength: 1, maxLength: 3 }), states).map(([revisions, steps]) =>
    goalWith(
      revisions.toSorted((a, b) => a.fromOn - b.fromOn),
      steps,
    ),
  )

export interface MadeActivity {
  readonly activity: ActivityFact
  readonly efforts: readonly BestEffortFact[]
}

const activityOn = (on: fc.Arbitrary<LocalDate>): fc.Arbitrary<MadeActivity> =>
  fc
    .record({
      localDay: on,
      id: fc.uuid(),
      second: fc.nat(86_399),
      sport: fc.constantFrom<Sport>('running', 'running', 'running', 'cycling', 'swimming'),
      distance_m: fc.option(fc.oneof(fc.integer({ min: 500, max: 22_000 }), fc.constantFrom(4960, 5020, 20_980)), {
        nil: undefined,
      }),
      elapsed_s: fc.integer({ min: 200, max: 9000 }),
      tracked: fc.boolean(),
    })
    .map(({ localDay, id, second, sport, distance_m, elapsed_s, tracked }) => ({
      activity: {
        id,
        localDay,
        startAt: localDay * 86_400_000 + second * 1000,
        sport,
        ...(distance_m !== undefined && { distance_m }),
        elapsed_s,
        moving_s: elapsed_s - (elapsed_s % 60),
      },
      efforts:
        distance_m !== undefined && tracked && sport === 'running'
          ? DISTANCES.filter((target) => target <= distance_m).map((target) => ({
              activityId: id,
              localDay,
              distance_m: target,
              elapsed_s: (elapsed_s * target) / distance_m,
            }))
          : [],
    }))

/** Days of the goals' own time and of the year before. */
export const madeActivities = fc.array(activityOn(fc.oneof(dayNear(0, 120), dayNear(-300, 160))), { maxLength: 60 })
export const activityFrom = (min: LocalDate, max: LocalDate) =>
  activityOn(fc.integer({ min, max }).map((days) => localDate(days)))

export const pauseFrom = (on: fc.Arbitrary<LocalDate>): fc.Arbitrary<Pause> =>
  fc
    .tuple(
      on,
      fc.option(fc.nat(30), { nil: undefined }),
      fc.option(fc.constantFrom('goal-1', 'goal-2'), { nil: undefined }),
    )
    .map(([from, days, goalId]) => ({
      from,
      reason: 'life',
      ...(days !== undefined && { to: addDays(from, days) }),
      ...(goalId !== undefined && { goalId }),
    }))

export const pause = pauseFrom(dayNear(-10, 130))
export const pauses = fc.array(pause, { maxLength: 3 })
export const asOf = dayNear(-30, 200)

export const known = (made: readonly MadeActivity[], rest: readonly Pause[], on: LocalDate): Evidence =>
  evidence(
    { weekStart: 1 },
    {
      activities: made.map(({ activity }) => activity),
      bestEfforts: made.flatMap(({ efforts }) => efforts),
      pauses: rest,
    },
    on,
  )
