import { dateOf, type LocalDate } from './calendar.ts'
import { type EpochMs, epochMs } from './units.ts'

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

/**
 * The instant at which a wall in a zone shows an hour, given as if it were UTC. An hour that comes twice in autumn is the
 * first, one that never comes in spring is moved on by the gap.
 */
export function instantOfWall(wall: EpochMs, zone: ZoneName): EpochMs {
  const shown = Temporal.Instant.fromEpochMilliseconds(Math.round(wall)).toZonedDateTimeISO('UTC').toPlainDateTime()
  return epochMs(shown.toZonedDateTime(zone).epochMilliseconds)
}

export function isZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}
