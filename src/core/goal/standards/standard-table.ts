import type { StandardRow } from '../measure.ts'

/** Qualifying times that an organiser publishes, with where they stand. */
export interface StandardTable {
  readonly id: string
  readonly distance_m: number
  readonly source: string
  /** Years of the races that it was published for; others are asked the same until theirs are known. */
  readonly races: readonly number[]
  readonly rows: readonly StandardRow[]
}
