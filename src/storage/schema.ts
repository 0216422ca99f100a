/**
 * Row types of every table, as both databases return them. Days are whole days since 1970-01-01, instants are epoch
 * milliseconds, JSON is text, truth is 0 or 1. `athlete_id` is the first part of every key: no query crosses athletes.
 */
export interface AthleteTable {
  athlete_id: string
  zone: string
  week_start: number
  units: string
  elevation_units: string
  birth_year: number | null
  sex: string | null
  language: string
  version: number
}

export interface ActivityTable {
  athlete_id: string
  id: string
  start_at: number
  zone: string
  zone_source: string
  local_day: number
  sport: string
  sub_sport: string | null
  name: string | null
  note: string | null
  distance_m: number | null
  elapsed_s: number
  moving_s: number
  ascent_m: number | null
  descent_m: number | null
  average_heart_rate_bpm: number | null
  max_heart_rate_bpm: number | null
  average_cadence_rpm: number | null
  average_power_w: number | null
  average_temperature_c: number | null
  energy_kcal: number | null
  device: string | null
  gear: string | null
  duplicate_of: string | null
  counts_for_goals: number
  warnings: string
  format: string
  path: string
  /** Of the file's content; null for a row typed by hand. With `part` it is the key that makes importing idempotent. */
  sha256: string | null
  part: number
  deleted_at: number | null
  version: number
}

export interface ActivityDetailTable {
  athlete_id: string
  activity_id: string
  laps: string
  /** core/activity/streams-codec, compressed with zstd. */
  streams: Uint8Array | null
}

export interface OriginalTable {
  athlete_id: string
  sha256: string
  name: string
  size_bytes: number
  added_at: number
}

/** Derived, and dropped by `cairn rebuild`. */
export interface BestEffortTable {
  athlete_id: string
  activity_id: string
  distance_m: number
  elapsed_s: number
  start_s: number
}

/** Which version of a method an activity's derived rows were made with. Derived. */
export interface DerivationTable {
  athlete_id: string
  activity_id: string
  method: string
  method_version: number
}

export interface GoalTable {
  athlete_id: string
  id: string
  name: string | null
  why: string | null
  type: string
  horizon: string
  rank: number
  created_on: number
  version: number
}

export interface GoalRevisionTable {
  athlete_id: string
  goal_id: string
  seq: number
  from_on: number
  measure: string
  start_on: number
  due_on: number | null
  week_start: number
  reason: string | null
  recorded_at: number
}

export interface GoalStateTable {
  athlete_id: string
  goal_id: string
  seq: number
  on_day: number
  state: string
  reason: string | null
  recorded_at: number
}

export interface GoalLinkTable {
  athlete_id: string
  carrier_id: string
  carried_id: string
}

export interface PauseTable {
  athlete_id: string
  id: string
  from_day: number
  to_day: number | null
  reason: string
  goal_id: string | null
  version: number
}

export interface JobTable {
  athlete_id: string
  id: string
  kind: string
  state: string
  created_at: number
  started_at: number | null
  ended_at: number | null
  done: number
  total: number | null
  current: string | null
  cancel_requested: number
  /** Facts of the kind of job: counts by outcome, or the error that ended it. */
  facts: string
}

export interface ImportFileTable {
  athlete_id: string
  job_id: string
  seq: number
  path: string
  outcome: string
  activity_ids: string
  duplicate_of: string | null
  problem: string | null
  warnings: string
  sha256: string | null
}

export interface LeaseTable {
  athlete_id: string
  name: string
  holder: string
  until_at: number
}

/** What a write found and left, row by row, so that it can be taken back. */
export interface ChangeTable {
  athlete_id: string
  id: string
  at: number
  kind: string
  rows: string
  undone_at: number | null
}

export interface IdempotencyTable {
  athlete_id: string
  key: string
  request_hash: string
  answer: string
  at: number
}

export interface Database {
  athlete: AthleteTable
  activity: ActivityTable
  activity_detail: ActivityDetailTable
  original: OriginalTable
  best_effort: BestEffortTable
  derivation: DerivationTable
  goal: GoalTable
  goal_revision: GoalRevisionTable
  goal_state: GoalStateTable
  goal_link: GoalLinkTable
  pause: PauseTable
  job: JobTable
  import_file: ImportFileTable
  lease: LeaseTable
  change: ChangeTable
  idempotency: IdempotencyTable
}
