import { seconds, type Seconds } from '../base/units.ts'
import { distanceColumn, trackOf } from './distance.ts'
import type { Sport } from './sport.ts'
import type { Streams } from './streams.ts'

/** A stop is at least this long; a longer step between two samples is judged by itself. */
const WINDOW_S = 10
/** A recording that covers less than this says nothing about stops (a treadmill without a belt sensor, weights). */
const LEAST_M = 20

/** Metres a second below which a sport stands still. Walking uphill on a steep trail is some 0.6. */
function stopSpeed(sport: Sport): number {
  if (sport === 'cycling' || sport === 'e_biking') return 1
  if (sport === 'swimming') return 0.2
  return 0.5
}

/**
 * Seconds moved since the start, for each sample, never falling: elapsed time less stops. A stop is a stretch of at
 * least ten seconds slower than the stop speed of the sport; docs/methods/moving-time.md tells how its ends are found.
 * Undefined where neither distance nor positions tell, and in a pool.
 */
export function movingColumn(streams: Streams, sport: Sport): Float64Array | undefined {
  const found = movingTrack(streams, sport)
  return found && spread(streams.time_s, found.time_s, found.moving_s)
}

/** Time moved in the whole recording; undefined where nothing tells. */
export function movingTime(streams: Streams, sport: Sport): Seconds | undefined {
  const found = movingTrack(streams, sport)
  // After the last known distance it runs on with the clock.
  return found && seconds(found.moving_s.at(-1)! + streams.time_s.at(-1)! - found.time_s.at(-1)!)
}

/** Seconds moved at the samples of which the distance is known. */
function movingTrack(
  streams: Streams,
  sport: Sport,
): { readonly time_s: Float64Array; readonly moving_s: Float64Array } | undefined {
  // In a pool the distance rises by whole lengths, and looks like a stop between them.
  if (sport === 'swimming' && !streams.latitude) return undefined
  const distance_m = distanceColumn(streams, sport)
  if (!distance_m) return undefined
  const track = trackOf(streams.time_s, distance_m)
  const last = track.time_s.length - 1
  if (last < 1 || track.distance_m[last]! - track.distance_m[0]! < LEAST_M) return undefined

  const stopped = stoppedSteps(track.time_s, track.distance_m, stopSpeed(sport))
  const moving_s = new Float64Array(track.time_s.length)
  // What came before the first known distance counts: nothing tells that it was a stop.
  moving_s[0] = track.time_s[0]! - streams.time_s[0]!
  for (let k = 0; k < last; k++) {
    moving_s[k + 1] = moving_s[k]! + (stopped[k] ? 0 : track.time_s[k + 1]! - track.time_s[k]!)
  }
  return { time_s: track.time_s, moving_s }
}

function stoppedSteps(time_s: Float64Array, distance_m: Float64Array, stop_mps: number): Uint8Array {
  const steps = time_s.length - 1
  const isSlow = (from: number, to: number) =>
    distance_m[to]! - distance_m[from]! < stop_mps * (time_s[to]! - time_s[from]!)
  // Every step that lies in some slow window of ten seconds. +1 where a window begins, -1 where it ends.
  const edges = new Int32Array(steps + 1)
  for (let from = 0, to = 0; from < steps; from++) {
    while (to <= steps && time_s[to]! - time_s[from]! < WINDOW_S) to++
    if (to > steps) break
    if (!isSlow(from, to)) continue
    edges[from]!++
    edges[to]!--
  }
  const stopped = new Uint8Array(steps)
  for (let k = 0, open = 0; k < steps; k++) {
    open += edges[k]!
    stopped[k] = open > 0 ? 1 : 0
  }
  // A window may begin or end in motion: each stop is drawn in to its first and last slow step, and must then be one.
  for (let from = 0; from < steps;) {
    if (!stopped[from]) {
      from++
      continue
    }
    let to = from
    while (to < steps && stopped[to]) to++
    let [first, end] = [from, to]
    while (first < end && !isSlow(first, first + 1)) first++
    while (end > first && !isSlow(end - 1, end)) end--
    stopped.fill(0, from, to)
    if (time_s[end]! - time_s[first]! >= WINDOW_S) stopped.fill(1, first, end)
    from = to
  }
  return stopped
}

/** A column known at some of the times, for all of them: linear between, running on with the clock at the end. */
function spread(all_s: Float64Array, known_s: Float64Array, known: Float64Array): Float64Array {
  const column = new Float64Array(all_s.length)
  const first = known_s[0]!
  const last = known_s.length - 1
  for (let i = 0, k = 0; i < all_s.length; i++) {
    const t = all_s[i]!
    while (k < last && known_s[k + 1]! <= t) k++
    if (t < first) column[i] = t - all_s[0]!
    else if (k === last) column[i] = known[last]! + t - known_s[last]!
    else column[i] = known[k]! + ((known[k + 1]! - known[k]!) * (t - known_s[k]!)) / (known_s[k + 1]! - known_s[k]!)
  }
  return column
}
