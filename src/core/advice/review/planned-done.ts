import type { LocalDate } from '../../base/calendar.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { adherence, isKept, isMissed } from '../../goal/adherence.ts'
import { restDays } from '../../goal/rest-days.ts'

/** Planned workouts of the days from one on, up to the day of the evidence; days of rest are not among them. */
export function plannedDone(
  evidence: Evidence,
  from: LocalDate,
): { readonly of: number; readonly done: number; readonly planned_m: number } | undefined {
  const { asOf, plannedWorkouts, activities } = evidence
  const own = plannedWorkouts.filter(({ on, kind }) => on >= from && on <= asOf && kind !== 'rest')
  if (own.length === 0) return undefined
  const rest = restDays({ id: '', states: [] }, evidence)
  const near = activities.filter(({ localDay }) => localDay >= from - 7)
  const judged = adherence(own, near, asOf, rest).filter(
    (each) => isKept(each) || isMissed(each) || each.state === 'open',
  )
  return {
    of: judged.length,
    done: judged.filter(isKept).length,
    planned_m: judged.reduce((sum, { workout }) => sum + (workout.distance_m ?? 0), 0),
  }
}
