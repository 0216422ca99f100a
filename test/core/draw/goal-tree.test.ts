import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toTree } from '../../../src/core/draw/goal-tree.ts'
import type { TreeNode } from '../../../src/core/draw/goal-tree.ts'
import { drawnGoals, makeDrawnGoal, MIXED } from './make-drawn-goals.ts'

const link = (carrierId: string, carriedId: string) => ({ carrierId, carriedId })
const flat = (nodes: readonly TreeNode[]): string[] => nodes.flatMap((node) => [node.id, ...flat(node.below)])
const links = [
  link('half', 'life'),
  link('four', 'half'),
  link('long', 'half'),
  link('strength', 'half'),
  link('tuesday', 'four'),
]

describe('toTree', () => {
  test('goes from the top to the foot with what carries each below it', () => {
    const tree = toTree(MIXED, links)
    expect(tree.standing.map((node) => node.id)).toEqual(['life', 'countries', 'friday'])
    expect(flat(tree.standing)).toEqual(['life', 'half', 'four', 'tuesday', 'long', 'countries', 'friday'])
  })

  test('counts resting goals in what a goal rests on, and lists them apart', () => {
    const tree = toTree(MIXED, links)
    expect(tree.standing[0]?.below[0]?.restsOn).toEqual(['four', 'long', 'strength'])
    expect(tree.resting.map((node) => [node.id, node.carries])).toEqual([['strength', ['half']]])
  })

  test('lists what was achieved, fell short and was let go', () => {
    const { achieved, fellShort, letGo } = toTree(MIXED, links)
    expect({ achieved, fellShort, letGo }).toEqual({
      achieved: ['first', 'ten'],
      fellShort: ['streak'],
      letGo: ['marathon'],
    })
  })

  test('a goal that carries two is listed once, under the first', () => {
    const tree = toTree(MIXED, [link('four', 'life'), link('four', 'countries')])
    expect(flat(tree.standing).filter((id) => id === 'four')).toHaveLength(1)
    expect(tree.standing.map((node) => node.restsOn)).toContainEqual(['four'])
  })

  test('every goal is listed once, whatever the links: circles, strangers and ends to nowhere', () => {
    const ids = fc.nat({ max: 25 })
    fc.assert(
      fc.property(drawnGoals, fc.array(fc.tuple(ids, ids), { maxLength: 40 }), (goals, pairs) => {
        const id = (i: number): string => goals[i]?.id ?? 'stranger'
        const tree = toTree(
          goals,
          pairs.map(([a, b]) => link(id(a), id(b))),
        )
        const listed = [
          ...flat(tree.standing),
          ...flat(tree.resting),
          ...tree.achieved,
          ...tree.fellShort,
          ...tree.letGo,
        ]
        expect(listed.toSorted()).toEqual(goals.map((goal) => goal.id).toSorted())
      }),
      { seed: 20270305, numRuns: 60 },
    )
  })

  test('a circle begins with the highest of it', () => {
    const pair = [makeDrawnGoal({ id: 'a', horizon: 'week' }), makeDrawnGoal({ id: 'b', horizon: 'season' })]
    const tree = toTree(pair, [link('a', 'b'), link('b', 'a')])
    expect(tree.standing.map((node) => [node.id, node.below.map((below) => below.id)])).toEqual([['b', ['a']]])
  })
})
