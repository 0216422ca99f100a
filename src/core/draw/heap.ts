import { STONE_SIZE } from './courses.ts'
import type { DrawnGoal } from './drawn-goal.ts'
import type { HeightField } from './height-field.ts'
import { stretched } from './outline.ts'
import { moved } from './point.ts'
import { settle } from './settle.ts'
import { stoneNature } from './stone.ts'
import type { Stone, StonePlace } from './stone.ts'

const SINK = 2.6
const FREEDOM = { tilt: 7.5, slide: 0 }
/** Between the pile and the heap. */
const APART = 24
/** Over this many stones they are smaller. */
const MANY = 6

/** A low heap of smaller stones beside the pile, from `edge` outwards: at most three rows, up to four side by side. */
export function heap(
  goals: readonly DrawnGoal[],
  place: Exclude<StonePlace, 'pile'>,
  edge: number,
  field: HeightField,
  seed: string,
): Stone[] {
  const outwards = place === 'beside-achieved' ? 1 : -1
  const loose = goals.length <= 4
  const scale = goals.length > MANY ? 0.8 : 1
  const stones: Stone[] = []
  const left = [...goals]
  let from = edge + outwards * APART
  for (let most = footOf(goals.length), row = 0; left.length; most--, row++) {
    let near = from
    const laid = left.splice(0, most).map((goal) => {
      const nature = stoneNature(seed, goal.id)
      const usual = Math.min(66, 26 + 0.17 * STONE_SIZE[goal.horizon].width)
      const width = usual * scale * (0.88 + (nature.widthShare - 0.86) * 0.86)
      const height = width * 0.5 * (1 + (nature.heightShare - 1) * 2.4)
      const points = stretched(nature.shape, width, height)
      const lean = 0.7 * nature.bias * FREEDOM.tilt
      const rest = settle({ points, width, lean, sink: SINK }, near + (outwards * width) / 2, field, FREEDOM)
      near += outwards * width * (loose ? 1.14 : 0.97)
      const stone: Stone = {
        id: goal.id,
        goal,
        place,
        course: row,
        x: rest.x,
        y: -rest.height,
        width,
        height,
        tilt: rest.tilt,
        shape: nature.shape,
        points: moved(rest.points, rest.x, -rest.height),
        sunk: SINK,
      }
      return { stone, rest }
    })
    for (const { rest } of laid) field.raise(rest.x, rest.height, rest.profile)
    stones.push(...laid.map(({ stone }) => stone))
    from += outwards * 0.52 * (laid[0]?.stone.width ?? 0)
  }
  return stones
}

/** How many stones lie in the lowest row: four or fewer side by side, else the fewest that fit into three rows. */
function footOf(count: number): number {
  if (count <= 4) return count
  let foot = 3
  while (foot + (foot - 1) + (foot - 2) < count) foot++
  return foot
}
