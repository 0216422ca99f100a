import type { Goal } from '../goal/goal.ts'

/** By the runner's own order; those that share a place by id, which is the order in which they were made. */
export const orderedGoals = (goals: readonly Goal[]): Goal[] =>
  goals.toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
