import { parseIsoDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { WhatIfAnswer, WhatIfAsked } from '../../core/plan/what-if/what-if-types.ts'
import { whatIfOfEvidence } from '../../core/plan/what-if/of-evidence.ts'
import { statedBy } from '../../core/view/worksheet/candidate-goal.ts'
import { findWorksheet } from '../../storage/worksheets.ts'
import type { AppProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'
import { loadEvidence } from '../load-evidence.ts'
import { viewOf } from './get-worksheet.ts'

export interface SlidersSaid extends Omit<WhatIfAsked, 'dueOn'> {
  readonly dueOn?: string | undefined
}

/** What the whole evidence says of sliders that the browser answers from a few rows. Nothing is stored. */
export async function askWhatIf(
  context: Context,
  id: string,
  { dueOn, ...said }: SlidersSaid,
): Promise<Result<WhatIfAnswer, AppProblem>> {
  const kept = await findWorksheet(context.db, context.athleteId, id)
  if (!kept) return err({ code: 'not-found', what: 'worksheet' })
  const view = await viewOf(context, kept)
  if (view.flags.some(({ code }) => code === 'medical')) return err({ code: 'first-things-first' })
  const inputs = view.gap?.whatIf
  if (!inputs) return err({ code: 'validation', fields: [{ code: 'required', field: 'candidate' }] })
  const athlete = await loadAthlete(context)
  const evidence = await loadEvidence(context, athlete, today(context, athlete))
  const asked = { ...said, ...(dueOn !== undefined && { dueOn: parseIsoDate(dueOn) }) }
  return ok(whatIfOfEvidence(inputs, evidence, asked, statedBy(kept.answers)))
}
