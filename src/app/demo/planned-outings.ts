import { addDays, civil, type DayRange, type LocalDate, startOfWeek, weekdayOf } from '../../core/base/calendar.ts'
import type { Random } from '../../core/base/random.ts'
import { halfPace, isWithin, type MadeUpLife, type MadeUpRace, placeOn, randomOf } from './made-up-life.ts'
import { otherOutings } from './other-outings.ts'
import type { Outing, Stretch } from './outing.ts'
import { easyRun, intervalRun, longRun, tempoRun } from './workouts.ts'

const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const dayName = (day: LocalDate): string => DAY_NAMES[weekdayOf(day) - 1]!

/** Every outing from the first day to the day before the last, week by week. */
export function plannedOutings(life: MadeUpLife): Outing[] {
  const outings: Outing[] = []
  for (let monday = startOfWeek(life.from, 1); monday < life.until; monday = addDays(monday, 7)) {
    outings.push(...runsOfWeek(life, monday), ...otherOutings(life, monday))
  }
  const lastDay = addDays(life.until, -1)
  return outings.filter(({ day }) => isWithin(day, { from: life.from, to: lastDay }) && !isWithin(day, life.illness))
}

/** Kilometres a week in ordinary times, at the start of each year and now. */
const USUAL_KM = [17, 25, 30, 35] as const
/** Three weeks up, one to rest. */
const RHYTHM = [0.95, 1, 1.06, 0.82] as const

function weekKm(life: MadeUpLife, monday: LocalDate, random: Random): number {
  const years = Math.min(2.999, Math.max(0, (monday - life.from) / 365.25))
  const year = Math.floor(years)
  const usual = USUAL_KM[year]! + (years - year) * (USUAL_KM[year + 1]! - USUAL_KM[year]!)
  const { month, day } = civil(monday)
  const season = 1 + 0.07 * Math.cos(((month - 1 + day / 31 - 4.5) / 12) * 2 * Math.PI)
  const week = Math.floor((monday + 3) / 7)
  return usual * season * RHYTHM[week % 4]! * nearEvents(life, monday) * (0.96 + random() * 0.08)
}

/** Less before a race and after it, after an illness, on holiday and abroad. */
function nearEvents(life: MadeUpLife, monday: LocalDate): number {
  const weeksSince = (day: LocalDate) => Math.round((monday - startOfWeek(day, 1)) / 7)
  const overlaps = ({ from, to }: DayRange) => monday <= to && addDays(monday, 6) >= from
  if (overlaps(life.holiday)) return 0.3
  if (overlaps(life.travel)) return 0.75
  const sinceIllness = weeksSince(life.illness.to)
  if (sinceIllness === 1) return 0.5
  if (sinceIllness === 2) return 0.75
  for (const race of life.races) {
    const since = weeksSince(race.day)
    const long = race.distance_m > 15000
    if (since === -1 && long) return 0.8
    if (since === 1) return long ? 0.6 : 0.85
  }
  return 1
}

/** How many runs: mostly three in the first year, mostly four since, and four for the goal, with one week missed. */
function runCount(life: MadeUpLife, monday: LocalDate, random: Random): number {
  if (isWithin(monday, { from: startOfWeek(life.holiday.from, 1), to: life.holiday.to })) return 2
  if (isWithin(monday, life.travel)) return 3
  const weekOfStreak = (monday - life.streakFrom) / 7
  if (weekOfStreak >= 0) return weekOfStreak === 3 ? 3 : 4
  const chance = random()
  const firstYear = monday - life.from < 300
  if (firstYear) return chance < 0.55 ? 3 : 4
  return chance < 0.15 ? 3 : chance < 0.88 ? 4 : 5
}

/** Days of the week, from Monday = 0, for so many runs; the last is the long one. */
const RUN_DAYS: Readonly<Record<number, readonly number[]>> = {
  2: [2, 5],
  3: [1, 3, 6],
  4: [1, 3, 5, 6],
  5: [1, 2, 3, 5, 6],
}

function runsOfWeek(life: MadeUpLife, monday: LocalDate): Outing[] {
  const random = randomOf(life.seed, `week ${monday}`)
  const count = runCount(life, monday, random)
  const km = weekKm(life, monday, random)
  const race = life.races.find(({ day }) => isWithin(day, { from: monday, to: addDays(monday, 6) }))
  const days = RUN_DAYS[count]!.map((offset) => addDays(monday, offset))
  const week = Math.floor((monday + 3) / 7)
  const settled = monday - life.from > 90 && nearEvents(life, monday) === 1
  return days.map((day, i) => {
    const last = i === days.length - 1
    if (race && last) return raceOf(race, random)
    // In the week of a race the rest is short and easy.
    const share = last ? 0.42 : 0.58 / (days.length - 1)
    const distance_m = race
      ? 4000 + random() * 1500
      : Math.min(20_000, Math.max(3500, km * 1000 * share * (0.93 + random() * 0.14)))
    const kind = race || !settled ? 'easy' : last ? 'long' : kindOf(i, days.length, week)
    return runOf(life, day, kind, distance_m, random)
  })
}

/** One hard day a week beside the long one: repeats on the first day of even weeks, a tempo run later in odd ones. */
function kindOf(nth: number, count: number, week: number): Kind {
  if (week % 2 === 0) return nth === 0 ? 'intervals' : 'easy'
  return nth === (count > 3 ? 1 : 0) ? 'tempo' : 'easy'
}

type Kind = 'easy' | 'long' | 'intervals' | 'tempo'

function runOf(life: MadeUpLife, day: LocalDate, kind: Kind, distance_m: number, random: Random): Outing {
  const pace = halfPace(life.until, day) * (1 + summer(day) * 0.02) * (0.985 + random() * 0.03)
  const make: Readonly<Record<Kind, () => { name: string; stretches: Stretch[] }>> = {
    easy: () => ({ name: `Easy ${dayName(day)}`, stretches: easyRun(pace, distance_m) }),
    long: () => ({ name: `Long ${dayName(day)}`, stretches: longRun(pace, distance_m) }),
    tempo: () => ({ name: `Tempo ${dayName(day)}`, stretches: tempoRun(pace, distance_m) }),
    intervals: () => intervalRun(pace, distance_m),
  }
  const weekend = weekdayOf(day) >= 6
  const minute = weekend ? 8 * 60 + Math.floor(random() * 120) : 17 * 60 + Math.floor(random() * 100)
  const treadmill = kind === 'easy' && summer(day) < -0.8 && random() < 0.12
  const note = random() < 0.03 ? NOTES[Math.floor(random() * NOTES.length)] : undefined
  return {
    day,
    minute,
    place: placeOn(life, day),
    sport: 'running',
    ...(treadmill && { subSport: 'treadmill' }),
    ...make[kind](),
    ...(note !== undefined && { note }),
    way: Math.floor(random() * 6),
  }
}

const NOTES = [
  'Fog over the fields, nobody about.',
  'Legs heavy, glad I went anyway.',
  'Ran with Jo and talked the whole way.',
  'New shoes. Good.',
  'Too warm. Slowed down and walked the hill.',
  'Deer on the far side of the lake.',
]

/** 1 in the middle of July, -1 in the middle of January. */
function summer(day: LocalDate): number {
  const { month, day: dayOfMonth } = civil(day)
  return Math.cos(((month - 7 + (dayOfMonth - 15) / 31) / 12) * 2 * Math.PI)
}

function raceOf(race: MadeUpRace, random: Random): Outing {
  return {
    day: race.day,
    minute: 10 * 60,
    place: race.place,
    sport: 'running',
    name: race.name,
    // A watch measures a little more than the line that was measured for the race.
    stretches: [
      { distance_m: race.distance_m * (1.002 + random() * 0.003), pace: (race.time_s / race.distance_m) * 1000 },
    ],
    official_s: race.time_s,
    way: 0,
  }
}
