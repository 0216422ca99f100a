import { z } from '@hono/zod-openapi'
import { parseIsoDate } from '../core/base/calendar.ts'
import { ASSUMED_CODES, PERIOD_STATES, PROGRESS_UNITS, STANDINGS } from '../core/goal/progress-types.ts'
import { MEDICAL_SIGNS } from '../core/evidence/check-in.ts'
import { PROXY_CODES } from '../core/goal/metric-reading.ts'
import { measureSchema } from './measure-schema.ts'

/** A real day: the pattern alone takes 31 February. */
export const isoDay = z.iso
  .date({ abort: true })
  .refine((text) => parseIsoDate(text) !== undefined)
  .openapi({ example: '2027-05-09' })
export const nullableNumber = z.number().nullable()

const detail = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('clear-days'),
      clear: z.int(),
      pain: z.int(),
      unknown: z.int(),
      resting: z.int(),
      heardNeeded: z.int(),
    }),
    z.object({
      kind: z.literal('keep-in-range'),
      value: nullableNumber,
      inRange: z.int(),
      outside: z.int(),
      unknown: z.int(),
    }),
    z.object({
      kind: z.literal('self-rated'),
      answers: z.int(),
      weeksAnswered: z.int(),
      weeksNeeded: z.int(),
      before: nullableNumber,
      after: nullableNumber,
    }),
    z.object({
      kind: z.literal('metric'),
      value: nullableNumber,
      by: z.enum(['line', 'near']).nullable(),
      from: isoDay,
      to: isoDay,
      runs: z.int(),
      runsNeeded: z.int(),
      at: nullableNumber,
      cannotTell: z.array(z.enum(PROXY_CODES)),
    }),
    z.object({
      kind: z.literal('open'),
      since: isoDay,
      days: z.int(),
      lastReviewOn: isoDay.nullable(),
      nextReviewOn: isoDay,
    }),
    z.object({
      kind: z.literal('by-hand'),
      steps: z.array(z.object({ step: z.string(), doneOn: isoDay.nullable() })),
    }),
  ])
  .openapi('ProgressDetail')

const care = z
  .discriminatedUnion('code', [
    z.object({
      code: z.literal('pain-above'),
      on: isoDay,
      level: z.number(),
      upTo: z.number(),
      days: z.int(),
      where: z.string().nullable(),
      checkInId: z.uuid(),
    }),
    z.object({
      code: z.literal('medical-sign'),
      on: isoDay,
      signs: z.array(z.enum(MEDICAL_SIGNS)),
      checkInId: z.uuid(),
    }),
  ])
  .openapi('CareSign')

const progressUnit = z.enum(PROGRESS_UNITS)
const plainProgress = z
  .object({
    asOf: isoDay,
    standing: z.enum(STANDINGS),
    unit: progressUnit,
    actual: nullableNumber,
    target: nullableNumber,
    expected: nullableNumber,
    fraction: nullableNumber,
    left: nullableNumber,
    daysLeft: nullableNumber,
    neededPerWeek: nullableNumber,
    baseline: nullableNumber,
    slack: z.object({ allowed: z.number(), used: z.number(), left: z.number() }).nullable(),
    reachable: z.boolean(),
    reachedOn: isoDay.nullable(),
    assumed: z.array(z.enum(ASSUMED_CODES)),
    detail: detail.nullable(),
    care: z.array(care),
  })
  .openapi('PlainProgress')

export const progress = plainProgress
  .extend({ parts: z.array(z.object({ measure: measureSchema, progress: plainProgress })).nullable() })
  .openapi('Progress')

const ids = z.array(z.uuid())
/** The facts that a number rests on. */
export const evidenceIds = { activityIds: ids, checkInIds: ids, raceIds: ids, workoutIds: ids }

export const period = z
  .object({
    from: isoDay,
    to: isoDay,
    actual: z.number(),
    target: z.number(),
    unit: progressUnit,
    state: z.enum(PERIOD_STATES),
    ...evidenceIds,
  })
  .openapi('Period')
