import { curve, short } from './curve.ts'
import type { Paint } from './paint.ts'
import { boxOf, grown } from './point.ts'
import type { Point } from './point.ts'
import { stoneRandom } from './stone.ts'
import type { Stone } from './stone.ts'

/** The part of the outline moss grows on: points of the upper side, from the left end to the right. */
const [MOSS_FROM, MOSS_TO] = [42, 78]

/** In a drawing so small that thin lines had to be widened, moss grows thicker, up to so many times. */
const THICKEST = 1.7

/**
 * Moss over the top third of a resting stone, standing a little over its edge. `line`: width of a thin line, units; it is 1
 * unless the drawing is very small.
 */
export function moss(stone: Stone, paint: Paint, { tufts, line }: { tufts: boolean; line: number }): string {
  const random = stoneRandom(stone.id, 'moss')
  const scale = (stone.height / 50) * Math.min(THICKEST, line)
  const over = stone.points.map(() => (1 + random() * 2.4) * scale)
  const deep = stone.points.map((_, i) => (7 + 5 * Math.sin(i * 1.05 + random()) + random() * 4) * scale)
  const taper = (i: number): number =>
    Math.max(0, Math.sin(((i - MOSS_FROM) / (MOSS_TO - MOSS_FROM)) * Math.PI)) ** 0.55
  const outside = grown(stone.points, (i) => (over[i] ?? 0) * taper(i)).slice(MOSS_FROM, MOSS_TO + 1)
  const inside = grown(stone.points, (i) => -(deep[i] ?? 0) * taper(i) - 0.5).slice(MOSS_FROM, MOSS_TO + 1)
  const edge = line > 1 ? ` stroke="${paint('moss-deep')}" stroke-width="${short(line)}"` : ''
  let out = `<path d="${curve([...outside, ...inside.toReversed()], true)}" fill="${paint('moss')}"${edge}/>`
  if (!tufts) return out
  for (let n = 0; n < 26; n++) {
    const i = 3 + Math.floor(random() * (outside.length - 6))
    const [a, b] = [outside[i], inside[i]]
    const into = 0.06 + random() * 0.62
    const radius = (0.9 + random() * 1.5) * Math.max(0.7, scale)
    const tone = random() > 0.45 ? 'moss-light' : 'moss-deep'
    if (a && b) out += dot(between(a, b, into), radius, paint(tone), '.75')
  }
  return out
}

/** Patches of lichen on an achieved stone: time has passed since. Each is a few discs that run into one another. */
export function lichen(stone: Stone, paint: Paint): string {
  const random = stoneRandom(stone.id, 'lichen')
  const box = boxOf(stone.points)
  let out = ''
  for (let patch = 0; patch < 3; patch++) {
    const x = box.x + box.width * (0.18 + random() * 0.64)
    const y = box.y + box.height * (0.14 + random() * 0.4)
    const size = stone.height * (0.05 + random() * 0.06)
    for (let disc = 0; disc < 4; disc++) {
      const angle = random() * 2 * Math.PI
      const away = disc ? size * (0.7 + random() * 0.5) : 0
      out += dot(
        [x + Math.cos(angle) * away * 1.3, y + Math.sin(angle) * away],
        disc ? size * (0.3 + random() * 0.4) : size,
        paint('lichen'),
        '.8',
      )
    }
  }
  return out
}

function between(a: Point, b: Point, share: number): Point {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]
}

function dot([x, y]: Point, radius: number, fill: string, opacity: string): string {
  return `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" fill="${fill}" opacity="${opacity}"/>`
}
