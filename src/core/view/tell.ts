import { isoDate } from '../base/calendar.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { builtSince } from '../goal/built-since.ts'
import { revisionOn, stateOn } from '../goal/goal-state.ts'
import type { Goal, GoalState } from '../goal/goal.ts'
import { progress } from '../goal/progress.ts'
import type { ProgressUnit } from '../goal/progress-types.ts'
import { roleOf } from '../goal/role.ts'
import type { GoalRef, IsoDay } from './dashboard-types.ts'
import { firstThingsView } from './first-things-view.ts'
import { goalRef } from './goal-ref.ts'
import { orNull } from './iso.ts'

/**
 * What may be told to whoever knows of a goal, for the runner to send: what is aimed at and what was run. Never a chance,
 * a pause, a check-in, pain or weight. null: a goal of health, of which nothing is told.
 */
export interface TellView extends GoalRef {
  asOf: IsoDay
  toldTo: string | null
  told: {
    state: GoalState
    since: IsoDay
    runs: number
    distance_m: number
    weeksRun: number
    longest_m: number | null
    bests: { distance_m: number; elapsed_s: number }[]
    /** Of a goal in weeks. */
    held: { held: number; of: number } | null
    actual: number | null
    target: number | null
    unit: ProgressUnit
    daysLeft: number | null
    reachedOn: IsoDay | null
  } | null
}

export function tellView(goal: Goal, evidence: Evidence): TellView {
  const { asOf } = evidence
  const revision = revisionOn(goal, asOf)
  const base = { ...goalRef(goal, revision), asOf: isoDate(asOf), toldTo: orNull(goal.commitment?.toldTo) }
  const built = builtSince(goal, evidence)
  if (roleOf(revision.measure) === 'health' || goal.type === 'health' || !built) return { ...base, told: null }
  const { actual, target, unit, daysLeft, reachedOn, periods } = progress(goal, evidence)
  const lived = periods.filter(({ state }) => state === 'held' || state === 'not-held').length
  const held = periods.filter(({ state }) => state === 'held').length
  return {
    ...base,
    told: {
      state: stateOn(goal, asOf).state,
      since: isoDate(built.from),
      runs: built.runs,
      distance_m: built.distance_m,
      weeksRun: built.weeksRun,
      longest_m: orNull(built.longest?.distance_m),
      bests: built.bests.map(({ distance_m, elapsed_s }) => ({ distance_m, elapsed_s })),
      held: lived > 0 ? { held, of: lived } : null,
      actual: orNull(actual),
      target: orNull(target),
      unit,
      // No countdown leaves the house while the runner has to be looked after.
      daysLeft: firstThingsView(evidence) ? null : orNull(daysLeft),
      reachedOn: reachedOn === undefined ? null : isoDate(reachedOn),
    },
  }
}
