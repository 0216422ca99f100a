import { err, ok, type Result } from '../../core/base/result.ts'
import type { Evidence } from '../../core/evidence/evidence.ts'
import { distanceOutlook } from '../../core/forecast/race-goal.ts'
import type { Goal } from '../../core/goal/goal.ts'
import type { PlanRequest } from '../../core/plan/backward-plan.ts'
import type { Availability } from '../../core/plan/plan-types.ts'
import { season } from '../../core/plan/season.ts'
import { listGoals } from '../../storage/goals.ts'
import { listPauses } from '../../storage/pauses.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'

/** All that a plan for a goal is made from: its season, what is known of the runner, and the pauses to come. */
export async function planRequest(
  { db, athleteId }: Context,
  goal: Goal,
  evidence: Evidence,
  availability: Availability | undefined,
): Promise<Result<PlanRequest, AppProblem>> {
  const led = season(goal, await listGoals(db, athleteId), evidence)
  if (!led.ok) {
    const { code } = led.error
    const field = code === 'no-day' ? 'dueOn' : code === 'no-distance' ? 'distance_m' : undefined
    if (field !== undefined) return err({ code: 'validation', fields: [{ code: 'required', field }] })
    return err({ code: 'no-plan-for-kind' })
  }
  const ahead = (await listPauses(db, athleteId)).filter(({ from }) => from > evidence.asOf)
  return ok({
    aims: led.value.aims,
    evidence: { ...evidence, races: [...evidence.races, ...led.value.races] },
    ahead,
    outlook: onceEach((distance_m) => distanceOutlook(evidence, distance_m)),
    ...(availability && { availability }),
  })
}

/** A forecast is made once for each distance, however often it is asked for. */
function onceEach<T>(make: (distance_m: number) => T): (distance_m: number) => T {
  const made = new Map<number, T>()
  return (distance_m) => {
    if (!made.has(distance_m)) made.set(distance_m, make(distance_m))
    return made.get(distance_m) as T
  }
}
