import type { DrawnGoal } from '../../core/draw/drawn-goal.ts'
import { stoneSvg } from '../../core/draw/stone-svg.ts'

/** More stones than a page shows. */
const MOST = 200
/** Stands in the kept drawing where each place on a page has its own prefix of ids. */
const PREFIX = 'kept-stone'
const kept = new Map<string, string>()

/** The drawing of one stone, kept: a goal is the same stone on every page. */
export function keptStone(goal: DrawnGoal, seed: string, size: number, prefix: string): string {
  const key = JSON.stringify([goal, seed, size])
  let svg = kept.get(key)
  if (svg === undefined) {
    if (kept.size >= MOST) kept.clear()
    svg = stoneSvg(goal, { seed, size, prefix: PREFIX })
    kept.set(key, svg)
  }
  return svg.replaceAll(PREFIX, prefix)
}
