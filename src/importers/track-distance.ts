import { topSpeed } from './ranges.ts'
import { positionDistance } from '../core/activity/distance.ts'
import type { Sport } from '../core/activity/sport.ts'

/** A step shorter than this is never called a jump: receivers wander this far between two samples of one second. */
const JUMP_M = 100

/**
 * Metres along the track since its start, NaN where there is no position. Steps over a gap, and steps that the sport
 * cannot have run in their time, add nothing (`jumps` counts the latter).
 */
export function trackDistance(
  track: { time_s: Float64Array; latitude: Float64Array; longitude: Float64Array },
  gaps: ReadonlySet<number>,
  sport: Sport,
): { distance_m: Float64Array; jumps: number } {
  const { time_s, latitude, longitude } = track
  const distance_m = new Float64Array(time_s.length).fill(NaN)
  let [total, jumps, last, gap] = [0, 0, -1, false]
  for (let i = 0; i < time_s.length; i++) {
    gap ||= gaps.has(i)
    if (Number.isNaN(latitude[i]!)) continue
    if (last >= 0 && !gap) {
      const step = positionDistance(latitude[last]!, longitude[last]!, latitude[i]!, longitude[i]!)
      const isJump = step > JUMP_M && step > topSpeed(sport) * (time_s[i]! - time_s[last]!)
      if (isJump) jumps++
      else total += step
    }
    distance_m[i] = total
    last = i
    gap = false
  }
  return { distance_m, jumps }
}
