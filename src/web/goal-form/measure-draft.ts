import { METERS_PER_MILE } from '../../core/base/units.ts'
import { clockText } from '../../core/base/clock-text.ts'
import { seconds } from '../../core/base/units.ts'
import type { Result } from '../../core/base/result.ts'
import type { UnitSystem } from '../../core/evidence/athlete.ts'
import { checkMeasure } from '../../core/goal/check-measure.ts'
import { defaultOf } from '../../core/goal/check-field.ts'
import type { Field, FieldProblem } from '../../core/goal/field.ts'
import type { Measure, MeasureKind } from '../../core/goal/measure.ts'
import { MEASURES } from '../../core/goal/measures/index.ts'

/** A measure as it is being filled in: what stands in each field, as text; sports as a list. */
export interface MeasureDraft {
  readonly kind: MeasureKind
  readonly texts: Readonly<Record<string, string>>
  readonly sports: readonly string[]
}

/** The form of a measure is made from its fields as data; none is named here. */
export const fieldsOf = (kind: MeasureKind): readonly Field[] => MEASURES[kind].fields

export function emptyDraft(kind: MeasureKind): MeasureDraft {
  return draftOf(kind, {}, 'metric')
}

/** A draft from known values (of a goal, or of a sentence that was understood in part). */
export function draftOf(kind: MeasureKind, values: Readonly<Record<string, unknown>>, units: UnitSystem): MeasureDraft {
  const texts: Record<string, string> = {}
  let sports: readonly string[] = ['running']
  for (const field of fieldsOf(kind)) {
    const value = values[field.name] ?? defaultOf(field)
    if (field.kind === 'sports') sports = Array.isArray(value) ? value.map(String) : sports
    else if (value !== undefined) texts[field.name] = textOf(field, value, values, units)
  }
  return { kind, texts, sports }
}

/** The measure that a draft says, or everything that is wrong with it. */
export function measureOf({ kind, texts, sports }: MeasureDraft, units: UnitSystem): Result<Measure, FieldProblem[]> {
  const values: Record<string, unknown> = { kind }
  for (const field of fieldsOf(kind)) {
    if (field.kind === 'sports') values[field.name] = sports
    else if (texts[field.name]?.trim()) values[field.name] = valueOf(field, texts, units)
  }
  return checkMeasure(values)
}

/** Units of an amount: metres and seconds are entered as the reader's distance and as hours. */
function perUnit(unit: string | undefined, units: UnitSystem): number {
  if (unit === 'distance') return units === 'metric' ? 1000 : METERS_PER_MILE
  return unit === 'time' ? 3600 : 1
}

const plain = (value: number) => String(Math.round(value * 10_000) / 10_000)

function textOf(field: Field, value: unknown, values: Readonly<Record<string, unknown>>, units: UnitSystem): string {
  if (typeof value !== 'number') return String(value)
  switch (field.kind) {
    case 'distance':
      return plain(value / perUnit('distance', units))
    case 'duration':
      return clockText(seconds(value))
    case 'amount':
      return plain(value / perUnit(String(values[field.unitFrom]), units))
    default:
      return plain(value)
  }
}

function valueOf(field: Field, texts: Readonly<Record<string, string>>, units: UnitSystem): unknown {
  const text = texts[field.name]?.trim() ?? ''
  switch (field.kind) {
    case 'distance':
      return wholeMetres(numberOf(text) * perUnit('distance', units))
    case 'duration':
      return clockSeconds(text)
    case 'amount': {
      const unit = texts[field.unitFrom]
      const amount = numberOf(text) * perUnit(unit, units)
      return unit === 'distance' ? wholeMetres(amount) : Math.round(amount * 10) / 10
    }
    case 'count':
      return numberOf(text)
    default:
      return text
  }
}

/** To a tenth of a metre: a half marathon keeps its 97.5 m. */
const wholeMetres = (metres: number) => Math.round(metres * 10) / 10

/** '12', '12.5' or '12,5'; NaN for anything else. */
function numberOf(text: string): number {
  return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
}

/** '19:59' and '1:45:00' in seconds; NaN for anything else. */
export function clockSeconds(text: string): number {
  const match = /^(?:(\d{1,3}):)?(\d{1,3}):([0-5]\d)$/.exec(text.trim())
  if (!match) return Number.NaN
  return Number(match[1] ?? 0) * 3600 + Number(match[2]) * 60 + Number(match[3])
}
