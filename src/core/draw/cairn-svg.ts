import { fnv1a } from '../base/random.ts'
import { cairnBody } from './cairn-body.ts'
import { short } from './curve.ts'
import type { DrawnGoal } from './drawn-goal.ts'
import { escapeXml } from './escape.ts'
import { layout } from './layout.ts'
import { paintOf } from './paint.ts'
import type { Palette } from './paint.ts'
import type { Box } from './point.ts'

export interface CairnOptions {
  /** The athlete's id: the same athlete and goals give the same pile for ever. */
  readonly seed: string
  /** Default `css`. */
  readonly palette?: Palette
  /** Begins every id within; two drawings on one page need two. Default: made from what is drawn. */
  readonly prefix?: string
  /** Of the whole picture, px; without it the picture fills its container. */
  readonly width?: number
  readonly height?: number
  /** A sentence for a picture that stands alone. Without one the drawing is hidden from screen readers. */
  readonly label?: string
}

/** Below this size, in px, a drawing is simplified. */
export const SMALL = 64

/** The pile alone, without land, in a box that fits it. */
export function cairnSvg(goals: readonly DrawnGoal[], options: CairnOptions): string {
  const { seed, width, height } = options
  const pile = layout(goals, { seed })
  const small = Math.min(width ?? SMALL, height ?? SMALL) < SMALL
  const prefix = options.prefix ?? prefixOf('c', goals, seed, options.palette ?? 'css')
  const paint = paintOf(options.palette ?? 'css')
  const box = cairnBox(pile.box)
  const scale = Math.min(width ? width / box.width : 1, height ? height / box.height : 1)
  const body = cairnBody(pile, { paint, prefix, seed, small, ground: 'land', scale })
  return svgText({ box, body, width, height, label: options.label })
}

/** The box of a pile with air and shadow round it; never narrower than the place of the first stone. */
export function cairnBox({ x, y, width }: Box): Box {
  const left = Math.min(-90, x) - 24
  const right = Math.max(90, x + width) + 24
  const top = Math.min(-60, y) - 14
  return { x: left, y: top, width: right - left, height: 22 - top }
}

export function prefixOf(kind: string, goals: readonly DrawnGoal[], ...rest: readonly (string | number)[]): string {
  const facts = goals.map((g) => [g.id, g.horizon, g.state, g.progress, g.chance].join('|'))
  return `${kind}${fnv1a([...facts, ...rest].join('\n')).toString(36)}`
}

export interface SvgText {
  readonly box: Box
  readonly body: string
  readonly width?: number | undefined
  readonly height?: number | undefined
  readonly label?: string | undefined
}

/** A whole SVG element: hidden from screen readers unless it has a label. No style attributes, no style element. */
export function svgText({ box, body, width, height, label }: SvgText): string {
  const size = [width && ` width="${short(width)}"`, height && ` height="${short(height)}"`].filter(Boolean).join('')
  const access = label ? `role="img" aria-label="${escapeXml(label)}"` : 'aria-hidden="true" focusable="false"'
  const view = [box.x, box.y, box.width, box.height].map(short).join(' ')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}"${size} ${access}>${body}</svg>`
}
