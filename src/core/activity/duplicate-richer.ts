import type { Activity, ActivityDetail } from './activity.ts'
import { STREAM_NAMES } from './streams.ts'

export interface Recording {
  readonly activity: Activity
  readonly detail: ActivityDetail
}

/**
 * Which of two recordings of one run tells more: more columns of samples, then more samples, then more laps, then more
 * facts; of two that tell the same, the one with the lower id (the earlier import). The order of arguments is no matter.
 */
export function richer(a: Recording, b: Recording): Recording {
  const [ofA, ofB] = [richness(a), richness(b)]
  for (const [k, value] of ofA.entries()) {
    if (value !== ofB[k]!) return value > ofB[k]! ? a : b
  }
  return a.activity.id <= b.activity.id ? a : b
}

function richness({ activity, detail: { laps, streams } }: Recording): readonly number[] {
  const columns = streams ? STREAM_NAMES.filter((name) => streams[name]).length : 0
  const facts = Object.values(activity).filter((value) => value !== undefined).length
  return [columns, streams?.time_s.length ?? 0, laps.length, facts]
}
