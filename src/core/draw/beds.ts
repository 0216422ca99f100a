import { curve } from './curve.ts'
import { moved, turned } from './point.ts'
import type { Point } from './point.ts'
import { stoneRandom } from './stone.ts'
import type { Stone } from './stone.ts'

/** A seam in the rock beneath the line where the fill ends. */
export interface Seam {
  readonly path: string
  readonly width: number
  readonly pale: boolean
}

export interface Beds {
  /** The line where the fill ends, left to right; its middle lies at the share of the stone's own height. */
  readonly shore: readonly Point[]
  readonly shorePath: string
  /** The filled part, to be clipped by the stone. */
  readonly bodyPath: string
  readonly seams: readonly Seam[]
}

const PARTS = 20

/**
 * The fill of a stone: `share` (0 to 1) of its height from below, as beds of rock parallel to the stone's own lie,
 * never level like a drink. A full stone has seams and no shore in sight.
 */
export function beds(stone: Stone, share: number): Beds {
  const random = stoneRandom(stone.id, 'beds')
  const { width, height } = stone
  const half = width / 2 + 6
  const fall = Math.tan(((random() - 0.5) * 7 * Math.PI) / 180)
  const waves = [9, 21, 43].map((turns, i) => ({ turns, depth: [1, 0.7, 0.55][i] ?? 0, from: random() * 2 * Math.PI }))
  const line = (at: number, rough: number): Point[] => {
    // Near the foot and the top the bed follows the stone's lie, or a nearly empty stone would look half full.
    const slope = fall * Math.max(0, Math.min(1, at / 0.15, (1 - at) / 0.15))
    return Array.from({ length: PARTS + 1 }, (_, i): Point => {
      const t = i / PARTS
      const wave = waves.reduce((sum, w) => sum + w.depth * Math.sin(t * w.turns + w.from), 0)
      return [(2 * t - 1) * half, height * (0.5 - at) + slope * (2 * t - 1) * half + wave * 0.016 * height * rough]
    })
  }
  const placed = (points: readonly Point[]): Point[] => moved(turned(points, stone.tilt), stone.x, stone.y)
  const top = share >= 1 ? line(1.2, 1) : centred(line(share, 1), height * (0.5 - share))
  const foot: Point[] = [
    [half, height],
    [-half, height],
  ]
  const shore = placed(top)
  const shorePath = curve(shore, false)
  const [right, left] = placed(foot)
  const end = (p: Point | undefined): string => (p ? `L${Math.round(p[0])} ${Math.round(p[1])}` : '')
  const seams: Seam[] = []
  const apart = Math.max(0.1, 8 / height)
  for (let at = Math.min(1, share) - apart * 1.3 - random() * 0.05; at > 0.04; at -= apart + random() * 0.09) {
    seams.push({ path: curve(placed(line(at, 0.8)), false), width: 0.5 + random() * 1.6, pale: random() > 0.4 })
  }
  return { shore, shorePath, bodyPath: `${shorePath}${end(right)}${end(left)}z`, seams }
}

/** The line moved up or down so that its middle is where it should be: the waves must not lie about the share. */
function centred(points: readonly Point[], y: number): Point[] {
  const mean = points.reduce((sum, p) => sum + p[1], 0) / points.length
  return moved(points, 0, y - mean)
}
