import { fnv1a, seededRandom } from '../base/random.ts'
import type { Random } from '../base/random.ts'
import type { DrawnGoal } from './drawn-goal.ts'
import { outline } from './outline.ts'
import type { Point } from './point.ts'

/** In the pile, or beside it: achieved to the right, what did not come to be to the left. */
export type StonePlace = 'pile' | 'beside-achieved' | 'beside-released'

/** What a goal has for life: everything but its size and place, which depend on its neighbours. */
export interface StoneNature {
  /** Within a box of 1 × 1 about the origin. */
  readonly shape: readonly Point[]
  /** Share of the usual width, 0.86 to 1.14, and of the usual height, 0.95 to 1.05. */
  readonly widthShare: number
  readonly heightShare: number
  /** The side to which it likes to lean, -1 to 1. */
  readonly bias: number
}

/** A stone in its place. */
export interface Stone {
  readonly id: string
  readonly goal: DrawnGoal
  readonly place: StonePlace
  /** Rows from the foot, 0 lowest; for a stone beside the pile the row of its heap. */
  readonly course: number
  /** Centre, with y = 0 at the ground and upwards negative. */
  readonly x: number
  readonly y: number
  /** Size before it was tilted. */
  readonly width: number
  readonly height: number
  /** Degrees, clockwise. */
  readonly tilt: number
  /** The shape within 1 × 1, as long as the goal lives. */
  readonly shape: readonly Point[]
  /** The outline where it lies, clockwise from the right end. */
  readonly points: readonly Point[]
  /** How far it has sunk into what carries it. */
  readonly sunk: number
}

export function stoneNature(seed: string, goalId: string): StoneNature {
  const random = seededRandom(fnv1a(seed + goalId))
  const shape = outline(random)
  return {
    shape,
    widthShare: 0.86 + random() * 0.28,
    heightShare: 0.95 + random() * 0.1,
    bias: random() * 2 - 1,
  }
}

/** A stream of its own for one part of a stone, so that no part changes when another is drawn differently. */
export function stoneRandom(goalId: string, part: 'beds' | 'veins' | 'moss' | 'lichen'): Random {
  return seededRandom(fnv1a(`${goalId}/${part}`))
}
