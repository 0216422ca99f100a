import type { LocalDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { PlannedWorkout } from '../../core/evidence/planned-workout.ts'
import { type KeptPlan, type PlanChange, weeksFrom } from '../../core/plan/kept-plan.ts'
import { type Bent, firstToCome, replan } from '../../core/plan/replan.ts'
import { type BentView, bentView } from '../../core/view/bent-view.ts'
import { findGoal } from '../../storage/goals.ts'
import { listPlannedWorkouts } from '../../storage/planned-workouts.ts'
import { findPlanOfGoal, planWrite } from '../../storage/plans.ts'
import { pauseWrite } from '../../storage/pauses.ts'
import type { AppProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'
import { loadEvidence } from '../load-evidence.ts'
import { type ChangeRef, recordChange } from '../record-change.ts'
import { type OnceKey, write } from '../write.ts'
import { planRequest } from './plan-request.ts'
import { laidWrites } from './take-plan.ts'

/** What a change would do to the days to come. Nothing is stored. */
export async function previewBend(
  context: Context,
  goalId: string,
  change: PlanChange,
): Promise<Result<BentView, AppProblem>> {
  const found = await bend(context, goalId, change)
  return found.ok ? ok(bentView(found.value.bent, found.value.planned)) : found
}

/** Takes a change: one step that can be taken back, kept with its reason. An illness is noted as a pause, too. */
export function bendPlan(
  context: Context,
  goalId: string,
  change: PlanChange,
  reason: string | undefined,
  once?: OnceKey,
): Promise<Result<{ bent: BentView; change: ChangeRef }, AppProblem>> {
  return write<{ bent: BentView; change: ChangeRef }>(context, once, async (inside) => {
    const found = await bend(inside, goalId, change)
    if (!found.ok) return found
    const { plan, bent, planned, asOf, first } = found.value
    const next: KeptPlan = {
      ...plan,
      ...(bent.relaid && {
        weeks: weeksFrom(plan.weeks, bent.relaid.weeks, first),
        milestones: [...plan.milestones.filter(({ on }) => on < first), ...bent.relaid.milestones],
      }),
      bends: [...plan.bends, { saidOn: asOf, change, ...(reason !== undefined && { reason }) }],
      version: plan.version + 1,
    }
    const ill = change.kind === 'ill' ? [illness(inside, first, change.until)] : []
    const ref = await recordChange(inside, 'bend-plan', [
      planWrite(inside.athleteId, next),
      ...laidWrites(inside, bent),
      ...ill,
    ])
    return ok({ bent: bentView(bent, planned), change: ref })
  })
}

const illness = (inside: Context, from: LocalDate, to: LocalDate) =>
  pauseWrite(inside.athleteId, { id: inside.newId(), from, to, reason: 'illness', version: 1 })

interface Found {
  readonly plan: KeptPlan
  readonly planned: readonly PlannedWorkout[]
  readonly bent: Bent
  readonly asOf: LocalDate
  /** Today, while nothing was run on it; else tomorrow. */
  readonly first: LocalDate
}

async function bend(context: Context, goalId: string, change: PlanChange): Promise<Result<Found, AppProblem>> {
  const { db, athleteId } = context
  const goal = await findGoal(db, athleteId, goalId)
  if (!goal) return err({ code: 'not-found', what: 'goal' })
  const plan = await findPlanOfGoal(db, athleteId, goalId)
  if (!plan) return err({ code: 'not-found', what: 'plan' })
  const athlete = await loadAthlete(context)
  const asOf = today(context, athlete)
  const request = await planRequest(context, goal, await loadEvidence(context, athlete, asOf), plan.availability)
  if (!request.ok) return request
  const planned = await listPlannedWorkouts(db, athleteId)
  const bent = replan(plan, planned, change, request.value)
  if (!bent.ok) return err({ code: 'validation', fields: [bent.error] })
  return ok({ plan, planned, bent: bent.value, asOf, first: firstToCome(request.value.evidence) })
}
