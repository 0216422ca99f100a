import { err, ok, type Result } from '../../core/base/result.ts'
import type { LocalDate } from '../../core/base/calendar.ts'
import type { Evidence, Pause } from '../../core/evidence/evidence.ts'
import type { Goal } from '../../core/goal/goal.ts'
import type { PlanRequest } from '../../core/plan/backward-plan.ts'
import type { KeptPlan } from '../../core/plan/kept-plan.ts'
import { knownOutlook } from '../../core/plan/known-outlook.ts'
import type { Availability } from '../../core/plan/plan-types.ts'
import { season } from '../../core/plan/season.ts'
import { listGoals } from '../../storage/goals.ts'
import { findPlanOfGoal } from '../../storage/plans.ts'
import { listPauses } from '../../storage/pauses.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'

/** All that a plan for a goal is made from: its season, what is known of the runner, and the pauses to come. */
export async function planRequest(
  context: Context,
  goal: Goal,
  evidence: Evidence,
  availability: Availability | undefined,
): Promise<Result<PlanRequest, AppProblem>> {
  const { db, athleteId } = context
  const led = season(goal, await listGoals(db, athleteId), evidence)
  if (!led.ok) {
    const { code } = led.error
    const field = code === 'no-day' ? 'dueOn' : code === 'no-distance' ? 'distance_m' : undefined
    if (field !== undefined) return err({ code: 'validation', fields: [{ code: 'required', field }] })
    return err({ code: 'no-plan-for-kind' })
  }
  const ahead = (await listPauses(db, athleteId)).filter(({ from }) => from > evidence.asOf)
  const kept = await findPlanOfGoal(db, athleteId, goal.id)
  return ok({
    aims: led.value.aims,
    evidence: { ...evidence, races: [...evidence.races, ...led.value.races] },
    ahead: [...ahead, ...daysSaidNoTo(kept, evidence.asOf)],
    easyOn: easyWeeksSaid(kept, evidence.asOf),
    goalId: goal.id,
    units: (await loadAthlete(context)).units,
    outlook: knownOutlook(evidence),
    ...(availability && { availability }),
  })
}

/** "Not on that day" holds for a plan that is laid again, too. */
const daysSaidNoTo = (plan: KeptPlan | undefined, asOf: LocalDate): Pause[] =>
  (plan?.bends ?? []).flatMap(({ saidOn, change }) =>
    change.kind === 'not-on' && saidOn <= asOf && change.on > asOf
      ? [{ from: change.on, to: change.on, reason: 'life' as const }]
      : [],
  )

/** So does "an easy week", while it is not over. */
const easyWeeksSaid = (plan: KeptPlan | undefined, asOf: LocalDate): LocalDate[] =>
  (plan?.bends ?? []).flatMap(({ saidOn, change }) =>
    change.kind === 'easy-week' && saidOn <= asOf && change.on > asOf - 7 ? [change.on] : [],
  )
