import type { MissLimitMeasure } from './measure.ts'

/** How many of so many planned workouts may be left out: a number, or what a share to be kept leaves, rounded down. */
export const allowedMisses = ({ misses = 0, kept_share }: MissLimitMeasure, planned: number): number =>
  // 90 % of 10 leaves one; floating point must not make it none.
  kept_share === undefined ? misses : Math.floor(planned * (1 - kept_share) + 1e-9)
