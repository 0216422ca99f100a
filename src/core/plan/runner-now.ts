import { addDays, type LocalDate, startOfWeek, type Weekday } from '../base/calendar.ts'
import type { Evidence } from '../evidence/evidence.ts'
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
  /** Median of the last four whole weeks. */
  readonly weekly_m: number
  /** Runs of the last 30 days and of the week in course, in order. */
  readonly runs: readonly RunDone[]
  /** Longest run of all, for who comes back after a break. */
  readonly longestEver_m: number
  /** Middle of the pace of runs of the last weeks. */
  readonly usualPace_s_per_km?: number
}

const WEEKS = 4
const DAY_PATTERN_DAYS = 56
/** A runner of whom nothing is known takes this for an easy kilometre. */
export const UNKNOWN_PACE_S_PER_KM = 420

export function runnerNow({ asOf, weekStart, activities }: Evidence): RunnerNow {
  const runs = activities.flatMap(({ sport, localDay, distance_m }) =>
    sport === 'running' && distance_m !== undefined && distance_m >= LIMITS.shortestRun_m && localDay <= asOf
      ? [{ on: localDay, distance_m }]
      : [],
  )
  // A week that ends today is whole.
  const end = startOfWeek(addDays(asOf, 1), weekStart)
  const first = runs[0]?.on ?? asOf
  const lastWeeks = Array.from({ length: WEEKS }, (_, i) => addDays(end, -7 * (WEEKS - i)))
    .filter((from) => addDays(from, 6) >= first)
    .map((from) => sum(runs.filter(({ on }) => on >= from && on < from + 7)))
  const recent = activities.filter(
    ({ sport, localDay, distance_m }) => sport === 'running' && localDay > asOf - 42 && (distance_m ?? 0) >= 2000,
  )
  const usualPace = median(recent.map(({ distance_m, moving_s }) => (moving_s / distance_m!) * 1000))
  return {
    lastWeeks,
    weekly_m: median(lastWeeks) ?? 0,
    runs: runs.filter(({ on }) => on > asOf - LIMITS.longWindowDays),
    longestEver_m: runs.reduce((longest, run) => Math.max(longest, run.distance_m), 0),
    ...(usualPace !== undefined && { usualPace_s_per_km: usualPace }),
  }
}

/** The days on which the runner runs by habit, from the last eight weeks; three spread days where there are none. */
export function usualAvailability({ asOf, activities }: Evidence): Availability {
  const recent = activities.filter(({ sport, localDay }) => sport === 'running' && localDay > asOf - DAY_PATTERN_DAYS)
  const count = new Map<Weekday, number>()
  const longest = new Map<Weekday, number>()
  const days = new Set<number>()
  for (const { localDay, distance_m } of recent) {
    const weekday = weekdayAt(localDay)
    if (!days.has(localDay)) count.set(weekday, (count.get(weekday) ?? 0) + 1)
    days.add(localDay)
    longest.set(weekday, Math.max(longest.get(weekday) ?? 0, distance_m ?? 0))
  }
  if (count.size === 0) return { days: [2, 4, 7], runsPerWeek: 3, longDay: 7 }
  const perWeek = Math.min(7, Math.max(1, Math.round(days.size / (DAY_PATTERN_DAYS / 7))))
  const runsPerWeek = Math.max(perWeek, Math.min(3, perWeek + 1))
  const byHabit = ALL_DAYS.toSorted((a, b) => (count.get(b) ?? 0) - (count.get(a) ?? 0) || b - a)
  const chosen = byHabit.slice(0, runsPerWeek)
  const longDay = chosen.toSorted((a, b) => (longest.get(b) ?? 0) - (longest.get(a) ?? 0) || b - a)[0]!
  return { days: chosen.toSorted((a, b) => a - b), runsPerWeek, longDay }
}

const ALL_DAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const weekdayAt = (day: LocalDate) => (((((day + 3) % 7) + 7) % 7) + 1) as Weekday
const sum = (runs: readonly RunDone[]) => runs.reduce((total, run) => total + run.distance_m, 0)
