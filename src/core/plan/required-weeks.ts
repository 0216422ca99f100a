import { addDays } from '../base/calendar.ts'
import type { PlanAim } from './plan-types.ts'
import { shortfall, type WayGround } from './shortfall.ts'

export const FURTHEST_WEEKS = 104

/**
 * How many weeks from today the way to an aim takes at the least, within the limits of the plan; undefined where two
 * years do not do.
 */
export function requiredWeeks(aim: PlanAim, ground: WayGround): number | undefined {
  const { asOf } = ground.inputs
  const isEnough = (weeks: number) => shortfall({ ...aim, on: addDays(asOf, 7 * weeks) }, ground) === undefined
  let [low, high] = [0, 4]
  while (!isEnough(high)) {
    if (high >= FURTHEST_WEEKS) return undefined
    ;[low, high] = [high, Math.min(FURTHEST_WEEKS, high * 2)]
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (isEnough(middle)) high = middle
    else low = middle
  }
  return high
}
