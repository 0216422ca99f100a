import { isoDate, type LocalDate } from '../base/calendar.ts'
import type { EpochMs } from '../base/units.ts'
import type { IsoDay } from './dashboard-types.ts'

/** What is not known is null in a view: JSON has no undefined. */
export const orNull = <T>(value: T | undefined): T | null => value ?? null

/** An instant as text in UTC, without Date: core knows no clock. */
export const instantText = (at: EpochMs): string =>
  Temporal.Instant.fromEpochMilliseconds(Math.round(at)).toString({ fractionalSecondDigits: 3 })

export const isoOrNull = (day: LocalDate | undefined): IsoDay | null => (day === undefined ? null : isoDate(day))
