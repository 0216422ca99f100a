import { addDays, addMonths, type DayRange, startOf, startOfWeek } from '../../base/calendar.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { revisionOn, stateOn, hasEnded } from '../../goal/goal-state.ts'
import type { Goal } from '../../goal/goal.ts'
import { windowOf } from '../../goal/window.ts'
import type { ReviewKind } from '../kept-review.ts'

/** Where no season goal has just ended, a season is so many whole weeks. */
const SEASON_WEEKS = 12
const JUST_ENDED_DAYS = 56

/** The days of the last review of a kind that is due by a day: whole weeks and months that are over. */
export function reviewPeriod(
  kind: Exclude<ReviewKind, 'race'>,
  goals: readonly Goal[],
  { asOf, weekStart }: Pick<Evidence, 'asOf' | 'weekStart'>,
): DayRange {
  const next = addDays(asOf, 1)
  if (kind === 'weekly') {
    const to = addDays(startOfWeek(next, weekStart), -1)
    return { from: addDays(to, -6), to }
  }
  if (kind === 'monthly') {
    const first = startOf('month', next, weekStart)
    return { from: addMonths(first, -1), to: addDays(first, -1) }
  }
  const seasons = goals.flatMap((goal) => {
    if (goal.horizon !== 'season' || goal.createdOn > asOf) return []
    const { from, to } = windowOf(revisionOn(goal, asOf))
    const { state, on } = stateOn(goal, asOf)
    const end = hasEnded(state) ? on : to
    return end !== undefined && end <= asOf && end > asOf - JUST_ENDED_DAYS && from <= end ? [{ from, to: end }] : []
  })
  const last = seasons.toSorted((a, b) => b.to - a.to)[0]
  if (last) return last
  const to = addDays(startOfWeek(next, weekStart), -1)
  return { from: addDays(to, 1 - 7 * SEASON_WEEKS), to }
}
