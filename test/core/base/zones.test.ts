import { describe, expect, it } from 'vitest'
import { addDays, localDate, startOfWeek, type Weekday, weekdayOf } from '../../../src/core/base/calendar.ts'
import { seededRandom } from '../../../src/core/base/random.ts'
import { epochMs } from '../../../src/core/base/units.ts'
import { instantOfWall, localDayAt, offsetMinutesAt } from '../../../src/core/base/zone.ts'
import { dayTotals } from '../../../src/core/week/day-totals.ts'
import { weekTotals } from '../../../src/core/week/week-totals.ts'

/** Half an hour of summer time; a day that never was; quarters of an hour; Ramadan; no clock change; the far ends. */
const ZONES = [
  ...['Australia/Lord_Howe', 'Pacific/Apia', 'Asia/Kathmandu', 'Africa/Casablanca'],
  ...['Europe/Berlin', 'America/St_Johns', 'Pacific/Kiritimati', 'Asia/Tokyo'],
]
/** In each zone: with the changes of its clocks ten thousand in all. */
const CASES = 1250
const DAY_MS = 86_400_000
const FROM = Date.UTC(1995, 0, 1)
const TO = Date.UTC(2035, 0, 1)
const WEEK_STARTS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** What the platform's other clock, which writes for people, shows in a zone: the oracle. */
function shownBy(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: zone, calendar: 'gregory', hourCycle: 'h23' },
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
  })
  return (at) => {
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
    return Date.UTC(part['year']!, part['month']! - 1, part['day'], part['hour'], part['minute'], part['second'])
  }
}

/** Instants at which the clocks of a zone change. */
function changesOf(zone: string): number[] {
  const changes: number[] = []
  let at = Temporal.Instant.fromEpochMilliseconds(FROM).toZonedDateTimeISO(zone).getTimeZoneTransition('next')
  while (at && at.epochMilliseconds < TO && changes.length < 60) {
    changes.push(at.epochMilliseconds)
    at = at.getTimeZoneTransition('next')
  }
  return changes
}

/** Instants anywhere, and around each change: a moment before and after, and the midnights beside it. */
function instantsIn(zone: string): number[] {
  const random = seededRandom(ZONES.indexOf(zone) + 15)
  const near = changesOf(zone).flatMap((at) =>
    [-DAY_MS, -1000, 0, 1000, DAY_MS, (random() - 0.5) * DAY_MS].map((by) => at + by),
  )
  const rest = Array.from({ length: Math.max(500, CASES - near.length) }, () => FROM + random() * (TO - FROM))
  return [...near, ...rest].map((at) => Math.floor(at / 1000) * 1000)
}

describe.each(ZONES)('in %s', (zone) => {
  const shown = shownBy(zone)
  const instants = instantsIn(zone)

  it('an instant lies in the day, and at the hour, that the wall shows', () => {
    for (const at of instants) {
      const wall = shown(at)
      expect(localDayAt(epochMs(at), zone), String(at)).toBe(Math.floor(wall / DAY_MS))
      expect(offsetMinutesAt(epochMs(at), zone) * 60_000, String(at)).toBe(wall - at)
    }
  })

  it('the hour on the wall leads back to an instant that shows it, but for the hours that never were', () => {
    for (const at of instants) {
      const wall = shown(at)
      const back = instantOfWall(epochMs(wall), zone)
      expect(shown(back), String(at)).toBe(wall)
      // Of an hour that comes twice the first is meant.
      expect(back).toBeLessThanOrEqual(at)
      expect(at - back).toBeLessThan(DAY_MS + 1)
    }
  })

  it('days of 23 hours and of 25, and one that never was, make weeks in which no run is lost or counted twice', () => {
    const runs = instants.map((at, i) => ({
      localDay: localDayAt(epochMs(at), zone),
      sport: 'running' as const,
      distance_m: 1000 + i,
      moving_s: 300,
    }))
    const days = dayTotals(runs)
    const total_m = runs.reduce((sum, { distance_m }) => sum + distance_m, 0)
    for (const weekStart of WEEK_STARTS) {
      const weeks = new Set(runs.map(({ localDay }) => startOfWeek(localDay, weekStart)))
      let [count, sum_m] = [0, 0]
      for (const from of weeks) {
        expect(weekdayOf(from)).toBe(weekStart)
        const week = weekTotals(days, from)
        const own = Array.from({ length: 7 }, (_, i) => days.get(addDays(from, i))?.distance_m ?? 0)
        expect(week.distance_m).toBe(own.reduce((sum, each) => sum + each, 0))
        count += week.runs
        sum_m += week.distance_m
      }
      expect([count, sum_m]).toEqual([runs.length, total_m])
    }
  })
})

it('weeks begin where the calendar of the platform says, whatever day begins them', () => {
  for (let day = Math.floor(FROM / DAY_MS); day < Math.floor(TO / DAY_MS); day += 3) {
    const date = Temporal.PlainDate.from('1970-01-01').add({ days: day })
    expect(weekdayOf(localDate(day))).toBe(date.dayOfWeek)
    for (const weekStart of WEEK_STARTS)
      expect(startOfWeek(localDate(day), weekStart)).toBe(day - ((date.dayOfWeek - weekStart + 7) % 7))
  }
})

it('the zones have what makes them hard', () => {
  const lengths = new Set(
    ZONES.flatMap((zone) =>
      changesOf(zone).map((at) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).hoursInDay),
    ),
  )
  for (const hours of [23, 23.5, 24.5, 25]) expect([...lengths]).toContain(hours)
  // Samoa went from Thursday to Saturday.
  const [before, after] = ['2011-12-30T09:59:59Z', '2011-12-30T10:00:00Z'].map((at) =>
    localDayAt(epochMs(Temporal.Instant.from(at).epochMilliseconds), 'Pacific/Apia'),
  )
  expect(after! - before!).toBe(2)
})
