import { cellOf } from './height-field.ts'
import type { HeightField } from './height-field.ts'
import type { Point } from './point.ts'
import { CELL } from './profile.ts'
import type { Rest } from './settle.ts'

/** How far the dark goes in behind the stones that close a gap. */
const BEHIND = 3

/**
 * The gaps under a course that are closed on both sides, as polygons: what one would see through if the pile had no
 * inside. The field must not hold the course yet.
 */
export function bridged(course: readonly Rest[], field: HeightField): Point[][] {
  const under = new Map<number, number>()
  for (const { x, height, profile } of course) {
    profile.low.forEach((low, i) => {
      const cell = cellOf(x) + profile.from + i
      under.set(cell, Math.min(under.get(cell) ?? Infinity, height + low))
    })
  }
  const gaps: Point[][] = []
  let [roof, floor]: [Point[], Point[]] = [[], []]
  let closed = false
  for (const cell of [...under.keys()].toSorted((a, b) => a - b)) {
    const [above, below] = [under.get(cell) ?? 0, field.at(cell)]
    if (above > below && closed && under.has(cell - 1)) {
      roof.push([cell * CELL, -above - BEHIND])
      // On bare ground it ends where the stones end: the ground is not a stone to hide behind.
      floor.push([cell * CELL, below > 0 ? -below + BEHIND : 0])
      continue
    }
    if (above <= below) {
      if (roof.length) gaps.push(ring(roof, floor))
      closed = true
    } else closed = false
    roof = []
    floor = []
  }
  return gaps
}

/** A gap of one cell still has a width. */
function ring(roof: readonly Point[], floor: readonly Point[]): Point[] {
  const [first, last] = [roof[0], roof.at(-1)]
  if (!first || !last) return []
  const back = floor.toReversed()
  return [
    [first[0] - CELL, first[1]],
    ...roof,
    [last[0] + CELL, last[1]],
    [last[0] + CELL, back[0]?.[1] ?? 0],
    ...back,
    [first[0] - CELL, back.at(-1)?.[1] ?? 0],
  ]
}
