interface Box {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Edges {
  left: number
  top: number
  right: number
  bottom: number
}

/** Targets that lie over each other are parted half way, so that each stone has all of its own ground. */
export function partTargets(boxes: readonly Box[]): Map<string, Edges> {
  const edges = new Map(
    boxes.map((box): [string, Edges] => [
      box.id,
      { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height },
    ]),
  )
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) part(a, b, edges)
  })
  return edges
}

function part(a: Box, b: Box, edges: Map<string, Edges>) {
  const [ea, eb] = [edges.get(a.id), edges.get(b.id)]
  if (!ea || !eb || ea.left >= eb.right || eb.left >= ea.right || ea.top >= eb.bottom || eb.top >= ea.bottom) return
  const [ax, ay, bx, by] = [a.x + a.width / 2, a.y + a.height / 2, b.x + b.width / 2, b.y + b.height / 2]
  // Stones are wider than high: what lies beside differs more in x than twice in y.
  if (Math.abs(ay - by) * 2 >= Math.abs(ax - bx)) {
    const [upper, lower] = ay < by ? [ea, eb] : [eb, ea]
    const middle = Math.max(upper.top, Math.min(lower.bottom, (ay + by) / 2))
    upper.bottom = Math.min(upper.bottom, middle)
    lower.top = Math.max(lower.top, middle)
  } else {
    const [first, second] = ax < bx ? [ea, eb] : [eb, ea]
    const middle = (ax + bx) / 2
    first.right = Math.min(first.right, middle)
    second.left = Math.max(second.left, middle)
  }
}
