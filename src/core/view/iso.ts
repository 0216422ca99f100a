import { isoDate, type LocalDate } from '../base/calendar.ts'
import type { IsoDay } from './dashboard-types.ts'

/** What is not known is null in a view: JSON has no undefined. */
export const orNull = <T>(value: T | undefined): T | null => value ?? null

export const isoOrNull = (day: LocalDate | undefined): IsoDay | null => (day === undefined ? null : isoDate(day))
