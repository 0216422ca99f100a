import type { LocalDate } from '../core/base/calendar.ts'
import { epochMs } from '../core/base/units.ts'
import type { Adjustment } from '../core/advice/adjustment.ts'
import type { RowWrite } from './changes.ts'
import type { Db } from './open.ts'
import type { AdjustmentTable } from './schema-goals.ts'

type Facts = Omit<Adjustment, 'id' | 'goalId' | 'on' | 'decidedAt' | 'choice' | 'version'>

/** Every decided change of a goal, of all goals, in order of day and then of writing. */
export async function listAdjustments(db: Db, athleteId: string): Promise<Adjustment[]> {
  const rows = await db
    .selectFrom('adjustment')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('on_day')
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(toAdjustment)
}

export function adjustmentWrite(athleteId: string, adjustment: Adjustment): RowWrite {
  const { id, goalId, on, decidedAt, choice, version, ...facts } = adjustment
  const next: AdjustmentTable = {
    athlete_id: athleteId,
    id,
    goal_id: goalId,
    on_day: on,
    choice,
    facts: JSON.stringify(facts),
    at: decidedAt,
    version,
  }
  return { table: 'adjustment', key: { id }, next }
}

const toAdjustment = (row: AdjustmentTable): Adjustment => ({
  ...(JSON.parse(row.facts) as Facts),
  id: row.id,
  goalId: row.goal_id,
  on: row.on_day as LocalDate,
  decidedAt: epochMs(row.at),
  choice: row.choice as Adjustment['choice'],
  version: row.version,
})
