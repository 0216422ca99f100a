import type { LocalDate } from '../base/calendar.ts'
import { layWeek } from './lay-week.ts'
import { LIMITS } from './limits.ts'
import type { LongRun } from './long-run.ts'
import { knownOn, longestBefore, stepOn } from './longest-run.ts'
import type { Paces } from './paces.ts'
import type { PlanAim, PlanWeek, WeekNote } from './plan-types.ts'
import { HALVES } from './round-run.ts'
import type { RunDone, RunnerNow } from './runner-now.ts'
import type { SkeletonInputs, SkeletonWeek, Standing } from './skeleton.ts'
import { hardMeters } from './workouts.ts'

interface LayGround {
  readonly now: RunnerNow
  readonly inputs: SkeletonInputs
  readonly paces: Paces
  readonly start: Standing
}

/** Notes of weeks that the next one rises from by the usual tenth. */
const AS_LONG_AS_EVER: ReadonlySet<WeekNote> = new Set(['few-minutes', 'return', 'from-little'])

/** Lays the runs of weeks on their days, each within what the ones before it leave: steps, rises and days of rest. */
export function layWeeks(
  weeks: readonly SkeletonWeek[],
  { inputs, paces, now, start }: LayGround,
  aim: PlanAim,
  plain: boolean,
): PlanWeek[] {
  const isNew = now.longestEver_m < LIMITS.shortestRun_m
  // What rounding takes from a long run the next ones have no step from.
  const held = [...start.runs]
  const laid: PlanWeek[] = []
  for (const [i, week] of weeks.entries()) {
    const [before, next] = [weeks[i - 1], weeks[i + 1]]
    const hard = laid.at(-1)?.runs.filter(({ steps }) => hardMeters(steps) > 0) ?? []
    const around = [...hard.map(({ on }) => on), ...fixedDays(before), ...fixedDays(next)]
    // Rounding takes from one week what it leaves to the next: still no more than the usual rise between them.
    const whole = laid.filter(({ startsOn }) => startsOn > inputs.asOf)
    const isRising = whole.some(({ notes }) => notes.every((each) => AS_LONG_AS_EVER.has(each)))
    const highest_m = Math.max(0, ...whole.map((each) => each.distance_m))
    const hasHardlyRun =
      highest_m < LIMITS.firstRun_m * LIMITS.firstRuns && longestBefore(week.startsOn, held) < LIMITS.firstRun_m
    // After weeks that a race or a pause cut short: from the highest there was, the races and the weeks before the plan with it.
    const withRaces_m = laid.map((each, at) => sumOf(weeks[at]!.races, each.distance_m))
    const everHighest_m = Math.max(start.full_m, inputs.usual?.high_m ?? 0, ...withRaces_m) || Infinity
    const most = hasHardlyRun ? Infinity : LIMITS.weeklyRise * (isRising ? highest_m : everHighest_m)
    const distance_m = Math.min(week.distance_m, most)
    const { long: wished, ...bare } = week
    const long = wished && withinSteps(wished, { ...bare, distance_m }, held, inputs)
    const isFirst = week.startsOn <= inputs.asOf + 1
    const made = layWeek(
      { ...bare, ...(long && { long }), distance_m },
      {
        availability: inputs.availability,
        paces,
        easyPace_s_per_km: inputs.easyPace_s_per_km,
        aim: aim.kind === 'race' ? { distance_m: aim.distance_m } : {},
        plain,
        longestKnown: (on) => longestBefore(on, held),
        rounded: inputs.rounded,
        most_m: most,
        least_m: isFirst && week.phase !== 'taper' ? (inputs.usual?.low_m ?? 0) : 0,
        ...(aim.kind === 'level' && { level_m: aim.weekly_m }),
        isNew: isNew && i < 6,
        around,
      },
    )
    laid.push(made)
    held.push(
      ...made.runs.map(({ on, distance_m }) => ({ on, distance_m, isLong: on === long?.on })),
      ...week.races.map(({ on, distance_m }) => ({ on, distance_m })),
    )
  }
  return laid
}

/** The long run as far as the runs that were laid before it allow, and its week as it was cut. */
function withinSteps(
  long: LongRun,
  { days, distance_m: week_m }: Pick<SkeletonWeek, 'days' | 'distance_m'>,
  held: readonly RunDone[],
  { rounded }: SkeletonInputs,
): LongRun | undefined {
  // Where 30 days hold nothing up to the long run, its week's runs are alike: within what each of their days still knows.
  const most =
    longestBefore(long.on, held) > 0
      ? stepOn(long.on, held)
      : Math.min(...[long.on, ...days].map((day) => knownOn(day, held)))
  const distance_m = rounded(Math.min(long.distance_m, most, week_m * long.share), HALVES.long)
  if (distance_m >= LIMITS.shortestRun_m) return { ...long, distance_m }
  return long.distance_m <= most ? long : undefined
}

const sumOf = (races: readonly { readonly distance_m: number }[], from_m: number): number =>
  races.reduce((sum, { distance_m }) => sum + distance_m, from_m)

const fixedDays = (week: SkeletonWeek | undefined): LocalDate[] => [
  ...(week?.long ? [week.long.on] : []),
  ...(week?.races ?? []).map(({ on }) => on),
]
