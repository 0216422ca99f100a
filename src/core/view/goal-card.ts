import { isoDate } from '../base/calendar.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { revisionOn, stateOn } from '../goal/goal-state.ts'
import type { Goal, Link } from '../goal/goal.ts'
import { progress } from '../goal/progress.ts'
import type { Progress } from '../goal/progress-types.ts'
import { windowOf } from '../goal/window.ts'
import type { GoalCard, PeriodView } from './dashboard-types.ts'
import { isoOrNull, orNull } from './iso.ts'
import { periodView, progressView } from './progress-view.ts'

/** The week, month or year in course; a goal that is one sum over all its days has none. */
function currentPeriod(stands: Progress): PeriodView | null {
  const current = stands.periods.findLast(({ from, to }) => stands.asOf >= from && stands.asOf <= to)
  const parted = current && (current.measure.kind !== 'volume' || current.measure.per !== 'total')
  return parted ? periodView(current) : null
}

/** One goal at a glance. `links` may be those of all goals. */
export const goalCard = (goal: Goal, links: readonly Link[], evidence: Evidence): GoalCard =>
  goalCardOf(goal, links, evidence, progress(goal, evidence))

export function goalCardOf(goal: Goal, links: readonly Link[], { asOf }: Evidence, stands: Progress): GoalCard {
  const revision = revisionOn(goal, asOf)
  return {
    id: goal.id,
    name: orNull(goal.name),
    why: orNull(goal.why),
    type: goal.type,
    horizon: goal.horizon,
    state: stateOn(goal, asOf).state,
    measure: revision.measure,
    startOn: isoDate(revision.startOn),
    dueOn: isoOrNull(windowOf(revision).to),
    progress: progressView(stands),
    current: currentPeriod(stands),
    restsOn: links
      .filter((link) => link.carriedId === goal.id)
      .map((link) => link.carrierId)
      .toSorted(),
    carries: links
      .filter((link) => link.carrierId === goal.id)
      .map((link) => link.carriedId)
      .toSorted(),
    version: goal.version,
  }
}
