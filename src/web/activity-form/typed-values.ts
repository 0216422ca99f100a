import { METERS_PER_FOOT, METERS_PER_MILE } from '../../core/base/units.ts'
import type { UnitSystem } from '../../core/evidence/athlete.ts'

/** Values as they are typed: '' is undefined, what is no number is NaN. */
export type Typed = number | undefined

const POUNDS_PER_KG = 2.204_622_621_848_776
const perUnit = (units: UnitSystem) => (units === 'metric' ? 1000 : METERS_PER_MILE)
const perHeight = (units: UnitSystem) => (units === 'metric' ? 1 : METERS_PER_FOOT)
const perKg = (units: UnitSystem) => (units === 'metric' ? 1 : POUNDS_PER_KG)

/** '12', '12.5' and '12,5'. */
export function numberTyped(text: string): Typed {
  const plain = text.trim().replace(',', '.')
  if (plain === '') return undefined
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN
}

const textOf = (value: number, digits: number) => String(Math.round(value * 10 ** digits) / 10 ** digits)

const known = (value: number | null | undefined): value is number => value !== null && value !== undefined

export const numberText = (value: number | null | undefined, digits = 0): string =>
  known(value) ? textOf(value, digits) : ''

export const distanceText = (metres: number | null | undefined, units: UnitSystem): string =>
  known(metres) ? textOf(metres / perUnit(units), 3) : ''

/** Metres, to a tenth: a half marathon keeps its 97.5. */
export function distanceTyped(text: string, units: UnitSystem): Typed {
  const value = numberTyped(text)
  return value === undefined ? undefined : Math.round(value * perUnit(units) * 10) / 10
}

export const heightText = (metres: number | null | undefined, units: UnitSystem): string =>
  known(metres) ? textOf(metres / perHeight(units), 0) : ''

export function heightTyped(text: string, units: UnitSystem): Typed {
  const value = numberTyped(text)
  return value === undefined ? undefined : Math.round(value * perHeight(units) * 10) / 10
}

export const degreesText = (celsius: number | null | undefined, units: UnitSystem): string =>
  known(celsius) ? textOf(units === 'metric' ? celsius : celsius * 1.8 + 32, 0) : ''

/** Degrees Celsius, to a tenth; may lie below zero. */
export function degreesTyped(text: string, units: UnitSystem): Typed {
  const plain = text.trim().replace('−', '-')
  const value = numberTyped(plain.replace(/^-/, ''))
  if (value === undefined) return undefined
  const signed = plain.startsWith('-') ? -value : value
  return Math.round((units === 'metric' ? signed : (signed - 32) / 1.8) * 10) / 10
}

export const weightText = (kg: number | null | undefined, units: UnitSystem): string =>
  known(kg) ? textOf(kg * perKg(units), 1) : ''

export function weightTyped(text: string, units: UnitSystem): Typed {
  const value = numberTyped(text)
  return value === undefined ? undefined : Math.round((value / perKg(units)) * 1000) / 1000
}
