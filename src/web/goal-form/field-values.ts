import { clockText } from '../../core/base/clock-text.ts'
import { METERS_PER_FOOT, METERS_PER_MILE, seconds } from '../../core/base/units.ts'
import type { UnitSystem } from '../../core/evidence/athlete.ts'
import type { Field, FieldUnit } from '../../core/goal/field.ts'

const KM_PER_MILE = METERS_PER_MILE / 1000
const POUNDS_PER_KG = 2.204_622_621_848_776

/** Units of an amount: metres and seconds are entered as the reader's distance and climb, and as hours. */
function perUnit(unit: string | undefined, units: UnitSystem, elevationUnits: UnitSystem): number {
  if (unit === 'distance') return units === 'metric' ? 1000 : METERS_PER_MILE
  if (unit === 'climb') return elevationUnits === 'metric' ? 1 : METERS_PER_FOOT
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
  elevationUnits: UnitSystem = units,
): string {
  if (Array.isArray(value)) return value.map(String).join('\n')
  if (typeof value !== 'number') return String(value)
  switch (field.kind) {
    case 'distance':
      return plain(value / perUnit('distance', units, elevationUnits))
    case 'duration':
      return clockText(seconds(value))
    case 'amount':
      return plain(value / perUnit(String(valueOfField(field.unitFrom)), units, elevationUnits))
    case 'number': {
      const unit = numberUnit(field, valueOfField)
      if (unit === 'm' && units === 'imperial') return heightText(value)
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
  elevationUnits: UnitSystem = units,
): unknown {
  switch (field.kind) {
    case 'distance':
      return wholeMetres(numberOf(text) * perUnit('distance', units, elevationUnits))
    case 'duration':
      return clockSeconds(text)
    case 'amount': {
      const unit = textOfField(field.unitFrom)
      const amount = numberOf(text) * perUnit(unit, units, elevationUnits)
      return unit === 'time' ? Math.round(amount) : wholeMetres(amount)
    }
    case 'number': {
      const unit = numberUnit(field, textOfField)
      if (unit === 'm' && units === 'imperial') return heightOf(text)
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

const METERS_PER_INCH = METERS_PER_FOOT / 12

/** Feet and inches: halves where it was said in them, else as fine as keeps the centimetre that was said. */
function heightText(height_m: number): string {
  const exact = height_m / METERS_PER_INCH
  const half = Math.round(exact * 2) / 2
  const inches = toMillimetre(half) === height_m ? half : exact
  return `${Math.floor(inches / 12)}'${plainInches(inches % 12)}"`
}
const toMillimetre = (inches: number) => Math.round(inches * METERS_PER_INCH * 1000) / 1000
const plainInches = (inches: number) => String(Math.round(inches * 100) / 100)

/** '5\'9"', '5 ft 9 in', '5 9', '69 in', and '1.75' in metres; NaN for anything else. */
function heightOf(text: string): number {
  const plain = text.trim().toLowerCase().replaceAll('′', "'").replaceAll('’', "'").replaceAll(/[″”]/g, '"')
  const feet = /^(\d)\s*(?:'|ft\.?|feet|foot|\s)\s*(?:(\d{1,2}(?:\.\d{1,2})?)\s*(?:"|''|in\.?|inch(?:es)?)?)?$/.exec(
    plain,
  )
  const inches = feet
    ? Number(feet[1]) * 12 + Number(feet[2] ?? 0)
    : /^(\d{2}(?:\.\d)?)\s*(?:"|in\.?|inch(?:es)?)$/.exec(plain)?.[1]
  return inches === undefined ? numberOf(plain.replace(/\s*m$/, '')) : toMillimetre(Number(inches))
}

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
