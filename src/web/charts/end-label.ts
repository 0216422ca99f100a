import { textRoom } from './text-room.ts'

/** px. */
export type Place = readonly [x: number, y: number]

interface Room {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly floor: number
}

export interface Label {
  readonly x: number
  /** Of the line that the letters stand on. */
  readonly y: number
  readonly anchor: 'start' | 'end'
}

/** Letters above and below the line they stand on, and the air round words, px. */
const [ABOVE, BELOW, AIR] = [11, 4, 3]
/** Half of the mark that the words belong to, with its edge, and from its middle to words beside it, px. */
const [MARK, BESIDE] = [7, 11]
/** How far words may stand from level with their mark, nearest first, above before below; farther off nobody finds it. */
const HEIGHTS = [0, ...Array.from({ length: 10 }, (_, i) => [-12 - 4 * i, 21 + 4 * i]).flat()]

/**
 * Where the words of a chart's last mark stand clear of every line: beside it, else above or below; undefined where no
 * such place is near, for the heading has them too. All in px; `lines` are drawn straight from point to point, from left to right.
 */
export function endLabel(
  [x, y]: Place,
  text: string,
  lines: readonly (readonly Place[])[],
  room: Room,
): Label | undefined {
  const wide = textRoom(text)
  const hasRoom = x + BESIDE + wide <= room.right
  const ends: readonly Omit<Label, 'y'>[] = [
    hasRoom ? { x: x + BESIDE, anchor: 'start' } : { x: room.right, anchor: 'end' },
    { x: x - BESIDE, anchor: 'end' },
  ]
  const labels = HEIGHTS.flatMap((high) => ends.map((end): Label => ({ ...end, y: y + (high === 0 ? 4.5 : high) })))
  const inside = labels.filter((label) => {
    const box = boxOf(label, wide)
    return box.left >= room.left && box.right <= room.right && box.top >= room.top && box.floor <= room.floor
  })
  const isOffMark = (label: Label) => {
    const { left, right, top, floor } = boxOf(label, wide)
    return x + MARK <= left || x - MARK >= right || y + MARK <= top || y - MARK >= floor
  }
  return firstClear(inside.filter(isOffMark), text, lines)
}

/** The first of these places at which words cross no line. */
export function firstClear(
  labels: readonly Label[],
  text: string,
  lines: readonly (readonly Place[])[],
): Label | undefined {
  return labels.find((label) => {
    const { left, right, top, floor } = boxOf(label, textRoom(text))
    const box = { left: left - AIR, right: right + AIR, top: top - AIR, floor: floor + AIR }
    return !lines.some((line) => line.some((point, i) => i > 0 && crosses(line[i - 1] ?? point, point, box)))
  })
}

function boxOf({ x, y, anchor }: Label, wide: number): Room {
  const left = anchor === 'start' ? x : x - wide
  return { left, right: left + wide, top: y - ABOVE, floor: y + BELOW }
}

/** Whether a straight line from one point to another, further right, goes through a box. */
function crosses([ax, ay]: Place, [bx, by]: Place, { left, right, top, floor }: Room): boolean {
  if (bx < left || ax > right) return false
  const at = (x: number) => (bx === ax ? ay : ay + ((by - ay) * (Math.max(ax, Math.min(bx, x)) - ax)) / (bx - ax))
  const [from, to] = bx === ax ? [ay, by] : [at(left), at(right)]
  return Math.max(from, to) >= top && Math.min(from, to) <= floor
}
