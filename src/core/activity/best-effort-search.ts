import type { Track } from './distance.ts'

/** A track with, for each sample, the metres since the start that were covered in gaps of the recording. */
export interface SearchTrack extends Track {
  readonly gap_m: Float64Array
}

export interface Segment {
  readonly elapsed_s: number
  readonly start_s: number
  readonly end_s: number
}

/**
 * Visits the segments of exactly `target_m` that begin or end at a sample, among the samples `from` to `to`: i and j are
 * the samples that enclose it, gap_m the metres of it in gaps.
 *
 * With even motion between samples the time of a segment, as a function of where it begins, is linear between the
 * moments when either end passes a sample; its least is therefore at one of those. Two pointers visit them all: O(n).
 */
export function eachSegment(
  { time_s, distance_m, gap_m }: SearchTrack,
  target_m: number,
  from: number,
  to: number,
  visit: (i: number, j: number, elapsed_s: number, start_s: number, end_s: number, gap_m: number) => void,
): void {
  if (!(target_m > 0)) throw new RangeError(`a segment of ${target_m} m has no fastest time`)
  // Beginning at sample i: j is the first sample at or beyond the end, so the step before it is not empty.
  for (let i = from, j = from; i < to; i++) {
    while (j <= to && distance_m[j]! - distance_m[i]! < target_m) j++
    if (j > to) break
    const step_m = distance_m[j]! - distance_m[j - 1]!
    const beyond = (distance_m[j]! - distance_m[i]! - target_m) / step_m
    const end_s = time_s[j]! - beyond * (time_s[j]! - time_s[j - 1]!)
    const inGap_m = gap_m[j]! - beyond * (gap_m[j]! - gap_m[j - 1]!) - gap_m[i]!
    visit(i, j, end_s - time_s[i]!, time_s[i]!, end_s, inGap_m)
  }
  // Ending at sample j: i is the last sample at or before the beginning, so the step after it is not empty.
  for (let i = from, j = from; j <= to; j++) {
    if (distance_m[j]! - distance_m[from]! < target_m) continue
    while (distance_m[j]! - distance_m[i + 1]! >= target_m) i++
    const step_m = distance_m[i + 1]! - distance_m[i]!
    const beyond = (distance_m[j]! - distance_m[i]! - target_m) / step_m
    const start_s = time_s[i]! + beyond * (time_s[i + 1]! - time_s[i]!)
    const inGap_m = gap_m[j]! - gap_m[i]! - beyond * (gap_m[i + 1]! - gap_m[i]!)
    visit(i, j, time_s[j]! - start_s, start_s, time_s[j]!, inGap_m)
  }
}

/**
 * The fastest of those segments with at most `mostGap_m` in gaps and at least `fewestSteps` steps; the first of equals.
 * The same two passes as above, written out: asking a function for each segment takes three times as long.
 */
export function fastestSegment(
  { time_s, distance_m, gap_m }: SearchTrack,
  target_m: number,
  from: number,
  to: number,
  mostGap_m: number,
  fewestSteps: number,
): Segment | undefined {
  if (!(target_m > 0)) throw new RangeError(`a segment of ${target_m} m has no fastest time`)
  let [least_s, best_start_s, best_end_s] = [Infinity, NaN, NaN]
  for (let i = from, j = from; i < to; i++) {
    const begin_m = distance_m[i]!
    while (j <= to && distance_m[j]! - begin_m < target_m) j++
    if (j > to) break
    // It ends between two samples: where it is too slow by the first already, nothing needs to be divided.
    if (time_s[j - 1]! - time_s[i]! >= least_s) continue
    const beyond = (distance_m[j]! - begin_m - target_m) / (distance_m[j]! - distance_m[j - 1]!)
    const end_s = time_s[j]! - beyond * (time_s[j]! - time_s[j - 1]!)
    const elapsed_s = end_s - time_s[i]!
    if (elapsed_s >= least_s || j - i < fewestSteps) continue
    if (gap_m[j]! - beyond * (gap_m[j]! - gap_m[j - 1]!) - gap_m[i]! > mostGap_m) continue
    least_s = elapsed_s
    best_start_s = time_s[i]!
    best_end_s = end_s
  }
  for (let i = from, j = from; j <= to; j++) {
    const end_m = distance_m[j]!
    if (end_m - distance_m[from]! < target_m) continue
    while (end_m - distance_m[i + 1]! >= target_m) i++
    if (time_s[j]! - time_s[i + 1]! >= least_s) continue
    const beyond = (end_m - distance_m[i]! - target_m) / (distance_m[i + 1]! - distance_m[i]!)
    const start_s = time_s[i]! + beyond * (time_s[i + 1]! - time_s[i]!)
    const elapsed_s = time_s[j]! - start_s
    if (elapsed_s >= least_s || j - i < fewestSteps) continue
    if (gap_m[j]! - gap_m[i]! - beyond * (gap_m[i + 1]! - gap_m[i]!) > mostGap_m) continue
    least_s = elapsed_s
    best_start_s = start_s
    best_end_s = time_s[j]!
  }
  return least_s === Infinity ? undefined : { elapsed_s: least_s, start_s: best_start_s, end_s: best_end_s }
}
