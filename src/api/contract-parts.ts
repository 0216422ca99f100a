import { z } from '@hono/zod-openapi'
import { isoDay, nullableNumber } from './contract-progress.ts'
import { measureSchema } from './measure-schema.ts'

/** What many requests and answers are made of. */
export const instant = z.iso.datetime().openapi({ example: '2027-03-05T06:12:09.000Z' })
export const id = z.uuid()
export const version = z
  .int()
  .min(1)
  .openapi({ description: 'The version that was seen; another one in between gives 409.' })

/** A write's own name, for taking it back. */
export const changeRef = z.object({ id }).openapi('Change')

/** No NUL and no half of a surrogate pair: no database keeps them as they came. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((given) => given.isWellFormed() && !given.includes('\0'))

export const activityRow = z
  .object({
    id,
    localDay: isoDay,
    startAt: instant,
    zone: z.string(),
    sport: z.string(),
    subSport: z.string().nullable(),
    name: z.string().nullable(),
    distance_m: nullableNumber,
    elapsed_s: z.number(),
    moving_s: z.number(),
    ascent_m: nullableNumber,
    average_heart_rate_bpm: nullableNumber,
    effort: nullableNumber,
    companions: z.array(z.string()),
    inCompany: z.boolean().nullable(),
    gearId: id.nullable(),
    place: z
      .object({ country: z.string().nullable(), state: z.string().nullable(), name: z.string().nullable() })
      .nullable(),
    hasNote: z.boolean(),
    duplicateOf: id.nullable(),
    countsForGoals: z.boolean(),
    version: z.int(),
  })
  .openapi('ActivityRow')

/** A goal where it is only named. */
export const goalRef = z.object({
  goalId: id,
  name: z.string().nullable(),
  measure: measureSchema,
  startOn: isoDay,
  dueOn: isoDay.nullable(),
})
