import { type LocalDate, type Weekday, weekdayOf } from '../base/calendar.ts'
import type { Race } from '../evidence/race.ts'
import { LIMITS, longRunFor } from './limits.ts'
import { knownOn, longestBefore, stepOn } from './longest-run.ts'
import { metersIn } from './meters-in.ts'
import type { PlanAim } from './plan-types.ts'
import { HALVES } from './round-run.ts'
import type { RunDone } from './runner-now.ts'
import type { SkeletonInputs, Standing } from './skeleton.ts'

/** A long run, with the most of its week that it may be. */
export interface LongRun extends RunDone {
  readonly share: number
}

/** Most of a week that its long run may be. */
export const longShareOf = (aim: PlanAim): number =>
  aim.kind === 'level' ? LIMITS.longShare : aim.distance_m < 15_000 ? LIMITS.longShareRace : LIMITS.longShareFar

interface LongAsked {
  readonly aim: PlanAim
  readonly asked: number
  readonly days: readonly LocalDate[]
  readonly races: readonly Race[]
  readonly done: readonly RunDone[]
  readonly isCutBack: boolean
  readonly taperShare: number | undefined
}

/** The long run of a week, within the usual next step, its share of the week and the minutes of its day. */
export function longRun(week: LongAsked, standing: Standing, inputs: SkeletonInputs): LongRun | undefined {
  const { aim, asked, days, races, done, isCutBack, taperShare } = week
  // The race itself is the long run of its week.
  if (aim.kind === 'race' && days.some((day) => day > aim.on - 7)) return undefined
  const on = longDay(days, races, standing.runs, inputs)
  if (on === undefined) return undefined
  const longest = longestBefore(on, standing.runs)
  if (asked < LIMITS.shortestRun_m) return undefined
  // The week's long run was run already.
  if (done.some(({ distance_m }) => distance_m >= 0.9 * longest)) return undefined
  const isFar = aim.kind === 'race' && aim.distance_m >= 30_000
  // Who runs far on few days goes on to: a short race is no reason to run less than the weeks before.
  const runsPerWeek = Math.min(days.length, inputs.availability.runsPerWeek)
  const evenShare =
    LIMITS.longStep / runsIn(asked, longest, longest > 0 ? inputs.availability.runsPerWeek : runsPerWeek)
  const eased = isCutBack ? 0.8 : taperShare === undefined ? 1 : Math.min(0.8, taperShare)
  // What is asked is that of an easier week already.
  const wanted = Math.max(
    asked * evenShare,
    aim.kind === 'race' ? longRunFor(aim.distance_m).wanted_m * eased : asked * LIMITS.longShare,
  )
  const minutes = Math.min(
    isFar ? LIMITS.longMinutesFar : LIMITS.longMinutes,
    inputs.availability.minutes?.[weekdayOf(on)] ?? Infinity,
  )
  const fits = (day: LocalDate) => metersIn(inputs.availability.minutes?.[weekdayOf(day)], inputs.easyPace_s_per_km)
  // Of two runs a week one is at least half of it; where the minutes of the others hold little, it takes more.
  const beside = days
    .flatMap((day) => (day === on ? [] : fits(day)))
    .sort((a, b) => b - a)
    .slice(0, inputs.availability.runsPerWeek - 1)
    .reduce((sum, each) => sum + each, 0)
  const left = asked > 0 ? Math.min(LIMITS.longShareFewMinutes, 1 - beside / asked) : 0
  const share = Math.max(longShareOf(aim), evenShare, left)
  const step = stepOn(on, standing.runs)
  // Days of the week that 30 days still reach back from: all runs are alike, and so within those of each of them.
  const alike = Math.min(
    asked / runsIn(asked, longest, runsPerWeek),
    ...days.map(fits),
    ...days.map((day) => knownOn(day, standing.runs)),
  )
  const base =
    longest > 0
      ? step
      : Math.min(alike, standing.lately_m > 0 ? standing.lately_m * LIMITS.afterBreakLong : LIMITS.firstRun_m)
  const most = Math.min(base * (longest > 0 && eased < 1 ? eased / LIMITS.longStep : 1), wanted)
  const distance_m = inputs.rounded(
    Math.min(most, asked, asked * share, (minutes * 60_000) / inputs.easyPace_s_per_km),
    HALVES.long,
  )
  return distance_m >= LIMITS.shortestRun_m ? { on, distance_m, share } : undefined
}

/** Runs that a week is made of: none too short to be planned, and of who has hardly run each as long as the longest of now. */
function runsIn(asked: number, longest_m: number, runsPerWeek: number): number {
  const alike = longest_m > 0 && longest_m < LIMITS.firstRun_m ? Math.round(asked / longest_m) : Infinity
  return Math.max(1, Math.min(runsPerWeek, alike, Math.floor(asked / LIMITS.shortestRun_m)))
}

/** A run of so much of the longest counts as long: none lies on the day after it. */
const LONG_LATELY = 0.5

/** The runner's day for it; if that is taken, the free day nearest to it, not next to a race or after a long run. */
function longDay(
  days: readonly LocalDate[],
  races: readonly Race[],
  runs: readonly RunDone[],
  { availability, easyPace_s_per_km }: SkeletonInputs,
): LocalDate | undefined {
  const free = days.filter(
    (day) =>
      races.every((race) => Math.abs(race.on - day) > 1) &&
      !runs.some(
        (run) => run.on === day - 1 && (run.isLong || run.distance_m >= LONG_LATELY * longestBefore(day, runs)),
      ),
  )
  // A race of a weekend is its long run.
  if (races.some(({ distance_m }) => distance_m >= 15_000)) return undefined
  const { longDay: wanted, minutes } = availability
  const isShort = (day: LocalDate) =>
    metersIn(minutes?.[weekdayOf(day)], easyPace_s_per_km) < LONG_LATELY * longestBefore(day, runs) ? 7 : 0
  return free.toSorted((a, b) => away(a, wanted) + isShort(a) - away(b, wanted) - isShort(b) || b - a)[0]
}

const away = (day: LocalDate, wanted: Weekday) => Math.abs(weekdayOf(day) - wanted)
