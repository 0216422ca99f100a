import { dateOf, daysInMonth } from '../core/base/calendar.ts'
import { isDatable } from './believed-time.ts'

export interface IsoTime {
  /** Milliseconds since 1970 UTC. */
  readonly at: number
  /** Minutes east of Greenwich, only where the text names an offset other than zero. */
  readonly utcOffset_min?: number
}

const PATTERN =
  /^\s*(\d{4})-(\d{1,2})-(\d{1,2})[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9})\d*)?)?\s*(Z|z|[+-]\d{2}:?\d{2})?\s*$/

/**
 * xsd:dateTime as devices write it. A time without a zone is UTC: both GPX and TCX demand it, and the writers that leave
 * out the Z mean it. `+00:00` is UTC written long, not a place.
 */
export function parseIsoTime(text: string): IsoTime | undefined {
  const match = PATTERN.exec(text)
  if (!match) return undefined
  const [year, month, day, hour, minute] = [1, 2, 3, 4, 5].map((i) => Number(match[i])) as [
    number,
    number,
    number,
    number,
    number,
  ]
  const second = Number(match[6] ?? 0)
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  if (hour > 23 || minute > 59 || second > 60) return undefined
  const fraction_ms = match[7] === undefined ? 0 : Number(`0.${match[7]}`) * 1000
  const offset = offsetMinutes(match[8])
  if (Math.abs(offset) > 14 * 60) return undefined
  const seconds = ((dateOf(year, month, day) * 24 + hour) * 60 + minute - offset) * 60 + second
  const at = seconds * 1000 + Math.round(fraction_ms)
  // A clock that was never set writes the year 1.
  if (!isDatable(at)) return undefined
  return offset === 0 ? { at } : { at, utcOffset_min: offset }
}

function offsetMinutes(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z' || zone === 'z') return 0
  const digits = zone.slice(1).replace(':', '')
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))
  return zone.startsWith('-') ? -minutes : minutes
}
