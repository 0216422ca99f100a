import type { LocalDate } from '../core/base/calendar.ts'
import type { KeptForecast, Occasion } from '../core/forecast/kept-forecast.ts'
import type { Db } from './open.ts'
import type { ForecastTable } from './schema-goals.ts'

/** Of one goal or of all, in order of day, then of the moment they were kept. */
export async function listForecasts(db: Db, athleteId: string, goalId?: string): Promise<KeptForecast[]> {
  let query = db.selectFrom('forecast').selectAll().where('athlete_id', '=', athleteId)
  if (goalId !== undefined) query = query.where('goal_id', '=', goalId)
  const rows = await query.orderBy('on_day').orderBy('at').orderBy('revision_seq').orderBy('goal_id').execute()
  return rows.map(toForecast)
}

/** Keeps what was said; what stands there for the same goal, day, model and inputs stays as it is. */
export async function insertForecast(
  db: Db,
  athleteId: string,
  kept: KeptForecast,
  /** All of what was said, as JSON. */
  answer: string,
): Promise<void> {
  await db
    .insertInto('forecast')
    .values({
      athlete_id: athleteId,
      goal_id: kept.goalId,
      on_day: kept.on,
      model: kept.model,
      inputs_hash: kept.inputsHash,
      at: kept.at,
      occasion: kept.occasion,
      revision_seq: kept.revisionSeq,
      answer,
      chance: kept.chance ?? null,
    })
    .onConflict((conflict) => conflict.columns(['athlete_id', 'goal_id', 'on_day', 'model', 'inputs_hash']).doNothing())
    .execute()
}

const toForecast = (row: ForecastTable): KeptForecast => ({
  goalId: row.goal_id,
  on: row.on_day as LocalDate,
  model: row.model,
  inputsHash: row.inputs_hash,
  at: row.at,
  occasion: row.occasion as Occasion,
  revisionSeq: row.revision_seq,
  ...(row.chance !== null && { chance: row.chance }),
})
