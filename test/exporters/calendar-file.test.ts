import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { addDays, dateOf, type LocalDate, parseIsoDate, weekdayOf } from '../../src/core/base/calendar.ts'
import { epochMs } from '../../src/core/base/units.ts'
import type { PlannedWorkout } from '../../src/core/evidence/planned-workout.ts'
import type { Race } from '../../src/core/evidence/race.ts'
import type { KeptPlan } from '../../src/core/plan/kept-plan.ts'
import { type CalendarFacts, calendarEvents } from '../../src/core/view/calendar-view.ts'
import { calendarFile } from '../../src/exporters/ical/calendar-file.ts'
import { contentLine, textValue } from '../../src/exporters/ical/content-line.ts'
import { makeAthlete, makeId } from '../make.ts'

const WRITTEN = epochMs(Date.UTC(2027, 1, 20, 5, 30, 12, 345))
const ASOF = dateOf(2027, 3, 20)
const METRIC = { units: 'metric', language: 'en' } as const

const workout = (facts: Partial<PlannedWorkout> = {}): PlannedWorkout => ({
  id: makeId(),
  on: ASOF,
  kind: 'intervals',
  sport: 'running',
  steps: [],
  version: 1,
  ...facts,
})
const race = (facts: Partial<Race> = {}): Race => ({
  id: makeId(),
  on: addDays(ASOF, 30),
  distance_m: 21097.5,
  kind: 'road',
  priority: 'A',
  outcome: 'planned',
  allOut: false,
  version: 1,
  ...facts,
})
const planTo = (on: LocalDate, facts: Partial<KeptPlan> = {}): KeptPlan => ({
  id: makeId(),
  goalId: makeId(),
  takenOn: ASOF,
  weeks: [],
  milestones: [{ kind: 'race', on, distance_m: 42195, time_s: 14_400 }],
  bends: [],
  version: 1,
  ...facts,
})
const athlete = makeAthlete()
const eventsOf = (facts: Partial<CalendarFacts>) =>
  calendarEvents({
    athlete,
    asOf: ASOF,
    reviewsFrom: ASOF,
    workouts: [],
    races: [],
    plans: [],
    isQuiet: false,
    writtenAt: () => WRITTEN,
    ...facts,
  })
const fileOf = (facts: Partial<CalendarFacts>) => calendarFile(eventsOf(facts), METRIC)

/** As a program of somebody else reads it. */
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[] as ConstructorParameters<typeof ICAL.Component>[0])
    .getAllSubcomponents('vevent')
    .map((each) => new ICAL.Event(each))

describe('a calendar read by another program', () => {
  it('has each workout on its day in the clothes of its runner, and each event with what the standard asks for', () => {
    const hard = workout({
      distance_m: 9000,
      purpose: 'aerobic-power',
      steps: [
        { role: 'warm-up', duration_s: 900 },
        {
          repeat: 5,
          steps: [
            { role: 'work', duration_s: 180, target: { by: 'pace', fast_s_per_km: 270, slow_s_per_km: 280 } },
            { role: 'recovery', duration_s: 120 },
          ],
        },
      ],
      shorter: { distance_m: 5000, steps: [] },
      version: 4,
    })
    const [event, review] = read(fileOf({ workouts: [hard] }))
    expect(event!.summary).toBe('Intervals, 9 km')
    expect(event!.description.split('\n')).toEqual([
      '15 min warm up · 5× (3 min @ 4:30–4:40/km · 2 min recover)',
      'Short and brisk, with rests that let you keep the form.',
      'On a tired day 5 km',
    ])
    expect(event!.uid).toBe(`workout-${hard.id}@cairn`)
    expect(event!.sequence).toBe(3)
    expect([event!.startDate.toString(), event!.endDate.toString(), event!.startDate.isDate]).toEqual([
      '2027-03-20',
      '2027-03-21',
      true,
    ])
    for (const name of ['dtstamp', 'last-modified'])
      expect(String(event!.component.getFirstPropertyValue(name))).toBe('2027-02-20T05:30:12Z')
    expect(review!.summary).toBe('Look back at the week')
    const miles = calendarFile(eventsOf({ workouts: [hard] }), { units: 'imperial', language: 'en' })
    expect(read(miles)[0]!.summary).toBe('Intervals, 5.6 mi')
    expect(read(miles)[0]!.description).toContain('7:15–7:31/mi')
  })

  it('shows races by their names, and the day a plan leads to where no race is entered for it', () => {
    const entered = race({ name: 'City Half; the big one, again' })
    const far = addDays(ASOF, 60)
    const plan = planTo(far)
    const of = (facts: Partial<CalendarFacts>) =>
      read(fileOf(facts))
        .map(({ summary }) => summary)
        .filter((text) => text !== 'Look back at the week')
    expect(of({ races: [entered, race({ outcome: 'did-not-start' })], plans: [plan] })).toEqual([
      'City Half; the big one, again (half marathon)',
      'Race day: marathon',
    ])
    expect(of({ races: [race({ on: far, distance_m: 42195 })], plans: [plan] })).toEqual(['Race: marathon'])
  })

  it('keeps the name of an event when it moves, and says that it was changed', () => {
    const before = workout()
    const after = { ...before, on: addDays(before.on, 2), version: 2 }
    const [first, second] = [before, after].map((each) =>
      read(fileOf({ workouts: [each] })).find(({ uid }) => uid.startsWith('workout-'))!,
    )
    expect(second!.uid).toBe(first!.uid)
    expect(second!.startDate.toString()).toBe('2027-03-22')
    expect(second!.sequence).toBe(first!.sequence + 1)
    const plan = planTo(addDays(ASOF, 60))
    const later = planTo(addDays(ASOF, 67), { id: plan.id, version: 2 })
    const dayOf = (each: KeptPlan) => read(fileOf({ plans: [each] })).find(({ uid }) => uid.startsWith('race-day-'))!
    expect(dayOf(later).uid).toBe(dayOf(plan).uid)
    expect(dayOf(later).startDate.toString()).toBe('2027-05-26')
  })

  it('is the same text for the same facts, and says the time of an id where none was kept', () => {
    const facts = { workouts: [workout({ id: '019b0000-0000-7000-8000-000000000000' })] }
    expect(fileOf(facts)).toBe(fileOf(facts))
    const [event] = read(fileOf({ ...facts, writtenAt: () => undefined }))
    const born = Temporal.Instant.fromEpochMilliseconds(0x019b_0000_0000).toString({ smallestUnit: 'second' })
    expect(String(event!.component.getFirstPropertyValue('dtstamp'))).toBe(born)
  })

  it('leaves out what lies more than four weeks back and what its runner left out', () => {
    const days = [-34, -33, 0].map((n) => workout({ on: addDays(ASOF, n) }))
    const shown = read(fileOf({ workouts: [...days, workout({ word: 'skipped' }), workout({ word: 'eased' })] }))
    expect(shown.filter(({ uid }) => uid.startsWith('workout-')).map(({ startDate }) => startDate.toString())).toEqual([
      '2027-02-15',
      '2027-03-20',
      '2027-03-20',
    ])
  })
})

describe('over a change of the clock', () => {
  // In spring and autumn 2027: Europe on 28 March and 31 October, the United States on 14 March and 7 November.
  const turns = ['2027-03-28', '2027-10-31', '2027-03-14', '2027-11-07'].map((on) => parseIsoDate(on)!)
  const zones = ['Europe/Berlin', 'America/New_York']

  it.each(zones)('every workout around it is on its day and on no other, for a reader in %s', (zone) => {
    const days = turns.flatMap((turn) => [-1, 0, 1].map((n) => addDays(turn, n)))
    const file = fileOf({ asOf: dateOf(2027, 3, 1), workouts: days.map((on) => workout({ on })) })
    const local = { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' } as const
    const shown = read(file)
      .filter(({ uid }) => uid.startsWith('workout-'))
      .map(({ startDate, endDate }) => {
        // Midnight to midnight on the reader's own wall, on days of 23, 24 and 25 hours.
        const [from, to] = [startDate, endDate].map(({ year, month, day }) =>
          Temporal.PlainDate.from({ year, month, day }).toZonedDateTime(zone),
        )
        const noon = new Date(from!.add({ hours: 12 }).epochMilliseconds)
        const hours = (to!.epochMilliseconds - from!.epochMilliseconds) / 3_600_000
        return { on: new Intl.DateTimeFormat('en-CA', local).format(noon), hours }
      })
    expect(shown.map(({ on }) => parseIsoDate(on))).toEqual(days.toSorted((a, b) => a - b))
    expect(shown.filter(({ hours }) => hours === 23)).toHaveLength(1)
    expect(shown.filter(({ hours }) => hours === 25)).toHaveLength(1)
  })

  it.each([
    [1, 7],
    [7, 6],
  ] as const)('the weekly review stays on the last day of a week that begins on day %i', (weekStart, last) => {
    const file = fileOf({ athlete: { ...athlete, weekStart }, reviewsFrom: dateOf(2027, 3, 1) })
    const review = read(file).find(({ summary }) => summary === 'Look back at the week')!
    const iterator = review.iterator()
    const days = Array.from({ length: 40 }, () => parseIsoDate(iterator.next()!.toString())!)
    expect(days.map(weekdayOf)).toEqual(days.map(() => last))
    expect(days.slice(1).map((day, i) => day - days[i]!)).toEqual(days.slice(1).map(() => 7))
  })
})

describe('the text of a calendar', () => {
  it('ends every line with CR LF, and folds them at 75 octets between characters', () => {
    const name = 'Trondheim–Å – løpet 🏔️ '.repeat(9).trim()
    const text = fileOf({ races: [race({ name })] })
    const lines = text.split('\r\n')
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const octets = lines.map((line) => Buffer.byteLength(line))
    expect(Math.max(...octets)).toBeLessThanOrEqual(75)
    expect(octets.filter((size) => size >= 72).length).toBeGreaterThan(2)
    // A character that was cut in two would come out as another one.
    expect(lines.every((line) => !Buffer.from(line).toString('utf8').includes('\uFFFD'))).toBe(true)
    expect(read(text).map(({ summary }) => summary)).toContain(`${name} (half marathon)`)
  })

  it('escapes what has a meaning of its own, and nobody breaks out of a line', () => {
    expect(textValue('a;b,c\\d\ne\r\nf\rg\u0007')).toBe('a\\;b\\,c\\\\d\\ne\\nf\\ng')
    expect(contentLine('X', 'a'.repeat(73))).toBe(`X:${'a'.repeat(73)}\r\n`)
    expect(contentLine('X', 'a'.repeat(74))).toBe(`X:${'a'.repeat(73)}\r\n a\r\n`)
    const bad = race({ name: 'Run\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nACTION:PROCEDURE' })
    const events = read(fileOf({ races: [bad] }))
    expect(events).toHaveLength(2)
    expect(events.flatMap(({ component }) => component.getAllSubcomponents())).toEqual([])
  })
})
