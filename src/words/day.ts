import { type LocalDate, parseIsoDate } from '../core/base/calendar.ts'

/** A day as core counts it, or as views write it ('2027-05-09'). */
export type Day = LocalDate | string

const MS_PER_DAY = 86_400_000

/** Throws RangeError for text that is no day: views and contracts only hold real ones. */
export function dayNumber(day: Day): LocalDate {
  if (typeof day === 'number') return day
  const parsed = parseIsoDate(day)
  if (parsed === undefined) throw new RangeError(`not a day: ${day}`)
  return parsed
}

/** Midnight UTC of a day, for Intl with the zone UTC: a day has no zone of its own. */
export const dayEpoch = (day: Day): number => dayNumber(day) * MS_PER_DAY

/** Milliseconds of an instant written in UTC ('2027-03-05T06:12:09.000Z'), as views write them. Throws RangeError for others. */
export function instantEpoch(instant: string): number {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,3})\d*)?Z$/.exec(instant)
  if (!match) throw new RangeError(`not an instant in UTC: ${instant}`)
  const [, day = '', h, m, s, fraction = '0'] = match
  const clock = (Number(h) * 3600 + Number(m) * 60 + Number(s)) * 1000 + Number(fraction.padEnd(3, '0'))
  return dayEpoch(day) + clock
}
