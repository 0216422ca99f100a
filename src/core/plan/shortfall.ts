import type { LocalDate } from '../base/calendar.ts'
import { LIMITS, longRunFor } from './limits.ts'
import type { PlanAim, PlanProblem } from './plan-types.ts'
import { longestBefore } from './longest-run.ts'
import { skeleton, type SkeletonInputs, type Standing } from './skeleton.ts'

/** Where the weeks to an aim begin. */
export interface WayGround {
  readonly start: Standing
  readonly inputs: SkeletonInputs
  /** First day that is planned. */
  readonly from: LocalDate
}

/** What the longest run or the weeks would have to be, and how far they come by the day. */
export function shortfall(aim: PlanAim, { start, inputs, from }: WayGround): PlanProblem | undefined {
  const { weeks } = skeleton(aim, start, inputs, from)
  if (aim.kind === 'level') {
    if (aim.plain === 'held') return undefined
    const last = weeks.slice(-4)
    const run = last.flatMap(({ races, distance_m }) => [distance_m, ...races.map((race) => race.distance_m)])
    const reached_m = run.reduce((sum, each) => sum + each, 0) / Math.max(1, last.length)
    return reached_m < aim.weekly_m * 0.995
      ? { code: 'weeks-too-small', needed_m: Math.round(aim.weekly_m), reached_m: Math.round(reached_m) }
      : undefined
  }
  // Who has run that far within the last month has it; the plan only has to keep it.
  const reached_m = weeks.reduce(
    (longest, week) => Math.max(longest, week.long?.distance_m ?? 0),
    longestBefore(from, start.runs),
  )
  const byClock = (LIMITS.longMinutesFar * 60_000) / inputs.easyPace_s_per_km
  const needed_m = Math.min(longRunFor(aim.distance_m).needed_m, byClock)
  return reached_m < needed_m * 0.98
    ? { code: 'long-run-too-short', needed_m: Math.round(needed_m), reached_m: Math.round(reached_m) }
    : undefined
}
