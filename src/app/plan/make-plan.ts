import type { LocalDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { Athlete } from '../../core/evidence/athlete.ts'
import type { Evidence } from '../../core/evidence/evidence.ts'
import type { Goal } from '../../core/goal/goal.ts'
import { backwardPlan } from '../../core/plan/backward-plan.ts'
import { usualAvailability } from '../../core/plan/runner-now.ts'
import { firstThings } from '../../core/wellbeing/first-things.ts'
import { type PlanView, planView, planWaits } from '../../core/view/plan-view.ts'
import { findGoal } from '../../storage/goals.ts'
import type { AppProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { phraseGoal } from '../goals/phrase-goal.ts'
import { loadAthlete } from '../load-athlete.ts'
import { loadEvidence } from '../load-evidence.ts'
import { availabilityFrom, type AvailabilitySaid } from './availability.ts'
import { planRequest } from './plan-request.ts'

export interface PlanAsked {
  readonly asOf?: LocalDate | undefined
  readonly availability?: AvailabilitySaid | undefined
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
  context: Context,
  goal: Goal,
  evidence: Evidence,
  said: AvailabilitySaid = {},
): Promise<Result<PlanView, AppProblem>> {
  const first = firstThings(evidence, evidence.asOf)
  if (first) return ok(planWaits(first.since))
  const availability = availabilityFrom(said, usualAvailability(evidence))
  const request = await planRequest(context, goal, evidence, availability)
  return request.ok ? ok(planView(backwardPlan(request.value))) : request
}
