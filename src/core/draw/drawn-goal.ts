import type { GoalState, Horizon } from '../goal/goal.ts'

/** What the drawing needs to know of a goal. A draft is not a stone yet. */
export interface DrawnGoal {
  readonly id: string
  readonly horizon: Horizon
  readonly state: Exclude<GoalState, 'draft'>
  /** Share of the way, 0 to 1; an open goal has none. */
  readonly progress: number | undefined
  /** Forecast, 0 to 1; without a forecast there is none and the stone has no warmth. */
  readonly chance: number | undefined
}
