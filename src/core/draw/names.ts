import { oneName } from './one-name.ts'
import type { Point } from './point.ts'
import type { Stone } from './stone.ts'

/** Where the name of a goal stands, px. `left` names end at x, `right` ones begin there, `foot` ones are centred on it. */
export interface NameTag {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly side: 'left' | 'right' | 'foot'
  /** Room for the text, px: what is longer wraps. */
  readonly width: number
  /** The thin line from the stone to the name, with a bend where it would cross the words; a name at the foot has none. */
  readonly tie?: readonly [Point, ...Point[]]
}

/** How a stone's place becomes px: `px = from + units × scale`; and where the picture and its sky end. */
export interface View {
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly width: number
  readonly height: number
  /** px; below it text stands on the ground and has the colour for it. */
  readonly horizon: number
}

/** From one name to the next, px: room for a line and its detail, or for two and theirs where the sky is high enough. */
const [CLOSE, APART] = [48, 72]
/** A name's middle stays this far above the ground. */
const CLEAR = 24
/** A name has at most this room beside the pile, px, and is left out below the least. */
const ROOM = 190
const LEAST_ROOM = 84
/** The bars of the page and its heading, px. */
const SKY = 70
/** At the foot, px. */
const [FOOT_ROOM, FOOT_MOST] = [150, 210]
const FOOT_HEIGHT = 64

/**
 * Names of long-term and season stones on alternating sides, those of week goals on the ground beneath; `only` gives
 * the one chosen. A name that would not fit is left out: the list below the drawing has them all.
 */
export function nameTags(stones: readonly Stone[], view: View, only?: string): NameTag[] {
  const pile = stones.filter((stone) => stone.place === 'pile')
  if (only !== undefined) {
    const chosen = stones.find((stone) => stone.id === only)
    const tag = chosen && oneName(chosen, stones, view)
    return tag ? [tag] : []
  }
  const high = pile.filter(({ goal }) => goal.horizon === 'long-term' || goal.horizon === 'season').toReversed()
  const reach = high.length ? Math.max(...high.map((s) => Math.abs(s.x) + s.width / 2)) * view.scale : 0
  const tags = high.map((stone, i) => tagOf(stone, sideOf(stone, high, i), view, Math.max(18, reach * 0.12)))
  // A stone on the ground has its name on the ground, where there is room for it.
  const deep = view.height - view.y >= FOOT_HEIGHT
  const low = new Set(tags.filter((tag) => deep && tag.y > view.horizon - CLEAR).map((tag) => tag.id))
  const beside = tags.filter((tag) => !low.has(tag.id))
  const feet = pile.filter((stone) => stone.goal.horizon === 'week' || low.has(stone.id))
  return [...spread(beside, view), ...(deep ? footTags(feet, view) : [])]
}

/** Alone in its course the sides alternate from the top; with others each goes to its own side. */
function sideOf(stone: Stone, high: readonly Stone[], index: number): 'left' | 'right' {
  const course = high.filter((other) => other.course === stone.course)
  if (course.length === 1) return index % 2 ? 'right' : 'left'
  return stone.x < course.reduce((sum, other) => sum + other.x, 0) / course.length ? 'left' : 'right'
}

function tagOf(
  stone: Stone,
  side: 'left' | 'right',
  view: View,
  gap: number,
): NameTag & { readonly side: 'left' | 'right' } {
  const out = side === 'left' ? -1 : 1
  const y = view.y + stone.y * view.scale
  const edge = view.x + (stone.x + (out * stone.width) / 2) * view.scale + 3 * out
  const end = edge + out * gap
  return {
    id: stone.id,
    side,
    x: end + 8 * out,
    y,
    width: ROOM,
    tie: [
      [edge, y],
      [end, y],
    ],
  }
}

/** Names of one side stand in one line below each other and do not touch; those without room are left out. */
function spread(tags: readonly NameTag[], view: View): NameTag[] {
  return (['left', 'right'] as const).flatMap((side) => {
    const own = tags.filter((tag) => tag.side === side).toSorted((a, b) => b.y - a.y)
    const out = side === 'left' ? -1 : 1
    const line = own.reduce(
      (far, tag) => (side === 'left' ? Math.min(far, tag.x) : Math.max(far, tag.x)),
      -out * Infinity,
    )
    const room = side === 'left' ? line : view.width - line
    if (room < LEAST_ROOM) return []
    // From the foot up: none on the ground, and each clear of the one below.
    let free = view.horizon - CLEAR
    const apart = own.length * APART <= free - SKY ? APART : CLOSE
    const placed = own.map((tag): NameTag => {
      const y = Math.min(tag.y, free)
      free = y - apart
      const width = Math.min(ROOM, room)
      return tag.tie ? { ...tag, x: line, y, width, tie: [tag.tie[0], [line - 8 * out, y]] } : tag
    })
    return placed.filter((tag) => tag.y > CLEAR).toReversed()
  })
}

/** Under their stones where there is room, else pushed apart about the same middle. */
function footTags(stones: readonly Stone[], view: View): NameTag[] {
  const ordered = stones.toSorted((a, b) => a.x - b.x)
  if (!ordered.length || ordered.length * FOOT_ROOM > view.width) return []
  const room = Math.min(FOOT_MOST, view.width / ordered.length)
  const wanted = ordered.map((stone) => view.x + stone.x * view.scale)
  const placed: number[] = []
  for (const x of wanted) placed.push(Math.max(x, (placed.at(-1) ?? -Infinity) + room))
  const centred = mean(wanted) - mean(placed)
  const least = room / 2 - (placed[0] ?? 0)
  const most = view.width - room / 2 - (placed.at(-1) ?? 0)
  const shift = Math.max(least, Math.min(most, centred))
  return ordered.map((stone, i) => ({
    id: stone.id,
    side: 'foot',
    width: room,
    x: (placed[i] ?? 0) + shift,
    y: view.y + 20,
  }))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
