import { isRun } from '../activity/counts.ts'
import { addDays, type LocalDate, startOfWeek, type Weekday } from '../base/calendar.ts'
import type { ActivityFact, Evidence } from '../evidence/evidence.ts'
import { median } from '../stats/median.ts'
import { LIMITS } from './limits.ts'
import type { Availability } from './plan-types.ts'

export interface RunDone {
  readonly on: LocalDate
  readonly distance_m: number
  /** Planned as its week's long run, whatever its length. */
  readonly isLong?: boolean
}

/** From where a plan starts. */
export interface RunnerNow {
  /** The last four whole weeks, oldest first, in metres; weeks before the first run are not among them. */
  readonly lastWeeks: readonly number[]
  /** Median of the last four whole weeks; of a log with none the last seven days. */
  readonly weekly_m: number
  /** Runs of the last 30 days and of the week in course, in order. */
  readonly runs: readonly RunDone[]
  /** Longest of the 30 days that end with the last run: what a way back after a break is held against. */
  readonly lately_m: number
  /** Longest run of all. */
  readonly longestEver_m: number
  /** Middle of the pace of runs of the last weeks. */
  readonly usualPace_s_per_km?: number
}

const WEEKS = 4
/** After a longer break the weeks before it say nothing about those of now. [P] */
const FORGOTTEN_DAYS = 182
const DAY_PATTERN_DAYS = 56
/** A runner of whom nothing is known takes this for an easy kilometre. */
export const UNKNOWN_PACE_S_PER_KM = 420

export function runnerNow(evidence: Evidence): RunnerNow {
  const { asOf, activities } = evidence
  const runs = runsUntil(evidence, asOf).filter(({ distance_m }) => distance_m >= LIMITS.shortestRun_m)
  const lastWeeks = lastWeeksOf(evidence, asOf)
  const recent = activities.filter(
    ({ sport, localDay, distance_m }) => isRun(sport) && localDay > asOf - 42 && (distance_m ?? 0) >= 2000,
  )
  const last = runs.at(-1)?.on ?? asOf
  const usualPace = median(recent.map(({ distance_m, moving_s }) => (moving_s / distance_m!) * 1000))
  return {
    lastWeeks,
    weekly_m: median(lastWeeks) ?? sum(runs.filter(({ on }) => on > asOf - 7)),
    runs: runs.filter(({ on }) => on > asOf - LIMITS.longWindowDays),
    lately_m: longest(runs.filter(({ on }) => on > last - LIMITS.longWindowDays)),
    longestEver_m: longest(runs),
    ...(usualPace !== undefined && { usualPace_s_per_km: usualPace }),
  }
}

/**
 * What a week was before a break, in metres: the median of the four whole weeks up to it. The one measure for the weeks of
 * a plan and for the way back from a pause; undefined where nothing was run, or where the break is longer than it tells.
 */
export function weekBefore(
  evidence: Evidence,
  rest: { readonly from: LocalDate; readonly to: LocalDate },
): number | undefined {
  const weekly_m = median(lastWeeksOf(evidence, addDays(rest.from, -1))) ?? 0
  return weekly_m > 0 && rest.to - rest.from < FORGOTTEN_DAYS ? weekly_m : undefined
}

/** The last whole weeks up to a day, oldest first, those before the first run left out. A week that ends on it is whole. */
function lastWeeksOf(evidence: Evidence, until: LocalDate): number[] {
  const runs = runsUntil(evidence, until)
  const end = startOfWeek(addDays(until, 1), evidence.weekStart)
  const first = runs[0]?.on ?? until
  return Array.from({ length: WEEKS }, (_, i) => addDays(end, -7 * (WEEKS - i)))
    .filter((from) => addDays(from, 6) >= first)
    .map((from) => sum(runs.filter(({ on }) => on >= from && on < from + 7)))
}

const runsUntil = ({ activities }: { readonly activities: readonly ActivityFact[] }, until: LocalDate): RunDone[] =>
  activities.flatMap(({ sport, localDay, distance_m = 0 }) =>
    isRun(sport) && localDay <= until ? [{ on: localDay, distance_m }] : [],
  )

/** The days on which the runner runs by habit, from the last eight weeks; three spread days where there are none. */
export function usualAvailability({ asOf, activities }: Evidence): Availability {
  const runs = activities.filter(({ sport }) => isRun(sport))
  const recent = runs.filter(({ localDay }) => localDay > asOf - DAY_PATTERN_DAYS)
  const count = new Map<Weekday, number>()
  const longestOn = new Map<Weekday, number>()
  const days = new Set<number>()
  for (const { localDay, distance_m } of recent) {
    const weekday = weekdayAt(localDay)
    if (!days.has(localDay)) count.set(weekday, (count.get(weekday) ?? 0) + 1)
    days.add(localDay)
    longestOn.set(weekday, Math.max(longestOn.get(weekday) ?? 0, distance_m ?? 0))
  }
  if (count.size === 0) return { days: [2, 4, 7], runsPerWeek: 3, longDay: 7 }
  // A log of a fortnight tells of two weeks, not of eight.
  const known = Math.min(DAY_PATTERN_DAYS, Math.max(7, asOf + 1 - runs[0]!.localDay))
  const perWeek = Math.min(7, Math.max(1, Math.round(days.size / (known / 7))))
  const runsPerWeek = Math.max(perWeek, Math.min(3, perWeek + 1))
  const byHabit = ALL_DAYS.toSorted((a, b) => (count.get(b) ?? 0) - (count.get(a) ?? 0) || b - a)
  const chosen = byHabit.slice(0, runsPerWeek)
  const longDay = chosen.toSorted((a, b) => (longestOn.get(b) ?? 0) - (longestOn.get(a) ?? 0) || b - a)[0]!
  return { days: chosen.toSorted((a, b) => a - b), runsPerWeek, longDay }
}

const ALL_DAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const weekdayAt = (day: LocalDate) => (((((day + 3) % 7) + 7) % 7) + 1) as Weekday
const sum = (runs: readonly RunDone[]) => runs.reduce((total, run) => total + run.distance_m, 0)
const longest = (runs: readonly RunDone[]) => runs.reduce((most, run) => Math.max(most, run.distance_m), 0)
