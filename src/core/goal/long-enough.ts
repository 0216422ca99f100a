import type { ActivityFact } from '../evidence/evidence.ts'
import type { FrequencyMeasure } from './measure.ts'

/** A distance measured by GPS counts as run from 1 % short of it on. */
const SHORTEST = 0.99

type Least = Pick<FrequencyMeasure, 'least_distance_m' | 'least_time_s'>

/** Why an activity is too small for a goal that counts only those of a size; undefined where it is large enough. */
export function tooSmall(
  { least_distance_m, least_time_s }: Least,
  { distance_m, moving_s }: Pick<ActivityFact, 'distance_m' | 'moving_s'>,
): 'no-distance' | 'too-short' | undefined {
  if (least_distance_m !== undefined) {
    if (distance_m === undefined) return 'no-distance'
    if (distance_m < least_distance_m * SHORTEST) return 'too-short'
  }
  return least_time_s !== undefined && moving_s < least_time_s ? 'too-short' : undefined
}
