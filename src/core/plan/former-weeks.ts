import { addDays, startOfWeek } from '../base/calendar.ts'
import { isRun } from '../activity/counts.ts'
import type { Evidence } from '../evidence/evidence.ts'

const BACK_WEEKS = 104
const SPAN_WEEKS = 12
/** A load of so much more than now is one that was left, not a better month. [P] */
const MUCH_MORE = 1.5

/**
 * Metres a week over the highest twelve weeks in a row of the last two years, where they are far above the weeks of now;
 * undefined where they are not. The weeks of a plan do not follow from it: how fast a former load may be taken up again has
 * not been measured.
 */
export function formerWeekly(weekly_m: number, { activities, asOf, weekStart }: Evidence): number | undefined {
  const end = startOfWeek(addDays(asOf, 1), weekStart)
  const weeks = new Float64Array(BACK_WEEKS)
  for (const { sport, localDay, distance_m = 0 } of activities) {
    const at = Math.floor((end - 1 - localDay) / 7)
    if (isRun(sport) && at >= 0 && at < BACK_WEEKS) weeks[at]! += distance_m
  }
  let highest = 0
  for (let i = 0; i + SPAN_WEEKS <= BACK_WEEKS; i++)
    highest = Math.max(highest, weeks.subarray(i, i + SPAN_WEEKS).reduce((sum, each) => sum + each, 0) / SPAN_WEEKS)
  return weekly_m > 0 && highest >= MUCH_MORE * weekly_m ? highest : undefined
}
