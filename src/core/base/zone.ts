import { dateOf, type LocalDate } from './calendar.ts'
import type { EpochMs } from './units.ts'

/** IANA time zone name as given by the platform's own table ('Europe/Berlin'). */
export type ZoneName = string

/** The day on the wall at an instant in a zone. Throws RangeError for a zone that does not exist: check with isZone first. */
export function localDayAt(at: EpochMs, zone: ZoneName): LocalDate {
  const { year, month, day } = Temporal.Instant.fromEpochMilliseconds(Math.round(at)).toZonedDateTimeISO(zone)
  return dateOf(year, month, day)
}

/** Minutes east of Greenwich at an instant in a zone. */
export function offsetMinutesAt(at: EpochMs, zone: ZoneName): number {
  return Temporal.Instant.fromEpochMilliseconds(Math.round(at)).toZonedDateTimeISO(zone).offsetNanoseconds / 60e9
}

export function isZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}
