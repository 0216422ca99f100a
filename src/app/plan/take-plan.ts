import { addDays } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import { backwardPlan } from '../../core/plan/backward-plan.ts'
import { type KeptPlan, weeksFrom, workoutOf } from '../../core/plan/kept-plan.ts'
import { layOver, type LaidOver } from '../../core/plan/lay-over.ts'
import { usualAvailability } from '../../core/plan/runner-now.ts'
import { firstThings } from '../../core/wellbeing/first-things.ts'
import type { RowWrite } from '../../storage/changes.ts'
import { findGoal } from '../../storage/goals.ts'
import { listPlannedWorkouts, plannedWorkoutRemoval, plannedWorkoutWrite } from '../../storage/planned-workouts.ts'
import { findPlanOfGoal, planRemoval, planWrite } from '../../storage/plans.ts'
import type { AppProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'
import { loadEvidence } from '../load-evidence.ts'
import { type ChangeRef, recordChange } from '../record-change.ts'
import { type OnceKey, write } from '../write.ts'
import { availabilityFrom, type AvailabilitySaid } from './availability.ts'
import { planRequest } from './plan-request.ts'

/**
 * Takes the plan of a goal: its runs from tomorrow on become planned workouts. Taken again, it is laid anew over the days
 * to come; lived days and what the runner changed themselves stay. One plan runs at a time: the days to come of another
 * one make way for it. All of it is one change.
 */
export function takePlan(
  context: Context,
  goalId: string,
  said: AvailabilitySaid = {},
  once?: OnceKey,
): Promise<Result<{ planId: string; change: ChangeRef }, AppProblem>> {
  return write<{ planId: string; change: ChangeRef }>(context, once, async (inside) => {
    const { db, athleteId } = inside
    const goal = await findGoal(db, athleteId, goalId)
    if (!goal) return err({ code: 'not-found', what: 'goal' })
    const athlete = await loadAthlete(inside)
    const asOf = today(inside, athlete)
    const before = await findPlanOfGoal(db, athleteId, goalId)
    const evidence = await loadEvidence(inside, athlete, asOf)
    if (firstThings(evidence, asOf)) return err({ code: 'first-things-first' })
    const kept = availabilityFrom(said, usualAvailability(evidence)) ?? before?.availability
    const request = await planRequest(inside, goal, evidence, kept)
    if (!request.ok) return request
    const made = backwardPlan(request.value)
    if (!made.feasible) return err({ code: 'plan-not-feasible' })
    const from = addDays(asOf, 1)
    const plan: KeptPlan = {
      id: before?.id ?? inside.newId(),
      goalId,
      takenOn: asOf,
      ...(kept && { availability: kept }),
      weeks: weeksFrom(before?.weeks ?? [], made.weeks, from),
      milestones: [...(before?.milestones ?? []).filter(({ on }) => on < from), ...made.milestones],
      bends: before?.bends ?? [],
      version: (before?.version ?? 0) + 1,
    }
    const planned = await listPlannedWorkouts(db, athleteId)
    const runs = made.weeks.flatMap((week) => week.runs.map((run) => workoutOf(run, plan)))
    const laid = layOver(runs, planned, plan.id, from, athlete.weekStart)
    const others = planned.filter(
      ({ on, planId, isOwn, word }) =>
        on >= from && planId !== undefined && planId !== plan.id && isOwn !== true && word === undefined,
    )
    const change = await recordChange(inside, 'take-plan', [
      planWrite(athleteId, plan),
      ...laidWrites(inside, laid),
      ...others.map(({ id }) => plannedWorkoutRemoval(id)),
    ])
    return ok({ planId: plan.id, change })
  })
}

/** Lets go of a plan: its days to come go, what was lived stays in the record. */
export function dropPlan(
  context: Context,
  goalId: string,
  once?: OnceKey,
): Promise<Result<{ change: ChangeRef }, AppProblem>> {
  return write<{ change: ChangeRef }>(context, once, async (inside) => {
    const { db, athleteId } = inside
    const plan = await findPlanOfGoal(db, athleteId, goalId)
    if (!plan) return err({ code: 'not-found', what: 'plan' })
    const asOf = today(inside, await loadAthlete(inside))
    const toCome = (await listPlannedWorkouts(db, athleteId)).filter(
      ({ planId, on, word }) => planId === plan.id && on > asOf && word === undefined,
    )
    const change = await recordChange(inside, 'drop-plan', [
      planRemoval(plan.id),
      ...toCome.map(({ id }) => plannedWorkoutRemoval(id)),
    ])
    return ok({ change })
  })
}

/** What laying a plan over the days to come writes. */
export const laidWrites = (inside: Context, { changed, added, removed }: LaidOver): RowWrite[] => [
  ...removed.map(({ id }) => plannedWorkoutRemoval(id)),
  ...changed.map((workout) => plannedWorkoutWrite(inside.athleteId, workout)),
  ...added.map((run) => plannedWorkoutWrite(inside.athleteId, { ...run, id: inside.newId(), version: 1 })),
]
