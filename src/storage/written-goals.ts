import type { LocalDate } from '../core/base/calendar.ts'
import type { KeptWrittenGoal } from '../core/view/worksheet/written-goal.ts'
import type { RowWrite } from './changes.ts'
import type { Db } from './open.ts'
import type { WrittenGoalTable } from './schema-goals.ts'

/** Every goal that a worksheet led to, in order of the goals' ids. */
export async function listWrittenGoals(db: Db, athleteId: string): Promise<KeptWrittenGoal[]> {
  const rows = await db
    .selectFrom('written_goal')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('goal_id')
    .execute()
  return rows.map((row) => ({
    goalId: row.goal_id,
    worksheetId: row.worksheet_id,
    on: row.on_day as LocalDate,
    ...(JSON.parse(row.facts) as Pick<KeptWrittenGoal, 'answers' | 'chance'>),
  }))
}

export function writtenGoalWrite(athleteId: string, written: KeptWrittenGoal, at: number): RowWrite {
  const { goalId, worksheetId, on, answers, chance } = written
  const next: WrittenGoalTable = {
    athlete_id: athleteId,
    goal_id: goalId,
    worksheet_id: worksheetId,
    on_day: on,
    facts: JSON.stringify({ answers, chance }),
    at,
  }
  return { table: 'written_goal', key: { goal_id: goalId }, next }
}
