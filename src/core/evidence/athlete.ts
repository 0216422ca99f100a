import type { Weekday } from '../base/calendar.ts'
import type { ZoneName } from '../base/zone.ts'

export const UNIT_SYSTEMS = ['metric', 'imperial'] as const
export type UnitSystem = (typeof UNIT_SYSTEMS)[number]

/** The runner and how they read their days and numbers. */
export interface Athlete {
  readonly id: string
  readonly zone: ZoneName
  readonly weekStart: Weekday
  /** Distance and pace; climb has its own, since many who run miles climb metres. */
  readonly units: UnitSystem
  readonly elevationUnits: UnitSystem
  readonly birthYear?: number
  /** Only for age-graded tables and standards. */
  readonly sex?: 'female' | 'male' | 'unstated'
  /** Highest heart rate as they know it; for heart rates beside the paces of a plan. */
  readonly maxHeartRate_bpm?: number
  /** BCP 47 tag of the words. */
  readonly language: string
  readonly version: number
}
