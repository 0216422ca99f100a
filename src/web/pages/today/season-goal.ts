import type { Dashboard } from '../../../core/view/dashboard-types.ts'

/** The goal that the season leads to: the first under way, in the runner's own order, that has a day to come. */
export const seasonGoal = ({ goals, asOf, firstThings }: Dashboard) =>
  firstThings
    ? undefined
    : goals.find(
        ({ state, horizon, dueOn }) => state === 'active' && horizon === 'season' && dueOn !== null && dueOn >= asOf,
      )
