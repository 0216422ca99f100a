import fc from 'fast-check'
import { addDays, dateOf, type LocalDate, startOfWeek, type Weekday } from '../../../src/core/base/calendar.ts'
import type { ActivityFact, Evidence, Pause } from '../../../src/core/evidence/evidence.ts'
import { evidence } from '../../../src/core/evidence/make-evidence.ts'
import type { Race } from '../../../src/core/evidence/race.ts'
import { raceTimeOutlook } from '../../../src/core/forecast/race-time.ts'
import type { PlanRequest } from '../../../src/core/plan/backward-plan.ts'
import type { Availability, PlanAim } from '../../../src/core/plan/plan-types.ts'

export const TODAY = dateOf(2026, 3, 8)

export interface MadeRunner {
  readonly asOf: LocalDate
  readonly weekStart: Weekday
  /** Weekdays with a run, and the distance of each, by week back from asOf. */
  readonly days: readonly Weekday[]
  readonly weeks: readonly number[]
  readonly pauses?: readonly Pause[]
  readonly races?: readonly Race[]
  readonly birthYear?: number
  readonly best?: { readonly distance_m: number; readonly time_s: number }
}

const PACE_S_PER_KM = 360

/** Runs of the given weeks, the first number the week that asOf lies in or ends; the last run day takes the long run. */
export function madeEvidence(runner: MadeRunner): Evidence {
  const { asOf, weekStart, days, weeks } = runner
  const thisWeek = startOfWeek(asOf, weekStart)
  const activities: ActivityFact[] = weeks.flatMap((weekly_m, back) =>
    days.map((weekday, i): ActivityFact => {
      const startsOn = addDays(thisWeek, -7 * back)
      const day = addDays(startsOn, (weekday - weekStart + 7) % 7)
      const share = i === days.length - 1 ? 1.5 / (days.length + 0.5) : 1 / (days.length + 0.5)
      const distance_m = Math.round(weekly_m * share)
      return {
        id: `${back}-${weekday}`,
        startAt: day * 86_400_000,
        localDay: day,
        sport: 'running',
        distance_m,
        elapsed_s: (distance_m * PACE_S_PER_KM) / 1000,
        moving_s: (distance_m * PACE_S_PER_KM) / 1000,
      }
    }),
  )
  return evidence(
    { weekStart, ...(runner.birthYear !== undefined && { birthYear: runner.birthYear }) },
    {
      activities: activities.filter(({ localDay, distance_m }) => localDay <= asOf && (distance_m ?? 0) > 0),
      bestEfforts: [],
      pauses: runner.pauses ?? [],
      races: runner.races ?? [],
    },
    asOf,
  )
}

export function madeRequest(
  runner: MadeRunner,
  aims: readonly PlanAim[],
  more: Pick<PlanRequest, 'ahead' | 'availability' | 'units'> = {},
): PlanRequest {
  const { asOf, best } = runner
  const races = best ? [{ on: addDays(asOf, -60), ...best }] : []
  return {
    aims,
    evidence: madeEvidence(runner),
    outlook: (distance_m) => raceTimeOutlook({ asOf, races }, distance_m),
    ...more,
  }
}

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

export const anyRunner: fc.Arbitrary<MadeRunner> = fc.record({
  asOf: fc.integer({ min: 0, max: 400 }).map((days) => addDays(TODAY, days)),
  weekStart: fc.constantFrom<Weekday>(1, 7),
  days: fc.subarray([...WEEKDAYS], { minLength: 1, maxLength: 7 }),
  weeks: fc.oneof(
    { weight: 4, arbitrary: fc.array(fc.integer({ min: 0, max: 110_000 }), { maxLength: 14 }) },
    // Who has run next to nothing, and who comes back from months without a run.
    { weight: 1, arbitrary: fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 8 }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.nat(9), fc.integer({ min: 8000, max: 60_000 }))
        .map(([gap, weekly_m]) => [...Array<number>(gap).fill(0), ...Array<number>(12).fill(weekly_m)]),
    },
  ),
  best: fc.option(
    fc.record({ distance_m: fc.constantFrom(5000, 10_000, 21_097.5), time_s: fc.integer({ min: 1000, max: 8000 }) }),
    { nil: undefined },
  ) as fc.Arbitrary<NonNullable<MadeRunner['best']>>,
})

export const anyAim = (asOf: LocalDate): fc.Arbitrary<PlanAim> =>
  fc.oneof(
    fc.record({
      kind: fc.constant('race' as const),
      distance_m: fc.constantFrom(3000, 5000, 10_000, 21_097.5, 42_195, 50_000),
      on: fc
        .oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 280 }) }, fc.integer({ min: 1, max: 12 }))
        .map((days) => addDays(asOf, days)),
    }),
    fc.record({
      kind: fc.constant('level' as const),
      weekly_m: fc.integer({ min: 5000, max: 120_000 }),
      on: fc.integer({ min: 14, max: 280 }).map((days) => addDays(asOf, days)),
    }),
  )

export const anyAvailability: fc.Arbitrary<Availability> = fc
  .record({
    days: fc.subarray([...WEEKDAYS], { minLength: 1, maxLength: 7 }),
    share: fc.integer({ min: 1, max: 7 }),
    long: fc.nat(6),
    minutes: fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5', '6', '7'), fc.integer({ min: 20, max: 200 })),
  })
  .map(({ days, share, long, minutes }) => ({
    days,
    runsPerWeek: Math.min(share, days.length),
    longDay: days[long % days.length]!,
    minutes: minutes as unknown as Partial<Record<Weekday, number>>,
  }))
