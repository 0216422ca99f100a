import fc from 'fast-check'
import type { RunKind } from '../../src/core/activity/run-kind.ts'
import type { Sport } from '../../src/core/activity/sport.ts'
import { addDays, dateOf, localDate, type LocalDate } from '../../src/core/base/calendar.ts'
import type { CheckIn } from '../../src/core/evidence/check-in.ts'
import type { DayFact } from '../../src/core/evidence/day-fact.ts'
import type { ActivityFact, BestEffortFact, Evidence, Pause } from '../../src/core/evidence/evidence.ts'
import { evidence } from '../../src/core/evidence/make-evidence.ts'
import type { PlannedWorkout, WorkoutKind } from '../../src/core/evidence/planned-workout.ts'
import type { Race, RaceKind } from '../../src/core/evidence/race.ts'

/** Made lives are drawn around this day. */
export const START = dateOf(2027, 1, 4)
export const DISTANCES = [1000, 5000, 21097.5]

export const dayNear = (min: number, max: number): fc.Arbitrary<LocalDate> =>
  fc.integer({ min, max }).map((days) => addDays(START, days))

/** All that is known of one day of a made life: what was run, and what else was planned, said or measured. */
export interface MadeDay {
  readonly activity?: ActivityFact
  readonly efforts?: readonly BestEffortFact[]
  readonly race?: Race
  readonly checkIn?: CheckIn
  readonly workout?: PlannedWorkout
  readonly dayFact?: DayFact
}

const rating = fc.integer({ min: 0, max: 10 })
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
/** Without what is undefined, as facts are. */
const present = <T extends object>(facts: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }

/** A run, or another outing, with best efforts where it was tracked. */
export const activityOn = (on: fc.Arbitrary<LocalDate>): fc.Arbitrary<MadeDay> =>
  fc
    .record({
      localDay: on,
      id: fc.uuid(),
      second: fc.nat(86_399),
      sport: fc.constantFrom<Sport>('running', 'running', 'running', 'cycling', 'swimming', 'training'),
      distance_m: maybe(fc.oneof(fc.integer({ min: 500, max: 22_000 }), fc.constantFrom(4960, 5020, 20_980))),
      ascent_m: maybe(fc.integer({ min: 0, max: 900 })),
      elapsed_s: fc.integer({ min: 200, max: 9000 }),
      average_heart_rate_bpm: maybe(fc.integer({ min: 110, max: 180 })),
      average_cadence_rpm: maybe(fc.integer({ min: 70, max: 95 })),
      companions: maybe(fc.subarray(['Ada', 'Ben', 'Cleo'])),
      namedKind: maybe(fc.constantFrom<RunKind>('tempo', 'easy', 'long')),
      country: maybe(fc.constantFrom('DE', 'US')),
      state: maybe(fc.constantFrom('DE-BE', 'DE-BY', 'US-MA', 'US-ME')),
      name: maybe(fc.constantFrom('Berlin', 'Boston')),
      tracked: fc.boolean(),
    })
    .map(({ tracked, second, elapsed_s, country, state, name, ...facts }) => {
      const { distance_m, id, localDay, sport } = facts
      const place = present({ country, state, name })
      return {
        activity: {
          ...(present(facts) as typeof facts & { companions: string[] }),
          startAt: localDay * 86_400_000 + second * 1000,
          elapsed_s,
          moving_s: elapsed_s - (elapsed_s % 60),
          ...(Object.keys(place).length > 0 && { place }),
        } as ActivityFact,
        efforts:
          distance_m !== undefined && tracked && sport === 'running'
            ? DISTANCES.filter((target) => target <= distance_m).map((target) => ({
                activityId: id,
                localDay,
                distance_m: target,
                elapsed_s: (elapsed_s * target) / distance_m,
              }))
            : [],
      }
    })

const raceOn = (day: fc.Arbitrary<LocalDate>): fc.Arbitrary<MadeDay> =>
  fc
    .record({
      id: fc.uuid(),
      on: day,
      name: maybe(fc.constantFrom('Spring Run', 'Autumn Run', 'City Half')),
      distance_m: fc.constantFrom(...DISTANCES),
      kind: fc.constantFrom<RaceKind>('road', 'trail', 'ultra'),
      outcome: fc.constantFrom('finished' as const, 'did-not-finish' as const),
      official_time_s: maybe(fc.integer({ min: 300, max: 9000 })),
    })
    .map((race) => ({ race: { ...present(race), priority: 'B', allOut: true, version: 1 } as Race }))

const checkInOn = (day: fc.Arbitrary<LocalDate>): fc.Arbitrary<MadeDay> =>
  fc
    .record({
      id: fc.uuid(),
      on: day,
      moment: fc.constantFrom('before-run' as const, 'after-run' as const, 'morning' as const, 'weekly' as const),
      pain: maybe(fc.constantFrom({ level: 0 }, { level: 0 }, { level: 2 }, { level: 5 })),
      stress: maybe(rating),
      joy: maybe(rating),
      energy: maybe(rating),
      goalId: maybe(fc.constant('goal-1')),
      answers: maybe(fc.constantFrom({ 'Find one': 1 }, { 'Go there': 1 }, { 'Am I calm?': 7 })),
    })
    .map((checkIn) => ({ checkIn: { ...present(checkIn), version: 1 } as CheckIn }))

const workoutOn = (day: fc.Arbitrary<LocalDate>): fc.Arbitrary<MadeDay> =>
  fc
    .record({
      id: fc.uuid(),
      on: day,
      kind: fc.constantFrom<WorkoutKind>('easy', 'long', 'tempo', 'intervals', 'rest', 'strength'),
      distance_m: maybe(fc.integer({ min: 2000, max: 20_000 })),
      word: fc.option(fc.constantFrom('eased' as const, 'skipped' as const, 'done' as const), {
        nil: undefined,
        freq: 4,
      }),
    })
    .map((workout) => ({
      workout: { ...present(workout), sport: 'running' as const, steps: [], version: 1 } as PlannedWorkout,
    }))

const dayFactOn = (day: fc.Arbitrary<LocalDate>): fc.Arbitrary<MadeDay> =>
  fc
    .record({
      on: day,
      weight_kg: maybe(fc.integer({ min: 60, max: 75 })),
      resting_heart_rate_bpm: maybe(fc.integer({ min: 45, max: 65 })),
    })
    .map((fact) => ({ dayFact: { ...present(fact), source: 'hand' } as DayFact }))

/** Anything that may be known of a day, runs most of all. */
export const factOn = (day: fc.Arbitrary<LocalDate>): fc.Arbitrary<MadeDay> =>
  fc.oneof(
    { weight: 6, arbitrary: activityOn(day) },
    { weight: 1, arbitrary: raceOn(day) },
    { weight: 3, arbitrary: checkInOn(day) },
    { weight: 3, arbitrary: workoutOn(day) },
    { weight: 2, arbitrary: dayFactOn(day) },
  )

/** Days of the goals' own time and of the year before. */
export const madeDays = fc.array(factOn(fc.oneof(dayNear(0, 120), dayNear(-300, 160))), { maxLength: 80 })

const between = (min: LocalDate, max: LocalDate) => fc.integer({ min, max }).map((days) => localDate(days))
export const activityFrom = (min: LocalDate, max: LocalDate) => activityOn(between(min, max))
/** What may come after a day that was not known on it: a plan for it may have been. */
export const unplannedFrom = (min: LocalDate, max: LocalDate) =>
  factOn(between(min, max)).filter(({ workout }) => workout === undefined)

export const pauseFrom = (on: fc.Arbitrary<LocalDate>): fc.Arbitrary<Pause> =>
  fc
    .tuple(
      on,
      maybe(fc.nat(30)),
      maybe(fc.constantFrom('goal-1', 'goal-2')),
      fc.constantFrom('life' as const, 'injury' as const),
    )
    .map(([from, days, goalId, reason]) => ({
      from,
      reason,
      ...(days !== undefined && { to: addDays(from, days) }),
      ...(goalId !== undefined && { goalId }),
    }))

export const pause = pauseFrom(dayNear(-10, 130))
export const pauses = fc.array(pause, { maxLength: 3 })
export const asOf = dayNear(-30, 200)

const all = <K extends keyof MadeDay>(made: readonly MadeDay[], what: K): NonNullable<MadeDay[K]>[] =>
  made.flatMap((day): NonNullable<MadeDay[K]>[] => {
    const fact = day[what]
    return fact === undefined ? [] : [fact as NonNullable<MadeDay[K]>]
  })

/** The last word of each day, as the store keeps them. */
const onePerDay = (facts: readonly DayFact[]) => [...new Map(facts.map((fact) => [fact.on, fact])).values()]

export const known = (made: readonly MadeDay[], rest: readonly Pause[], on: LocalDate): Evidence =>
  evidence(
    { weekStart: 1, birthYear: 1985, sex: 'female' },
    {
      activities: all(made, 'activity'),
      bestEfforts: all(made, 'efforts').flat(),
      pauses: rest,
      races: all(made, 'race'),
      checkIns: all(made, 'checkIn'),
      plannedWorkouts: all(made, 'workout'),
      dayFacts: onePerDay(all(made, 'dayFact')),
    },
    on,
  )
