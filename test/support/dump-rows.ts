import type { Db } from '../../src/storage/open.ts'
import type { Database } from '../../src/storage/schema.ts'

type Tables = { readonly [T in keyof Database]: readonly (keyof Database[T])[] }

/** Every table with its key: rows are dumped in that order. A table that is missing here does not compile. */
const KEYS: Tables = {
  athlete: ['athlete_id'],
  activity: ['athlete_id', 'id'],
  activity_detail: ['athlete_id', 'activity_id'],
  original: ['athlete_id', 'sha256'],
  packing: ['athlete_id', 'packed_sha256'],
  best_effort: ['athlete_id', 'activity_id', 'distance_m'],
  derivation: ['athlete_id', 'activity_id', 'method'],
  goal: ['athlete_id', 'id'],
  goal_revision: ['athlete_id', 'goal_id', 'seq'],
  goal_state: ['athlete_id', 'goal_id', 'seq'],
  goal_link: ['athlete_id', 'carrier_id', 'carried_id'],
  pause: ['athlete_id', 'id'],
  race: ['athlete_id', 'id'],
  check_in: ['athlete_id', 'id'],
  planned_workout: ['athlete_id', 'id'],
  plan: ['athlete_id', 'id'],
  day_fact: ['athlete_id', 'on_day', 'source'],
  gear: ['athlete_id', 'id'],
  forecast: ['athlete_id', 'goal_id', 'on_day', 'model', 'inputs_hash'],
  guess: ['athlete_id', 'goal_id', 'seq'],
  job: ['athlete_id', 'id'],
  import_file: ['athlete_id', 'job_id', 'seq'],
  lease: ['athlete_id', 'name'],
  change: ['athlete_id', 'id'],
  idempotency: ['athlete_id', 'key'],
}

export const TABLES = Object.keys(KEYS) as (keyof Database)[]

export type Dump = Record<string, Record<string, unknown>[]>

/** All rows of all tables, or those of one athlete, as plain JSON in the order of their keys; bytes as hex. */
export async function dumpRows(db: Db, athleteId?: string): Promise<Dump> {
  const dump: Dump = {}
  for (const table of TABLES) {
    let query = db.selectFrom(table as 'activity').selectAll()
    if (athleteId !== undefined) query = query.where('athlete_id', '=', athleteId)
    for (const column of KEYS[table]) query = query.orderBy(column as 'id')
    const rows = await query.execute()
    dump[table] = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([column, value]) => [column, plain(value)]),
      ),
    )
  }
  return dump
}

const plain = (value: unknown): unknown => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value)
