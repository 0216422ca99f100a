import type { GoalCard } from '../../core/view/dashboard-types.ts'

/** The nearest last day first; goals without one at the end. */
export const byDueDay = (a: Pick<GoalCard, 'dueOn'>, b: Pick<GoalCard, 'dueOn'>): number =>
  a.dueOn === b.dueOn ? 0 : (a.dueOn ?? '9') < (b.dueOn ?? '9') ? -1 : 1
