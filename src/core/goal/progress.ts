import type { Evidence } from '../evidence/evidence.ts'
import { revisionOn } from './goal-state.ts'
import type { Goal } from './goal.ts'
import { lifeOf, partGoals } from './life.ts'
import type { Progress } from './progress-types.ts'
import { judgeBy, progressBy } from './window.ts'

/**
 * How a goal stands as of the day of the evidence. Nothing dated later has a part in it: no activity, no pause, no
 * revision, no step of the goal. Rules and worked examples: docs/methods/progress.md.
 */
export function progress(goal: Goal, evidence: Evidence): Progress {
  const { known, record, periods } = lifeOf(goal, evidence, (whole, facts) =>
    partGoals(whole, facts.asOf).map((part) => progress(part, facts)),
  )
  const judged = periods.map(({ revision, period }) => judgeBy(revision, period, record))
  return progressBy(revisionOn(known, record.asOf), judged, record)
}
