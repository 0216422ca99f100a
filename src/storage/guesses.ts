import type { LocalDate } from '../core/base/calendar.ts'
import type { Guess } from '../core/forecast/kept-forecast.ts'
import type { Db } from './open.ts'

/** Every guess of the runner, goal by goal, in the order they were made. */
export async function listGuesses(db: Db, athleteId: string): Promise<Guess[]> {
  const rows = await db
    .selectFrom('guess')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('goal_id')
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    goalId: row.goal_id,
    on: row.on_day as LocalDate,
    at: row.at,
    ...(row.chance !== null && { chance: row.chance }),
  }))
}

/** One more guess; earlier ones stay. Call inside a transaction. */
export async function insertGuess(db: Db, athleteId: string, guess: Guess): Promise<void> {
  const last = await db
    .selectFrom('guess')
    .select('seq')
    .where('athlete_id', '=', athleteId)
    .where('goal_id', '=', guess.goalId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  await db
    .insertInto('guess')
    .values({
      athlete_id: athleteId,
      goal_id: guess.goalId,
      seq: (last?.seq ?? -1) + 1,
      on_day: guess.on,
      chance: guess.chance ?? null,
      at: guess.at,
    })
    .execute()
}
