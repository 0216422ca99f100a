import type { Brand } from './brand.ts'

/**
 * A day in a calendar, as whole days since 1970-01-01 (proleptic Gregorian). A day is not an instant: it has no zone.
 * A plain integer, because core steps through years of days while a slider moves.
 */
export type LocalDate = Brand<number, 'LocalDate'>

/** ISO 8601 weekday: 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7
export const CALENDAR_UNITS = ['week', 'month', 'year'] as const
export type CalendarUnit = (typeof CALENDAR_UNITS)[number]
/** Days from and to, both included. */
export interface DayRange {
  readonly from: LocalDate
  readonly to: LocalDate
}

export const localDate = (days: number) => days as LocalDate
export const addDays = (day: LocalDate, days: number) => (day + days) as LocalDate

/** Civil date to days, after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil). */
export function dateOf(year: number, month: number, day: number): LocalDate {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return localDate(era * 146097 + dayOfEra - 719468)
}

/** The inverse of dateOf (civil_from_days of the same source). */
export function civil(date: LocalDate): { year: number; month: number; day: number } {
  const z = date + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  }
}

export const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** 'YYYY-MM-DD' to a day; undefined when the text is not a real date between the years 1900 and 2199. */
export function parseIsoDate(text: string): LocalDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return undefined
  return dateOf(year, month, day)
}

export function isoDate(date: LocalDate): string {
  const { year, month, day } = civil(date)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** 1970-01-01 was a Thursday. */
export const weekdayOf = (date: LocalDate) => (((((date + 3) % 7) + 7) % 7) + 1) as Weekday

export const startOfWeek = (date: LocalDate, weekStart: Weekday): LocalDate =>
  addDays(date, -((weekdayOf(date) - weekStart + 7) % 7))

/** The same day of a later month, or that month's last day (31 January + 1 month = 28 February). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = civil(date)
  const index = year * 12 + month - 1 + months
  const [y, m] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
  return dateOf(y, m, Math.min(day, daysInMonth(y, m)))
}

export function startOf(unit: CalendarUnit, date: LocalDate, weekStart: Weekday): LocalDate {
  if (unit === 'week') return startOfWeek(date, weekStart)
  const { year, month } = civil(date)
  return unit === 'month' ? dateOf(year, month, 1) : dateOf(year, 1, 1)
}

/** First day of the unit after the one that holds `date`. */
export function startOfNext(unit: CalendarUnit, date: LocalDate, weekStart: Weekday): LocalDate {
  const start = startOf(unit, date, weekStart)
  if (unit === 'week') return addDays(start, 7)
  return addMonths(start, unit === 'month' ? 1 : 12)
}

/** Calendar units that touch the range, whole, in order. */
export function unitsOver(unit: CalendarUnit, range: DayRange, weekStart: Weekday): DayRange[] {
  const units: DayRange[] = []
  for (let from = startOf(unit, range.from, weekStart); from <= range.to; from = startOfNext(unit, from, weekStart)) {
    units.push({ from, to: addDays(startOfNext(unit, from, weekStart), -1) })
  }
  return units
}
