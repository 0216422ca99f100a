import { fastestSpeed } from './clean-limits.ts'
import { positionDistance } from './distance.ts'
import type { Sport } from './sport.ts'

/** Of a great circle; a degree of longitude is shorter. */
const METERS_PER_DEGREE = 111_196
/** A receiver may be this far off without anything being wrong. */
const NOISE_M = 30
/** A place that lasts this long and this many samples is where the runner is, however he came there. */
const SETTLED_S = 30
const SETTLED_SAMPLES = 5

/**
 * Takes jumps of the receiver out of the positions. A sample that cannot be reached from the last good one, at the
 * fastest speed of the sport, is in doubt. When a later sample is in reach again, the doubtful ones were a jump out and
 * back, and become missing. When they last and agree with each other, the runner is there now (a lift in a car, a wrong
 * first fix) and the path goes on from there; what came before is missing if it was too short to be more than that fix.
 */
export function cleanPositions(time_s: Float64Array, latitude: Float64Array, longitude: Float64Array, sport: Sport) {
  const fastest_mps = fastestSpeed(sport)
  const isReachable = (a: number, b: number) => {
    const reach_m = fastest_mps * (time_s[b]! - time_s[a]!) + NOISE_M
    // North and east added up are never shorter than the way, and nearly always tell already.
    const degrees = Math.abs(latitude[b]! - latitude[a]!) + Math.abs(longitude[b]! - longitude[a]!)
    return (
      degrees * METERS_PER_DEGREE <= reach_m ||
      positionDistance(latitude[a]!, longitude[a]!, latitude[b]!, longitude[b]!) <= reach_m
    )
  }

  const clean = { latitude, longitude, count: 0 }
  const remove = (samples: readonly number[]) => {
    if (clean.count === 0 && samples.length > 0) {
      clean.latitude = latitude.slice()
      clean.longitude = longitude.slice()
    }
    for (const i of samples) clean.latitude[i] = clean.longitude[i] = NaN
    clean.count += samples.length
  }
  let good: number[] = []
  let doubtful: number[] = []
  for (let i = 0; i < time_s.length; i++) {
    if (Number.isNaN(latitude[i]) || Number.isNaN(longitude[i])) continue
    if (good.length === 0 || isReachable(good.at(-1)!, i)) {
      remove(doubtful)
      doubtful = []
      good.push(i)
      continue
    }
    // Doubtful samples that do not agree with each other are no place to be.
    if (doubtful.length > 0 && !isReachable(doubtful.at(-1)!, i)) {
      remove(doubtful)
      doubtful = []
    }
    doubtful.push(i)
    const settled = doubtful.length >= SETTLED_SAMPLES && time_s[i]! - time_s[doubtful[0]!]! >= SETTLED_S
    if (!settled) continue
    if (good.length < SETTLED_SAMPLES) remove(good)
    good = doubtful
    doubtful = []
  }
  remove(doubtful)
  return clean
}
