import { epochMs } from '../../core/base/units.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { WorksheetAnswers, WorksheetRow } from '../../core/view/worksheet/worksheet-types.ts'
import { type KeptWorksheet, worksheetRow } from '../../core/view/worksheet/worksheet-view.ts'
import { deleteWorksheet, findWorksheet, listWorksheets, saveWorksheet } from '../../storage/worksheets.ts'
import { listWrittenGoals } from '../../storage/written-goals.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'
import { type OnceKey, write } from '../write.ts'
import { viewOf } from './get-worksheet.ts'

/** Single answers: what is absent stays, null takes one away. */
export type AnswersSaid = { readonly [A in keyof WorksheetAnswers]?: WorksheetAnswers[A] | null | undefined }

export interface WorksheetSaved {
  readonly id: string
  readonly version: number
  readonly updatedAt: number
}

/** Begins a worksheet; there may be several over time. */
export function startWorksheet(
  context: Context,
  said: AnswersSaid = {},
  once?: OnceKey,
): Promise<Result<WorksheetSaved, AppProblem>> {
  return write<WorksheetSaved>(context, once, async (inside) => {
    const at = epochMs(inside.now())
    const id = inside.newId()
    const kept: KeptWorksheet = { id, answers: merged({}, said), startedAt: at, updatedAt: at, version: 1 }
    await saveWorksheet(inside.db, inside.athleteId, kept)
    return ok({ id, version: 1, updatedAt: at })
  })
}

/**
 * Keeps single answers while they are typed. Each stands by itself: what two pages write of different answers is both
 * kept, of the same one the last. The same again changes nothing. No change is recorded: it is a draft, and no fact.
 */
export function answerWorksheet(
  context: Context,
  id: string,
  said: AnswersSaid,
): Promise<Result<WorksheetSaved, AppProblem>> {
  return write<WorksheetSaved>(context, undefined, async (inside) => {
    const kept = await findWorksheet(inside.db, inside.athleteId, id)
    if (!kept) return err({ code: 'not-found', what: 'worksheet' })
    const answers = merged(kept.answers, await pinned(inside, kept, said))
    if (JSON.stringify(answers) === JSON.stringify(kept.answers))
      return ok({ id, version: kept.version, updatedAt: kept.updatedAt })
    const next = { ...kept, answers, updatedAt: epochMs(inside.now()), version: kept.version + 1 }
    await saveWorksheet(inside.db, inside.athleteId, next)
    return ok({ id, version: next.version, updatedAt: next.updatedAt })
  })
}

/** A candidate that is chosen is kept as it was seen, and what was said of another one makes way. */
async function pinned(context: Context, kept: KeptWorksheet, said: AnswersSaid): Promise<AnswersSaid> {
  const { candidate } = said
  if (candidate === undefined || candidate === kept.answers.candidate) return said
  const isOwn = candidate === 'own'
  const fresh = { picked: null, target: null, guess: null, weeklyAsked_m: null, kept: null } as const
  if (candidate === null || isOwn) return { ...fresh, ...said }
  const { candidates } = await viewOf(context, kept)
  const picked = candidates.list.find(({ id }) => id === candidate)
  return { ...fresh, dueOn: null, ...(picked && { picked }), ...said }
}

/** In the order of their names, so that the same answers are the same text. */
function merged(answers: WorksheetAnswers, said: AnswersSaid): WorksheetAnswers {
  const all = Object.entries({ ...answers, ...said }).filter(([, value]) => value !== null && value !== undefined)
  return Object.fromEntries(all.toSorted(([a], [b]) => (a < b ? -1 : 1))) as WorksheetAnswers
}

/** Takes a worksheet out. The goals it led to stay, with their answers of then. */
export function dropWorksheet(
  context: Context,
  id: string,
  once?: OnceKey,
): Promise<Result<{ id: string }, AppProblem>> {
  return write(context, once, async (inside) => {
    if (!(await findWorksheet(inside.db, inside.athleteId, id))) return err({ code: 'not-found', what: 'worksheet' })
    await deleteWorksheet(inside.db, inside.athleteId, id)
    return ok({ id })
  })
}

/** Every worksheet, the one written in last first. */
export async function getWorksheets(context: Context): Promise<WorksheetRow[]> {
  const { db, athleteId } = context
  const written = await listWrittenGoals(db, athleteId)
  const goalOf = new Map(written.map(({ worksheetId, goalId }) => [worksheetId, goalId]))
  return (await listWorksheets(db, athleteId)).map((kept) => worksheetRow(kept, goalOf.get(kept.id)))
}
