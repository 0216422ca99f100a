import { fastestSpeed, SAMPLE_RANGES } from '../core/activity/clean-limits.ts'
import type { ActivityWarning } from '../core/activity/parsed-activity.ts'
import type { Sport } from '../core/activity/sport.ts'
import { TOTAL_RANGES } from '../core/activity/summary-ranges.ts'

/** What a value can be if it is true: core's tables, by the names of samples and of totals. Speed depends on the sport. */
export const RANGES = { ...TOTAL_RANGES, ...SAMPLE_RANGES } as const
export type RangeName = keyof typeof RANGES
export const topSpeed = fastestSpeed

/** Values that could not be true, counted by field while a file is read. */
export type Tally = Map<string, number>

export function isBelievable(name: RangeName, value: number, sport: Sport): boolean {
  const [low, high] = name === 'speed_mps' ? [0, topSpeed(sport)] : RANGES[name]
  return value >= low && value <= high
}

/** The value, or undefined when it is missing or cannot be true (then counted). */
export function believed(name: RangeName, value: number | undefined, sport: Sport, tally: Tally): number | undefined {
  if (value === undefined || Number.isNaN(value)) return undefined
  if (isBelievable(name, value, sport)) return value
  tally.set(name, (tally.get(name) ?? 0) + 1)
  return undefined
}

export const rangeWarnings = (tally: Tally): ActivityWarning[] =>
  [...tally].map(([field, count]) => ({ code: 'values-out-of-range', field, count }))
