import fc from 'fast-check'
import type { Sport } from '../../src/core/activity/sport.ts'
import { addDays, type Weekday } from '../../src/core/base/calendar.ts'
import type { RunKind } from '../../src/core/activity/run-kind.ts'
import type { RaceKind } from '../../src/core/evidence/race.ts'
import type { Goal, GoalState, Revision, StateChange } from '../../src/core/goal/goal.ts'
import type { Measure, MeasureKind, PlainMeasure, VolumeMeasure } from '../../src/core/goal/measure.ts'
import { endsByItself } from '../../src/core/goal/window.ts'
import { dayNear, DISTANCES, START } from './fact-arbitraries.ts'

const sports = fc.subarray<Sport>(['running', 'cycling', 'swimming'], { minLength: 1 })
const weekStart = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

/** Without what was left out. */
const measureOf = <M extends Measure>(values: object): M =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as unknown as M
const of = (values: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<PlainMeasure> =>
  fc.record(values).map((each) => measureOf<PlainMeasure>(each))
const kind = <K extends MeasureKind>(name: K) => fc.constant(name)

const frequency = fc
  .record({
    times: fc.integer({ min: 1, max: 4 }),
    counted: fc.constantFrom('activities' as const, 'days' as const),
    monthly: fc.boolean(),
    periods: fc.integer({ min: 1, max: 14 }),
    spare: fc.nat(13),
    weekdays: fc.option(fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 4 }), { nil: undefined, freq: 2 }),
    in_company: fc.option(fc.boolean(), { nil: undefined, freq: 2 }),
    run_kind: fc.option(fc.constantFrom<RunKind>('tempo', 'easy'), { nil: undefined, freq: 2 }),
    least_distance_m: fc.option(fc.constantFrom(3000, 8000), { nil: undefined, freq: 2 }),
    least_time_s: fc.option(fc.constantFrom(900, 2400), { nil: undefined, freq: 2 }),
    sports,
  })
  .map(({ monthly, periods, spare, weekdays, in_company, least_distance_m, least_time_s, sports: which, ...rest }) => {
    const months = Math.min(periods, 4)
    return measureOf<PlainMeasure>({
      kind: 'frequency',
      ...rest,
      ...(monthly
        ? { per: 'month', months, slack_months: spare % months }
        : { weeks: periods, slack_weeks: spare % periods }),
      weekdays,
      in_company,
      least_distance_m,
      least_time_s,
      sports: which,
    })
  })

const volume = fc
  .record({
    quantity: fc.constantFrom('distance' as const, 'time' as const, 'climb' as const, 'count' as const),
    size: fc.integer({ min: 1, max: 12 }),
    per: fc.constantFrom('total' as const, 'day' as const, 'week' as const, 'month' as const, 'year' as const),
    spare: fc.nat(3),
    sports,
  })
  .map(({ quantity, size, per, spare, sports: which }): VolumeMeasure => ({
    kind: 'volume',
    quantity,
    amount: size * { count: 1, distance: 4000.5, time: 1500, climb: 120 }[quantity],
    per,
    ...(per !== 'total' && spare > 0 && { slack_periods: spare }),
    sports: which,
  }))

const standardRows = [
  { sex: 'female', from_age: 18, to_age: 44, time_s: 2400 },
  { sex: 'female', from_age: 45, to_age: 99, time_s: 2700 },
]

/** Small enough that made lives reach some and miss others. */
const plain: { readonly [Kind in PlainMeasure['kind']]: fc.Arbitrary<PlainMeasure> } = {
  'race-time': fc
    .record({
      distance_m: fc.constantFrom(...DISTANCES),
      pace_s_per_km: fc.integer({ min: 150, max: 500 }),
      attempts: maybe(fc.integer({ min: 1, max: 3 })),
    })
    .map(({ distance_m, pace_s_per_km, attempts }) =>
      measureOf<PlainMeasure>({
        kind: 'race-time',
        distance_m,
        time_s: Math.round((pace_s_per_km * distance_m) / 1000),
        attempts,
      }),
    ),
  'personal-best': of({
    kind: kind('personal-best'),
    distance_m: fc.constantFrom(...DISTANCES),
    best_s: maybe(fc.integer({ min: 1000, max: 9000 })),
  }),
  standard: fc
    .record({ time_s: fc.integer({ min: 1200, max: 3000 }), rows: fc.boolean(), margin_s: maybe(fc.nat(300)) })
    .map(({ time_s, rows, margin_s }) =>
      measureOf<PlainMeasure>({
        kind: 'standard',
        distance_m: 5000,
        table: 'own',
        ...(rows ? { rows: standardRows } : { time_s }),
        margin_s,
      }),
    ),
  frequency,
  'miss-limit': fc
    .record({
      misses: fc.nat(3),
      kept_share: maybe(fc.constantFrom(0.5, 0.8, 0.9)),
      per: fc.constantFrom('total' as const, 'week' as const, 'month' as const),
    })
    .map(({ misses, kept_share, per }) =>
      measureOf<PlainMeasure>({ kind: 'miss-limit', ...(kept_share === undefined ? { misses } : { kept_share }), per }),
    ),
  volume,
  level: of({
    kind: kind('level'),
    quantity: fc.constantFrom('distance', 'time', 'count'),
    amount: fc.integer({ min: 1, max: 9000 }),
    from_amount: maybe(fc.integer({ min: 1, max: 2000 })),
    over_weeks: maybe(fc.integer({ min: 1, max: 5 })),
    hold_weeks: maybe(fc.integer({ min: 1, max: 4 })),
    sports,
  }),
  'first-time': fc.oneof(
    of({
      kind: kind('first-time'),
      distance_m: fc.constantFrom(...DISTANCES),
      event: maybe(fc.constantFrom<RaceKind>('road', 'trail')),
      in_race: maybe(fc.boolean()),
    }),
    of({
      kind: kind('first-time'),
      duration_s: fc.constantFrom(1200, 1800, 3600, 21_600),
      non_stop: maybe(fc.boolean()),
    }),
  ),
  collection: of({
    kind: kind('collection'),
    of: fc.constantFrom('country', 'state', 'place', 'race', 'partner'),
    count: fc.integer({ min: 1, max: 4 }),
    sports,
  }),
  'clear-days': of({
    kind: kind('clear-days'),
    up_to: fc.integer({ min: 0, max: 5 }),
    heard_share: maybe(fc.constantFrom(0.1, 0.25, 0.5)),
  }),
  'keep-in-range': of({
    kind: kind('keep-in-range'),
    of: fc.constant('resting-heart-rate'),
    low: fc.integer({ min: 40, max: 52 }),
    high: maybe(fc.integer({ min: 53, max: 70 })),
  }),
  'self-rated': of({
    kind: kind('self-rated'),
    of: fc.constantFrom('stress', 'enjoyment', 'energy'),
    rhythm: fc.constantFrom('each-run', 'before-and-after', 'weekly'),
    target: fc.integer({ min: 1, max: 8 }),
  }),
  metric: fc.oneof(
    of({
      kind: kind('metric'),
      metric: fc.constant('pace-at-heart-rate'),
      heart_rate_bpm: fc.integer({ min: 120, max: 160 }),
      target: fc.integer({ min: 240, max: 500 }),
    }),
    of({ kind: kind('metric'), metric: fc.constant('cadence'), target: fc.integer({ min: 150, max: 185 }) }),
  ),
  sessions: fc
    .record({
      of: fc.constantFrom('strength' as const, 'cross-training' as const),
      times: fc.integer({ min: 1, max: 2 }),
      weeks: fc.integer({ min: 1, max: 8 }),
      spare: fc.nat(7),
    })
    .map(({ spare, ...each }) =>
      measureOf<PlainMeasure>({ kind: 'sessions', ...each, slack_weeks: spare % each.weeks }),
    ),
  workout: of({
    kind: kind('workout'),
    aim: fc.constantFrom('complete', 'paces', 'listen'),
    of: maybe(fc.constantFrom('quality', 'long', 'any')),
  }),
  rest: of({ kind: kind('rest'), days: maybe(fc.integer({ min: 1, max: 7 })) }),
  'pause-limit': of({ kind: kind('pause-limit'), days: fc.integer({ min: 1, max: 20 }) }),
  open: of({ kind: kind('open'), review_months: fc.integer({ min: 1, max: 12 }) }),
  'by-hand': of({ kind: kind('by-hand'), steps: maybe(fc.constantFrom(['Find one'], ['Find one', 'Go there'])) }),
}

/** The parts of a season, of kinds whose numbers rise alone. */
const parts = fc.array(fc.oneof(plain.level, plain.frequency, plain['first-time'], plain.volume), {
  minLength: 1,
  maxLength: 3,
})

export const measures: { readonly [Kind in MeasureKind]: fc.Arbitrary<Measure> } = {
  ...plain,
  composite: fc
    .record({ of: fc.constantFrom('base' as const, 'own' as const), parts })
    .map((each) => ({ kind: 'composite' as const, ...each })),
}

/** One revision of a measure; open a third of the time where that is possible. */
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
      ...(days !== undefined && !endsByItself(revision) && { dueOn: addDays(revision.startOn, days) }),
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
