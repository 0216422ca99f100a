import { civil, type Weekday } from '../../../core/base/calendar.ts'
import { dayEpoch, dayNumber, instantEpoch, type Day } from '../../day.ts'
import { kept } from '../../kept.ts'
import type { EnglishLocale } from '../english.ts'
import type { EnglishNumbers } from './numbers.ts'

/**
 * Days and clock times. Names of months and weekdays are the platform's; the order is ours, because platforms differ in
 * their commas. With `asOf` a year is said only when it is another one.
 */
export function dateWords(locale: EnglishLocale, { count }: EnglishNumbers) {
  const part = (options: Intl.DateTimeFormatOptions) => {
    const text = kept((timeZone: string) => new Intl.DateTimeFormat(locale, { ...options, timeZone }))
    return (day: Day) => text('UTC').format(dayEpoch(day))
  }
  const monthLong = part({ month: 'long' })
  const monthShort = part({ month: 'short' })
  const weekdayLong = part({ weekday: 'long' })
  const weekdayShort = part({ weekday: 'short' })
  const weekdayNarrow = part({ weekday: 'narrow' })

  const american = locale === 'en-US'
  const clockIn = kept(
    (zone: string) =>
      new Intl.DateTimeFormat(locale, {
        timeZone: zone,
        hour: american ? 'numeric' : '2-digit',
        minute: '2-digit',
        hourCycle: american ? 'h12' : 'h23',
      }),
  )

  const yearOf = (day: Day) => civil(dayNumber(day)).year
  const dayMonth = (day: Day, month: string) => {
    const number = civil(dayNumber(day)).day
    return american ? `${month} ${number}` : `${number} ${month}`
  }
  const withYear = (text: string, day: Day, asOf: Day | undefined) => {
    if (asOf !== undefined && yearOf(day) === yearOf(asOf)) return text
    return american ? `${text}, ${yearOf(day)}` : `${text} ${yearOf(day)}`
  }
  const named = (day: Day, weekday: string, month: string) =>
    `${weekday}${american ? ', ' : ' '}${dayMonth(day, month)}`

  /** '9 May', '9 May 2027'. */
  const date = (day: Day, asOf?: Day) => withYear(dayMonth(day, monthLong(day)), day, asOf)
  /** 1970-01-05 was a Monday. */
  const sampleOf = (weekday: Weekday) => dayNumber('1970-01-05') + weekday - 1

  return {
    date,
    /** '9 May' with the short month, for axes and tables. */
    dateShort: (day: Day, asOf?: Day) => withYear(dayMonth(day, monthShort(day)), day, asOf),
    /** 'Sunday 9 May' */
    dateWithWeekday: (day: Day, asOf?: Day) => withYear(named(day, weekdayLong(day), monthLong(day)), day, asOf),
    /** 'Sun 9 May' */
    dateWithWeekdayShort: (day: Day, asOf?: Day) => withYear(named(day, weekdayShort(day), monthShort(day)), day, asOf),
    /** 'March', 'March 2027' */
    month: (day: Day, asOf?: Day) =>
      asOf !== undefined && yearOf(day) === yearOf(asOf) ? monthLong(day) : `${monthLong(day)} ${yearOf(day)}`,
    monthShort,
    year: (day: Day) => String(yearOf(day)),
    weekday: weekdayLong,
    weekdayShort,
    weekdayLetter: weekdayNarrow,
    /** The name of weekday 1 (Monday) to 7. */
    weekdayName: (weekday: Weekday) => weekdayLong(sampleOf(weekday) as Day),
    weekdayNameShort: (weekday: Weekday) => weekdayShort(sampleOf(weekday) as Day),
    /** '2 to 8 March', '29 March to 4 April' */
    dateRange(from: Day, to: Day, asOf?: Day) {
      const [a, b] = [civil(dayNumber(from)), civil(dayNumber(to))]
      if (dayNumber(from) === dayNumber(to)) return date(from, asOf)
      if (a.year !== b.year) return `${date(from)} to ${date(to)}`
      if (a.month !== b.month) return `${dayMonth(from, monthLong(from))} to ${date(to, asOf)}`
      const days = american ? `${monthLong(from)} ${a.day} to ${b.day}` : `${a.day} to ${b.day} ${monthLong(from)}`
      return withYear(days, to, asOf)
    },
    /** 'today', 'yesterday', 'in 3 days', 'in 9 weeks', '12 days ago': whole weeks from three weeks on. */
    relativeDay(day: Day, asOf: Day) {
      const ahead = dayNumber(day) - dayNumber(asOf)
      if (ahead === 0) return 'today'
      if (ahead === 1) return 'tomorrow'
      if (ahead === -1) return 'yesterday'
      const size = Math.abs(ahead)
      const span = size < 21 ? count(size, 'day', 'days') : count(Math.round(size / 7), 'week', 'weeks')
      return ahead > 0 ? `in ${span}` : `${span} ago`
    },
    /** The clock on the wall where it was run: '07:12' ('7:12 AM'). `instant` in UTC as views write it. */
    timeOfDay: (instant: string, zone: string) => clockIn(zone).format(instantEpoch(instant)).replaceAll(/\s/g, ' '),
  }
}
