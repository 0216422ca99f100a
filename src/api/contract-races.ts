import { z } from '@hono/zod-openapi'
import { RACE_KINDS, RACE_OUTCOMES, RACE_PRIORITIES } from '../core/evidence/race.ts'
import { id, text, version } from './contract-parts.ts'
import { isoDay, nullableNumber } from './contract-progress.ts'

export const race = z
  .object({
    id,
    name: z.string().nullable(),
    on: isoDay,
    daysLeft: z.int().openapi({ description: 'Below 0 it is over.' }),
    distance_m: z.number(),
    kind: z.enum(RACE_KINDS),
    ascent_m: nullableNumber,
    place: z.string().nullable(),
    priority: z.enum(RACE_PRIORITIES),
    outcome: z.enum(RACE_OUTCOMES),
    official_time_s: nullableNumber,
    time_s: nullableNumber.openapi({ description: 'What counts: the official time, else the recorded one.' }),
    activityId: id.nullable(),
    allOut: z.boolean(),
    note: z.string().nullable(),
    version: z.int(),
  })
  .openapi('Race')

export const raceList = z.object({ asOf: isoDay, coming: z.array(race), past: z.array(race) }).openapi('RaceList')

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
}

export const newRace = z
  .strictObject(facts)
  .openapi('NewRace', { description: 'A day and a distance, or the activity that it was.' })
export const raceEdit = z.strictObject({ version, ...facts }).openapi('RaceEdit')

export type NewRace = z.input<typeof newRace>
export type RaceEdit = z.input<typeof raceEdit>
