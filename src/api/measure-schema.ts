import { z } from '@hono/zod-openapi'
import { SPORTS } from '../core/activity/sport.ts'
import type { Field } from '../core/goal/field.ts'
import type { Measure } from '../core/goal/measure.ts'
import { MEASURE_KINDS, MEASURES } from '../core/goal/measures/index.ts'

/** The contract of a measure, made from the fields that its one file lists: nothing about measures is written twice. */
export const measureSchema = z
  .discriminatedUnion(
    'kind',
    MEASURE_KINDS.map((kind) => objectOf(MEASURES[kind])) as [
      ReturnType<typeof objectOf>,
      ...ReturnType<typeof objectOf>[],
    ],
  )
  .openapi('Measure') as unknown as z.ZodType<Measure, Measure>

function objectOf(definition: { readonly kind: string; readonly fields: readonly Field[] }) {
  const fields = Object.fromEntries(
    definition.fields.map((field) => [field.name, field.required ? valueOf(field) : valueOf(field).optional()]),
  )
  return z.strictObject({ kind: z.literal(definition.kind), ...fields })
}

function valueOf(field: Field): z.ZodType {
  switch (field.kind) {
    case 'distance':
      return z.number().min(field.min).max(field.max).openapi({ description: 'metres' })
    case 'duration':
      return z.number().min(field.min).max(field.max).openapi({ description: 'seconds' })
    case 'count':
      return z.int().min(field.min).max(field.max)
    case 'amount':
      return z
        .number()
        .positive()
        .max(field.max)
        .openapi({ description: `metres, seconds or a count, by ${field.unitFrom}` })
    case 'choice':
      return z.enum(field.choices as [string, ...string[]])
    case 'sports':
      return z.array(z.enum(SPORTS)).min(1)
  }
}
