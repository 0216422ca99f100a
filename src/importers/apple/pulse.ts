import type { Streams } from '../../core/activity/streams.ts'
import { RANGES } from '../ranges.ts'

/** Heart rates kept of a whole export: the densest wearer comes to two hundred thousand a year. Eight bytes each. */
const MOST = 12_000_000
const [LOWEST, HIGHEST] = RANGES.heart_rate_bpm

/** Every heart rate of an export, small: workouts come behind them in the file, and take theirs. */
export class Pulse {
  private values = new Float64Array(4096)
  private length = 0
  private isSorted = true

  add(at: number, bpm: number): void {
    if (this.length === MOST || !(bpm >= LOWEST && bpm <= HIGHEST) || !(at > 0)) return
    if (this.length === this.values.length) {
      const larger = new Float64Array(Math.min(MOST, this.values.length * 2))
      larger.set(this.values)
      this.values = larger
    }
    // Seconds and beats in one number: it sorts by time.
    this.values[this.length++] = Math.round(at / 1000) * 256 + Math.round(bpm)
    this.isSorted = false
  }

  /** The heart rate from one instant to another (epoch ms), as samples since the first; undefined when there is none. */
  between(from: number, to: number): Streams | undefined {
    if (!this.isSorted) {
      this.values.subarray(0, this.length).sort()
      this.isSorted = true
    }
    const [first, end] = [this.firstAt(from / 1000), this.firstAt(to / 1000 + 1)]
    if (end - first < 2) return undefined
    const own = this.values.subarray(first, end)
    return {
      time_s: Float64Array.from(own, (value) => Math.max(0, Math.floor(value / 256) - from / 1000)),
      heart_rate_bpm: Float64Array.from(own, (value) => value % 256),
    }
  }

  private firstAt(second: number): number {
    let [low, high] = [0, this.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.values[middle]! < second * 256) low = middle + 1
      else high = middle
    }
    return low
  }
}
