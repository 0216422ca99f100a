import type { CalendarUnit, LocalDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { Athlete } from '../../core/evidence/athlete.ts'
import { checkForAthlete } from '../../core/goal/check-for-athlete.ts'
import { checkMeasure } from '../../core/goal/check-measure.ts'
import { checkRevision } from '../../core/goal/check-revision.ts'
import type { Goal, GoalType, Horizon, Link } from '../../core/goal/goal.ts'
import { MEASURES } from '../../core/goal/measures/index.ts'
import { windowOf } from '../../core/goal/window.ts'
import type { RowWrite } from '../../storage/changes.ts'
import { goalWrite, linkWrite, revisionWrite, stateWrite } from '../../storage/goals.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'
import { checkCommitment, commitmentOf, type CommitmentSaid } from './check-commitment.ts'
import { checkRecur } from './check-recur.ts'
import { type LaterAsk, laterRevisions } from './later-revisions.ts'
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
  /** What is asked instead from later days on, in order: 25 km a week, 30 from February, 40 from March. */
  readonly changes?: readonly LaterAsk[] | undefined
}

/** What stands when a goal is made. */
export interface Before {
  readonly athlete: Athlete
  readonly day: LocalDate
  readonly goals: readonly Goal[]
  readonly links: readonly Link[]
}

/** A new goal as it is checked and written. A goal that counts whole weeks starts with the week in course. */
export function newGoalWrites(
  inside: Context,
  input: NewGoal,
  { athlete, day, goals, links }: Before,
): Result<{ goal: Goal; links: readonly Link[]; writes: readonly RowWrite[] }, AppProblem> {
  const checked = checkMeasure(input.measure)
  if (!checked.ok) return err({ code: 'validation', fields: checked.error })
  const measure = checked.value
  const suits = checkForAthlete(checked.value, athlete, day)
  if (!suits.ok) return err({ code: 'validation', fields: suits.error })
  const startOn = input.startOn ?? windowOf({ fromOn: day, measure, startOn: day, weekStart: athlete.weekStart }).from
  const agreed = checkRevision({
    fromOn: startOn < day ? startOn : day,
    measure,
    startOn,
    ...(input.dueOn != null && { dueOn: input.dueOn }),
    weekStart: athlete.weekStart,
    zone: athlete.zone,
  })
  if (!agreed.ok) return err({ code: 'validation', fields: agreed.error })
  const revision = agreed.value
  const later = laterRevisions(revision, input.changes ?? [], athlete, day)
  if (!later.ok) return err({ code: 'validation', fields: later.error })
  const revisions = [revision, ...later.value]
  const recur = input.recur ?? undefined
  const commitment = commitmentOf(input.commitment)
  const doubts = [...checkRecur(recur, revisions), ...checkCommitment(commitment)]
  if (doubts.length > 0) return err({ code: 'validation', fields: doubts })

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
    revisions,
    version: 1,
    ...(commitment !== undefined && { commitment }),
    ...(recur !== undefined && { recur }),
  }
  const doubt = carryDoubt(goal, carries, goals, links, day)
  if (doubt) return err(doubt)
  const { athleteId } = inside
  const at = inside.now()
  const carried = carries.map((carriedId) => ({ carrierId: goal.id, carriedId }))
  return ok({
    goal,
    links: carried,
    writes: [
      goalWrite(athleteId, goal),
      ...revisions.map((each, seq) => revisionWrite(athleteId, goal.id, seq, each, at)),
      stateWrite(athleteId, goal.id, 0, first, at),
      ...carried.map((link) => linkWrite(athleteId, link, true)),
    ],
  })
}
