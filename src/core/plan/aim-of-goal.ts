import type { LocalDate } from '../base/calendar.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { goalAsOf, revisionOn } from '../goal/goal-state.ts'
import type { Goal } from '../goal/goal.ts'
import type { Measure } from '../goal/measure.ts'
import { progress } from '../goal/progress.ts'
import type { PlanAim } from './plan-types.ts'
import { runnerNow } from './runner-now.ts'
import { runsAWeek } from './runs-a-week.ts'

export type AimProblem =
  /** Weeks are laid back from a race or a weekly distance, or held for consistency and health; this goal is none of these. */
  { readonly code: 'no-plan-for-kind' } | { readonly code: 'no-day' } | { readonly code: 'no-distance' }

/** What a plan for a goal leads to: the race on its last day, or the weeks to be held by then. */
export function aimOfGoal(goal: Goal, evidence: Evidence): Result<PlanAim, AimProblem> {
  const { measure, dueOn } = revisionOn(goalAsOf(goal, evidence.asOf), evidence.asOf)
  switch (measure.kind) {
    case 'race-time':
      return race(measure.distance_m, dueOn, measure.time_s)
    case 'personal-best':
    case 'standard': {
      // The target follows from what stood before, or from age and sex on the day.
      const { target } = progress(goal, evidence)
      return race(measure.distance_m, dueOn, target)
    }
    case 'first-time':
      return measure.distance_m === undefined ? err({ code: 'no-distance' }) : race(measure.distance_m, dueOn)
    case 'level':
      if (measure.quantity !== 'distance') return err({ code: 'no-plan-for-kind' })
      return dueOn === undefined ? err({ code: 'no-day' }) : ok({ kind: 'level', weekly_m: measure.amount, on: dueOn })
    default:
      return plainWeeks(goal, measure, dueOn, evidence)
  }
}

/** A held week asks no less than this share of what the runner does by habit. */
const HELD_SHARE = 0.9
const SHORT_RUN_M = 3000

/** Goals of consistency and health lead to no race: the runner's own weeks, without paces, as often as the goal asks. */
function plainWeeks(
  { type }: Goal,
  measure: Measure,
  dueOn: LocalDate | undefined,
  evidence: Evidence,
): Result<PlanAim, AimProblem> {
  const own_m = HELD_SHARE * runnerNow(evidence).weekly_m
  const weeks = (plain: 'amount' | 'held', weekly_m: number, runsPerWeek?: number): Result<PlanAim, AimProblem> =>
    dueOn === undefined
      ? err({ code: 'no-day' })
      : ok({ kind: 'level', weekly_m, on: dueOn, plain, ...(runsPerWeek !== undefined && { runsPerWeek }) })
  if (measure.kind === 'frequency' && measure.run_kind === undefined && measure.sports.includes('running')) {
    const times = Math.min(7, measure.per === 'month' ? runsAWeek(measure.times) : measure.times)
    return weeks('held', Math.max(own_m, times * Math.max(SHORT_RUN_M, measure.least_distance_m ?? 0)), times)
  }
  if (measure.kind === 'volume' && measure.per === 'week' && measure.quantity === 'distance')
    return weeks('amount', Math.max(own_m, measure.amount))
  if (type === 'health' && own_m > 0) return weeks('held', own_m)
  return err({ code: 'no-plan-for-kind' })
}

function race(distance_m: number, on: LocalDate | undefined, time_s?: number): Result<PlanAim, AimProblem> {
  if (on === undefined) return err({ code: 'no-day' })
  return ok({ kind: 'race', distance_m, on, ...(time_s !== undefined && time_s > 0 && { time_s }) })
}
