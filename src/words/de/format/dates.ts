import { civil, type Weekday } from '../../../core/base/calendar.ts'
import { dayEpoch, dayNumber, instantEpoch, type Day } from '../../day.ts'
import { kept } from '../../kept.ts'
import type { Format } from '../../words.ts'

type Dates = Pick<
  Format,
  | 'date'
  | 'dateShort'
  | 'dateWithWeekday'
  | 'dateWithWeekdayShort'
  | 'month'
  | 'monthShort'
  | 'year'
  | 'weekday'
  | 'weekdayShort'
  | 'weekdayLetter'
  | 'weekdayName'
  | 'weekdayNameShort'
  | 'dateRange'
  | 'relativeDay'
  | 'timeOfDay'
>

/** Days and clock times, as German writes them: '9. Mai 2027', 'Sonntag, 9. Mai', '07:12'. */
export function dateWords({ count }: Pick<Format, 'count'>): Dates {
  const part = (options: Intl.DateTimeFormatOptions) => {
    const text = kept((timeZone: string) => new Intl.DateTimeFormat('de-DE', { ...options, timeZone }))
    return (day: Day) => text('UTC').format(dayEpoch(day))
  }
  const monthLong = part({ month: 'long' })
  const monthShort = part({ month: 'short' })
  const weekdayLong = part({ weekday: 'long' })
  const weekdayShort = part({ weekday: 'short' })
  const weekdayNarrow = part({ weekday: 'narrow' })

  const clockIn = kept(
    (zone: string) =>
      new Intl.DateTimeFormat('de-DE', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  )

  const yearOf = (day: Day) => civil(dayNumber(day)).year
  const dayMonth = (day: Day, month: string) => `${civil(dayNumber(day)).day}. ${month}`
  const withYear = (text: string, day: Day, asOf: Day | undefined) =>
    asOf !== undefined && yearOf(day) === yearOf(asOf) ? text : `${text} ${yearOf(day)}`

  const date: Format['date'] = (day, asOf) => withYear(dayMonth(day, monthLong(day)), day, asOf)
  /** 1970-01-05 was a Monday. */
  const sampleOf = (weekday: Weekday) => (dayNumber('1970-01-05') + weekday - 1) as Day

  return {
    date,
    dateShort: (day, asOf) => withYear(dayMonth(day, monthShort(day)), day, asOf),
    dateWithWeekday: (day, asOf) => withYear(`${weekdayLong(day)}, ${dayMonth(day, monthLong(day))}`, day, asOf),
    dateWithWeekdayShort: (day, asOf) => withYear(`${weekdayShort(day)}, ${dayMonth(day, monthShort(day))}`, day, asOf),
    month: (day, asOf) =>
      asOf !== undefined && yearOf(day) === yearOf(asOf) ? monthLong(day) : `${monthLong(day)} ${yearOf(day)}`,
    monthShort,
    year: (day) => String(yearOf(day)),
    weekday: weekdayLong,
    weekdayShort,
    weekdayLetter: weekdayNarrow,
    weekdayName: (weekday) => weekdayLong(sampleOf(weekday)),
    weekdayNameShort: (weekday) => weekdayShort(sampleOf(weekday)),
    /** '2. bis 8. März', '29. März bis 4. April' */
    dateRange(from, to, asOf) {
      const [a, b] = [civil(dayNumber(from)), civil(dayNumber(to))]
      if (dayNumber(from) === dayNumber(to)) return date(from, asOf)
      if (a.year !== b.year) return `${date(from)} bis ${date(to)}`
      if (a.month !== b.month) return `${dayMonth(from, monthLong(from))} bis ${date(to, asOf)}`
      return withYear(`${a.day}. bis ${b.day}. ${monthLong(from)}`, to, asOf)
    },
    /** 'heute', 'gestern', 'in 3 Tagen', 'in 9 Wochen', 'vor 12 Tagen' */
    relativeDay(day, asOf) {
      const ahead = dayNumber(day) - dayNumber(asOf)
      if (ahead === 0) return 'heute'
      if (ahead === 1) return 'morgen'
      if (ahead === -1) return 'gestern'
      const size = Math.abs(ahead)
      const span = size < 21 ? count(size, 'Tag', 'Tagen') : count(Math.round(size / 7), 'Woche', 'Wochen')
      return `${ahead > 0 ? 'in' : 'vor'} ${span}`
    },
    timeOfDay: (instant, zone) => clockIn(zone).format(instantEpoch(instant)).replaceAll(/\s/g, ' '),
  }
}
