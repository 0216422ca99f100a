export { richer, type Recording } from './duplicate-richer.ts'
import type { Activity } from './activity.ts'
import { epochMs } from '../base/units.ts'
import { offsetMinutesAt } from '../base/zone.ts'
import { tracksDiffer } from './duplicate-tracks.ts'
import type { Sport } from './sport.ts'
import type { Streams } from './streams.ts'

/** What recognising a twin needs; `Activity` has it all. */
export type TwinFacts = Pick<Activity, 'id' | 'startAt' | 'sport' | 'distance_m' | 'elapsed_s' | 'moving_s'> &
  Partial<Pick<Activity, 'localDay' | 'warnings' | 'zone' | 'zoneSource'>>

/**
 * `zone-shift`: the same recording, told by one of the sources in the wrong time zone. `same-day`: one of the sources, a
 * list without hours, tells only the day.
 */
export interface Twin {
  readonly id: string
  readonly kind: 'same-time' | 'zone-shift' | 'same-day'
  /** Milliseconds by which the other's clock is ahead of the candidate's. */
  readonly offset_ms: number
}

/** Watch and phone are rarely started in the same second. */
const START_MS = 90_000
/** Where one was started late or stopped early: this share of the longer must be shared time. */
const OVERLAP = 0.9
/** Two receivers measure one run so far apart, as share and in metres; likewise clocks that stop at pauses or do not. */
const DISTANCE_SHARE = 0.05
const DISTANCE_M = 150
const DURATION_SHARE = 0.05
const DURATION_S = 90
/** A wrong zone moves a start by quarters of an hour, at most 14 hours, and leaves every total as it was. */
const QUARTER_HOUR_MS = 15 * 60_000
const FURTHEST_ZONE_MS = 14 * 3600_000
const ZONE_START_MS = 2000
const ZONE_DURATION_S = 2
const ZONE_DISTANCE_SHARE = 0.001
const ZONE_DISTANCE_M = 10
/** From the farthest east to the farthest west. */
const FURTHEST_SHIFT_MS = 26 * 3600_000
/** What a service rounds, beside what receivers differ by. */
const WALL_SHARE = 0.02
/** Where only the day is known, the totals have to agree as two tellings of one recording do. */
const DAY_SHARE = 0.01
const DAY_DURATION_S = 10
const DAY_DISTANCE_M = 20

/**
 * The recordings of one athlete that may be of the same outing as the candidate, the likeliest first: nobody runs twice
 * at once. Same sport (or one that does not say), nearly the same start or nearly all the time shared, and the same
 * distance within what receivers differ by. docs/methods/duplicates.md.
 */
export function listTwins(candidate: TwinFacts, others: readonly TwinFacts[]): Twin[] {
  return others
    .flatMap((other) => {
      const kind = other.id === candidate.id ? undefined : twinKind(candidate, other)
      return kind ? [{ twin: { id: other.id, kind, offset_ms: other.startAt - candidate.startAt }, other }] : []
    })
    .sort(
      (a, b) =>
        Number(a.twin.kind !== 'same-time') - Number(b.twin.kind !== 'same-time') ||
        difference(candidate, a.other) - difference(candidate, b.other) ||
        (a.twin.id < b.twin.id ? -1 : 1),
    )
    .map(({ twin }) => twin)
}

/**
 * The likeliest twin of the candidate. `streamsOf` gives the samples of a recording where there are some: two people
 * who started a race together have other places or other hearts at the same moments, and are not taken for one.
 */
export function findTwin(
  candidate: TwinFacts,
  others: readonly TwinFacts[],
  streamsOf: (id: string) => Streams | undefined = () => undefined,
): Twin | undefined {
  return listTwins(candidate, others).find(({ id, kind, offset_ms }) => {
    const [a, b] = [streamsOf(candidate.id), streamsOf(id)]
    return !(a && b && tracksDiffer(a, b, kind === 'same-time' ? offset_ms / 1000 : 0))
  })
}

function twinKind(a: TwinFacts, b: TwinFacts): Twin['kind'] | undefined {
  if (!mayBeSameSport(a.sport, b.sport)) return undefined
  const apart_ms = Math.abs(a.startAt - b.startAt)
  if (isSameTime(a, b, apart_ms) && isClose(a.distance_m, b.distance_m, DISTANCE_SHARE, DISTANCE_M)) return 'same-time'
  if (isZoneShift(a, b, apart_ms) || isSameWall(a, b, apart_ms)) return 'zone-shift'
  return isSameDay(a, b) ? 'same-day' : undefined
}

const isHourUnknown = ({ warnings }: TwinFacts) => warnings?.some(({ code }) => code === 'hour-unknown') === true

function isSameDay(a: TwinFacts, b: TwinFacts): boolean {
  // Two of one list are two runs; two lists put theirs at the same assumed hours.
  if (isHourUnknown(a) === isHourUnknown(b) || a.localDay === undefined || a.localDay !== b.localDay) return false
  if (a.distance_m === undefined || b.distance_m === undefined) return false
  const durations = [
    [a.elapsed_s, b.elapsed_s],
    [a.elapsed_s, b.moving_s],
    [a.moving_s, b.elapsed_s],
    [a.moving_s, b.moving_s],
  ] as const
  return (
    isClose(a.distance_m, b.distance_m, DAY_SHARE, DAY_DISTANCE_M) &&
    durations.some(([one, other]) => isClose(one, other, DAY_SHARE, DAY_DURATION_S))
  )
}

const mayBeSameSport = (a: Sport, b: Sport) => a === b || a === 'generic' || b === 'generic'

function isSameTime(a: TwinFacts, b: TwinFacts, apart_ms: number): boolean {
  if (apart_ms <= START_MS) {
    // One source may give as elapsed what another gives as moving.
    return [
      [a.elapsed_s, b.elapsed_s],
      [a.elapsed_s, b.moving_s],
      [a.moving_s, b.elapsed_s],
    ].some(([one, other]) => isClose(one, other, DURATION_SHARE, DURATION_S))
  }
  const from = Math.max(a.startAt, b.startAt)
  const to = Math.min(a.startAt + a.elapsed_s * 1000, b.startAt + b.elapsed_s * 1000)
  return to - from >= OVERLAP * 1000 * Math.max(a.elapsed_s, b.elapsed_s)
}

function isZoneShift(a: TwinFacts, b: TwinFacts, apart_ms: number): boolean {
  const fromQuarter = Math.abs(apart_ms - Math.round(apart_ms / QUARTER_HOUR_MS) * QUARTER_HOUR_MS)
  return (
    apart_ms >= QUARTER_HOUR_MS - ZONE_START_MS &&
    apart_ms <= FURTHEST_ZONE_MS + ZONE_START_MS &&
    fromQuarter <= ZONE_START_MS &&
    // Without a distance on both sides, equal minutes on a gym floor would do.
    a.distance_m !== undefined &&
    b.distance_m !== undefined &&
    isClose(a.elapsed_s, b.elapsed_s, 0, ZONE_DURATION_S) &&
    isClose(a.distance_m, b.distance_m, ZONE_DISTANCE_SHARE, ZONE_DISTANCE_M)
  )
}

/**
 * One source told only the hour on the wall, and the runner was not at home: both clocks on the wall show the same, each in
 * the zone that is held for its own.
 */
function isSameWall(a: TwinFacts, b: TwinFacts, apart_ms: number): boolean {
  if (a.zone === undefined || b.zone === undefined || a.zone === b.zone) return false
  if ((a.zoneSource === 'athlete') === (b.zoneSource === 'athlete')) return false
  if (apart_ms > FURTHEST_SHIFT_MS || a.distance_m === undefined || b.distance_m === undefined) return false
  const wall = ({ startAt, zone }: TwinFacts) => startAt + offsetMinutesAt(startAt, zone!) * 60_000
  const start = Math.abs(wall(a) - wall(b))
  return (
    isSameTime({ ...a, startAt: epochMs(0) }, { ...b, startAt: epochMs(start) }, start) &&
    isClose(a.distance_m, b.distance_m, WALL_SHARE, DISTANCE_M)
  )
}

/** Within a share of the greater or an absolute difference; a value that is not known speaks neither for nor against. */
function isClose(a: number | undefined, b: number | undefined, share: number, least: number): boolean {
  return a === undefined || b === undefined || Math.abs(a - b) <= Math.max(least, share * Math.max(a, b))
}

/** How far two recordings are apart, as shares added up: only their order matters. */
function difference(a: TwinFacts, b: TwinFacts): number {
  const share = (x: number, y: number) => Math.abs(x - y) / Math.max(x, y, 1)
  const distance =
    a.distance_m === undefined || b.distance_m === undefined ? DISTANCE_SHARE : share(a.distance_m, b.distance_m)
  return distance + share(a.elapsed_s, b.elapsed_s) + Math.abs(a.startAt - b.startAt) / 1000 / Math.max(a.elapsed_s, 1)
}
