import type { Database } from './schema.ts'

type Table = keyof Database

interface TableShape<T extends Table> {
  /** Primary key, athlete first. */
  readonly key: readonly (keyof Database[T])[]
  /**
   * fact: what the runner brought or said, and what was recorded then. derived: can be worked out again. passing: of use to
   * programs that run now, and to nobody after them.
   */
  readonly keeps: 'fact' | 'derived' | 'passing'
}

/** Every table of the database. One that is missing here does not compile. */
export const TABLES: { readonly [T in Table]: TableShape<T> } = {
  athlete: { key: ['athlete_id'], keeps: 'fact' },
  activity: { key: ['athlete_id', 'id'], keeps: 'fact' },
  activity_detail: { key: ['athlete_id', 'activity_id'], keeps: 'fact' },
  original: { key: ['athlete_id', 'sha256'], keeps: 'fact' },
  packing: { key: ['athlete_id', 'packed_sha256'], keeps: 'fact' },
  best_effort: { key: ['athlete_id', 'activity_id', 'distance_m'], keeps: 'derived' },
  derivation: { key: ['athlete_id', 'activity_id', 'method'], keeps: 'derived' },
  goal: { key: ['athlete_id', 'id'], keeps: 'fact' },
  goal_revision: { key: ['athlete_id', 'goal_id', 'seq'], keeps: 'fact' },
  goal_state: { key: ['athlete_id', 'goal_id', 'seq'], keeps: 'fact' },
  goal_link: { key: ['athlete_id', 'carrier_id', 'carried_id'], keeps: 'fact' },
  pause: { key: ['athlete_id', 'id'], keeps: 'fact' },
  race: { key: ['athlete_id', 'id'], keeps: 'fact' },
  check_in: { key: ['athlete_id', 'id'], keeps: 'fact' },
  planned_workout: { key: ['athlete_id', 'id'], keeps: 'fact' },
  plan: { key: ['athlete_id', 'id'], keeps: 'fact' },
  day_fact: { key: ['athlete_id', 'on_day', 'source'], keeps: 'fact' },
  gear: { key: ['athlete_id', 'id'], keeps: 'fact' },
  forecast: { key: ['athlete_id', 'goal_id', 'on_day', 'model', 'inputs_hash'], keeps: 'fact' },
  guess: { key: ['athlete_id', 'goal_id', 'seq'], keeps: 'fact' },
  adjustment: { key: ['athlete_id', 'id'], keeps: 'fact' },
  review: { key: ['athlete_id', 'id'], keeps: 'fact' },
  worksheet: { key: ['athlete_id', 'id'], keeps: 'fact' },
  written_goal: { key: ['athlete_id', 'goal_id'], keeps: 'fact' },
  job: { key: ['athlete_id', 'id'], keeps: 'fact' },
  import_file: { key: ['athlete_id', 'job_id', 'seq'], keeps: 'fact' },
  lease: { key: ['athlete_id', 'name'], keeps: 'passing' },
  change: { key: ['athlete_id', 'id'], keeps: 'fact' },
  idempotency: { key: ['athlete_id', 'key'], keeps: 'passing' },
  // An old copy would bring back an address that was taken away since: after it is put back there is none.
  calendar_feed: { key: ['athlete_id'], keeps: 'passing' },
  // Nor does it bring back a password, or who was signed in: whoever has a backup has no hash to try words at.
  owner_password: { key: ['athlete_id'], keeps: 'passing' },
  sign_in: { key: ['athlete_id', 'secret_sha256'], keeps: 'passing' },
  password_try: { key: ['athlete_id', 'id'], keeps: 'passing' },
  row_time: { key: ['athlete_id', 'row_table', 'row_id'], keeps: 'fact' },
  fact_change: { key: ['athlete_id', 'fact', 'on_day'], keeps: 'passing' },
}

export const TABLE_NAMES = Object.keys(TABLES) as readonly Table[]
