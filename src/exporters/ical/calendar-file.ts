import { addDays, isoDate, parseIsoDate } from '../../core/base/calendar.ts'
import type { EpochMs } from '../../core/base/units.ts'
import type { UnitSystem } from '../../core/evidence/athlete.ts'
import type { CalendarEvent } from '../../core/view/calendar-view.ts'
import { wordsFor } from '../../words/index.ts'
import { contentLine, textValue } from './content-line.ts'

interface Reads {
  readonly units: UnitSystem
  readonly language: string
}

/** How often programs may ask again; RFC 7986 has a name for it, others know the older one. */
const ASK_AGAIN = 'PT1H'

/**
 * Events as an iCalendar object (RFC 5545, with the name and the interval of RFC 7986). All are of whole days, as dates
 * without a zone: they stay on their day whichever way clocks are turned and wherever their runner travels. Without a
 * METHOD, DTSTAMP is when an event was last changed (3.8.7.2), so that the same facts are the same text.
 */
export function calendarFile(events: readonly CalendarEvent[], { units, language }: Reads): string {
  const words = wordsFor(language)
  const said = words.web.calendar
  const lines: [string, string][] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Cairn//Cairn//EN'],
    ['CALSCALE', 'GREGORIAN'],
    ['NAME', textValue(said.name)],
    ['X-WR-CALNAME', textValue(said.name)],
    ['REFRESH-INTERVAL;VALUE=DURATION', ASK_AGAIN],
    ['X-PUBLISHED-TTL', ASK_AGAIN],
    ...events.flatMap((event): [string, string][] => [
      ['BEGIN', 'VEVENT'],
      ['UID', textValue(event.uid)],
      ['DTSTAMP', instant(event.changedAt)],
      ['LAST-MODIFIED', instant(event.changedAt)],
      ['SEQUENCE', String(event.sequence)],
      ['DTSTART;VALUE=DATE', dateValue(event.on)],
      ['DTEND;VALUE=DATE', dateValue(dayAfter(event.on))],
      ...(event.what.kind === 'weekly-review' ? [['RRULE', 'FREQ=WEEKLY'] as [string, string]] : []),
      ['SUMMARY', textValue(words.calendarEvent.title(event.what, units))],
      ...described(words.calendarEvent.text(event.what, units)),
      // It takes no hour of the day, and is nobody else's business.
      ['TRANSP', 'TRANSPARENT'],
      ['CLASS', 'PRIVATE'],
      ['END', 'VEVENT'],
    ]),
    ['END', 'VCALENDAR'],
  ]
  return lines.map(([name, value]) => contentLine(name, value)).join('')
}

const described = (text: string): [string, string][] => (text === '' ? [] : [['DESCRIPTION', textValue(text)]])

const dateValue = (on: string): string => on.replaceAll('-', '')

function dayAfter(on: string): string {
  const day = parseIsoDate(on)
  if (day === undefined) throw new Error(`not a day: ${on}`)
  return isoDate(addDays(day, 1))
}

/** '20270305T061209Z' */
const instant = (at: EpochMs): string =>
  Temporal.Instant.fromEpochMilliseconds(Math.round(at)).toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')
