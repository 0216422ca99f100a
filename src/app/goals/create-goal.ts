import type { CalendarUnit, LocalDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import { checkForAthlete } from '../../core/goal/check-for-athlete.ts'
import { checkMeasure } from '../../core/goal/check-measure.ts'
import { checkRevision } from '../../core/goal/check-revision.ts'
import type { Goal, GoalType, Horizon } from '../../core/goal/goal.ts'
import { MEASURES } from '../../core/goal/measures/index.ts'
import { windowOf } from '../../core/goal/window.ts'
import { goalWrite, linkWrite, listGoals, listLinks, revisionWrite, stateWrite } from '../../storage/goals.ts'
import type { AppProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { andForecast } from '../forecast/and-forecast.ts'
import { loadAthlete } from '../load-athlete.ts'
import { type ChangeRef, recordChange } from '../record-change.ts'
import { type OnceKey, write } from '../write.ts'
import { checkCommitment, commitmentOf, type CommitmentSaid } from './check-commitment.ts'
import { checkRecur } from './check-recur.ts'
import { carryDoubt } from './links.ts'

export interface NewGoal {
  readonly name?: string | null | undefined
  readonly why?: string | null | undefined
  readonly type?: GoalType | undefined
  readonly horizon?: Horizon | undefined
  /** Checked here, whoever sends it. */
  readonly measure: unknown
  readonly startOn?: LocalDate | undefined
  readonly dueOn?: LocalDate | null | undefined
  /** Goals that this one carries. */
  readonly carries?: readonly string[] | undefined
  /** A draft is looked at and not yet followed. */
  readonly state?: 'draft' | 'active' | undefined
  readonly commitment?: CommitmentSaid | null | undefined
  readonly recur?: CalendarUnit | null | undefined
}

/** Sets a goal, active from its first day. A goal that counts whole weeks starts with the week in course. */
export function createGoal(
  context: Context,
  input: NewGoal,
  once?: OnceKey,
): Promise<Result<{ goalId: string; change: ChangeRef }, AppProblem>> {
  const written = write<{ goalId: string; change: ChangeRef }>(context, once, async (inside) => {
    const athlete = await loadAthlete(inside)
    const checked = checkMeasure(input.measure)
    if (!checked.ok) return err({ code: 'validation', fields: checked.error })
    const measure = checked.value
    const day = today(inside, athlete)
    const suits = checkForAthlete(checked.value, athlete, day)
    if (!suits.ok) return err({ code: 'validation', fields: suits.error })
    const startOn = input.startOn ?? windowOf({ fromOn: day, measure, startOn: day, weekStart: athlete.weekStart }).from
    const agreed = checkRevision({
      fromOn: startOn < day ? startOn : day,
      measure,
      startOn,
      ...(input.dueOn != null && { dueOn: input.dueOn }),
      weekStart: athlete.weekStart,
    })
    if (!agreed.ok) return err({ code: 'validation', fields: agreed.error })
    const revision = agreed.value
    const recur = input.recur ?? undefined
    const commitment = commitmentOf(input.commitment)
    const doubts = [...checkRecur(recur, [revision]), ...checkCommitment(commitment)]
    if (doubts.length > 0) return err({ code: 'validation', fields: doubts })

    const goals = await listGoals(inside.db, inside.athleteId)
    const carries = input.carries ?? []
    const definition = MEASURES[measure.kind]
    const first = { on: revision.fromOn, state: input.state ?? 'active' } as const
    const goal: Goal = {
      id: inside.newId(),
      ...(input.name != null && { name: input.name }),
      ...(input.why != null && { why: input.why }),
      type: input.type ?? definition.goalType,
      horizon: input.horizon ?? definition.horizon,
      rank: Math.max(-1, ...goals.map((other) => other.rank)) + 1,
      createdOn: day,
      states: [first],
      revisions: [revision],
      version: 1,
      ...(commitment !== undefined && { commitment }),
      ...(recur !== undefined && { recur }),
    }
    const doubt = carryDoubt(goal, carries, goals, await listLinks(inside.db, inside.athleteId), day)
    if (doubt) return err(doubt)
    const { athleteId } = inside
    const at = inside.now()
    const change = await recordChange(inside, 'create-goal', [
      goalWrite(athleteId, goal),
      revisionWrite(athleteId, goal.id, 0, revision, at),
      stateWrite(athleteId, goal.id, 0, first, at),
      ...carries.map((carriedId) => linkWrite(athleteId, { carrierId: goal.id, carriedId }, true)),
    ])
    return ok({ goalId: goal.id, change })
  })
  return andForecast(context, 'set', written, ({ goalId }) => goalId)
}
