import type { LocalDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { Athlete } from '../../core/evidence/athlete.ts'
import type { Evidence } from '../../core/evidence/evidence.ts'
import { distanceOutlook } from '../../core/forecast/race-goal.ts'
import type { Goal } from '../../core/goal/goal.ts'
import { aimOfGoal } from '../../core/plan/aim-of-goal.ts'
import { backwardPlan } from '../../core/plan/backward-plan.ts'
import type { Availability, Plan } from '../../core/plan/plan-types.ts'
import { type PlanView, planView } from '../../core/view/plan-view.ts'
import { findGoal } from '../../storage/goals.ts'
import { listPauses } from '../../storage/pauses.ts'
import type { AppProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { phraseGoal } from '../goals/phrase-goal.ts'
import { loadAthlete } from '../load-athlete.ts'
import { loadEvidence } from '../load-evidence.ts'

export interface PlanAsked {
  readonly asOf?: LocalDate | undefined
  /** By habit where it is left out. */
  readonly availability?: Availability | undefined
}

/** The way back from a goal's day to today. Nothing is stored. */
export async function planOfGoal(
  context: Context,
  goalId: string,
  asked: PlanAsked = {},
): Promise<Result<PlanView, AppProblem>> {
  const goal = await findGoal(context.db, context.athleteId, goalId)
  if (!goal) return err({ code: 'not-found', what: 'goal' })
  const { evidence } = await ground(context, asked.asOf)
  return planTo(context, goal, evidence, asked.availability)
}

/** The same for a goal in words that is not set: 'marathon under 4:00 on 2019-05-05'. */
export async function planOfText(
  context: Context,
  text: string,
  asked: PlanAsked = {},
): Promise<Result<PlanView, AppProblem>> {
  const { athlete, evidence } = await ground(context, asked.asOf)
  const said = await phraseGoal(context, text, evidence.asOf)
  const { measure } = said
  if (!measure) {
    return err({ code: 'validation', fields: said.missing.map((field) => ({ code: 'required', field })) })
  }
  const startOn = said.startOn ?? evidence.asOf
  const goal: Goal = {
    id: 'asked',
    type: said.type,
    horizon: said.horizon,
    rank: 0,
    createdOn: evidence.asOf,
    states: [{ on: evidence.asOf, state: 'active' }],
    revisions: [
      {
        fromOn: evidence.asOf,
        measure,
        startOn,
        ...(said.dueOn !== undefined && { dueOn: said.dueOn }),
        weekStart: athlete.weekStart,
      },
    ],
    version: 1,
  }
  return planTo(context, goal, evidence, asked.availability)
}

async function ground(
  context: Context,
  asOf: LocalDate | undefined,
): Promise<{ readonly athlete: Athlete; readonly evidence: Evidence }> {
  const athlete = await loadAthlete(context)
  return { athlete, evidence: await loadEvidence(context, athlete, asOf ?? today(context, athlete)) }
}

async function planTo(
  { db, athleteId }: Context,
  goal: Goal,
  evidence: Evidence,
  availability: Availability | undefined,
): Promise<Result<PlanView, AppProblem>> {
  const aim = aimOfGoal(goal, evidence)
  if (!aim.ok) {
    const field = aim.error.code === 'no-day' ? 'dueOn' : aim.error.code === 'no-distance' ? 'distance_m' : undefined
    if (field !== undefined) return err({ code: 'validation', fields: [{ code: 'required', field }] })
    return err({ code: 'no-plan-for-kind' })
  }
  const ahead = (await listPauses(db, athleteId)).filter(({ from }) => from > evidence.asOf)
  const plan: Plan = backwardPlan({
    aims: [aim.value],
    evidence,
    ahead,
    outlook: (distance_m) => distanceOutlook(evidence, distance_m),
    ...(availability && { availability }),
  })
  return ok(planView(plan))
}
