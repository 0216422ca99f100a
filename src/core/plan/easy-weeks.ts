import type { LocalDate } from '../base/calendar.ts'
import { eased } from './eased-run.ts'
import { keepLimits } from './keep-limits.ts'
import type { PlannedRun, PlanWeek } from './plan-types.ts'
import type { RunDone } from './runner-now.ts'

/** Share of each run in a week that the runner asked to be easy. [P] */
export const EASY_WEEK_SHARE = 0.7

/**
 * Weeks with those eased that hold one of the days, as the runner asked before they were laid anew: nothing hard in them,
 * and what comes after within the limits of what is then run.
 */
export function withEasyWeeks(
  weeks: readonly PlanWeek[],
  days: readonly LocalDate[],
  done: readonly RunDone[],
): readonly PlanWeek[] {
  const isEasy = ({ startsOn }: PlanWeek) => days.some((day) => day >= startsOn && day < startsOn + 7)
  if (!weeks.some(isEasy)) return weeks
  const wished = weeks.flatMap((week) =>
    week.runs.map((run) => ({ ...run, sport: 'running' as const })).map((run) => (isEasy(week) ? easedRun(run) : run)),
  )
  const kept = keepLimits(wished, done, () => false)
  return weeks.map((week): PlanWeek => {
    const runs = kept.flatMap(({ sport: _, ...run }) =>
      run.on >= week.startsOn && run.on < week.startsOn + 7 ? [run] : [],
    )
    return { ...week, runs, distance_m: runs.reduce((sum, { distance_m }) => sum + distance_m, 0) }
  })
}

const easedRun = (run: PlannedRun & { readonly sport: 'running' }) => eased(run, EASY_WEEK_SHARE)
