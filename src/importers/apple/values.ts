import { parseIsoTime, type IsoTime } from '../iso-time.ts'

/** '2024-01-15 10:00:00 +0000' */
const USUAL_CHARS = 25
const TWELVE_HOURS = /^(\d{4}-\d\d-\d\d) (\d{1,2})(:\d\d:\d\d)\s?([ap])\.?\s?m\.?\s?([+-]\d{4})$/i

/** An instant as Apple writes it, with 24 hours where the telephone of its owner counts twelve: '4:04:14 pm'. */
export function clock24(text: string): string {
  const match = text.length === USUAL_CHARS ? undefined : TWELVE_HOURS.exec(text)
  if (!match) return text
  const [, day, hour, rest, half, offset] = match
  const hours = (Number(hour) % 12) + (half?.toLowerCase() === 'p' ? 12 : 0)
  return `${day} ${String(hours).padStart(2, '0')}${rest} ${offset}`
}

export const timeOf = (text: string | undefined): IsoTime | undefined =>
  parseIsoTime(clock24(text ?? '').replace(/ (?=[+-]\d{4}$)/, ''))

export const instant = (text: string | undefined): number => timeOf(text)?.at ?? NaN

/** A number as an attribute has it, with a point or with the comma of its owner's language; NaN where there is none. */
export function amount(text: string | undefined): number {
  if (text === undefined || text === '') return NaN
  const value = Number(text)
  return Number.isNaN(value) ? Number(text.replace(/^(-?\d+),(\d+)$/, '$1.$2')) : value
}
