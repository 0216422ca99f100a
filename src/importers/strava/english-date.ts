import { dateOf, daysInMonth } from '../../core/base/calendar.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH_FIRST = /^([a-z]{3})[a-z]*\.? (\d{1,2}), (\d{4})/i
const DAY_FIRST = /^(\d{1,2}) ([a-z]{3})[a-z]*\.?,? (\d{4})/i
const CLOCK = /,? (?:at )?(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([ap])\.?m\.?)?$/i

/**
 * The date of Strava's English export, in UTC, as epoch ms: 'Sep 20, 2026, 2:12:12 PM' (a narrow space may stand before
 * PM), '20 Sep 2026, 14:12:12'. Undefined when it is no such date.
 */
export function parseEnglishDate(text: string): number | undefined {
  const plain = text.replaceAll(/[\s\u00a0\u202f]+/g, ' ').trim()
  const monthFirst = MONTH_FIRST.exec(plain)
  const dayFirst = DAY_FIRST.exec(plain)
  const [monthName, day, year] = monthFirst
    ? [monthFirst[1], Number(monthFirst[2]), Number(monthFirst[3])]
    : [dayFirst?.[2], Number(dayFirst?.[1]), Number(dayFirst?.[3])]
  const month = MONTHS.indexOf(monthName?.toLowerCase() ?? '') + 1
  const clock = CLOCK.exec(plain)
  if (month === 0 || !clock || !(day >= 1 && day <= daysInMonth(year, month))) return undefined
  const half = clock[4]?.toLowerCase()
  const written = Number(clock[1])
  if (half !== undefined && (written < 1 || written > 12)) return undefined
  const hour = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0)
  const [minute, second] = [Number(clock[2]), Number(clock[3] ?? 0)]
  if (hour > 23 || minute > 59 || second > 59) return undefined
  return (((dateOf(year, month, day) * 24 + hour) * 60 + minute) * 60 + second) * 1000
}
