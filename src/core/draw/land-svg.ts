import { fnv1a, seededRandom } from '../base/random.ts'
import { svgText } from './cairn-svg.ts'
import { curve, short } from './curve.ts'
import { paintOf } from './paint.ts'
import type { Paint, Palette } from './paint.ts'
import type { Point } from './point.ts'

export interface LandFacts {
  /** Distance of each of the last 52 weeks, oldest first, in any one unit; NaN where nothing is known. */
  readonly weeks: readonly number[]
  readonly seed: string
  /** px */
  readonly width: number
  readonly height: number
  /** Height of the ground at the foot of the picture, px. */
  readonly ground?: number
  /** How far the ground rises and falls, px. */
  readonly hill?: number
}

export interface LandOptions extends LandFacts {
  readonly palette?: Palette
  readonly prefix?: string
  readonly label?: string
}

/** Beyond the edges, so that no end of a ridge is seen. */
const OVER = 20

/** Sky, three ridges and the ground. The nearest ridge is the last year of running; the two behind it are seeded. */
export function landSvg(options: LandOptions): string {
  const { width, height } = options
  const prefix = options.prefix ?? `l${fnv1a([options.seed, width, height, ...options.weeks].join()).toString(36)}`
  const body = landBody(options, paintOf(options.palette ?? 'css'), prefix)
  return svgText({ box: { x: 0, y: 0, width, height }, body, width, height, label: options.label })
}

/** The land as SVG text in px. */
export function landBody(facts: LandFacts, paint: Paint, prefix: string): string {
  const { width, height, ground = 60, hill = 18 } = facts
  const base = height - ground
  const tall = Math.min(base, width * 0.78)
  const ridge = (
    shares: readonly number[],
    top: number,
    foot: number,
    token: Parameters<Paint>[0],
    opacity: string,
  ) => {
    const step = (width + 2 * OVER) / Math.max(1, shares.length - 1)
    const points = shares.map((share, i): Point => [i * step - OVER, base - foot - share * Math.max(0, top - foot)])
    return `<path d="${curve(points, false)}V${short(height)}H${-OVER}z" fill="${paint(token)}" opacity="${opacity}"/>`
  }
  const near = yearProfile(facts.weeks)
  const [left, right] = [-OVER, width + OVER]
  const brow =
    `M${left} ${short(height)}V${short(base + 8)}C${short(width * 0.25)} ${short(base - hill)} ` +
    `${short(width * 0.62)} ${short(base - hill * 0.4)} ${short(right)} ${short(base + hill * 0.7)}V${short(height)}z`
  return (
    sky(width, height, paint, prefix) +
    ridge(rolling(`${facts.seed}/far`, 15), tall * 0.4, 40, 'ridge-1', '.55') +
    ridge(rolling(`${facts.seed}/middle`, 18), tall * 0.27, 20, 'ridge-2', '.6') +
    ridge(near ?? rolling(`${facts.seed}/near`, 20), tall * 0.19, 2, 'ridge-3', '.7') +
    `<path d="${brow}" fill="${paint('ground')}"/>`
  )
}

/** Heights of the near ridge from the weeks, 0 to 1 of the highest, smoothed 1-2-1; nothing when no week is known. */
export function yearProfile(weeks: readonly number[]): number[] | undefined {
  const known = weeks.flatMap((km, i) => (Number.isFinite(km) ? [{ i, km }] : []))
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return undefined
  const most = known.reduce((top, { km }) => Math.max(top, km), 0) || 1
  // A week nothing is known of is not a week of rest: the ridge goes straight over it.
  const filled = weeks.map((km, i) => {
    if (Number.isFinite(km)) return km
    const before = known.findLast((k) => k.i < i) ?? first
    const after = known.find((k) => k.i > i) ?? last
    return after.i === before.i
      ? before.km
      : before.km + ((after.km - before.km) * (i - before.i)) / (after.i - before.i)
  })
  return filled.map((km, i) => (0.25 * (filled[i - 1] ?? km) + 0.5 * km + 0.25 * (filled[i + 1] ?? km)) / most)
}

/** A rolling line of hills, about 0 to 1. */
function rolling(seed: string, count: number): number[] {
  const random = seededRandom(fnv1a(seed))
  const [a, b, c] = [random() * 6, random() * 6, random() * 6]
  return Array.from(
    { length: count },
    (_, i) => 0.5 + 0.3 * Math.sin(i * 0.55 + a) + 0.16 * Math.sin(i * 1.3 + b) + 0.1 * Math.sin(i * 2.9 + c),
  )
}

function sky(width: number, height: number, paint: Paint, prefix: string): string {
  const stop = (at: string, token: 'sky-1' | 'sky-2' | 'sky-3'): string =>
    `<stop offset="${at}" stop-color="${paint(token)}"/>`
  return (
    `<defs><linearGradient id="${prefix}-sky" x1="0" y1="0" x2="0" y2="1">${stop('0', 'sky-1')}${stop('.46', 'sky-2')}${stop('.82', 'sky-3')}</linearGradient></defs>` +
    `<rect width="${short(width)}" height="${short(height)}" fill="url(#${prefix}-sky)"/>`
  )
}
