import { addDays, type LocalDate, startOfWeek, weekdayOf } from '../../core/base/calendar.ts'
import type { Random } from '../../core/base/random.ts'

/** What the made-up runner does on a day. Distances in metres. */
export type MadeUpSession =
  | { readonly kind: 'easy' | 'long'; readonly on: LocalDate; readonly distance_m: number }
  | { readonly kind: 'tempo' | 'intervals'; readonly on: LocalDate }
  | { readonly kind: 'race'; readonly on: LocalDate; readonly distance_m: number; readonly name: string }
  | { readonly kind: 'walk' | 'ride' | 'strength'; readonly on: LocalDate }

export interface MadeUpTraining {
  readonly sessions: readonly MadeUpSession[]
  /** Metres a second that this runner could hold for about an hour, on a day. */
  readonly speedOn: (day: LocalDate) => number
  /** Days on the other side of the world. */
  readonly isAway: (day: LocalDate) => boolean
}

export const WEEKS = 156
const [SLOW_MPS, FAST_MPS] = [2.95, 3.33]

/** Weeks before the last day in which life had other plans, and how much of the running was left. */
const BREAKS: readonly { readonly weeks: readonly number[]; readonly left: number }[] = [
  { weeks: [131, 130], left: 0.4 },
  { weeks: [98, 97, 96], left: 0 },
  { weeks: [95, 94], left: 0.5 },
  { weeks: [61], left: 0.25 },
  { weeks: [35, 34], left: 0.5 },
  { weeks: [14], left: 0 },
]
const AWAY_WEEK = 61

/** Races by weeks before the last day: each on that week's Sunday. */
export const RACES: readonly { readonly week: number; readonly distance_m: number; readonly name: string }[] = [
  { week: 140, distance_m: 5000, name: 'Mill Stream 5 km' },
  { week: 118, distance_m: 10_000, name: 'Orchard Ten' },
  { week: 104, distance_m: 21_097.5, name: 'Three Bridges Half' },
  { week: 72, distance_m: 5000, name: 'Mill Stream 5 km' },
  { week: 66, distance_m: 10_000, name: 'Orchard Ten' },
  { week: 52, distance_m: 21_097.5, name: 'Three Bridges Half' },
  { week: 20, distance_m: 5000, name: 'Mill Stream 5 km' },
  { week: 10, distance_m: 10_000, name: 'Orchard Ten' },
]

/** Three years of weeks up to the day before `until`: four runs or so a week, building and resting, with a life around them. */
export function madeUpTraining(random: Random, until: LocalDate): MadeUpTraining {
  const lastWeek = startOfWeek(until, 1)
  const weekOf = (day: LocalDate) => Math.round((lastWeek - startOfWeek(day, 1)) / 7)
  const speedOn = (day: LocalDate) => {
    const way = 1 - Math.max(0, weekOf(day)) / WEEKS
    const season = 0.035 * Math.sin((day / 365.25) * 2 * Math.PI)
    return SLOW_MPS + (FAST_MPS - SLOW_MPS) * way + season * (1 - way * 0.6)
  }
  const sessions: MadeUpSession[] = []
  for (let week = WEEKS; week >= 0; week--) {
    for (const session of weekSessions(random, week, addDays(lastWeek, -7 * week)))
      if (session.on < until) sessions.push(session)
  }
  return { sessions, speedOn, isAway: (day) => weekOf(day) === AWAY_WEEK }
}

function weekSessions(random: Random, week: number, monday: LocalDate): MadeUpSession[] {
  const left = BREAKS.find((pause) => pause.weeks.includes(week))?.left ?? 1
  const race = RACES.find((each) => each.week === week)
  const isEasyWeek = week % 4 === 0 || RACES.some((each) => each.week === week - 1)
  const size = (0.68 + 0.32 * (1 - week / WEEKS)) * (isEasyWeek ? 0.78 : 1) * (left < 1 && left > 0 ? 0.7 : 1)
  const skips = (chance: number) => random() < chance || random() > left
  const on = (weekday: number) => addDays(monday, weekday - 1)
  const about = (distance_m: number) => Math.round((distance_m * size * (0.88 + random() * 0.24)) / 10) * 10

  const sessions: MadeUpSession[] = []
  if (!skips(0.35)) sessions.push({ kind: 'strength', on: on(1) })
  if (!skips(0.03))
    sessions.push(
      isEasyWeek
        ? { kind: 'easy', on: on(2), distance_m: about(7000) }
        : { kind: week % 2 ? 'tempo' : 'intervals', on: on(2) },
    )
  if (!skips(0.06)) sessions.push({ kind: 'easy', on: on(3), distance_m: about(8200) })
  if (!skips(0.07)) sessions.push({ kind: 'easy', on: on(5), distance_m: about(7000) })
  if (random() < 0.18) sessions.push({ kind: random() < 0.5 ? 'walk' : 'ride', on: on(6) })
  if (race) sessions.push({ kind: 'race', on: on(7), distance_m: race.distance_m, name: race.name })
  else if (!skips(0.04)) sessions.push({ kind: 'long', on: on(7), distance_m: about(15_500) })
  return sessions
}

export const weekdayName = (day: LocalDate): string =>
  ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'][weekdayOf(day) - 1] ?? ''
