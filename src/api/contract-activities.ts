import { z } from '@hono/zod-openapi'
import { TOTAL_RANGES, type TotalName } from '../core/activity/summary-ranges.ts'
import { SPORTS } from '../core/activity/sport.ts'
import { CORRECTABLE_FIELDS } from '../app/activities/corrections.ts'
import { activityRow, goalRef, id, text, version } from './contract-parts.ts'
import { isoDay, nullableNumber } from './contract-progress.ts'
import { race } from './contract-races.ts'

const nullableNumbers = z.array(nullableNumber)

const activityTotals = z.object({
  activities: z.int().openapi({ description: 'Twins left out, here and in the sums.' }),
  twins: z.int(),
  distance_m: z.number(),
  elapsed_s: z.number(),
  moving_s: z.number(),
  ascent_m: z.number(),
})

export const activityList = z
  .object({ activities: z.array(activityRow), totals: activityTotals, next: z.string().nullable() })
  .openapi('ActivityList')

export const activityPage = activityRow
  .extend({
    note: z.string().nullable(),
    descent_m: nullableNumber,
    max_heart_rate_bpm: nullableNumber,
    average_cadence_rpm: nullableNumber,
    average_power_w: nullableNumber,
    average_temperature_c: nullableNumber,
    energy_kcal: nullableNumber,
    device: z.string().nullable(),
    gear: z.string().nullable(),
    zoneSource: z.enum(['hand', 'file', 'coordinates', 'athlete']),
    stateName: z.string().nullable(),
    placeSource: z.enum(['coordinates', 'hand']).nullable(),
    corrected: z.array(z.string()),
    madeOf: z.array(
      z.object({ id, localDay: isoDay, name: z.string().nullable(), path: z.string(), distance_m: nullableNumber }),
    ),
    race: race.nullable(),
    source: z.object({ format: z.string(), path: z.string(), sha256: z.string().nullable() }),
    warnings: z.array(z.looseObject({ code: z.string() })),
    twins: z.array(
      z.object({
        id,
        path: z.string(),
        format: z.string(),
        counts: z.boolean(),
        because: z
          .object({
            code: z.enum(['same-time', 'zone-shift', 'same-day']),
            later_s: z.number(),
            longer_m: nullableNumber,
            slower_s: z.number(),
          })
          .nullable(),
      }),
    ),
    splits: z.array(
      z.object({
        from_m: z.number(),
        distance_m: z.number(),
        elapsed_s: z.number(),
        moving_s: z.number(),
        ascent_m: nullableNumber,
        average_heart_rate_bpm: nullableNumber,
      }),
    ),
    laps: z.array(
      z.object({
        start_s: z.number(),
        elapsed_s: z.number(),
        distance_m: nullableNumber,
        average_heart_rate_bpm: nullableNumber,
      }),
    ),
    bestEfforts: z.array(z.object({ distance_m: z.number(), elapsed_s: z.number() })),
    chart: z
      .object({
        distance_m: nullableNumbers,
        time_s: z.array(z.number()),
        pace_s_per_km: nullableNumbers,
        heart_rate_bpm: nullableNumbers,
        elevation_m: nullableNumbers,
      })
      .nullable(),
    route: z
      .object({
        points: z.array(z.array(z.tuple([z.number(), z.number()]))),
        width_m: z.number(),
        height_m: z.number(),
      })
      .nullable(),
    countsFor: z.array(goalRef),
  })
  .openapi('ActivityPage')

const total = (name: TotalName) => z.number().min(TOTAL_RANGES[name][0]).max(TOTAL_RANGES[name][1])
const duration = (name: 'elapsed_s' | 'moving_s') => z.number().min(1).max(TOTAL_RANGES[name][1])

/** What a runner says of an activity; null takes a value away. */
const facts = {
  name: text(200).nullish(),
  note: text(5000).nullish(),
  sport: z.enum(SPORTS).optional(),
  subSport: text(60).nullish(),
  day: isoDay.optional(),
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/)
    .optional()
    .openapi({ description: 'The hour on the wall', example: '07:30' }),
  zone: z.string().max(64).optional(),
  distance_m: total('distance_m').nullish(),
  elapsed_s: duration('elapsed_s').optional(),
  moving_s: duration('moving_s').optional(),
  ascent_m: total('ascent_m').nullish(),
  descent_m: total('descent_m').nullish(),
  average_heart_rate_bpm: total('average_heart_rate_bpm').nullish(),
  max_heart_rate_bpm: total('max_heart_rate_bpm').nullish(),
  effort: z.number().min(0).max(10).nullish().openapi({ description: '0 (none) to 10 (all there is)' }),
  companions: z.array(text(80)).max(30).nullish(),
  inCompany: z.boolean().nullish().openapi({ description: 'With friends, named or not' }),
  gearId: id.nullish(),
  place: z
    .strictObject({
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .nullish()
        .openapi({ description: 'ISO 3166-1 alpha-2' }),
      state: text(60).nullish().openapi({ description: 'ISO 3166-2, or a name' }),
      name: text(120).nullish(),
    })
    .nullish(),
  countsForGoals: z.boolean().optional(),
}

export const newActivity = z
  .strictObject({ ...facts, day: isoDay, elapsed_s: duration('elapsed_s') })
  .openapi('NewActivity')

export const activityEdit = z
  .strictObject({
    version,
    ...facts,
    /** null: it is no twin of another activity, and counts by itself. An id: it is another recording of that one. */
    duplicateOf: id.nullish(),
    /** Of several recordings of one run, this is the one that counts. */
    isTheOne: z.literal(true).optional(),
  })
  .openapi('ActivityEdit')

export const activityReset = z
  .strictObject({ version, fields: z.array(z.enum(CORRECTABLE_FIELDS)).min(1).optional() })
  .openapi('ActivityReset', { description: 'Gives back what the file said: of some fields, or of all.' })

export const activitySplit = z
  .strictObject({
    version,
    after_s: z.number().positive().optional(),
    after_m: z.number().positive().optional(),
    afterLap: z.int().min(1).optional(),
  })
  .refine((at) => [at.after_s, at.after_m, at.afterLap].filter((given) => given !== undefined).length === 1)
  .openapi('ActivitySplit', { description: 'Where to cut, in exactly one of three ways.' })

export const activityMerge = z
  .strictObject({ ids: z.array(id).min(2).max(50), name: text(200).nullish() })
  .openapi('ActivityMerge')

export const bulkEdit = z
  .strictObject({
    ids: z.array(id).min(1).max(5000),
    changes: z
      .strictObject({
        sport: facts.sport,
        subSport: facts.subSport,
        name: facts.name,
        note: facts.note,
        effort: facts.effort,
        companions: facts.companions,
        inCompany: facts.inCompany,
        gearId: facts.gearId,
        place: facts.place,
        countsForGoals: facts.countsForGoals,
      })
      .optional(),
    delete: z.literal(true).optional(),
  })
  .refine(({ changes, delete: remove }) => (changes === undefined) === (remove === true))
  .openapi('BulkEdit', {
    description: 'Either changes, the same for all, or their removal: one change, undone as one.',
  })

const dayValues = {
  weight_kg: z.number().min(20).max(400).nullish(),
  resting_heart_rate_bpm: z.number().min(20).max(150).nullish(),
  sleep_s: z.number().min(0).max(86_400).nullish(),
}

export const dayFacts = z
  .object({
    on: isoDay,
    weight_kg: nullableNumber,
    resting_heart_rate_bpm: nullableNumber,
    sleep_s: nullableNumber,
    byHand: z.array(z.enum(['weight_kg', 'resting_heart_rate_bpm', 'sleep_s'])),
  })
  .openapi('DayFacts')

export const dayFactsEdit = z.strictObject(dayValues).openapi('DayFactsEdit')

export type NewActivity = z.input<typeof newActivity>
export type BulkEdit = z.input<typeof bulkEdit>
