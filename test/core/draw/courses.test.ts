import { describe, expect, test } from 'vitest'
import { courses } from '../../../src/core/draw/courses.ts'
import type { DrawnGoal } from '../../../src/core/draw/drawn-goal.ts'
import { makeDrawnGoal } from './make-drawn-goals.ts'

const some = (count: number, horizon: DrawnGoal['horizon']): DrawnGoal[] =>
  Array.from({ length: count }, (_, i) => makeDrawnGoal({ id: `${horizon}-${i}`, horizon }))
const counts = (goals: readonly DrawnGoal[]): number[] => courses(goals, goals.length).map((row) => row.goals.length)

describe('courses', () => {
  test('six sessions and four weeks lie in one course, one season', () => {
    expect(counts([...some(6, 'session'), ...some(4, 'week'), ...some(2, 'season')])).toEqual([6, 4, 1, 1])
    expect(counts(some(7, 'session'))).toEqual([4, 3])
  })

  test('more than two courses of them lie in wider ones', () => {
    expect(counts(some(13, 'session'))).toEqual([7, 6])
    expect(counts(some(9, 'week'))).toEqual([5, 4])
    expect(counts(some(5, 'season'))).toEqual([3, 2])
  })

  test('a small foot is widened, at most 1.8 times, and what it carries narrowed to 97 %', () => {
    const [foot, above] = courses([...some(1, 'session'), ...some(2, 'week')], 3)
    expect(foot?.width).toBeCloseTo(68 * 1.8, 6)
    expect(above?.width).toBeCloseTo(68 * 1.8 * 0.97, 6)
  })

  test('the stone on top is at most 80 % as wide as what is under it', () => {
    const [under, top] = courses([...some(1, 'week'), ...some(1, 'long-term')], 2)
    expect(top?.width).toBeCloseTo((under?.width ?? 0) * 0.8, 6)
  })

  test('over sixteen goals all stones are smaller by a fifth', () => {
    const goals = some(1, 'season')
    expect(courses(goals, 17)[0]?.width).toBeCloseTo((courses(goals, 16)[0]?.width ?? 0) * 0.8, 6)
  })

  test('what has no end lies highest of its kind', () => {
    const open = makeDrawnGoal({ id: 'open', horizon: 'season', progress: undefined })
    expect(courses([open, ...some(2, 'season')], 3).at(-1)?.goals).toEqual([open])
  })

  test('no goal, no course', () => {
    expect(courses([], 0)).toEqual([])
  })
})
