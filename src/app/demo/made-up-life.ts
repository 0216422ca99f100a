import { addDays, addMonths, type DayRange, type LocalDate, startOfWeek } from '../../core/base/calendar.ts'
import { fnv1a, type Random, seededRandom } from '../../core/base/random.ts'
import { AWAY, HOME, LAKE, type Place, TOWN } from './made-up-places.ts'

export interface MadeUpRace {
  readonly day: LocalDate
  readonly name: string
  readonly distance_m: number
  readonly time_s: number
  readonly place: Place
}

/** The frame of three years, told from their end: what is long ago stays where it is when the demo is made anew. */
export interface MadeUpLife {
  readonly seed: number
  readonly from: LocalDate
  readonly until: LocalDate
  /** In order of day, each on a Sunday. */
  readonly races: readonly MadeUpRace[]
  readonly illness: DayRange
  readonly holiday: DayRange
  /** A week of running in another zone. */
  readonly travel: DayRange
  /** First Monday of the goal of four runs a week. */
  readonly streakFrom: LocalDate
}

/** Sunday six weeks and more ago. */
export const lastRaceOn = (until: LocalDate): LocalDate => addDays(startOfWeek(until, 1), -43)
/** Monday eight weeks before this one. */
export const streakFrom = (until: LocalDate): LocalDate => addDays(startOfWeek(until, 1), -56)

const HALF_MARATHON_M = 21097.5

export function madeUpLife(seed: number, until: LocalDate): MadeUpLife {
  const ago = (months: number) => startOfWeek(addMonths(until, -months), 1)
  const week = (monday: LocalDate, days = 7): DayRange => ({ from: monday, to: addDays(monday, days - 1) })
  const race = (name: string, monday: LocalDate, distance_m: number, place: Place, effort: number): MadeUpRace => {
    const day = addDays(monday, 6)
    const luck = 1 + (randomOf(seed, `race ${name}`)() - 0.5) * 0.01
    const time_s = Math.round((halfPace(until, day) * effort * luck * distance_m) / 1000)
    return { day, name, distance_m, time_s, place }
  }
  return {
    seed,
    until,
    from: addMonths(until, -36),
    races: [
      race('Town 5 km', ago(30), 5000, TOWN, 0.92),
      race('Harvest Half', ago(19), HALF_MARATHON_M, TOWN, 1.02),
      race('Lake Half Marathon', ago(8), HALF_MARATHON_M, LAKE, 1.03),
      race('Old Mill 10', addDays(lastRaceOn(until), -6), 10000, TOWN, 0.94),
    ],
    illness: week(ago(22)),
    holiday: week(ago(13), 12),
    travel: week(ago(4)),
    streakFrom: streakFrom(until),
  }
}

/** Chance of its own for each part of the story: a change in one leaves the others as they are. */
export const randomOf = (seed: number, part: string): Random => seededRandom(fnv1a(`${seed} ${part}`))

/** Months before the end and the pace, in seconds a kilometre, at which a half marathon can just be run then. */
const FITNESS: readonly (readonly [months: number, pace: number])[] = [
  [36, 372],
  [30, 355],
  [23, 336],
  [21.5, 344],
  [19, 333],
  [13, 322],
  [12, 326],
  [8, 310],
  [1.5, 301],
  [0, 299],
]

/** Linear between the known months. */
export function halfPace(until: LocalDate, day: LocalDate): number {
  const months = Math.min(36, Math.max(0, (until - day) / 30.4375))
  const next = FITNESS.findIndex(([known]) => known <= months)
  const [later, earlier] = [FITNESS[next]!, FITNESS[Math.max(0, next - 1)]!]
  if (later === earlier) return later[1]
  const share = (months - later[0]) / (earlier[0] - later[0])
  return later[1] + share * (earlier[1] - later[1])
}

export const isWithin = (day: LocalDate, { from, to }: DayRange): boolean => day >= from && day <= to

export const placeOn = (life: MadeUpLife, day: LocalDate): Place => (isWithin(day, life.travel) ? AWAY : HOME)
