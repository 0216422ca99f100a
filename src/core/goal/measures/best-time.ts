import type { DayRange, LocalDate } from '../../base/calendar.ts'
import { isIndoors, isRun } from '../../activity/counts.ts'
import { cutOf, firstFrom, inOrderOfDay } from '../../evidence/cut-list.ts'
import type { ActivityFact, BestEffortFact, Evidence } from '../../evidence/evidence.ts'
import { activityOf, alongside, effortsOver } from '../../evidence/facts-by.ts'
import type { GoalRecord } from './definition.ts'

/** Two ways of writing one distance (21.1 km and 21 097.5 m), as a share. */
const SAME_DISTANCE = 0.001
/** A race measured by GPS: no more than 1 % short (corners cut) or 5 % long (wide lines, the way to the start). */
const SHORTEST_RACE = 0.99
const LONGEST_RACE = 1.05

/** One time over a distance: of a recording, of a race by the organiser's clock, or of both. */
export interface Timed {
  readonly on: LocalDate
  readonly time_s: number
  readonly activityId?: string
  readonly raceId?: string
}

export interface BestTime {
  /** Whole seconds, as a clock shows them. */
  readonly time_s: number
  readonly reachedOn?: LocalDate
  /** Of all runs and races that covered the distance, in order. */
  readonly activityIds: readonly string[]
  readonly raceIds: readonly string[]
}

/**
 * The fastest time over a distance on the days of a range: best efforts over it, and whole runs that are about as long,
 * whose elapsed time then stands for the distance (an estimate: docs/methods/race-time-progress.md). Runs indoors are left
 * out: their distance is an estimate. A finished race counts by its official time, which stands for its recording too.
 */
export function bestTime(
  record: GoalRecord,
  distance_m: number,
  range: DayRange,
  target_s: number,
): BestTime | undefined {
  const timed = timesOver(record, distance_m, range)
  if (timed.length === 0) return undefined
  const reachedOn = timed.find(({ time_s }) => time_s <= target_s)?.on
  return {
    time_s: timed.reduce((best, { time_s }) => Math.min(best, time_s), Infinity),
    ...(reachedOn !== undefined && { reachedOn }),
    activityIds: timed.map(({ activityId }) => activityId).filter((id) => id !== undefined),
    raceIds: timed.map(({ raceId }) => raceId).filter((id) => id !== undefined),
  }
}

/** The fastest time alone, without what else was run: the same as that of bestTime. */
export function fastestTime(record: GoalRecord, distance_m: number, range: DayRange): number | undefined {
  const cut = cutOf(record.everyActivity)
  const times = timesOf(cut.whole, cutOf(record.bestEfforts).whole, distance_m)
  const races = timedRaces(record, distance_m, range)
  const byClock = new Set(races.map(({ race }) => race.activityId))
  let best = races.reduce((least, { time_s }) => Math.min(least, Math.round(time_s)), Infinity)
  const end = firstFrom(times, Math.min(range.to, cut.to) + 1)
  for (let i = firstFrom(times, Math.max(range.from, cut.from)); i < end; i++) {
    const { time_s, activityId } = times[i]!
    if (time_s < best && !byClock.has(activityId) && !cut.without.has(activityId)) best = time_s
  }
  return best === Infinity ? undefined : best
}

type TimedFacts = Pick<GoalRecord, 'everyActivity' | 'bestEfforts' | 'races'>

/** Every time over a distance on the days of a range, in order of day: what goals and personal bests both go by. */
export function timesOver(record: TimedFacts, distance_m: number, range: DayRange): Timed[] {
  const races = timedRaces(record, distance_m, range)
  return [...recorded(record, distance_m, range, races), ...official(races)].toSorted((a, b) => a.on - b.on)
}

const isAbout = (a: number, b: number) => Math.abs(a - b) <= b * SAME_DISTANCE

type RecordedTime = Timed & { readonly activityId: string; readonly localDay: LocalDate }
type Known = WeakMap<readonly BestEffortFact[], Map<number, readonly RecordedTime[]>>

const known = new WeakMap<readonly ActivityFact[], Known>()

function recorded(
  record: TimedFacts,
  distance_m: number,
  { from, to }: DayRange,
  races: ReturnType<typeof timedRaces>,
): Timed[] {
  const cut = cutOf(record.everyActivity)
  const times = timesOf(cut.whole, cutOf(record.bestEfforts).whole, distance_m)
  const byClock = new Set(races.map(({ race }) => race.activityId))
  return times
    .slice(firstFrom(times, Math.max(from, cut.from)), firstFrom(times, Math.min(to, cut.to) + 1))
    .filter(({ activityId }) => !byClock.has(activityId) && !cut.without.has(activityId))
}

/** Of every run of a list the time over a distance, in order of day: made once. */
function timesOf(
  activities: readonly ActivityFact[],
  bestEfforts: readonly BestEffortFact[],
  distance_m: number,
): readonly RecordedTime[] {
  let byEfforts = known.get(activities)
  if (!byEfforts) known.set(activities, (byEfforts = new WeakMap()))
  let byDistance = byEfforts.get(bestEfforts)
  if (!byDistance) byEfforts.set(bestEfforts, (byDistance = new Map()))
  let made = byDistance.get(distance_m)
  if (!made) byDistance.set(distance_m, (made = makeTimes(activities, bestEfforts, distance_m)))
  return made
}

type TimedLists = Pick<Evidence, 'activities' | 'bestEfforts'>

/**
 * Lists in which only the facts of some days were put in place of others: the times of all other days are those that are
 * known of the lists before, and need not be found again. What is found is the same with or without.
 */
export function carryTimes(before: TimedLists, after: TimedLists, days: ReadonlySet<LocalDate>): void {
  const byDistance = known.get(before.activities)?.get(before.bestEfforts)
  if (!byDistance) return
  const activities = after.activities.filter(({ localDay }) => days.has(localDay))
  const bestEfforts = after.bestEfforts.filter(({ localDay }) => days.has(localDay))
  const carried = new Map<number, readonly RecordedTime[]>()
  for (const [distance_m, times] of byDistance) {
    const left = times.filter(({ localDay }) => !days.has(localDay))
    const fresh = makeTimes(activities, bestEfforts, distance_m)
    carried.set(
      distance_m,
      [...left, ...fresh].toSorted((a, b) => a.localDay - b.localDay),
    )
  }
  const byEfforts: Known = known.get(after.activities) ?? new WeakMap()
  known.set(after.activities, byEfforts.set(after.bestEfforts, carried))
}

function makeTimes(
  activities: readonly ActivityFact[],
  bestEfforts: readonly BestEffortFact[],
  distance_m: number,
): readonly RecordedTime[] {
  const efforts = effortsOver(bestEfforts, distance_m)
  const made: RecordedTime[] = []
  alongside(inOrderOfDay(activities), efforts, (run, first, end) => {
    const { id, localDay, sport, subSport, distance_m: run_m, elapsed_s } = run
    if (!isRun(sport) || isIndoors(subSport)) return
    const isWhole = run_m !== undefined && run_m >= distance_m * SHORTEST_RACE && run_m <= distance_m * LONGEST_RACE
    let time_s = isWhole ? Math.round(elapsed_s) : Infinity
    for (let i = first; i < end; i++)
      if (efforts[i]!.activityId === id) time_s = Math.min(time_s, Math.round(efforts[i]!.elapsed_s))
    if (time_s < Infinity) made.push({ on: localDay, localDay, time_s, activityId: id })
  })
  return made
}

/**
 * Finished races over the distance on foot alone, with the time that counts: the organiser's, else the recorded one.
 * The way is then as long as it was announced, whatever the watch measured.
 */
function timedRaces(record: TimedFacts, distance_m: number, range: DayRange) {
  return record.races(range).flatMap((race) => {
    if (race.outcome !== 'finished' || race.kind === 'multisport' || !isAbout(race.distance_m, distance_m)) return []
    const found = activityOf(record.everyActivity, race.activityId, race.on)
    const recording = found && found.localDay >= range.from && found.localDay <= range.to ? found : undefined
    const time_s = race.official_time_s ?? recording?.elapsed_s
    return time_s === undefined ? [] : [{ race, time_s, recording }]
  })
}

const official = (races: ReturnType<typeof timedRaces>): Timed[] =>
  races.map(({ race, time_s, recording }) => ({
    on: race.on,
    time_s: Math.round(time_s),
    raceId: race.id,
    ...(recording && { activityId: recording.id }),
  }))
