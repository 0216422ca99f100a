import { z } from '@hono/zod-openapi'
import { id, text, version } from './contract-parts.ts'
import { isoDay, nullableNumber } from './contract-progress.ts'

const kind = z.enum(['shoes', 'other'])
const metres = z.number().min(0).max(100_000_000)

const gear = z
  .object({
    id,
    kind,
    name: z.string(),
    distance_m: z.number(),
    activities: z.int(),
    distanceBefore_m: z.number(),
    from: isoDay.nullable(),
    lastOn: isoDay.nullable(),
    retiredOn: isoDay.nullable(),
    replaceAt_m: nullableNumber,
    isDue: z.boolean(),
    isDefault: z.boolean(),
    version: z.int(),
  })
  .openapi('Gear')

export const gearList = z
  .object({ gear: z.array(gear), unknown: z.array(z.object({ name: z.string(), activities: z.int() })) })
  .openapi('GearList')

const facts = {
  kind: kind.optional(),
  distanceBefore_m: metres.optional(),
  from: isoDay.nullish(),
  retiredOn: isoDay.nullish(),
  replaceAt_m: metres.nullish().openapi({ description: 'Be told at this distance' }),
  isDefault: z.boolean().optional().openapi({ description: 'Worn on runs that do not say what was worn' }),
}
export const newGear = z.strictObject({ name: text(80), ...facts }).openapi('NewGear')
export const gearEdit = z.strictObject({ version, name: text(80).optional(), ...facts }).openapi('GearEdit')

export type NewGear = z.input<typeof newGear>
export type GearEdit = z.input<typeof gearEdit>
