import type { Database } from './schema.ts'

/**
 * How writes to a table are noted: `{ day }`: by the day in this column; `{ dayOf }`: by the day of the activity that this
 * column names; 'whole': that something was written; 'never': no answer that is kept in mind rests on it.
 */
type Watch<T extends keyof Database> =
  | { readonly day: keyof Database[T] & string }
  | { readonly dayOf: keyof Database[T] & string }
  | 'whole'
  | 'never'

/** Every table of the database. One that is missing here does not compile. */
export const WATCHED = {
  athlete: 'whole',
  activity: { day: 'local_day' },
  // Samples and laps: read for one activity at a time.
  activity_detail: 'never',
  original: 'never',
  packing: 'never',
  best_effort: { dayOf: 'activity_id' },
  derivation: 'never',
  goal: 'whole',
  goal_revision: 'whole',
  goal_state: 'whole',
  goal_link: 'whole',
  pause: 'whole',
  race: 'whole',
  check_in: 'whole',
  planned_workout: 'whole',
  plan: 'whole',
  day_fact: 'whole',
  gear: 'whole',
  forecast: 'whole',
  guess: 'whole',
  adjustment: 'whole',
  review: 'whole',
  // Read for one goal at a time, as they stand.
  worksheet: 'never',
  written_goal: 'never',
  // Imports, and what makes writes safe: read as they stand.
  job: 'never',
  import_file: 'never',
  lease: 'never',
  change: 'never',
  idempotency: 'never',
  calendar_feed: 'never',
  owner_password: 'never',
  sign_in: 'never',
  password_try: 'never',
  row_time: 'never',
  fact_change: 'never',
} as const satisfies { readonly [T in keyof Database]: Watch<T> }

/** A table whose writes are noted. */
export type WatchedTable = {
  [T in keyof typeof WATCHED]: (typeof WATCHED)[T] extends 'never' ? never : T
}[keyof typeof WATCHED]
