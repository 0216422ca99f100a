/** Units of the drawing, y downwards as in SVG; the ground of the pile is y = 0. */
export type Point = readonly [x: number, y: number]

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The smallest box round the points; there must be at least one. */
export function boxOf(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** Turned about the origin, clockwise as seen on the screen. */
export function turned(points: readonly Point[], degrees: number): Point[] {
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return points.map(([x, y]): Point => [x * cos - y * sin, x * sin + y * cos])
}

export function moved(points: readonly Point[], dx: number, dy: number): Point[] {
  return points.map(([x, y]): Point => [x + dx, y + dy])
}

/** Every point of a closed, clockwise outline pushed outwards along its normal; `by` may differ from point to point. */
export function grown(points: readonly Point[], by: (index: number) => number): Point[] {
  const count = points.length
  return points.map(([x, y], i): Point => {
    const [ax, ay] = points[(i + count - 1) % count] ?? [x, y]
    const [bx, by_] = points[(i + 1) % count] ?? [x, y]
    const length = Math.hypot(bx - ax, by_ - ay) || 1
    return [x + ((by_ - ay) / length) * by(i), y - ((bx - ax) / length) * by(i)]
  })
}
