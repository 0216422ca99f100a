import { clockText } from '../../core/base/clock-text.ts'
import { METERS_PER_MILE, seconds } from '../../core/base/units.ts'
import type { UnitSystem } from '../../core/evidence/athlete.ts'
import type { Field, FieldUnit } from '../../core/goal/field.ts'

const KM_PER_MILE = METERS_PER_MILE / 1000
const POUNDS_PER_KG = 2.204_622_621_848_776

/** Units of an amount: metres and seconds are entered as the reader's distance and as hours. */
function perUnit(unit: string | undefined, units: UnitSystem): number {
  if (unit === 'distance') return units === 'metric' ? 1000 : METERS_PER_MILE
  return unit === 'time' ? 3600 : 1
}

/** The unit of a plain number, by what its other fields say. */
export function numberUnit(
  field: Extract<Field, { kind: 'number' }>,
  valueOf: (name: string) => unknown,
): FieldUnit | undefined {
  return field.unit ?? (field.unitFrom && field.unitFrom.units[String(valueOf(field.unitFrom.field))])
}

/** How many of the entered ones make one of the stored; paces are entered as clock times. */
function numberScale(unit: FieldUnit | undefined, units: UnitSystem): number {
  if (unit === 'share') return 100
  if (units === 'metric') return 1
  return unit === 'kg' ? POUNDS_PER_KG : unit === 's/km' ? KM_PER_MILE : 1
}

const plain = (value: number) => String(Math.round(value * 10_000) / 10_000)

/** The value of one field as it stands in its box. */
export function textOf(
  field: Field,
  value: unknown,
  valueOfField: (name: string) => unknown,
  units: UnitSystem,
): string {
  if (Array.isArray(value)) return value.map(String).join('\n')
  if (typeof value !== 'number') return String(value)
  switch (field.kind) {
    case 'distance':
      return plain(value / perUnit('distance', units))
    case 'duration':
      return clockText(seconds(value))
    case 'amount':
      return plain(value / perUnit(String(valueOfField(field.unitFrom)), units))
    case 'number': {
      const unit = numberUnit(field, valueOfField)
      const entered = value * numberScale(unit, units)
      return unit === 's/km' ? clockText(seconds(Math.round(entered))) : plain(Math.round(entered * 100) / 100)
    }
    default:
      return plain(value)
  }
}

/** What the text in a field's box says; NaN for a number that is none. */
export function valueOf(
  field: Field,
  text: string,
  textOfField: (name: string) => string | undefined,
  units: UnitSystem,
): unknown {
  switch (field.kind) {
    case 'distance':
      return wholeMetres(numberOf(text) * perUnit('distance', units))
    case 'duration':
      return clockSeconds(text)
    case 'amount': {
      const unit = textOfField(field.unitFrom)
      const amount = numberOf(text) * perUnit(unit, units)
      return unit === 'time' ? Math.round(amount) : wholeMetres(amount)
    }
    case 'number': {
      const unit = numberUnit(field, textOfField)
      const entered = unit === 's/km' ? clockSeconds(text) : numberOf(text)
      return Math.round((entered / numberScale(unit, units)) * 1000) / 1000
    }
    case 'count':
    case 'rating':
      return numberOf(text)
    case 'truth':
      return text === 'true'
    case 'texts':
      return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
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
