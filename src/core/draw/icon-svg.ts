import { cairnBody } from './cairn-body.ts'
import { SMALL, svgText } from './cairn-svg.ts'
import { short } from './curve.ts'
import type { DrawnGoal } from './drawn-goal.ts'
import { layout } from './layout.ts'
import { paintOf } from './paint.ts'
import type { Paint } from './paint.ts'
import { tile } from './palette.ts'

const STONES: readonly DrawnGoal[] = [
  { id: 'top', horizon: 'long-term', state: 'active', progress: 1, chance: 1 },
  { id: 'middle', horizon: 'season', state: 'active', progress: 1, chance: 0.55 },
  { id: 'foot', horizon: 'week', state: 'active', progress: 1, chance: 0.25 },
  { id: 'foot-two', horizon: 'week', state: 'active', progress: 1, chance: 0.05 },
]

/**
 * `tile`: with round corners, on nothing. `square`: to its edges, for systems that round it themselves. `maskable`: to its
 * edges too, and with all that matters inside the circle of 80 % that every system leaves of it (W3C, app manifest).
 */
type IconShape = 'tile' | 'square' | 'maskable'

interface IconOptions {
  readonly prefix?: string
  readonly label?: string
  readonly shape?: IconShape
}

/** How much of the tile's own size the pile has where the corners may be cut off. */
const MASKED = 0.7

/** The app's icon and favicon: four stones (three at 16 px and less) on a tile of dawn, in every theme. */
export function iconSvg(size: number, options: IconOptions = {}): string {
  const shape = options.shape ?? 'tile'
  const small = size < SMALL
  const prefix = options.prefix ?? `icon${size}`
  const paint: Paint = (token) => (token === 'stone-core' ? tile.core : paintOf('light')(token))
  const seed = 'tile42'
  const pile = layout(size <= 16 ? STONES.slice(0, 3) : STONES, { seed })
  const { x, y, width } = pile.box
  const fits = Math.min((small ? 86 : 78) / width, 74 / -y)
  const scale = shape === 'maskable' ? fits * MASKED : fits
  const left = 50 - (x + width / 2) * scale
  const foot = shape === 'maskable' ? 50 - (y * scale) / 2 : small ? 90 : 87
  const shore = shape === 'maskable' ? foot - 3 : 84
  const stop = (at: string, colour: string): string => `<stop offset="${at}" stop-color="${colour}"/>`
  const body =
    `<defs><linearGradient id="${prefix}-sky" x1="0" y1="0" x2="0" y2="1">` +
    `${stop('0', tile['sky-1'])}${stop('.55', tile['sky-2'])}${stop('.84', tile['sky-3'])}</linearGradient>` +
    `<clipPath id="${prefix}-tile"><rect width="100" height="100" rx="${shape === 'tile' ? 23 : 0}"/></clipPath></defs>` +
    `<g clip-path="url(#${prefix}-tile)"><rect width="100" height="100" fill="url(#${prefix}-sky)"/>` +
    `<path d="M0 ${short(shore)}Q30 ${short(shore - 6)} 56 ${short(shore - 2)}T100 ${short(shore - 5)}V100H0Z" fill="${tile.ground}"/>` +
    `<g transform="translate(${short(left)} ${short(foot)}) scale(${scale.toFixed(4)})">` +
    `${cairnBody(pile, { paint, prefix, seed, small, ground: small ? 'none' : 'land', scale: 1 })}</g></g>`
  return svgText({
    box: { x: 0, y: 0, width: 100, height: 100 },
    body,
    width: size,
    height: size,
    label: options.label,
  })
}
