import type { LocalDate } from '../base/calendar.ts'

/** What a runner wears or uses and wants the distance of. Its distance is that of its activities and of before. */
export interface Gear {
  readonly id: string
  readonly kind: 'shoes' | 'other'
  readonly name: string
  readonly distanceBefore_m: number
  readonly from?: LocalDate
  readonly retiredOn?: LocalDate
  /** The runner wants to be told at this distance. */
  readonly replaceAt_m?: number
  /** Worn on runs that do not say what was worn; at most one that is not retired. */
  readonly isDefault: boolean
  readonly version: number
}
