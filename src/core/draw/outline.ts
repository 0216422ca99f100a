import type { Random } from '../base/random.ts'
import { boxOf } from './point.ts'
import type { Point } from './point.ts'

const POINTS = 80

/** How often a wave runs round the stone, and how deep it may be as a share of the radius. */
const WAVES = [
  [2, 0.04],
  [3, 0.043],
  [4, 0.025],
  [5, 0.015],
  [7, 0.006],
] as const

/**
 * One stone within a box of 1 × 1 about the origin: a superellipse, rounder above and flatter below, with slow waves, a
 * wedge and a lean. Eighty points, clockwise from the right end; a stone is this shape stretched to its size.
 */
export function outline(random: Random): Point[] {
  const around = (reach: number): number => (random() * 2 - 1) * reach
  const above = 1.8 + random() * 0.5
  const below = 2.2 + random() * 0.7
  const wedge = around(0.15)
  const lean = around(0.11)
  const waves = WAVES.map(([turns, depth]) => ({ turns, depth: around(depth), from: random() * 2 * Math.PI }))
  const points: Point[] = []
  for (let i = 0; i < POINTS; i++) {
    const angle = (i / POINTS) * 2 * Math.PI
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    const power = 2 / (sin < 0 ? above : below)
    const radius = 0.5 * waves.reduce((sum, w) => sum + w.depth * Math.cos(w.turns * angle + w.from), 1)
    const y = Math.sign(sin) * Math.abs(sin) ** power * radius * (1 + wedge * cos * (sin < 0 ? 1 : 0.25))
    points.push([Math.sign(cos) * Math.abs(cos) ** power * radius - lean * y, y])
  }
  const box = boxOf(points)
  return points.map(([x, y]): Point => [(x - box.x) / box.width - 0.5, (y - box.y) / box.height - 0.5])
}

/** The shape stretched to a size, still about the origin and not tilted. */
export function stretched(shape: readonly Point[], width: number, height: number): Point[] {
  return shape.map(([x, y]): Point => [x * width, y * height])
}
