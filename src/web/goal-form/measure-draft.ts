import type { Result } from '../../core/base/result.ts'
import type { UnitSystem } from '../../core/evidence/athlete.ts'
import { defaultOf, isAsked } from '../../core/goal/check-field.ts'
import { checkMeasure } from '../../core/goal/check-measure.ts'
import type { Field, FieldProblem } from '../../core/goal/field.ts'
import type { Measure, MeasureKind } from '../../core/goal/measure.ts'
import { MEASURE_KINDS, MEASURES } from '../../core/goal/measures/index.ts'
import { textOf, valueOf } from './field-values.ts'

/** A measure as it is being filled in: what stands in each field, as text, as a list of choices, as rows or as parts. */
export interface MeasureDraft {
  readonly kind: MeasureKind
  readonly texts: Readonly<Record<string, string>>
  /** Sports, and weekdays as their numbers. */
  readonly lists: Readonly<Record<string, readonly string[]>>
  readonly rows: Readonly<Record<string, readonly RowDraft[]>>
  readonly parts: readonly MeasureDraft[]
}

/** One row of a table: the text in each of its cells. */
export type RowDraft = Readonly<Record<string, string>>

/** The form of a measure is made from its fields as data; none is named here. */
export const fieldsOf = (kind: MeasureKind): readonly Field[] => MEASURES[kind].fields

/** Fields that are asked, by what stands in the others. */
export const askedFields = ({ kind, texts }: MeasureDraft): readonly Field[] =>
  fieldsOf(kind).filter((field) => isAsked(field, fieldsOf(kind), (name) => texts[name] || undefined))

export function emptyDraft(kind: MeasureKind): MeasureDraft {
  return draftOf(kind, {}, 'metric')
}

/** A draft from known values (of a goal, or of a sentence that was understood in part). */
export function draftOf(
  kind: MeasureKind,
  values: Readonly<Record<string, unknown>>,
  units: UnitSystem,
  elevationUnits: UnitSystem = units,
): MeasureDraft {
  const texts: Record<string, string> = {}
  const lists: Record<string, readonly string[]> = {}
  const rows: Record<string, readonly RowDraft[]> = {}
  let parts: readonly MeasureDraft[] = []
  const known = (name: string) => values[name]
  for (const field of fieldsOf(kind)) {
    const value = values[field.name] ?? defaultOf(field)
    if (field.kind === 'sports' || field.kind === 'weekdays')
      lists[field.name] = Array.isArray(value) ? value.map(String) : []
    else if (field.kind === 'rows') rows[field.name] = listOf(value).map((row) => rowDraft(field, row, units))
    else if (field.kind === 'measures') parts = listOf(value).flatMap((part) => partDraft(part, units, elevationUnits))
    else if (value !== undefined) texts[field.name] = textOf(field, value, known, units, elevationUnits)
  }
  return { kind, texts, lists, rows, parts }
}

const listOf = (value: unknown): Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'object' && each !== null) : []

const rowDraft = (
  field: Extract<Field, { kind: 'rows' }>,
  row: Readonly<Record<string, unknown>>,
  units: UnitSystem,
): RowDraft =>
  Object.fromEntries(
    field.columns.map((column) => [
      column.name,
      row[column.name] === undefined ? '' : textOf(column, row[column.name], (name) => row[name], units),
    ]),
  )

function partDraft(
  part: Readonly<Record<string, unknown>>,
  units: UnitSystem,
  elevationUnits: UnitSystem,
): MeasureDraft[] {
  const kind = MEASURE_KINDS.find((each) => each === part['kind'])
  return kind === undefined ? [] : [draftOf(kind, part, units, elevationUnits)]
}

/** The measure that a draft says, or everything that is wrong with it. */
export const measureOf = (
  draft: MeasureDraft,
  units: UnitSystem,
  elevationUnits: UnitSystem = units,
): Result<Measure, FieldProblem[]> => checkMeasure(valuesOf(draft, units, elevationUnits))

function valuesOf(draft: MeasureDraft, units: UnitSystem, elevationUnits: UnitSystem): Record<string, unknown> {
  const { kind, texts, lists, rows, parts } = draft
  const values: Record<string, unknown> = { kind }
  for (const field of askedFields(draft)) {
    const { name } = field
    const list = lists[name] ?? []
    const table = (rows[name] ?? []).filter((row) => Object.values(row).some((text) => text.trim()))
    if (field.kind === 'sports') values[name] = list
    else if (field.kind === 'weekdays') {
      // None chosen is any day.
      if (list.length > 0) values[name] = list.map(Number)
    } else if (field.kind === 'rows') {
      if (table.length > 0) values[name] = table.map((row) => cellsOf(field, row, units))
    } else if (field.kind === 'measures') {
      if (parts.length > 0) values[name] = parts.map((part) => valuesOf(part, units, elevationUnits))
    } else {
      const text = texts[name]?.trim()
      if (text) values[name] = valueOf(field, text, (other) => texts[other], units, elevationUnits)
    }
  }
  return values
}

const cellsOf = (field: Extract<Field, { kind: 'rows' }>, row: RowDraft, units: UnitSystem) =>
  Object.fromEntries(
    field.columns.map((column) => [
      column.name,
      valueOf(column, row[column.name]?.trim() ?? '', (name) => row[name], units),
    ]),
  )
