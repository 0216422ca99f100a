import { type LocalDate, startOfWeek } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import { checkMeasure } from '../../core/goal/check-measure.ts'
import { checkRevision } from '../../core/goal/check-revision.ts'
import type { Goal, GoalType, Horizon, Revision } from '../../core/goal/goal.ts'
import type { Measure } from '../../core/goal/measure.ts'
import { MEASURES } from '../../core/goal/measures/index.ts'
import { goalWrite, linkWrite, listGoals, revisionWrite, stateWrite } from '../../storage/goals.ts'
import type { AppProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'
import { type ChangeRef, recordChange } from '../record-change.ts'
import { type OnceKey, write } from '../write.ts'

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
}

/** Sets a goal, active from its first day. A goal that counts by the week starts with the week in course. */
export function createGoal(
  context: Context,
  input: NewGoal,
  once?: OnceKey,
): Promise<Result<{ goalId: string; change: ChangeRef }, AppProblem>> {
  return write<{ goalId: string; change: ChangeRef }>(context, once, async (inside) => {
    const athlete = await loadAthlete(inside)
    const checked = checkMeasure(input.measure)
    if (!checked.ok) return err({ code: 'validation', fields: checked.error })
    const measure = checked.value
    const day = today(inside, athlete)
    const startOn = input.startOn ?? firstDay(measure, day, athlete.weekStart)
    const agreed = checkRevision({
      fromOn: startOn < day ? startOn : day,
      measure,
      startOn,
      ...(input.dueOn != null && { dueOn: input.dueOn }),
      weekStart: athlete.weekStart,
    })
    if (!agreed.ok) return err({ code: 'validation', fields: agreed.error })
    const revision = agreed.value

    const goals = await listGoals(inside.db, inside.athleteId)
    const carries = input.carries ?? []
    if (carries.some((id) => !goals.some((goal) => goal.id === id))) return err({ code: 'not-found', what: 'goal' })
    const definition = MEASURES[measure.kind]
    const goal: Goal = {
      id: inside.newId(),
      ...(input.name != null && { name: input.name }),
      ...(input.why != null && { why: input.why }),
      type: input.type ?? definition.goalType,
      horizon: input.horizon ?? definition.horizon,
      rank: Math.max(-1, ...goals.map((other) => other.rank)) + 1,
      createdOn: day,
      states: [{ on: revision.fromOn, state: 'active' }],
      revisions: [revision],
      version: 1,
    }
    const { athleteId } = inside
    const at = inside.now()
    const change = await recordChange(inside, 'create-goal', [
      goalWrite(athleteId, goal),
      revisionWrite(athleteId, goal.id, 0, revision, at),
      stateWrite(athleteId, goal.id, 0, { on: revision.fromOn, state: 'active' }, at),
      ...carries.map((carriedId) => linkWrite(athleteId, { carrierId: goal.id, carriedId }, true)),
    ])
    return ok({ goalId: goal.id, change })
  })
}

function firstDay(measure: Measure, day: LocalDate, weekStart: Revision['weekStart']): LocalDate {
  return measure.kind === 'frequency' ? startOfWeek(day, weekStart) : day
}
