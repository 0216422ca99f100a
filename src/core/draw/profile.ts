import type { Point } from './point.ts'

/** Width of one cell of the height field, in units. */
export const CELL = 2

/** The under and the upper side of an outline, a value a cell, as heights (upwards) above its centre. */
export interface Profile {
  /** Cell of the first value, counted from the centre. */
  readonly from: number
  readonly low: readonly number[]
  readonly high: readonly number[]
}

/** The outline must be a ring round the origin at least two cells wide. */
export function profile(points: readonly Point[]): Profile {
  const xs = points.map(([x]) => x)
  const from = Math.ceil(Math.min(...xs) / CELL)
  const length = Math.floor(Math.max(...xs) / CELL) - from + 1
  const low = new Array<number>(length).fill(Infinity)
  const high = new Array<number>(length).fill(-Infinity)
  points.forEach(([ax, ay], i) => {
    const [bx, by] = points[(i + 1) % points.length] ?? [ax, ay]
    const last = Math.floor(Math.max(ax, bx) / CELL)
    for (let cell = Math.ceil(Math.min(ax, bx) / CELL); cell <= last; cell++) {
      const height = -(ax === bx ? ay : ay + ((by - ay) * (cell * CELL - ax)) / (bx - ax))
      low[cell - from] = Math.min(low[cell - from] ?? Infinity, height)
      high[cell - from] = Math.max(high[cell - from] ?? -Infinity, height)
    }
  })
  return { from, low, high }
}
