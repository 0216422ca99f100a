import { z } from '@hono/zod-openapi'
import { SPORTS } from '../core/activity/sport.ts'
import type { Field, PlainField } from '../core/goal/field.ts'
import type { Measure, MeasureKind } from '../core/goal/measure.ts'
import { MEASURE_KINDS, MEASURES } from '../core/goal/measures/index.ts'

type Objects = [ReturnType<typeof objectOf>, ...ReturnType<typeof objectOf>[]]

const fieldsOf = (kind: MeasureKind): readonly Field[] => MEASURES[kind].fields
const hasParts = (kind: MeasureKind) => fieldsOf(kind).some((field) => field.kind === 'measures')

/** The contract of a measure, made from the fields that its one file lists: nothing about measures is written twice. */
const plain = MEASURE_KINDS.filter((kind) => !hasParts(kind)).map((kind) => objectOf(kind))
const plainSchema = z.discriminatedUnion('kind', plain as Objects).openapi('PlainMeasure')

export const measureSchema = z
  .discriminatedUnion('kind', [...plain, ...MEASURE_KINDS.filter(hasParts).map((kind) => objectOf(kind))] as Objects)
  .openapi('Measure') as unknown as z.ZodType<Measure, Measure>

function objectOf(kind: MeasureKind) {
  return z.strictObject({ kind: z.literal(kind), ...propertiesOf(fieldsOf(kind)) })
}

/** A field that is asked only where another one says so is not required of every body; the measure's own check sees to it. */
function propertiesOf(fields: readonly Field[]) {
  return Object.fromEntries(
    fields.map((field) => [
      field.name,
      field.required && field.when === undefined ? valueOf(field) : valueOf(field).optional(),
    ]),
  )
}

function cellOf(field: PlainField): z.ZodType {
  switch (field.kind) {
    case 'distance':
      return z.number().min(field.min).max(field.max).openapi({ description: 'metres' })
    case 'duration':
      return z.number().min(field.min).max(field.max).openapi({ description: 'seconds' })
    case 'count':
      return z.int().min(field.min).max(field.max)
    case 'choice':
      return z.enum(field.choices as [string, ...string[]])
  }
}

function valueOf(field: Field): z.ZodType {
  switch (field.kind) {
    case 'amount':
      return z
        .number()
        .positive()
        .max(field.max)
        .openapi({ description: `metres, seconds or a count, by ${field.unitFrom}` })
    case 'rating':
      return z.number().min(0).max(10)
    case 'number': {
      const { unit, unitFrom } = field
      const description = unit ?? (unitFrom && `${Object.values(unitFrom.units).join(' or ')}, by ${unitFrom.field}`)
      return z
        .number()
        .min(field.min)
        .max(field.max)
        .openapi(description === undefined ? {} : { description })
    }
    case 'truth':
      return z.boolean()
    case 'text':
      return z.string().trim().min(1).max(field.max)
    case 'texts':
      return z.array(z.string().trim().min(1).max(field.max)).min(1).max(field.most)
    case 'weekdays':
      return z.array(z.int().min(1).max(7)).min(1).openapi({ description: 'ISO weekdays: 1 is Monday, 7 Sunday' })
    case 'sports':
      return z.array(z.enum(SPORTS)).min(1)
    case 'rows':
      return z
        .array(z.strictObject(Object.fromEntries(field.columns.map((column) => [column.name, cellOf(column)]))))
        .min(1)
        .max(field.most)
    case 'measures':
      return z.array(plainSchema).min(1).max(field.most)
    default:
      return cellOf(field)
  }
}
