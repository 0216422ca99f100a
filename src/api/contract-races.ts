import { z } from '@hono/zod-openapi'
import { RACE_KINDS, RACE_OUTCOMES, RACE_PRIORITIES } from '../core/evidence/race.ts'
import { EXPERIENCE_AIMS } from '../core/plan/race-card.ts'
import { id, text, version } from './contract-parts.ts'
import { isoDay, nullableNumber } from './contract-progress.ts'
import { firstThings } from './contract-signs.ts'

export const race = z
  .object({
    id,
    name: z.string().nullable(),
    on: isoDay,
    daysLeft: z
      .int()
      .nullable()
      .openapi({ description: 'Below 0 it is over; null: no countdown, first things first.' }),
    distance_m: z.number(),
    kind: z.enum(RACE_KINDS),
    ascent_m: nullableNumber,
    altitude_m: nullableNumber,
    place: z.string().nullable(),
    priority: z.enum(RACE_PRIORITIES),
    outcome: z.enum(RACE_OUTCOMES),
    official_time_s: nullableNumber,
    time_s: nullableNumber.openapi({ description: 'What counts: the official time, else the recorded one.' }),
    activityId: id.nullable(),
    allOut: z.boolean(),
    note: z.string().nullable(),
    temperature_c: nullableNumber,
    dewPoint_c: nullableNumber,
    cool: z.object({ time_s: z.number(), fast_s: z.number(), slow_s: z.number() }).nullable().openapi({
      description: 'What the time would have been on a cool day; null where it was one, or no weather is known.',
    }),
    version: z.int(),
  })
  .openapi('Race')

export const raceList = z
  .object({ asOf: isoDay, firstThings: firstThings.nullable(), coming: z.array(race), past: z.array(race) })
  .openapi('RaceList')

const time = z.number()
export const raceCard = z
  .object({
    firstThings: firstThings.nullable().openapi({ description: 'While it is there no time is aimed at.' }),
    reason: z
      .enum(['under-age'])
      .nullable()
      .openapi({ description: 'Why there is no time and no way there: a marathon before eighteen.' }),
    asOf: isoDay.openapi({ description: 'Its forecast is of this day, at the latest the one before the race.' }),
    on: isoDay,
    distance_m: z.number(),
    race: race.nullable(),
    goalId: id.nullable(),
    goal_s: nullableNumber,
    isFirst: z.boolean(),
    aims: z
      .object({ a_s: time, b_s: time, c_s: time })
      .nullable()
      .openapi({ description: 'Times with a chance of 3, 6 and 9 in 10' }),
    paced_s: nullableNumber.openapi({ description: 'The time that the splits add up to' }),
    splits: z.array(z.object({ at_m: z.number(), split_s: time, elapsed_s: time })),
    ifThens: z.array(
      z.discriminatedUnion('code', [
        z.object({ code: z.literal('too-fast'), at_m: z.number(), split_s: time }),
        z.object({ code: z.literal('behind'), at_m: z.number(), elapsed_s: time, next_s: time }),
        z.object({ code: z.literal('hard'), at_m: z.number() }),
        z.object({ code: z.literal('strong'), at_m: z.number() }),
        z.object({ code: z.literal('warm') }),
        z.object({ code: z.literal('pain') }),
      ]),
    ),
    experience: z.enum(EXPERIENCE_AIMS),
    why: z.string().nullable(),
    ownIfThen: z.string().nullable(),
  })
  .openapi('RaceCard')

export const bestYears = z
  .object({
    asOf: isoDay,
    distances: z.array(
      z.object({
        distance_m: z.number(),
        years: z.array(
          z.object({
            year: z.int(),
            elapsed_s: z.number(),
            on: isoDay,
            activityId: id.nullable(),
            raceId: id.nullable(),
          }),
        ),
      }),
    ),
  })
  .openapi('BestYears')

const facts = {
  name: text(120).nullish(),
  on: isoDay.optional(),
  distance_m: z.number().min(50).max(1_000_000).optional(),
  kind: z.enum(RACE_KINDS).optional(),
  ascent_m: z.number().min(0).max(100_000).nullish(),
  altitude_m: z.number().min(0).max(9000).nullish().openapi({ description: 'Of the course above the sea, m' }),
  place: text(120).nullish(),
  priority: z.enum(RACE_PRIORITIES).optional(),
  outcome: z.enum(RACE_OUTCOMES).optional(),
  official_time_s: z
    .number()
    .min(5)
    .max(30 * 86_400)
    .nullish(),
  activityId: id.nullish().openapi({ description: 'The recording of it' }),
  allOut: z.boolean().optional().openapi({ description: 'Whether all was given; a race run as training is not' }),
  note: text(2000).nullish(),
  temperature_c: z.number().min(-40).max(55).nullish().openapi({ description: 'Of the air, °C' }),
  dewPoint_c: z.number().min(-50).max(35).nullish().openapi({ description: 'Dew point, °C' }),
}

export const newRace = z
  .strictObject(facts)
  .openapi('NewRace', { description: 'A day and a distance, or the activity that it was.' })
export const raceEdit = z.strictObject({ version, ...facts }).openapi('RaceEdit')

export type NewRace = z.input<typeof newRace>
export type RaceEdit = z.input<typeof raceEdit>
