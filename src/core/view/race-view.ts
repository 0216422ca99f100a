import type { Activity } from '../activity/activity.ts'
import { isoDate, type LocalDate } from '../base/calendar.ts'
import { coolTime } from '../forecast/heat.ts'
import type { Race, RaceKind, RaceOutcome, RacePriority } from '../evidence/race.ts'
import type { IsoDay } from './dashboard-types.ts'
import type { FirstThingsView } from './first-things-view.ts'
import { orNull } from './iso.ts'

export interface RaceView {
  id: string
  name: string | null
  on: IsoDay
  /** Days from asOf: 0 is that day, below 0 it is over; null of a race to come while the runner comes first. */
  daysLeft: number | null
  distance_m: number
  kind: RaceKind
  ascent_m: number | null
  altitude_m: number | null
  place: string | null
  priority: RacePriority
  outcome: RaceOutcome
  official_time_s: number | null
  /** What counts: the official time, else the elapsed time of the recording. */
  time_s: number | null
  activityId: string | null
  allOut: boolean
  note: string | null
  temperature_c: number | null
  dewPoint_c: number | null
  /** What the time would have been on a cool day, and the range of it; null without a time and its weather. */
  cool: { time_s: number; fast_s: number; slow_s: number } | null
  version: number
}

export interface RaceList {
  asOf: IsoDay
  firstThings: FirstThingsView | null
  /** The next first. */
  coming: RaceView[]
  /** The latest first. */
  past: RaceView[]
}

type Timed = Pick<Activity, 'id' | 'elapsed_s'>

/** A race of today is to come until its runner says how it ended. */
export function raceList(
  races: readonly Race[],
  recordings: readonly Timed[],
  asOf: LocalDate,
  firstThings: FirstThingsView | null,
): RaceList {
  const times = new Map(recordings.map(({ id, elapsed_s }) => [id, elapsed_s]))
  const isComing = (race: Race) => race.on > asOf || (race.on === asOf && race.outcome === 'planned')
  const view = (race: Race) => raceView(race, times.get(race.activityId ?? ''), asOf)
  return {
    asOf: isoDate(asOf),
    firstThings,
    coming: races
      .filter(isComing)
      .map(view)
      // No countdown beside a runner who has to be looked after.
      .map((race) => (firstThings ? { ...race, daysLeft: null } : race)),
    past: races
      .filter((race) => !isComing(race))
      .map(view)
      .toReversed(),
  }
}

export function raceView(race: Race, recorded_s: number | undefined, asOf: LocalDate): RaceView {
  const time_s = race.outcome === 'finished' ? orNull(race.official_time_s ?? recorded_s) : null
  return {
    id: race.id,
    name: orNull(race.name),
    on: isoDate(race.on),
    daysLeft: race.on - asOf,
    distance_m: race.distance_m,
    kind: race.kind,
    ascent_m: orNull(race.ascent_m),
    altitude_m: orNull(race.altitude_m),
    place: orNull(race.place),
    priority: race.priority,
    outcome: race.outcome,
    official_time_s: orNull(race.official_time_s),
    time_s,
    activityId: orNull(race.activityId),
    allOut: race.allOut,
    note: orNull(race.note),
    temperature_c: orNull(race.temperature_c),
    dewPoint_c: orNull(race.dewPoint_c),
    cool: time_s === null ? null : coolOf(race, time_s),
    version: race.version,
  }
}

/** Nothing is said where it was cool: the official time is what it is. */
function coolOf({ temperature_c, dewPoint_c }: Race, time_s: number): RaceView['cool'] {
  if (temperature_c === undefined || dewPoint_c === undefined) return null
  const cool = coolTime(time_s, temperature_c, dewPoint_c)
  const whole = { time_s: Math.round(cool.time_s), fast_s: Math.round(cool.fast_s), slow_s: Math.round(cool.slow_s) }
  return whole.time_s < Math.round(time_s) ? whole : null
}
