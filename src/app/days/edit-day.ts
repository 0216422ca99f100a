import type { LocalDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { DayFact } from '../../core/evidence/day-fact.ts'
import { dayFactRemoval, dayFactWrite, findDayFact } from '../../storage/day-facts.ts'
import type { AppProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'
import { type ChangeRef, recordChange } from '../record-change.ts'
import { type OnceKey, write } from '../write.ts'

const BY_HAND = 'hand'

/** What a runner says of a day. undefined leaves a value as it is; null takes the runner's word away, and a file's stands again. */
export interface DayEdit {
  readonly weight_kg?: number | null | undefined
  readonly resting_heart_rate_bpm?: number | null | undefined
  readonly sleep_s?: number | null | undefined
}

export function editDay(
  context: Context,
  on: LocalDate,
  edit: DayEdit,
  once?: OnceKey,
): Promise<Result<{ on: LocalDate; change: ChangeRef }, AppProblem>> {
  return write(context, once, async (inside) => {
    const { db, athleteId } = inside
    if (on > today(inside, await loadAthlete(inside)))
      return err({ code: 'validation', fields: [{ code: 'in-the-future', field: 'on' }] })
    const row = await findDayFact(db, athleteId, on, BY_HAND)
    const said = <K extends 'weight_kg' | 'resting_heart_rate_bpm' | 'sleep_s'>(column: K) =>
      edit[column] === undefined ? (row?.[column] ?? null) : edit[column]
    const [weight_kg, resting_heart_rate_bpm, sleep_s] = [
      said('weight_kg'),
      said('resting_heart_rate_bpm'),
      said('sleep_s'),
    ]
    const fact: DayFact = {
      on,
      ...(weight_kg !== null && { weight_kg }),
      ...(resting_heart_rate_bpm !== null && { resting_heart_rate_bpm }),
      ...(sleep_s !== null && { sleep_s }),
      source: BY_HAND,
    }
    const isEmpty = weight_kg === null && resting_heart_rate_bpm === null && sleep_s === null
    const change = await recordChange(inside, 'edit-day', [
      isEmpty ? dayFactRemoval(on, BY_HAND) : dayFactWrite(athleteId, fact, (row?.version ?? 0) + 1),
    ])
    return ok({ on, change })
  })
}
