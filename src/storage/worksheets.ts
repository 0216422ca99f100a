import { epochMs } from '../core/base/units.ts'
import type { WorksheetAnswers } from '../core/view/worksheet/worksheet-types.ts'
import type { KeptWorksheet } from '../core/view/worksheet/worksheet-view.ts'
import type { Db } from './open.ts'
import type { WorksheetTable } from './schema-goals.ts'

/** The worksheets of a runner, the one written in last first. */
export async function listWorksheets(db: Db, athleteId: string): Promise<KeptWorksheet[]> {
  const rows = await db
    .selectFrom('worksheet')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toWorksheet)
}

export async function findWorksheet(db: Db, athleteId: string, id: string): Promise<KeptWorksheet | undefined> {
  const row = await db
    .selectFrom('worksheet')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toWorksheet(row)
}

/** Writes all of a worksheet as it stands now. Call inside a transaction. */
export async function saveWorksheet(db: Db, athleteId: string, worksheet: KeptWorksheet): Promise<void> {
  const { id, answers, startedAt, updatedAt, version } = worksheet
  const row = { answers: JSON.stringify(answers), started_at: startedAt, updated_at: updatedAt, version }
  await db
    .insertInto('worksheet')
    .values({ athlete_id: athleteId, id, ...row })
    .onConflict((conflict) => conflict.columns(['athlete_id', 'id']).doUpdateSet(row))
    .execute()
}

/** Takes a worksheet out; the goals it led to keep their answers. */
export async function deleteWorksheet(db: Db, athleteId: string, id: string): Promise<void> {
  await db.deleteFrom('worksheet').where('athlete_id', '=', athleteId).where('id', '=', id).execute()
}

const toWorksheet = (row: WorksheetTable): KeptWorksheet => ({
  id: row.id,
  answers: JSON.parse(row.answers) as WorksheetAnswers,
  startedAt: epochMs(row.started_at),
  updatedAt: epochMs(row.updated_at),
  version: row.version,
})
