import type { Sport } from '../core/activity/sport.ts'
import type { ActivityWarning } from '../core/activity/parsed-activity.ts'

/** From and to, both still believed. */
export type Range = readonly [low: number, high: number]

/**
 * What a value can be if it is true of a person outdoors or in a gym. Wide on purpose: cleaning is core's work, this
 * keeps out sensor codes (255, 65535), other units and damage.
 */
export const RANGES = {
  latitude: [-90, 90],
  longitude: [-180, 180],
  /** Dead Sea shore −430 m, Everest 8,849 m. */
  elevation_m: [-500, 9_000],
  heart_rate_bpm: [20, 250],
  /** Steps, turns or strokes a minute. */
  cadence_rpm: [0, 300],
  power_w: [0, 3_000],
  temperature_c: [-60, 70],
  /** A year of daily touring in one file is not an activity. */
  distance_m: [0, 5_000_000],
  elapsed_s: [0, 100 * 86_400],
  moving_s: [0, 100 * 86_400],
  ascent_m: [0, 100_000],
  descent_m: [0, 100_000],
  energy_kcal: [0, 100_000],
} as const satisfies Record<string, Range>
export type RangeName = keyof typeof RANGES | 'speed_mps'

const onFoot = 15 // 12.4 m/s is the fastest ever measured (Berlin 2009, Bolt, 60–80 m)
const wheels = 40
const snow = 70
const engine = 150
const TOP_SPEED_MPS: Partial<Record<Sport, number>> = {
  running: onFoot,
  walking: onFoot,
  hiking: onFoot,
  transition: wheels,
  swimming: 5,
  rowing: 10,
  cycling: wheels,
  e_biking: wheels,
  inline_skating: wheels,
  alpine_skiing: snow,
  snowboarding: snow,
  flying: 350,
  sky_diving: engine,
  hang_gliding: engine,
}
export const topSpeed = (sport: Sport): number => TOP_SPEED_MPS[sport] ?? engine

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
