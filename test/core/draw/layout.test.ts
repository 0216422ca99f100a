import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DrawnGoal } from '../../../src/core/draw/drawn-goal.ts'
import { layout } from '../../../src/core/draw/layout.ts'
import type { Point } from '../../../src/core/draw/point.ts'
import type { Stone } from '../../../src/core/draw/stone.ts'
import { drawnGoals, makeDrawnGoal, MIXED } from './make-drawn-goals.ts'

const RUNS = { seed: 20270305, numRuns: 30 }
const seed = 'anna'

const byId = (stones: readonly Stone[]) => new Map(stones.map((stone) => [stone.id, stone]))
const reach = (stone: Stone): [number, number] => {
  const xs = stone.points.map(([x]) => x)
  return [Math.min(...xs), Math.max(...xs)]
}

/** Upper and lower side of an outline at an x, found by crossing its edges: not the way the layout finds them. */
function sidesAt(points: readonly Point[], x: number): { top: number; foot: number } | undefined {
  const ys = points.flatMap(([ax, ay], i) => {
    const [bx, by] = points[(i + 1) % points.length] ?? [ax, ay]
    return ax !== bx && (ax - x) * (bx - x) <= 0 ? [ay + ((by - ay) * (x - ax)) / (bx - ax)] : []
  })
  return ys.length ? { top: Math.min(...ys), foot: Math.max(...ys) } : undefined
}

/** How deep a stone lies in what is below it (in the ground too), at its deepest; below 0 it floats. */
function depthOf(stone: Stone, below: readonly Stone[]): number {
  const [from, to] = reach(stone)
  let deepest = -Infinity
  for (let x = from; x <= to; x += 0.5) {
    const own = sidesAt(stone.points, x)
    if (!own) continue
    const top = below.reduce((high, other) => Math.min(high, sidesAt(other.points, x)?.top ?? 0), 0)
    deepest = Math.max(deepest, own.foot - top)
  }
  return deepest
}

describe('layout', () => {
  test('the same goals and athlete give the same pile', () => {
    fc.assert(
      fc.property(drawnGoals, fc.string(), (goals, athlete) => {
        expect(layout(goals, { seed: athlete })).toEqual(layout(structuredClone(goals), { seed: athlete }))
      }),
      RUNS,
    )
  })

  test('another athlete has other stones', () => {
    const [a, b] = [layout(MIXED, { seed: 'anna' }), layout(MIXED, { seed: 'bert' })]
    expect(byId(a.stones).get('half')?.shape).not.toEqual(byId(b.stones).get('half')?.shape)
  })

  test('every goal has a shape of its own', () => {
    const { stones } = layout(MIXED, { seed })
    expect(new Set(stones.map((stone) => JSON.stringify(stone.shape))).size).toBe(MIXED.length)
  })

  test('a stone keeps its shape for life, whatever is added, reached or let go', () => {
    fc.assert(
      fc.property(drawnGoals, drawnGoals, (before, added) => {
        const known = new Set(before.map((goal) => goal.id))
        const later: DrawnGoal[] = [
          ...before.map((goal, i) => (i % 3 ? goal : makeDrawnGoal({ ...goal, state: 'achieved' }))),
          ...added.filter((goal) => !known.has(goal.id)),
        ]
        const stones = byId(layout(later, { seed }).stones)
        for (const { id, shape } of layout(before, { seed }).stones) expect(stones.get(id)?.shape).toEqual(shape)
      }),
      RUNS,
    )
  })

  test('the outline drawn is that shape, stretched, tilted and moved', () => {
    for (const stone of layout(MIXED, { seed }).stones) {
      const angle = (-stone.tilt * Math.PI) / 180
      stone.points.forEach(([px, py], i) => {
        const [x, y] = [px - stone.x, py - stone.y]
        const [sx, sy] = stone.shape[i] ?? [NaN, NaN]
        expect((x * Math.cos(angle) - y * Math.sin(angle)) / stone.width).toBeCloseTo(sx, 6)
        expect((x * Math.sin(angle) + y * Math.cos(angle)) / stone.height).toBeCloseTo(sy, 6)
      })
    }
  })

  test('no stone floats, and none lies deeper in what carries it than it may sink', () => {
    fc.assert(
      fc.property(drawnGoals, (goals) => {
        const { stones } = layout(goals, { seed })
        for (const stone of stones) {
          const below = stones.filter((other) => other.place === stone.place && other.course < stone.course)
          expect(Math.abs(depthOf(stone, below) - stone.sunk)).toBeLessThan(0.3)
        }
      }),
      { ...RUNS, numRuns: 12 },
    )
  })

  test('neighbours of one course touch but do not lie in one another', () => {
    fc.assert(
      fc.property(drawnGoals, (goals) => {
        const { stones } = layout(goals, { seed })
        for (const stone of stones) {
          for (const other of stones) {
            if (other.place !== stone.place || other.course !== stone.course || other.x <= stone.x) continue
            expect(reach(stone)[1] - reach(other)[0]).toBeLessThan(8)
          }
        }
      }),
      RUNS,
    )
  })

  test('every goal has one stone, standing in the pile or beside it by its state', () => {
    fc.assert(
      fc.property(drawnGoals, (goals) => {
        const { stones } = layout(goals, { seed })
        expect(stones.map((stone) => stone.id).toSorted()).toEqual(goals.map((goal) => goal.id).toSorted())
        const pile = stones.filter((stone) => stone.place === 'pile')
        const [left, right] = [Math.min(...pile.map((s) => reach(s)[0])), Math.max(...pile.map((s) => reach(s)[1]))]
        for (const stone of stones) {
          const { state } = stone.goal
          if (state === 'active' || state === 'paused') expect(stone.place).toBe('pile')
          else expect(stone.place).toBe(state === 'achieved' ? 'beside-achieved' : 'beside-released')
          if (stone.place === 'beside-achieved' && pile.length) expect(stone.x).toBeGreaterThan(right)
          if (stone.place === 'beside-released' && pile.length) expect(stone.x).toBeLessThan(left)
          if (stone.place !== 'pile') expect(stone.course).toBeLessThan(3)
        }
      }),
      RUNS,
    )
  })

  test('small goals carry the large ones, and what has no end lies highest', () => {
    const order = layout(MIXED, { seed })
      .stones.filter((stone) => stone.place === 'pile')
      .map((stone) => stone.goal.horizon)
    expect(order).toEqual(['session', 'session', 'week', 'week', 'week', 'season', 'long-term', 'long-term'])
    expect(layout(MIXED, { seed }).stones.at(-1)?.id).toBe('life')
  })

  test('no goal, no stone', () => {
    expect(layout([], { seed })).toEqual({
      stones: [],
      core: [],
      box: { x: 0, y: 0, width: 0, height: 0 },
      width: 0,
      height: 0,
    })
  })

  test('the box holds every point', () => {
    const { stones, box } = layout(MIXED, { seed })
    for (const [x, y] of stones.flatMap((stone) => stone.points)) {
      expect(x).toBeGreaterThanOrEqual(box.x)
      expect(x).toBeLessThanOrEqual(box.x + box.width + 1e-9)
      expect(y).toBeGreaterThanOrEqual(box.y)
      expect(y).toBeLessThanOrEqual(box.y + box.height + 1e-9)
    }
  })
})
