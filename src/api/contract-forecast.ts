import { z } from '@hono/zod-openapi'
import { DRIVER_CODES } from '../core/forecast/drivers.ts'
import {
  ASSUMPTIONS,
  CHANCE_WORDS,
  GOAL_MODELS,
  MISSING_FACTS,
  NO_CHANCE_REASONS,
} from '../core/forecast/goal-forecast.ts'
import { OCCASIONS } from '../core/forecast/kept-forecast.ts'
import { LEVER_CODES } from '../core/forecast/levers.ts'
import { ZONES } from '../core/forecast/zone.ts'
import { CHANCE_KINDS } from '../core/view/chance-types.ts'
import { isoDay, nullableNumber } from './contract-progress.ts'

/** Chances over the wire: requests are strict, answers are the views that core makes. */
const share = z.number().min(0).max(1)
const id = z.uuid()
const quantiles = { p10: z.number(), p25: z.number(), p50: z.number(), p75: z.number(), p90: z.number() }
const unit = z.enum(['s', 'm', 'activities'])
const missing = z.array(z.enum(MISSING_FACTS))

export const chance = z
  .object({
    kind: z.enum(CHANCE_KINDS).openapi({ description: 'guess-first: the runner is asked for their own word first.' }),
    chance: share.nullable().openapi({ description: 'If the runner starts healthy; 0 to 1.' }),
    rounded: share.nullable(),
    zone: z.enum(ZONES).nullable(),
    decided: z.enum(['reached', 'over']).nullable(),
    expected: z.object({ ...quantiles, unit, target: z.number() }).nullable(),
    words: z.object({ from: z.enum(CHANCE_WORDS), to: z.enum(CHANCE_WORDS) }).nullable(),
    missing,
    reason: z.enum(NO_CHANCE_REASONS).nullable(),
    model: z.enum(GOAL_MODELS).nullable(),
    version: z.int().nullable(),
    assumed: z.array(z.enum(ASSUMPTIONS)),
    inputs: z.object({
      results: nullableNumber,
      resultsElsewhere: nullableNumber,
      efforts: nullableNumber,
      weeks: nullableNumber,
      attemptsOn: z.array(isoDay),
    }),
    guess: z.object({ asked: z.boolean(), given: share.nullable() }),
  })
  .openapi('Chance')

export const driver = z.object({
  code: z.enum(DRIVER_CODES),
  by: z.number(),
  count: z.int(),
  raceId: z.string().nullable(),
  on: isoDay.nullable(),
  distance_m: nullableNumber,
  time_s: nullableNumber,
})

export const forecastPage = z
  .object({
    goalId: id,
    asOf: isoDay,
    chance,
    range: z.object({ low: share, high: share }).nullable(),
    startAndFinish: z.object({ start: share, finish: share }).nullable(),
    change: z.object({ since: isoDay, before: share, after: share, drivers: z.array(driver) }).nullable(),
    levers: z.array(
      z.object({ code: z.enum(LEVER_CODES), by: z.number(), with: z.number(), distance_m: nullableNumber }),
    ),
    course: z.array(z.object({ on: isoDay, chance: share, recorded: z.boolean() })),
    fan: z.object({ unit, target: z.number(), points: z.array(z.object({ ...quantiles, on: isoDay })) }).nullable(),
    targets: z.array(z.object({ chance: share, target: nullableNumber })),
    dates: z.array(z.object({ chance: share, on: isoDay.nullable() })),
    joint: z
      .object({
        processGoalIds: z.array(id),
        rows: z.array(z.object({ kept: share, chance: share })),
        strength: z.literal('weak'),
      })
      .nullable(),
    kept: z.array(z.object({ on: isoDay, chance: share.nullable(), model: z.string(), occasion: z.enum(OCCASIONS) })),
  })
  .openapi('ForecastPage')

export const forecastRecord = z
  .object({
    asOf: isoDay,
    ended: z.array(
      z.object({
        goalId: id,
        endedOn: isoDay,
        reached: z.boolean(),
        votes: z.array(
          z.object({ at: z.union([z.literal('set'), z.number()]), on: isoDay, chance: share, model: z.string() }),
        ),
        brier: nullableNumber,
        guess: share.nullable(),
        guessBrier: nullableNumber,
      }),
    ),
    goals: z.int(),
    fewest: z.int(),
    tooEarly: z.boolean(),
    brier: nullableNumber,
    saidMean: nullableNumber,
    happened: nullableNumber,
    guessed: z.object({ goals: z.int(), brier: z.number(), ours: z.number() }).nullable(),
    kept: z.int(),
  })
  .openapi('ForecastRecord')

const fitnessResult = z.object({
  kind: z.enum(['race', 'effort']),
  on: isoDay,
  distance_m: z.number(),
  time_s: z.number(),
  raceId: id.nullable(),
  activityId: id.nullable(),
})

export const fitnessPage = z
  .object({
    asOf: isoDay,
    level: z.object({ ...quantiles, distance_m: z.number() }).nullable(),
    course: z
      .object({
        distance_m: z.number(),
        days: z.array(z.object({ on: isoDay, time_s: z.number(), fast_s: z.number(), slow_s: z.number() })),
        endurance: z.object({ aDoubling: z.number(), sd: z.number() }),
      })
      .nullable(),
    missing,
    equivalents: z.array(z.object({ ...quantiles, distance_m: z.number(), results: z.int(), efforts: z.int() })),
    usualWeek_m: nullableNumber,
    formedBy: z.array(fitnessResult),
    calculators: z
      .object({
        from: fitnessResult,
        vdot: z.number(),
        answers: z.array(
          z.object({ name: z.string(), times: z.array(z.object({ distance_m: z.number(), time_s: z.number() })) }),
        ),
      })
      .nullable(),
    lastRaces: z.array(
      z.object({
        raceId: id,
        on: isoDay,
        distance_m: z.number(),
        time_s: z.number(),
        said: z.object(quantiles).nullable(),
      }),
    ),
    load: z.object({
      said: share,
      days: z.array(
        z.object({ on: isoDay, load: z.number(), fitness: z.number(), fatigue: z.number(), form: z.number() }),
      ),
    }),
    longRuns: z.object({
      runs: z.array(z.object({ activityId: id, on: isoDay, distance_m: z.number() })),
      days: z.array(z.object({ on: isoDay, longest_m: z.number() })),
      step: z.number(),
      next: z.object({ longest_m: z.number(), upTo_m: z.number(), afterBreak: z.boolean() }).nullable(),
    }),
  })
  .openapi('FitnessPage')

export const newGuess = z
  .strictObject({
    chance: share.nullable().openapi({ description: 'null: the runner would rather not say.' }),
  })
  .openapi('NewGuess')

export const forecastQuery = z.strictObject({
  asOf: isoDay.optional(),
  chance: z.coerce.number().min(0.01).max(0.99).optional().openapi({
    description: 'A chance for which the target and the last day are wanted, beside 30, 60 and 90 %.',
  }),
  statedDistance_m: z.coerce.number().min(1000).max(200_000).optional(),
  statedTime_s: z.coerce.number().min(120).max(200_000).optional(),
  statedPerWeek: z.coerce.number().min(0.5).max(21).optional(),
})
