import type { NameTag, View } from './names.ts'
import type { Point } from './point.ts'
import { boxOf } from './point.ts'
import type { Stone } from './stone.ts'

/** Four lines of text and what stands below them, and what such lines need beside the stones, px. */
const TALL = 100
const WIDE = 112
/** The day and what comes next stand above. */
const SKY = 92
const STEP = 6
const MOST_ROOM = 190
/** From the stone to the line, of the line, from the line to the text, and from the text to the edge of the picture, px. */
const [EDGE, LINE, GAP, MARGIN] = [3, 13, 8, 10]

interface Place {
  readonly side: 'left' | 'right'
  readonly y: number
  /** Where the line ends. */
  readonly x: number
  readonly room: number
}

/**
 * The name of one stone where its text lies over no other: level with it, or higher up where the pile is narrower. None
 * where there is no such place.
 */
export function oneName(chosen: Stone, stones: readonly Stone[], view: View): NameTag | undefined {
  const boxes = stones.map(({ points }) => {
    const { x, y, width, height } = boxOf(points)
    const left = view.x + x * view.scale
    const top = view.y + y * view.scale
    return { left, right: left + width * view.scale, top, bottom: top + height * view.scale }
  })
  const level = Math.min(view.y + chosen.y * view.scale, view.horizon - TALL / 2)
  const places: Place[] = []
  for (let y = level; y >= SKY + TALL / 2; y -= STEP) {
    const beside = boxes.filter(({ top, bottom }) => top < y + TALL / 2 && bottom > y - TALL / 2)
    // Over the pile the sky is free from its middle on.
    const left = Math.min(view.x, ...beside.map((box) => box.left)) - EDGE - LINE
    const right = Math.max(view.x, ...beside.map((box) => box.right)) + EDGE + LINE
    places.push(
      { side: 'right', y, x: right, room: view.width - MARGIN - right - GAP },
      { side: 'left', y, x: left, room: left - GAP - MARGIN },
    )
  }
  // Near the stone, on its own side, and with room for words.
  const own = chosen.x * view.scale + view.x < view.width / 2 ? 'left' : 'right'
  const worth = ({ side, y, room }: Place) => y + (side === own ? 40 : 0) + 0.6 * Math.min(room, MOST_ROOM)
  const place = places
    .filter(({ room }) => room >= WIDE)
    .toSorted((a, b) => worth(b) - worth(a))
    .at(0)
  return place && tagAt(chosen, place, view)
}

function tagAt({ id, x, y, width, points }: Stone, place: Place, view: View): NameTag {
  const out = place.side === 'left' ? -1 : 1
  const from: Point = [view.x + (x + (out * width) / 2) * view.scale + EDGE * out, view.y + y * view.scale]
  const to: Point = [place.x, place.y]
  // Of a stone below the words the line goes up beside them: straight, it would cross their lower lines.
  const isBelow = out * (from[0] - place.x) > 0
  const bend: Point = [place.x, place.y + TALL / 2]
  return {
    id,
    side: place.side,
    x: place.x + GAP * out,
    y: place.y,
    width: Math.min(MOST_ROOM, place.room),
    tie: isBelow ? [nearest(points, bend, view), bend, to] : [from, to],
  }
}

/** Of a stone's edge, px. */
function nearest(points: readonly Point[], [x, y]: Point, view: View): Point {
  const edge = points.map(([px, py]): Point => [view.x + px * view.scale, view.y + py * view.scale])
  const far = ([px, py]: Point) => Math.hypot(px - x, py - y)
  return edge.reduce((best, point) => (far(point) < far(best) ? point : best))
}
