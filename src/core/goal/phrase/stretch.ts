import {
  addDays,
  addMonths,
  civil,
  dateOf,
  daysInMonth,
  type LocalDate,
  type Weekday,
  weekdayOf,
} from '../../base/calendar.ts'
import type { Edge, Feast } from './lexicon.ts'

/** What a day is read against. */
export interface DayContext {
  readonly asOf: LocalDate
  readonly weekStart: Weekday
  /** '1/6' is the first of June, not the sixth of January. */
  readonly dayFirst: boolean
  readonly birthYear?: number
  /** Metres of the runner's own kilometre or mile. */
  readonly ownUnit_m: number
}

/** Days as said: one, or a week, month, season or year of them. */
export interface Stretch {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly grain: 'day' | 'week' | 'month' | 'season' | 'year'
  /**
   * How sure the year is: `year` was said (or follows from 'next', 'this'), `no-year` fell in this one, `rolled` is the
   * next because this year's has passed, `weekday` is the next of its name.
   */
  readonly said: 'year' | 'no-year' | 'rolled' | 'weekday'
  readonly order?: 'day-month' | 'month-day'
  /** A day that was not said by its number and is worth saying: a feast, the middle of a month, an edge of a season. */
  readonly named?: boolean
}

export const dayOf = (on: LocalDate) => ({ from: on, to: on, grain: 'day' }) as const

export const monthFrom = (year: number, month: number, said: Stretch['said']): Stretch => {
  const from = dateOf(year, month, 1)
  return { from, to: addDays(addMonths(from, 1), -1), grain: 'month', said }
}

/** First, middle or last day of a stretch. */
export function edgeOf(stretch: Stretch, edge: Edge): Stretch {
  const middle = addDays(stretch.from, Math.floor((stretch.to - stretch.from) / 2))
  const on = edge === 'start' ? stretch.from : edge === 'end' ? stretch.to : middle
  return { ...stretch, ...dayOf(on), named: edge === 'middle' || stretch.grain === 'season' }
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher; Nature 1876) and the fourth Thursday of November. */
export function feastOf(feast: Feast, year: number): LocalDate {
  if (feast === 'thanksgiving') {
    const first = dateOf(year, 11, 1)
    return addDays(first, ((4 - weekdayOf(first) + 7) % 7) + 21)
  }
  if (feast !== 'easter') return dateOf(year, feast.month, feast.day)
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const f = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3)
  const h = (19 * a + b - Math.floor(b / 4) - f + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114
  return dateOf(year, Math.floor(n / 31), (n % 31) + 1)
}

/** The next such day from asOf on; 29 February waits for its year. Undefined for a day that no month has. */
export function nextDay(month: number, day: number, { asOf }: DayContext): Stretch | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined
  const { year } = civil(asOf)
  for (let y = year; y <= year + 8; y++) {
    if (day > daysInMonth(y, month)) continue
    const on = dateOf(y, month, day)
    if (on >= asOf) return { ...dayOf(on), said: y === year ? 'no-year' : 'rolled' }
  }
  return undefined
}
