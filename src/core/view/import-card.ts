import { BEST_EFFORT_DISTANCES } from '../activity/best-effort.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Guess } from '../forecast/kept-forecast.ts'
import { revisionOn, stateOn } from '../goal/goal-state.ts'
import type { Goal } from '../goal/goal.ts'
import { progress } from '../goal/progress.ts'
import type { ImportCard } from './dashboard-types.ts'
import { addActivity, noTotals } from '../week/run-totals.ts'
import { chanceMoved } from './chance-moved.ts'
import { firstThingsView, quietProgress } from './first-things-view.ts'
import { goalRef } from './goal-ref.ts'
import { orderedGoals } from './goal-order.ts'
import { isoOrNull } from './iso.ts'
import { personalBests } from './personal-bests.ts'
import { progressView } from './progress-view.ts'

export interface ImportCardInput {
  /** All that is known after the import. */
  readonly evidence: Evidence
  /** Ids of the activities that came with it. */
  readonly imported: readonly string[]
  readonly goals: readonly Goal[]
  readonly guesses?: readonly Guess[]
}

/** What an import counted for: its runs, the goals under way that they moved, and the bests that fell. */
export function importCard({ evidence, imported, goals, guesses = [] }: ImportCardInput): ImportCard {
  const ids = new Set(imported)
  const isNew = (id: string) => ids.has(id)
  const before: Evidence = {
    ...evidence,
    activities: evidence.activities.filter((activity) => !isNew(activity.id)),
    bestEfforts: evidence.bestEfforts.filter((effort) => !isNew(effort.activityId)),
  }
  const activities = evidence.activities.filter((activity) => isNew(activity.id))
  const totals = noTotals()
  for (const activity of activities) addActivity(totals, activity)
  const days = activities.map((activity) => activity.localDay).toSorted((a, b) => a - b)

  return {
    activities: totals.activities,
    runs: totals.runs,
    from: isoOrNull(days[0]),
    to: isoOrNull(days.at(-1)),
    distance_m: totals.distance_m,
    moving_s: totals.moving_s,
    underWay: goals.filter((goal) => stateOn(goal, evidence.asOf).state === 'active').length,
    goals: orderedGoals(goals).flatMap((goal) => goalMoved(goal, before, evidence, isNew, guesses)),
    newBests: newBests(before, evidence, isNew),
  }
}

function goalMoved(
  goal: Goal,
  before: Evidence,
  after: Evidence,
  isNew: (id: string) => boolean,
  guesses: readonly Guess[],
): ImportCard['goals'] {
  const { state } = stateOn(goal, after.asOf)
  // What rests is not moved, whatever comes in.
  if (state !== 'active') return []
  const stands = progress(goal, after)
  const counted = stands.activityIds.filter(isNew).length
  if (counted === 0) return []
  const isQuiet = firstThingsView(after) !== null
  const [then, now] = [progress(goal, before), stands].map(progressView)
  return [
    {
      ...goalRef(goal, revisionOn(goal, after.asOf)),
      counted,
      before: isQuiet ? quietProgress(then!) : then!,
      after: isQuiet ? quietProgress(now!) : now!,
      chance: chanceMoved(goal, before, after, guesses),
    },
  ]
}

function newBests(before: Evidence, after: Evidence, isNew: (id: string) => boolean): ImportCard['newBests'] {
  const previous = new Map(
    personalBests(before, BEST_EFFORT_DISTANCES).map(({ distance_m, elapsed_s }) => [distance_m, elapsed_s]),
  )
  return personalBests(after, BEST_EFFORT_DISTANCES)
    .filter((best) => best.activityId !== null && isNew(best.activityId))
    .map((best) => ({ ...best, previous_s: previous.get(best.distance_m) ?? null }))
}
