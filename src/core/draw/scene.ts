import { cairnBody, firstPlaceOutline } from './cairn-body.ts'
import { cairnBox, prefixOf, svgText } from './cairn-svg.ts'
import { curve, short } from './curve.ts'
import type { DrawnGoal } from './drawn-goal.ts'
import { landBody } from './land-svg.ts'
import { layout } from './layout.ts'
import type { Layout } from './layout.ts'
import { nameTags } from './names.ts'
import type { NameTag, View } from './names.ts'
import { paintOf } from './paint.ts'
import type { Paint, Palette } from './paint.ts'
import { boxOf, grown } from './point.ts'
import type { Box, Point } from './point.ts'
import type { Stone } from './stone.ts'

export interface SceneOptions {
  readonly seed: string
  /** px */
  readonly width: number
  readonly height: number
  /** The last 52 weekly distances, oldest first; NaN where nothing is known. */
  readonly weeks: readonly number[]
  /** Default `css`. */
  readonly palette?: Palette
  readonly prefix?: string
  /** Which stones have names: default `all`. */
  readonly names?: 'all' | 'none' | { readonly only: string }
  /** A goal whose stone has the outline of focus. */
  readonly focus?: string
  /** px kept free above the pile, and below where it stands. Defaults fit the phone (or a low picture) and the desk. */
  readonly headroom?: number
  readonly footroom?: number
  /** px a unit at most, so that one stone alone is no boulder. */
  readonly largest?: number
  readonly label?: string
}

/** The hit area of a stone, px, at least 44 each way, and the outline to draw round it when it has the focus. */
export interface StoneBox extends Box {
  readonly id: string
  readonly halo: string
}

export interface Scene {
  readonly svg: string
  /** From the top of the pile to its foot, then what lies beside. */
  readonly boxes: readonly StoneBox[]
  readonly names: readonly NameTag[]
  /** px a unit. */
  readonly scale: number
  /** px of the ground under the middle of the pile. */
  readonly ground: Point
}

/** Under this width or height, px, the picture is the phone's. */
const PHONE = 700
const LOW = 500
/** Under this width names leave the drawing and stand in the list below it. */
const NAMED = 340
const TARGET = 44

/** The cairn in its land, in px, with the places of names and links as data. */
export function cairnScene(goals: readonly DrawnGoal[], options: SceneOptions): Scene {
  const { seed, width, height, weeks, names = 'all' } = options
  const phone = width < PHONE || height < LOW
  const footroom = options.footroom ?? (phone ? 44 : 122)
  const headroom = options.headroom ?? (phone ? 70 : 170)
  const pile = layout(goals, { seed })
  const [ground, hill] = phone ? [footroom + 18, 10] : [footroom + 30, 22]
  const horizon = height - ground - hill
  const view = viewOf(pile, {
    width,
    height,
    footroom,
    headroom,
    horizon,
    most: options.largest ?? (phone ? 0.74 : 1.5),
  })
  const paint = paintOf(options.palette ?? 'css')
  const prefix = options.prefix ?? prefixOf('s', goals, seed, width, height, options.palette ?? 'css')
  const land = landBody({ weeks, seed, width, height, ground, hill }, paint, prefix)
  const tags =
    names === 'none' || width < NAMED ? [] : nameTags(pile.stones, view, names === 'all' ? undefined : names.only)
  const focused = pile.stones.find((stone) => stone.id === options.focus)
  const body =
    `${land}<g transform="translate(${short(view.x)} ${short(view.y)}) scale(${view.scale.toFixed(4)})">` +
    `${cairnBody(pile, { paint, prefix, seed, small: false, ground: 'land', scale: view.scale })}</g>${ties(tags, paint)}` +
    (focused
      ? `<path d="${haloOf(focused.points, view)}" fill="none" stroke="${paint('focus')}" stroke-width="3"/>`
      : '')
  return {
    svg: svgText({ box: { x: 0, y: 0, width, height }, body, width, height, label: options.label }),
    boxes: stoneBoxes(pile, view),
    names: tags,
    scale: view.scale,
    ground: [view.x, view.y],
  }
}

/** The place kept for the first stone, px: where a link to "set a goal" lies when there is none. */
export function firstPlaceBox(seed: string, scene: Scene): Box {
  const [x, y] = scene.ground
  const box = boxOf(firstPlaceOutline(seed))
  return {
    x: x + box.x * scene.scale,
    y: y + box.y * scene.scale,
    width: box.width * scene.scale,
    height: box.height * scene.scale,
  }
}

function viewOf(
  pile: Layout,
  room: { width: number; height: number; footroom: number; headroom: number; horizon: number; most: number },
): View {
  const box = cairnBox(pile.box)
  const tall = Math.max(60, -pile.box.y)
  const high = room.height - room.footroom - room.headroom
  const scale = Math.max(0.05, Math.min(high / tall, (room.width - 8) / box.width, room.most))
  return {
    x: room.width / 2 - (box.x + box.width / 2) * scale,
    y: room.height - room.footroom,
    scale,
    width: room.width,
    height: room.height,
    horizon: room.horizon,
  }
}

function stoneBoxes(pile: Layout, view: View): StoneBox[] {
  const order = (stone: Stone): number => (stone.place === 'pile' ? 1000 + stone.course : stone.course)
  return [...pile.stones]
    .toSorted((a, b) => order(b) - order(a) || a.x - b.x)
    .map((stone) => {
      const box = boxOf(stone.points)
      const width = Math.max(TARGET, box.width * view.scale)
      const height = Math.max(TARGET, box.height * view.scale)
      const x = view.x + (box.x + box.width / 2) * view.scale - width / 2
      const y = view.y + (box.y + box.height / 2) * view.scale - height / 2
      return { id: stone.id, x, y, width, height, halo: haloOf(stone.points, view) }
    })
}

/** Just outside the edge, so that a line 3 px wide does not cover the stone. */
function haloOf(points: readonly Point[], { x, y, scale }: View): string {
  const placed = points.map(([px, py]): Point => [x + px * scale, y + py * scale])
  return curve(
    grown(placed, () => 2),
    true,
  )
}

function ties(tags: readonly NameTag[], paint: Paint): string {
  return tags
    .map(({ tie }) => {
      if (!tie) return ''
      const [ax, ay] = tie[0]
      const ink = paint('ink-2')
      const line = tie.map(([x, y]) => `${short(x)} ${short(y)}`).join('L')
      return `<path d="M${line}" fill="none" stroke="${ink}" stroke-opacity=".6" stroke-width="1.1"/><circle cx="${short(ax)}" cy="${short(ay)}" r="2" fill="${ink}"/>`
    })
    .join('')
}
