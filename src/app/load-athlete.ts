import type { Athlete } from '../core/evidence/athlete.ts'
import { findAthlete } from '../storage/athletes.ts'
import type { Context } from './context.ts'

/** The runner of this context. Their row is made when the data is opened: without it something is broken, and it throws. */
export async function loadAthlete(context: Context): Promise<Athlete> {
  const athlete = await findAthlete(context.db, context.athleteId)
  if (!athlete) throw new Error(`athlete ${context.athleteId} is not in the database`)
  return athlete
}
