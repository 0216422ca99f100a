import type { ParsedActivity } from './parsed-activity.ts'

/** Totals of an activity that a file may give, and what a service or device may have got wrong about them. */
export type TotalName =
  | 'distance_m'
  | 'elapsed_s'
  | 'moving_s'
  | 'ascent_m'
  | 'descent_m'
  | 'average_heart_rate_bpm'
  | 'max_heart_rate_bpm'
  | 'average_cadence_rpm'
  | 'average_power_w'
  | 'average_temperature_c'
  | 'energy_kcal'
export type Totals = Pick<ParsedActivity, TotalName>

/**
 * Closed ranges outside of which a total cannot be true: the longest races last weeks and cover 5,000 km, and the most
 * that a person burns in one outing is some 12,000 kcal a day.
 */
export const TOTAL_RANGES: Readonly<Record<TotalName, readonly [low: number, high: number]>> = {
  distance_m: [0, 5e6],
  elapsed_s: [0, 60 * 86400],
  moving_s: [0, 60 * 86400],
  ascent_m: [0, 150_000],
  descent_m: [0, 150_000],
  average_heart_rate_bpm: [25, 250],
  max_heart_rate_bpm: [25, 250],
  average_cadence_rpm: [1, 320],
  average_power_w: [1, 2500],
  average_temperature_c: [-60, 60],
  energy_kcal: [0, 500_000],
}

/** Totals of which 0 is how a device says that it measured nothing. */
export const ZERO_IS_MISSING: ReadonlySet<TotalName> = new Set([
  'distance_m',
  'elapsed_s',
  'moving_s',
  'average_heart_rate_bpm',
  'max_heart_rate_bpm',
  'average_cadence_rpm',
  'average_power_w',
  'energy_kcal',
])
export const TOTAL_NAMES = Object.keys(TOTAL_RANGES) as readonly TotalName[]
