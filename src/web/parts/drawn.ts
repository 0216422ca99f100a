import type { DrawnGoal } from '../../core/draw/drawn-goal.ts'
import type { GoalCard } from '../../core/view/dashboard-types.ts'

type Facts = Pick<GoalCard, 'id' | 'horizon' | 'state' | 'progress'> & Partial<Pick<GoalCard, 'chance'>>

/** A goal as the drawing wants it; a draft is not a stone yet. */
export function drawnGoal({ id, horizon, state, progress, chance }: Facts): DrawnGoal | undefined {
  if (state === 'draft') return undefined
  const share = progress.fraction === null ? undefined : Math.max(0, Math.min(1, progress.fraction))
  return { id, horizon, state, progress: share, chance: chance?.chance ?? undefined }
}

export const drawnGoals = (goals: readonly Facts[]): DrawnGoal[] =>
  goals.map(drawnGoal).filter((goal) => goal !== undefined)
