import type { HeightField } from './height-field.ts'
import { cellOf, onCell } from './height-field.ts'
import { turned } from './point.ts'
import type { Point } from './point.ts'
import { CELL, profile } from './profile.ts'
import type { Profile } from './profile.ts'

/** How far a stone may turn (degrees) and slide (units) to lie more snugly. */
export interface Freedom {
  readonly tilt: number
  readonly slide: number
}

export interface Rest {
  readonly x: number
  /** Of the centre above the ground. */
  readonly height: number
  readonly tilt: number
  readonly points: readonly Point[]
  readonly profile: Profile
}

const TILT_STEP = 1.5
const SLIDE_STEP = 3

/**
 * Drops an outline on what lies below, at a few tilts and places, and keeps the snuggest: least mean gap + 0.3 per
 * degree away from its leaning + 0.12 per unit of slide + 0.2 per unit of height. It then sinks by `sink`.
 */
export function settle(
  { points, width, lean, sink }: { points: readonly Point[]; width: number; lean: number; sink: number },
  x: number,
  field: HeightField,
  freedom: Freedom,
): Rest {
  let best: Rest | undefined
  let least = Infinity
  for (let tilt = -freedom.tilt; tilt <= freedom.tilt; tilt += TILT_STEP) {
    const tilted = turned(points, tilt)
    const sides = profile(tilted)
    for (let slide = -freedom.slide; slide <= freedom.slide; slide += SLIDE_STEP) {
      const at = onCell(x + slide)
      const { height, gap } = touchdown(sides, cellOf(at), field, width * 0.36)
      const cost = gap + 0.3 * Math.abs(tilt - lean) + 0.12 * Math.abs(slide) + 0.2 * height
      if (cost < least) {
        least = cost
        best = { x: at, height: height - sink, tilt, points: tilted, profile: sides }
      }
    }
  }
  if (!best) throw new Error(`no place tried: tilt ${freedom.tilt}, slide ${freedom.slide}`)
  return best
}

/** The height of the centre when the stone first touches, and the mean gap under its middle part (± `reach`). */
function touchdown({ from, low }: Profile, at: number, field: HeightField, reach: number) {
  let height = -Infinity
  for (let i = 0; i < low.length; i++) height = Math.max(height, field.at(at + from + i) - (low[i] ?? 0))
  let [sum, count] = [0, 0]
  for (let i = 0; i < low.length; i++) {
    if (Math.abs(from + i) * CELL >= reach) continue
    sum += height + (low[i] ?? 0) - field.at(at + from + i)
    count++
  }
  return { height, gap: count ? sum / count : 0 }
}
