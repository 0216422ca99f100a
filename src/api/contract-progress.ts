import { z } from '@hono/zod-openapi'
import { parseIsoDate } from '../core/base/calendar.ts'
import { PERIOD_STATES, PROGRESS_UNITS, STANDINGS } from '../core/goal/progress-types.ts'

/** A real day: the pattern alone takes 31 February. */
export const isoDay = z.iso
  .date({ abort: true })
  .refine((text) => parseIsoDate(text) !== undefined)
  .openapi({ example: '2027-05-09' })
export const nullableNumber = z.number().nullable()

const progressUnit = z.enum(PROGRESS_UNITS)
export const progress = z
  .object({
    asOf: isoDay,
    standing: z.enum(STANDINGS),
    unit: progressUnit,
    actual: nullableNumber,
    target: z.number(),
    expected: nullableNumber,
    fraction: nullableNumber,
    left: nullableNumber,
    daysLeft: nullableNumber,
    neededPerWeek: nullableNumber,
    baseline: nullableNumber,
    slack: z.object({ allowed: z.number(), used: z.number(), left: z.number() }).nullable(),
    reachable: z.boolean(),
    reachedOn: isoDay.nullable(),
  })
  .openapi('Progress')

export const period = z
  .object({
    from: isoDay,
    to: isoDay,
    actual: z.number(),
    target: z.number(),
    unit: progressUnit,
    state: z.enum(PERIOD_STATES),
    activityIds: z.array(z.uuid()),
  })
  .openapi('Period')
