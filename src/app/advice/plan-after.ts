import { addDays, type LocalDate } from '../../core/base/calendar.ts'
import type { Evidence, Pause } from '../../core/evidence/evidence.ts'
import type { Goal } from '../../core/goal/goal.ts'
import { backwardPlan } from '../../core/plan/backward-plan.ts'
import { weeksFrom, workoutOf } from '../../core/plan/kept-plan.ts'
import { layOver } from '../../core/plan/lay-over.ts'
import type { RowWrite } from '../../storage/changes.ts'
import { listPlannedWorkouts, plannedWorkoutRemoval } from '../../storage/planned-workouts.ts'
import { findPlanOfGoal, planRemoval, planWrite } from '../../storage/plans.ts'
import type { Context } from '../context.ts'
import { planRequest } from '../plan/plan-request.ts'
import { laidWrites } from '../plan/take-plan.ts'

/**
 * What becomes of the plan that was taken for a goal when the goal changes: laid anew over the days to come where the
 * weeks lead there, else let go. Lived days and what the runner set themselves stay. No plan was taken: nothing.
 */
export async function planAfter(
  inside: Context,
  goal: Goal,
  evidence: Evidence,
  change: { readonly on: LocalDate; readonly ends: boolean; readonly pause?: Pause },
): Promise<RowWrite[]> {
  const { db, athleteId } = inside
  const before = await findPlanOfGoal(db, athleteId, goal.id)
  if (!before) return []
  const planned = await listPlannedWorkouts(db, athleteId)
  const from = addDays(change.on, 1)
  const letGo = (): RowWrite[] => [
    planRemoval(before.id),
    ...planned
      .filter(
        ({ planId, on, word, isOwn }) => planId === before.id && on >= from && word === undefined && isOwn !== true,
      )
      .map(({ id }) => plannedWorkoutRemoval(id)),
  ]
  if (change.ends) return letGo()
  const request = await planRequest(inside, goal, evidence, before.availability)
  if (!request.ok) return letGo()
  // A rest of this goal is a rest of its plan.
  const { ahead = [] } = request.value
  const rest = change.pause
    ? [
        {
          from: change.pause.from,
          ...(change.pause.to !== undefined && { to: change.pause.to }),
          reason: change.pause.reason,
        },
      ]
    : []
  const made = backwardPlan({ ...request.value, ahead: [...ahead, ...rest] })
  if (!made.feasible) return letGo()
  const plan = {
    ...before,
    takenOn: change.on,
    weeks: weeksFrom(before.weeks, made.weeks, from),
    milestones: [...before.milestones.filter(({ on }) => on < from), ...made.milestones],
    version: before.version + 1,
  }
  const runs = made.weeks.flatMap((week) => week.runs.map((run) => workoutOf(run, plan)))
  return [planWrite(athleteId, plan), ...laidWrites(inside, layOver(runs, planned, plan.id, from, evidence.weekStart))]
}
