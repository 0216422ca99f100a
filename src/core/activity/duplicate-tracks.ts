import { median } from '../stats/median.ts'
import { columnAt } from './column-at.ts'
import { positionDistance } from './distance.ts'
import type { Streams } from './streams.ts'

/** Moments compared, spread evenly over the time that both recorded. */
const MOMENTS = 40
const FEWEST = 10
/** Two receivers on one runner differ by less, also where clocks are some seconds apart. */
const APART_M = 100
/** Two sensors on one heart differ by less in the middle, however bad one of them is at times. */
const APART_BPM = 12

/**
 * Whether two recordings are plainly of different people or places: in the middle of the moments that both recorded they
 * were 100 m or 12 beats apart. False where they agree and where nothing can be compared. `offset_s` is the time by
 * which b began after a.
 */
export function tracksDiffer(a: Streams, b: Streams, offset_s: number): boolean {
  const from = Math.max(a.time_s[0] ?? NaN, (b.time_s[0] ?? NaN) + offset_s)
  const to = Math.min(a.time_s.at(-1) ?? NaN, (b.time_s.at(-1) ?? NaN) + offset_s)
  if (!(to > from)) return false
  const moments = Array.from({ length: MOMENTS }, (_, k) => from + ((to - from) * (k + 0.5)) / MOMENTS)
  const apart = (measure: (at_s: number) => number | undefined) => {
    const known = moments.map(measure).filter((value) => value !== undefined)
    return known.length >= FEWEST ? median(known) : undefined
  }
  const apart_m = apart((at_s) => {
    const [here, there] = [placeAt(a, at_s), placeAt(b, at_s - offset_s)]
    return here && there && positionDistance(here[0], here[1], there[0], there[1])
  })
  const apart_bpm = apart((at_s) => {
    const one = a.heart_rate_bpm && columnAt(a.time_s, a.heart_rate_bpm, at_s)
    const other = b.heart_rate_bpm && columnAt(b.time_s, b.heart_rate_bpm, at_s - offset_s)
    return one === undefined || other === undefined ? undefined : Math.abs(one - other)
  })
  return (apart_m ?? 0) > APART_M || (apart_bpm ?? 0) > APART_BPM
}

function placeAt({ time_s, latitude, longitude }: Streams, at_s: number): [number, number] | undefined {
  if (!latitude || !longitude) return undefined
  const [north, east] = [columnAt(time_s, latitude, at_s), columnAt(time_s, longitude, at_s)]
  return north === undefined || east === undefined ? undefined : [north, east]
}
