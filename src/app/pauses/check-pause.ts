import type { LocalDate } from '../../core/base/calendar.ts'
import { type KeptPause, PAUSE_REASONS, type PauseReason } from '../../core/evidence/evidence.ts'
import { findGoal } from '../../storage/goals.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'

/** What is wrong with a pause; undefined when it can be kept. Any days may be named, also long past, also overlapping. */
export async function doubtOf(context: Context, pause: KeptPause): Promise<AppProblem | undefined> {
  const { from, to, reason, goalId } = pause
  if (!PAUSE_REASONS.includes(reason))
    return { code: 'validation', fields: [{ code: 'not-a-choice', field: 'reason', choices: PAUSE_REASONS }] }
  if (to !== undefined && to < from)
    return { code: 'validation', fields: [{ code: 'contradiction', field: 'to', with: 'from' }] }
  if (goalId !== undefined && !(await findGoal(context.db, context.athleteId, goalId)))
    return { code: 'not-found', what: 'goal' }
  return undefined
}

export interface PauseFields {
  readonly from: LocalDate
  /** null or absent: it is still going on. */
  readonly to?: LocalDate | null | undefined
  readonly reason: PauseReason
  /** Of this goal alone; null or absent: of all. */
  readonly goalId?: string | null | undefined
}
