import type { LocalDate } from '../base/calendar.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { goalAsOf, revisionOn } from '../goal/goal-state.ts'
import type { Goal } from '../goal/goal.ts'
import { progress } from '../goal/progress.ts'
import type { PlanAim } from './plan-types.ts'

export type AimProblem =
  /** Weeks are planned back from a race or a weekly distance; this goal is neither. */
  { readonly code: 'no-plan-for-kind' } | { readonly code: 'no-day' } | { readonly code: 'no-distance' }

/** What a plan for a goal leads to: the race on its last day, or the weekly distance to be held by then. */
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
      return err({ code: 'no-plan-for-kind' })
  }
}

function race(distance_m: number, on: LocalDate | undefined, time_s?: number): Result<PlanAim, AimProblem> {
  if (on === undefined) return err({ code: 'no-day' })
  return ok({ kind: 'race', distance_m, on, ...(time_s !== undefined && time_s > 0 && { time_s }) })
}
