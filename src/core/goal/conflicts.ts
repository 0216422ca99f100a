import type { LocalDate } from '../base/calendar.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { peaksTooClose } from './conflict-peaks.ts'
import type { Conflict, Held } from './conflict-types.ts'
import { restAgainstDays, rhythmsThatExclude, volumesThatDoNotAddUp } from './conflict-weeks.ts'
import { revisionOn, stateOn } from './goal-state.ts'
import type { Goal, Link } from './goal.ts'
import { plainMeasures, roleOf } from './role.ts'
import { windowOf } from './window.ts'

export type { Conflict } from './conflict-types.ts'

const MOST_MAIN_GOALS = 3

function held(goal: Goal, asOf: LocalDate): Held {
  const revision = revisionOn(goal, asOf)
  const { from, to = Infinity } = windowOf(revision)
  return { goal, revision, parts: plainMeasures(revision.measure), from, to }
}

/** Main goals: of a season or longer, carried by others or by nothing, carrying none themselves, with an ambition. */
function mainGoals(goals: readonly Held[], links: readonly Link[]): Conflict[] {
  const ids = new Set(goals.map(({ goal }) => goal.id))
  const carriers = new Set(links.filter(({ carriedId }) => ids.has(carriedId)).map(({ carrierId }) => carrierId))
  const main = goals.filter(
    ({ goal, revision }) =>
      (goal.horizon === 'season' || goal.horizon === 'long-term') &&
      !carriers.has(goal.id) &&
      roleOf(revision.measure) !== 'health',
  )
  if (main.length <= MOST_MAIN_GOALS) return []
  return [{ code: 'too-many-main-goals', goalIds: main.map(({ goal }) => goal.id), most: MOST_MAIN_GOALS }]
}

/**
 * The conflicts among the goals that are active on a day, with `alsoId` (a draft that is being thought about) among them.
 * In the order of the rules, then of the goals. docs/methods/goal-conflicts.md
 */
export function conflicts(
  goals: readonly Goal[],
  links: readonly Link[],
  evidence: Evidence,
  alsoId?: string,
): Conflict[] {
  const { asOf } = evidence
  const active = goals
    .filter((goal) => goal.archivedAt === undefined && (stateOn(goal, asOf).state === 'active' || goal.id === alsoId))
    .map((goal) => held(goal, asOf))
    .filter(({ to }) => to >= asOf)
  return [
    ...peaksTooClose(active, evidence),
    ...volumesThatDoNotAddUp(active),
    ...restAgainstDays(active),
    ...rhythmsThatExclude(active),
    ...mainGoals(active, links),
  ]
}
