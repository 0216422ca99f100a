import { scaleLinear } from 'd3-scale'
import { addDays, addMonths, civil, isoDate, parseIsoDate, startOf, type LocalDate } from '../../core/base/calendar.ts'

/** A day written ISO as a number of days. Views hold real days only. */
export function dayOf(iso: string): LocalDate {
  const day = parseIsoDate(iso)
  if (day === undefined) throw new RangeError(`not a day: ${iso}`)
  return day
}

/** x of a day, px. */
export function dayScale(from: string, to: string, range: readonly [number, number]) {
  const [first, last] = [dayOf(from), Math.max(dayOf(to), dayOf(from) + 1)]
  const scale = scaleLinear([first, last], [...range])
  return (iso: string) => scale(dayOf(iso))
}

/** Firsts of months between two days, thinned to at most `most`. */
export function monthTicks(from: string, to: string, most: number): string[] {
  const last = dayOf(to)
  const all: LocalDate[] = []
  for (let day = startOf('month', dayOf(from), 1); day <= last; day = addMonths(day, 1)) {
    if (day > addDays(dayOf(from), 6) && day < addDays(last, -6)) all.push(day)
  }
  const every = [1, 2, 3, 6, 12, 24, 60, 120].find((step) => all.length / step <= most) ?? 120
  return all.filter((day) => (civil(day).year * 12 + civil(day).month - 1) % every === 0).map(isoDate)
}
