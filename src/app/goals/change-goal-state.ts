import type { LocalDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { GoalState } from '../../core/goal/goal.ts'
import { changeState } from '../../core/goal/goal-state.ts'
import { progress } from '../../core/goal/progress.ts'
import { nextSeq, stateWrite } from '../../storage/goals.ts'
import type { AppProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'
import { loadEvidence } from '../load-evidence.ts'
import type { OnceKey } from '../write.ts'
import { changeGoal, type GoalChanged } from './change-goal.ts'

export interface NewState {
  readonly version: number
  readonly state: GoalState
  readonly on?: LocalDate | undefined
  readonly reason?: string | null | undefined
}

/** A dated step in a goal's life: begin a draft, pause, take up again, achieved, fell short, let go. Days past may be named, in order. */
export function changeGoalState(
  context: Context,
  goalId: string,
  input: NewState,
  once?: OnceKey,
): Promise<Result<GoalChanged, AppProblem>> {
  return changeGoal(context, 'change-goal-state', goalId, input.version, once, async (inside, goal) => {
    const athlete = await loadAthlete(inside)
    const day = today(inside, athlete)
    const reachedOn =
      input.state === 'achieved' && input.on === undefined
        ? progress(goal, await loadEvidence(inside, athlete, day)).reachedOn
        : undefined
    // A goal was achieved on the day that the data show, unless a later step was taken since.
    const on = input.on ?? (reachedOn !== undefined && reachedOn >= (goal.states.at(-1)?.on ?? day) ? reachedOn : day)
    const step = { on, state: input.state, ...(input.reason != null && { reason: input.reason }) }
    if (step.on > day) {
      return err({ code: 'validation', fields: [{ code: 'in-the-future', field: 'on' }] })
    }
    const changed = changeState(goal, step)
    if (!changed.ok) {
      const problem = changed.error
      if (problem.code === 'state-not-possible') return err({ code: 'wrong-state', from: problem.from, to: problem.to })
      return err({ code: 'validation', fields: [{ code: 'in-the-past', field: 'on' }] })
    }
    const seq = await nextSeq(inside.db, inside.athleteId, 'goal_state', goalId)
    return ok({ writes: [stateWrite(inside.athleteId, goalId, seq, step, inside.now())] })
  })
}
