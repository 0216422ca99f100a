import { addDays, startOfWeek, type LocalDate } from '../base/calendar.ts'
import { isRun } from '../activity/counts.ts'
import type { ActivityFact, Evidence } from '../evidence/evidence.ts'
import { median } from '../stats/median.ts'

const WEEKS = 8
/** A single run is held against the longest of so many days (Schuster Brandt Frandsen and others 2025). */
const LONGEST_DAYS = 30

/** What a runner's weeks are like lately: the middle of the last eight whole ones, those before the first run left out. */
export interface UsualWeeks {
  /** How many whole weeks it is the middle of; 0 where nothing is known. */
  readonly weeks: number
  readonly days: number
  readonly runs: number
  /** Undefined where no run has a distance. */
  readonly distance_m?: number
  readonly moving_s: number
  /** Longest run of the last 30 days, and of all that is known. */
  readonly longest_m?: number
  readonly longestEver_m?: number
}

const longestOf = (runs: readonly ActivityFact[]): number | undefined => {
  const known = runs.flatMap(({ distance_m }) => distance_m ?? [])
  return known.length === 0 ? undefined : known.reduce((a, b) => Math.max(a, b))
}

export function usualWeeks({
  activities,
  asOf,
  weekStart,
}: Pick<Evidence, 'activities' | 'asOf' | 'weekStart'>): UsualWeeks {
  const runs = activities.filter(({ sport, localDay }) => isRun(sport) && localDay <= asOf)
  const thisWeek = startOfWeek(asOf, weekStart)
  const first = runs[0] && startOfWeek(runs[0].localDay, weekStart)
  const weeks = Array.from({ length: WEEKS }, (_, i) => addDays(thisWeek, -7 * (WEEKS - i)))
    .filter((from) => first !== undefined && from >= first)
    .map((from) => weekOf(runs, from))
  const middle = (of: (week: ReturnType<typeof weekOf>) => number) => median(weeks.map(of)) ?? 0
  const longest_m = longestOf(runs.filter(({ localDay }) => localDay > asOf - LONGEST_DAYS))
  const longestEver_m = longestOf(runs)
  return {
    weeks: weeks.length,
    days: middle((week) => week.days),
    runs: middle((week) => week.runs),
    ...(weeks.some((week) => week.distance_m > 0) && { distance_m: middle((week) => week.distance_m) }),
    moving_s: middle((week) => week.moving_s),
    ...(longest_m !== undefined && { longest_m }),
    ...(longestEver_m !== undefined && { longestEver_m }),
  }
}

function weekOf(runs: readonly ActivityFact[], from: LocalDate) {
  const own = runs.filter(({ localDay }) => localDay >= from && localDay < from + 7)
  return {
    days: new Set(own.map(({ localDay }) => localDay)).size,
    runs: own.length,
    distance_m: own.reduce((sum, { distance_m = 0 }) => sum + distance_m, 0),
    moving_s: own.reduce((sum, { moving_s }) => sum + moving_s, 0),
  }
}
