import { addDays } from '../base/calendar.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Asks } from './asks-types.ts'
import { benchmark } from './benchmark.ts'
import { revisionOn } from './goal-state.ts'
import type { Goal, Link } from './goal.ts'
import { nextAsk } from './next-ask.ts'
import { progress } from './progress.ts'
import type { Progress } from './progress-types.ts'
import { reach } from './reach.ts'

/** How far ahead a goal's page looks. */
export const AHEAD_DAYS = 14

/**
 * What a goal asks of the next two weeks, where it stands against its benchmarks, and how far it reaches beyond today:
 * each from data, for every kind. `stands` is its progress, where it is at hand already.
 */
export function asks(
  goal: Goal,
  goals: readonly Goal[],
  links: readonly Link[],
  evidence: Evidence,
  stands: Progress = progress(goal, evidence),
): Asks {
  const { asOf } = evidence
  const revision = revisionOn(goal, asOf)
  return {
    next: nextAsk({ goal, goals, links, evidence, revision, stands, until: addDays(asOf, AHEAD_DAYS - 1) }),
    stands: benchmark(revision.measure, stands),
    reach: reach(revision, evidence, stands),
  }
}
