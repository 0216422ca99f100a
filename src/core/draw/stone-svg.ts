import { cairnBody } from './cairn-body.ts'
import { SMALL, prefixOf, svgText } from './cairn-svg.ts'
import type { DrawnGoal } from './drawn-goal.ts'
import { layout } from './layout.ts'
import type { Layout } from './layout.ts'
import { paintOf } from './paint.ts'
import type { Palette } from './paint.ts'

export interface StoneOptions {
  readonly seed: string
  /** Width of the picture, px; it is as high as the stone needs. */
  readonly size: number
  readonly palette?: Palette
  /** Needed where the same goal is drawn twice on a page at one size. */
  readonly prefix?: string
  readonly label?: string
}

/** One stone alone: the icon of a goal everywhere, usually 30 to 74 px wide; simplified under 64. */
export function stoneSvg(goal: DrawnGoal, { seed, size, palette = 'css', prefix, label }: StoneOptions): string {
  const alone = layAlone(goal, seed)
  const small = size < SMALL
  // Moss stands a little over the edge, and the shadow needs room.
  const [side, above, below] = small ? [3, 4, 2] : [8, 6, 16]
  const { x, y, width, height } = alone.box
  const box = { x: x - side, y: y - above, width: width + 2 * side, height: height + above + below }
  const ids = prefix ?? prefixOf('g', [goal], seed, size, palette)
  const body = cairnBody(alone, {
    paint: paintOf(palette),
    prefix: ids,
    seed,
    small,
    ground: small ? 'none' : 'sheet',
    scale: size / box.width,
  })
  return svgText({ box, body, width: size, height: (size * box.height) / box.width, label })
}

/** As it would stand alone in the pile, whatever its state: a goal's icon does not shrink when the goal ends. */
function layAlone(goal: DrawnGoal, seed: string): Layout {
  const pile = layout([{ ...goal, state: 'active' }], { seed })
  return { ...pile, stones: pile.stones.map((stone) => ({ ...stone, goal })) }
}
