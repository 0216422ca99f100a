import { parseIsoDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { Goal, Link } from '../../core/goal/goal.ts'
import type { WorksheetAnswers, WorksheetView } from '../../core/view/worksheet/worksheet-types.ts'
import { goalOfCandidate } from '../../core/view/worksheet/candidate-goal.ts'
import { commitmentOf, rangeOf } from '../../core/view/worksheet/mine.ts'
import type { RowWrite } from '../../storage/changes.ts'
import { listGoals, listLinks } from '../../storage/goals.ts'
import { insertGuess } from '../../storage/guesses.ts'
import { findWorksheet } from '../../storage/worksheets.ts'
import { listWrittenGoals, writtenGoalWrite } from '../../storage/written-goals.ts'
import type { AppProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { andForecast } from '../forecast/and-forecast.ts'
import { type NewGoal, newGoalWrites } from '../goals/new-goal-writes.ts'
import { loadAthlete } from '../load-athlete.ts'
import { loadEvidence } from '../load-evidence.ts'
import { type ChangeRef, recordChange } from '../record-change.ts'
import { type OnceKey, write } from '../write.ts'
import { viewOf } from './get-worksheet.ts'

export interface GoalWritten {
  readonly goalId: string
  readonly processGoalIds: string[]
  readonly change: ChangeRef
}

/** Fields of the worksheet that are still to be said, as a form knows them. */
const FIELD = {
  why: 'whyRun',
  candidate: 'candidate',
  'due-on': 'dueOn',
  target: 'ownWords',
  willing: 'willing',
  healthy: 'healthy',
} as const

/**
 * The worksheet as goals: the one that was chosen with why and commitment, the process goals it rests on, their links, the
 * runner's guess, and the answers as they are now. All of it is one change, and is undone as one.
 */
export function writeGoal(context: Context, id: string, once?: OnceKey): Promise<Result<GoalWritten, AppProblem>> {
  const written = write<GoalWritten>(context, once, async (inside) => {
    const { db, athleteId } = inside
    const kept = await findWorksheet(db, athleteId, id)
    if (!kept) return err({ code: 'not-found', what: 'worksheet' })
    if ((await listWrittenGoals(db, athleteId)).some(({ worksheetId }) => worksheetId === id))
      return err({ code: 'wrong-state', from: 'written', to: 'goal' })
    const view = await viewOf(inside, kept)
    const { chosen, foundation } = view
    if (view.stillAsked.length > 0 || !chosen || !foundation) {
      const fields = view.stillAsked.map((each) => ({ code: 'required' as const, field: FIELD[each] }))
      return err({ code: 'validation', fields })
    }
    const athlete = await loadAthlete(inside)
    const day = today(inside, athlete)
    let goals: readonly Goal[] = await listGoals(db, athleteId)
    let links: readonly Link[] = await listLinks(db, athleteId)
    const writes: RowWrite[] = []
    const ids: string[] = []
    for (const input of inputsOf(view)) {
      const [mainId] = ids
      const made = newGoalWrites(
        inside,
        { ...input, ...(mainId !== undefined && { carries: [mainId] }) },
        { athlete, day, goals, links },
      )
      if (!made.ok) return made
      goals = [...goals, made.value.goal]
      links = [...links, ...made.value.links]
      ids.push(made.value.goal.id)
      writes.push(...made.value.writes)
    }
    const goalId = ids[0]!
    const evidence = await loadEvidence(inside, athlete, day)
    const chance = chosen.chance === null ? null : rangeOf(goalOfCandidate(chosen, evidence), evidence, kept.answers)
    const facts = { goalId, worksheetId: id, on: day, answers: kept.answers, chance }
    writes.push(writtenGoalWrite(athleteId, facts, inside.now()))
    const change = await recordChange(inside, 'write-goal', writes)
    await keepGuess(inside, goalId, day, kept.answers)
    return ok({ goalId, processGoalIds: ids.slice(1), change })
  })
  return andForecast(context, 'set', written)
}

/** The goal first, then the process goals that are wanted. */
function inputsOf({ chosen, foundation, answers }: WorksheetView): NewGoal[] {
  const processes = foundation!.processes.filter(({ wanted }) => wanted)
  const { measure, type, horizon, name, startOn, dueOn } = chosen!
  return [
    {
      measure,
      type,
      horizon,
      name,
      why: answers.whyRun,
      startOn: parseIsoDate(startOn),
      dueOn: dueOn === null ? null : parseIsoDate(dueOn),
      commitment: commitmentOf(answers),
    },
    ...processes.map((each) => ({
      measure: each.measure,
      horizon: each.horizon,
      startOn: parseIsoDate(each.startOn),
      dueOn: each.dueOn === null ? null : parseIsoDate(each.dueOn),
    })),
  ]
}

async function keepGuess(context: Context, goalId: string, on: Goal['createdOn'], { guess }: WorksheetAnswers) {
  if (guess === undefined) return
  await insertGuess(context.db, context.athleteId, {
    goalId,
    on,
    at: context.now(),
    ...(guess >= 0 && { chance: guess }),
  })
}
