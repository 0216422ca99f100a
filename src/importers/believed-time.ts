import { dateOf } from '../core/base/calendar.ts'

const DAY_MS = 86_400_000
/** The years whose days Cairn can write down (core/base/calendar.ts). */
const FIRST_AT = dateOf(1900, 1, 1) * DAY_MS
const END_AT = dateOf(2200, 1, 1) * DAY_MS
const FURTHEST_MIN = 14 * 60

/** Whether an instant (epoch ms) lies in years that a run can be dated to; false of NaN. */
export const isDatable = (at: number): boolean => at >= FIRST_AT && at < END_AT

/** Minutes east of Greenwich, or undefined when no zone is that far; NaN and undefined are none. */
export const believedOffset = (minutes: number | undefined): number | undefined =>
  minutes !== undefined && Math.abs(minutes) <= FURTHEST_MIN ? minutes : undefined
