import type { Brand } from './brand.ts'

/** SI units as types. A bare number never crosses a function boundary without saying what it measures. */
export type Meters = Brand<number, 'Meters'>
export type Seconds = Brand<number, 'Seconds'>
export type SecondsPerKm = Brand<number, 'SecondsPerKm'>
/** Milliseconds since 1970-01-01T00:00Z, not counting leap seconds. */
export type EpochMs = Brand<number, 'EpochMs'>

export const meters = (value: number) => value as Meters
export const seconds = (value: number) => value as Seconds
export const epochMs = (value: number) => value as EpochMs

/** International mile and foot, exact (1959). */
export const METERS_PER_MILE = 1609.344
export const METERS_PER_FOOT = 0.3048

/** Pace of a distance run in a time; undefined when nothing was run. */
export function pace(distance: Meters, time: Seconds): SecondsPerKm | undefined {
  return distance > 0 && time > 0 ? (((time / distance) * 1000) as SecondsPerKm) : undefined
}
