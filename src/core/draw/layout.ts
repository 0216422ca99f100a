import { fnv1a, seededRandom } from '../base/random.ts'
import { bridged } from './bridged.ts'
import { courses } from './courses.ts'
import type { Course } from './courses.ts'
import type { DrawnGoal } from './drawn-goal.ts'
import { heap } from './heap.ts'
import { HeightField } from './height-field.ts'
import { stretched } from './outline.ts'
import { boxOf, moved } from './point.ts'
import type { Box, Point } from './point.ts'
import { settle } from './settle.ts'
import type { Rest } from './settle.ts'
import { stoneNature } from './stone.ts'
import type { Stone } from './stone.ts'

export interface Layout {
  /** Those beside the pile first, then the pile from the foot up: the order in which they are painted. */
  readonly stones: readonly Stone[]
  /** Gaps behind the stones, to be filled dark so that the pile reads as solid. */
  readonly core: readonly (readonly Point[])[]
  /** All stones within; y = 0 is the ground. Without a stone it is empty. */
  readonly box: Box
  readonly width: number
  readonly height: number
}

/** Stones sink a little into what carries them; those above the foot by a share of their height more. */
const SINK = 2.6
const SINK_SHARE = 0.03

/** Where every stone lies. Pure: the same goals and seed give the same pile on every machine. */
export function layout(goals: readonly DrawnGoal[], { seed }: { readonly seed: string }): Layout {
  const field = new HeightField()
  const pile: Stone[] = []
  const core: Point[][] = []
  const standing = goals.filter((goal) => goal.state === 'active' || goal.state === 'paused')
  let centre = 0
  courses(standing, goals.length).forEach((course, level) => {
    const laid = layCourse(course, level, centre, field, seed)
    core.push(
      ...bridged(
        laid.map(({ rest }) => rest),
        field,
      ),
    )
    for (const { rest } of laid) field.raise(rest.x, rest.height, rest.profile)
    const stones = laid.map(({ stone }) => stone)
    pile.push(...stones)
    // The pile wanders with its stones, but not far.
    centre = 0.6 * (sum(stones.map((s) => s.x * s.width)) / sum(stones.map((s) => s.width)))
  })
  const extent = pile.length ? boxOf(pile.flatMap((stone) => stone.points)) : { x: -30, y: 0, width: 60, height: 0 }
  const achieved = goals.filter((goal) => goal.state === 'achieved')
  const ended = goals.filter((goal) => goal.state === 'released' || goal.state === 'fell-short')
  const beside = [
    ...heap(achieved, 'beside-achieved', extent.x + extent.width, field, seed),
    ...heap(ended, 'beside-released', extent.x, field, seed),
  ]
  const stones = [...beside, ...pile]
  const box = stones.length ? boxOf(stones.flatMap((stone) => stone.points)) : { x: 0, y: 0, width: 0, height: 0 }
  return { stones, core, box, width: box.width, height: box.height }
}

function layCourse(course: Course, level: number, centre: number, field: HeightField, seed: string) {
  const random = seededRandom(fnv1a(`${seed}/${course.horizon}/${course.depth}`))
  const natures = course.goals.map((goal) => stoneNature(seed, goal.id))
  const unit = course.width / sum(natures.map((nature) => nature.widthShare))
  const alone = course.goals.length === 1
  let left = centre - course.width / 2 + (level ? (random() - 0.5) * 0.05 * course.width : 0)
  return course.goals.map((goal, i): { stone: Stone; rest: Rest } => {
    const nature = natures[i] ?? stoneNature(seed, goal.id)
    const share = unit * nature.widthShare
    // A hair wider than its share, so that neighbours touch.
    const width = share * 1.015
    const height = Math.min(course.height, width * 0.74) * nature.heightShare
    const freedom = { tilt: level ? 6 : 1.5, slide: alone ? 9 : 0 }
    const sunk = SINK + (level ? SINK_SHARE * height : 0)
    const points = stretched(nature.shape, width, height)
    const lean = 0.45 * nature.bias * freedom.tilt
    const rest = settle({ points, width, lean, sink: sunk }, left + share / 2, field, freedom)
    left += share
    const stone: Stone = {
      id: goal.id,
      goal,
      place: 'pile',
      course: level,
      x: rest.x,
      y: -rest.height,
      width,
      height,
      tilt: rest.tilt,
      shape: nature.shape,
      points: moved(rest.points, rest.x, -rest.height),
      sunk,
    }
    return { stone, rest }
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
