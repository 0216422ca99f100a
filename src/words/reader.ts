import type { UnitSystem } from '../core/evidence/athlete.ts'
import type { Day } from './day.ts'

/** Who reads: how they count, and what "this year" and "yesterday" mean to them. */
export interface Reader {
  readonly units: UnitSystem
  readonly elevationUnits: UnitSystem
  /** Today for the reader: dates of this year are said without it. */
  readonly asOf: Day
}
