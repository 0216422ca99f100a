import { METERS_PER_MILE } from '../base/units.ts'
import { median } from '../stats/median.ts'
import { HUMAN_LIMITS } from './best-effort-limits.ts'
import { fastestSegment, eachSegment, type Segment, type SearchTrack } from './best-effort-search.ts'
import { columnAt } from './column-at.ts'
import { isIndoors, isRun } from './counts.ts'
import { distanceColumn, trackOf, type Track } from './distance.ts'
import type { Sport, SubSport } from './sport.ts'
import type { Streams } from './streams.ts'

/** Rises when the same samples could give another answer; what was kept under an older number is derived again. */
export const BEST_EFFORT_METHOD = 1

export const HALF_MARATHON_M = 21097.5
export const MARATHON_M = 42195

/** Metres, shortest first. */
export const BEST_EFFORT_DISTANCES: readonly number[] = [
  400,
  800,
  1000,
  METERS_PER_MILE,
  3000,
  5000,
  10000,
  15000,
  10 * METERS_PER_MILE,
  HALF_MARATHON_M,
  30000,
  MARATHON_M,
]

/** A step between samples is a gap when it is longer than this and three times longer than the usual step. */
const GAP_S = 10
const USUAL_STEPS = 3
/** At most this share of a segment may be a straight line over gaps. */
const GAP_SHARE = 0.1
/** A segment slower than this is a stop, or a clock that was set on the way. */
const SLOWEST_MPS = 0.5
/** A segment over fewer steps than this is drawn, not measured. */
const FEWEST_STEPS = 8

/** The fastest segment of a distance in one run. Times in elapsed seconds: pauses count. */
export interface BestEffort {
  readonly distance_m: number
  readonly elapsed_s: number
  /** Seconds since the start of the activity. */
  readonly start_s: number
  readonly end_s: number
  /** How much lower it ended than it began (negative: higher), where the elevation of both ends is known. */
  readonly net_drop_m?: number
}

/**
 * The fastest segment of exactly `target_m` in a distance column (metres since the start) over its time column, exact
 * for motion that is even between samples; undefined when the whole is shorter. Time is elapsed time. O(n).
 * Samples without distance are passed over. No judgement of what is human: see bestEfforts.
 */
export function bestEffort(distance_m: Float64Array, time_s: Float64Array, target_m: number): Segment | undefined {
  const track = trackOf(time_s, distance_m)
  return fastestSegment(wholeTrack(track), target_m, 0, track.time_s.length - 1, Infinity, 0)
}

/**
 * The best efforts of a run over BEST_EFFORT_DISTANCES, as far as it went, shortest first; none for another sport and
 * none indoors, where the distance is an estimate. Give cleaned streams. docs/methods/best-efforts.md tells the rules:
 * stretches that nobody can run are cut out, and no more than a tenth of a segment may lie in gaps of the recording.
 */
export function bestEfforts(streams: Streams, sport: Sport, subSport?: SubSport): BestEffort[] {
  if (!isRun(sport) || isIndoors(subSport)) return []
  const distance_m = distanceColumn(streams, sport)
  if (!distance_m) return []
  const track = withGaps(trackOf(streams.time_s, distance_m))
  const cut = inhumanSteps(track)
  return BEST_EFFORT_DISTANCES.flatMap((target_m) => {
    let best: Segment | undefined
    for (const [from, to] of pieces(cut)) {
      const segment = fastestSegment(track, target_m, from, to, GAP_SHARE * target_m, FEWEST_STEPS)
      if (segment && (!best || segment.elapsed_s < best.elapsed_s)) best = segment
    }
    return best && best.elapsed_s <= target_m / SLOWEST_MPS
      ? [{ distance_m: target_m, ...best, ...netDrop(streams, best) }]
      : []
  })
}

const wholeTrack = (track: Track): SearchTrack => ({ ...track, gap_m: new Float64Array(track.time_s.length) })

/** Adds the column of metres that lie in gaps, since the start. */
function withGaps(track: Track): SearchTrack {
  const { time_s, distance_m } = track
  const longest_s = longestStep(time_s)
  const gap_m = new Float64Array(time_s.length)
  for (let i = 1; i < gap_m.length; i++) {
    const isGap = time_s[i]! - time_s[i - 1]! > longest_s
    gap_m[i] = gap_m[i - 1]! + (isGap ? distance_m[i]! - distance_m[i - 1]! : 0)
  }
  return { ...track, gap_m }
}

/** Recordings at one sample a second, nearly all, need no sorting to tell their usual step. */
function longestStep(time_s: Float64Array): number {
  const count = Math.max(0, time_s.length - 1)
  let short = 0
  for (let i = 0; i < count; i++) if ((time_s[i + 1]! - time_s[i]!) * USUAL_STEPS <= GAP_S) short++
  if (short * 2 > count) return GAP_S
  const steps = Float64Array.from({ length: count }, (_, i) => time_s[i + 1]! - time_s[i]!)
  return Math.max(GAP_S, USUAL_STEPS * (median(steps) ?? 0))
}

/** Marks each step (k: from sample k to k + 1) of every stretch that is faster than a person can run its length. */
function inhumanSteps(track: SearchTrack): Uint8Array {
  const cut = new Uint8Array(Math.max(0, track.time_s.length - 1))
  const fastest_mps = fastestStep(track)
  for (const { distance_m, fastest_s } of HUMAN_LIMITS) {
    // No stretch is faster than the fastest of its steps: on most runs there is nothing to look for.
    if (fastest_mps * fastest_s < distance_m * (1 - ROUNDING)) continue
    // +1 where a stretch begins, -1 where it ends: any number of overlapping stretches are marked in one pass.
    const edges = new Int32Array(cut.length + 1)
    for (const [from, to] of pieces(cut)) {
      eachSegment(track, distance_m, from, to, (i, j, elapsed_s) => {
        if (elapsed_s >= fastest_s) return
        edges[i]!++
        edges[j]!--
      })
    }
    for (let k = 0, open = 0; k < cut.length; k++) {
      open += edges[k]!
      if (open > 0) cut[k] = 1
    }
  }
  return cut
}

/** Differences of large times and distances are this exact. */
const ROUNDING = 1e-6

function fastestStep({ time_s, distance_m }: SearchTrack): number {
  let fastest_mps = 0
  for (let k = 1; k < time_s.length; k++) {
    const [step_m, step_s] = [distance_m[k]! - distance_m[k - 1]!, time_s[k]! - time_s[k - 1]!]
    if (step_m > fastest_mps * step_s) fastest_mps = step_s > 0 ? step_m / step_s : Infinity
  }
  return fastest_mps
}

/** Runs of samples between cuts, as first and last index. */
function pieces(cut: Uint8Array): [from: number, to: number][] {
  const found: [number, number][] = []
  for (let from = 0; from < cut.length;) {
    if (cut[from]) {
      from++
      continue
    }
    let to = from
    while (to < cut.length && !cut[to]) to++
    found.push([from, to])
    from = to
  }
  return found
}

function netDrop(streams: Streams, { start_s, end_s }: Segment): { net_drop_m?: number } {
  const { time_s, elevation_m } = streams
  if (!elevation_m) return {}
  const [top, bottom] = [columnAt(time_s, elevation_m, start_s), columnAt(time_s, elevation_m, end_s)]
  return top === undefined || bottom === undefined ? {} : { net_drop_m: top - bottom }
}
