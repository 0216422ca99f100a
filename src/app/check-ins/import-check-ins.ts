import { err, ok, type Result } from '../../core/base/result.ts'
import type { CheckIn } from '../../core/evidence/check-in.ts'
import { readCheckIns } from '../../importers/check-ins/read-check-ins.ts'
import { checkInWrite, listCheckIns } from '../../storage/check-ins.ts'
import { listGoals } from '../../storage/goals.ts'
import type { AppProblem, InputProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { andForecast } from '../forecast/and-forecast.ts'
import { loadAthlete } from '../load-athlete.ts'
import { type ChangeRef, recordChange } from '../record-change.ts'
import { type RefusedRow, sortRows } from '../sort-rows.ts'
import { type OnceKey, write } from '../write.ts'
import { doubtsOf, saysNothing, withSaid } from './check-in-fields.ts'
import { readFields } from './read-fields.ts'

const MOST_ROWS = 20_000

export interface CheckInsImported {
  readonly added: number
  /** Rows that were told already, just like that: reading a file again changes nothing. */
  readonly known: number
  readonly refused: readonly RefusedRow[]
  readonly checkInIds: readonly string[]
  /** Takes all of them out again; null when nothing was added. */
  readonly change: ChangeRef | null
}

/** Keeps every check-in of a file that can be kept; a row that cannot never stops the rest. */
export function importCheckIns(
  context: Context,
  bytes: Uint8Array,
  once?: OnceKey,
): Promise<Result<CheckInsImported, AppProblem>> {
  const written = write<CheckInsImported>(context, once, async (inside) => {
    const read = await readCheckIns(bytes)
    if (!read.ok || read.value.length > MOST_ROWS)
      return err({ code: 'validation', fields: [{ code: 'not-check-ins', field: 'text' }] })
    const { db, athleteId } = inside
    const now = today(inside, await loadAthlete(inside))
    const goalIds = new Set((await listGoals(db, athleteId)).map(({ id }) => id))
    const told = new Set((await listCheckIns(db, athleteId, now)).map(sameness))
    const judge = (fields: Parameters<typeof readFields>[0]): Result<CheckIn, InputProblem[]> => {
      const said = readFields(fields)
      if (!said.ok) return said
      const on = said.value.on ?? now
      const moment = said.value.moment ?? (said.value.effort == null ? 'morning' : 'after-run')
      const checkIn = withSaid({ id: inside.newId(), on, moment, version: 1 }, said.value)
      const doubts = doubtsOf(checkIn, said.value)
      if (on > now) doubts.push({ code: 'in-the-future', field: 'on' })
      if (checkIn.goalId !== undefined && !goalIds.has(checkIn.goalId))
        doubts.push({ code: 'not-a-goal', field: 'goalId' })
      if (doubts.length === 0 && saysNothing(checkIn)) doubts.push({ code: 'required', field: 'words' })
      return doubts.length > 0 ? err(doubts) : ok(checkIn)
    }
    const { added, known, refused } = sortRows(read.value, judge, sameness, told)
    const writes = added.map((checkIn) => checkInWrite(athleteId, checkIn, inside.now()))
    const change = writes.length === 0 ? null : await recordChange(inside, 'import-check-ins', writes)
    return ok({ added: added.length, known, refused, checkInIds: added.map(({ id }) => id), change })
  })
  return andForecast(context, 'check-in', written)
}

/** What makes two check-ins of one day the same: all that was said, in whatever order. */
const sameness = ({ id: _id, version: _version, activityId: _activityId, ...said }: CheckIn): string =>
  JSON.stringify(Object.entries({ ...said, ...said.pain }).toSorted(([a], [b]) => (a < b ? -1 : 1)))
