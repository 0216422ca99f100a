import type {
  AdjustmentTable,
  ForecastTable,
  GoalLinkTable,
  GoalRevisionTable,
  GoalStateTable,
  GoalTable,
  GuessTable,
  PauseTable,
  PlanTable,
  ReviewTable,
  WorksheetTable,
  WrittenGoalTable,
} from './schema-goals.ts'

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
  max_heart_rate_bpm: number | null
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
  gear_id: string | null
  effort: number | null
  companions: string | null
  in_company: number | null
  place_country: string | null
  place_state: string | null
  place_name: string | null
  place_source: string | null
  /** 1: the file told the hour on the wall and no zone; the wall stays where it was when the zone is corrected. */
  is_wall_clock: number | null
  /** What the file says of columns that the runner corrected, as JSON by column. */
  file_says: string | null
  /** Ids of the activities that this one was split off or merged from, as JSON. */
  made_of: string | null
  /** Stands in the place of this one, which is kept and counts for nothing. */
  replaced_by: string | null
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

/** Bytes as they came (a .gz, an entry of an archive), to the content that was in them. */
export interface PackingTable {
  athlete_id: string
  packed_sha256: string
  sha256: string
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

export interface RaceTable {
  athlete_id: string
  id: string
  name: string | null
  on_day: number
  distance_m: number
  kind: string
  ascent_m: number | null
  altitude_m: number | null
  place: string | null
  priority: string
  outcome: string
  official_time_s: number | null
  activity_id: string | null
  all_out: number
  note: string | null
  temperature_c: number | null
  dew_point_c: number | null
  version: number
}

/** Health words: never logged, never in a change's title. */
export interface CheckInTable {
  athlete_id: string
  id: string
  on_day: number
  moment: string
  activity_id: string | null
  goal_id: string | null
  /** core/evidence/check-in.ts without what has a column of its own, as JSON. */
  answers: string
  recorded_at: number
  version: number
}

export interface PlannedWorkoutTable {
  athlete_id: string
  id: string
  on_day: number
  kind: string
  sport: string
  name: string | null
  distance_m: number | null
  duration_s: number | null
  steps: string
  goal_id: string | null
  plan_id: string | null
  purpose: string | null
  shorter: string | null
  is_own: number | null
  word: string | null
  reason: string | null
  version: number
}

/** What was measured of a day, one row a day and source; by hand stands above files. */
export interface DayFactTable {
  athlete_id: string
  on_day: number
  source: string
  weight_kg: number | null
  resting_heart_rate_bpm: number | null
  sleep_s: number | null
  version: number
}

export interface GearTable {
  athlete_id: string
  id: string
  kind: string
  name: string
  /** Distance it had before Cairn knew of it. */
  distance_before_m: number
  from_day: number | null
  retired_on: number | null
  /** A wish to be told at this distance. */
  replace_at_m: number | null
  /** 1: worn on runs that do not say what was worn. */
  is_default: number
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

/** Switched on: whoever knows the secret may read the calendar. */
export interface CalendarFeedTable {
  athlete_id: string
  /** Hexadecimal, of the secret; the secret itself is kept nowhere. */
  secret_sha256: string
  since_at: number
  secret_at: number
}

/** When a row that a calendar shows was last written. */
export interface RowTimeTable {
  athlete_id: string
  row_table: string
  row_id: string
  written_at: number
}

/** When facts of a kind and a day were last written; kept by the database itself (watch-facts.ts). */
export interface FactChangeTable {
  athlete_id: string
  fact: string
  on_day: number
  version: number
}

/** The owner's password, where Cairn is reached from other machines. */
export interface OwnerPasswordTable {
  athlete_id: string
  /** How it was made, salt and digest; the password itself is kept nowhere. */
  hash: string
  set_at: number
}

/** A device on which the owner is signed in. */
export interface SignInTable {
  athlete_id: string
  /** Hexadecimal, of the secret in the device's cookie. */
  secret_sha256: string
  at: number
  until_at: number
}

/** A try at the password that was not right. */
export interface PasswordTryTable {
  athlete_id: string
  id: string
  way: string
  at: number
}

export interface Database {
  athlete: AthleteTable
  activity: ActivityTable
  activity_detail: ActivityDetailTable
  original: OriginalTable
  packing: PackingTable
  best_effort: BestEffortTable
  derivation: DerivationTable
  goal: GoalTable
  goal_revision: GoalRevisionTable
  goal_state: GoalStateTable
  goal_link: GoalLinkTable
  pause: PauseTable
  race: RaceTable
  check_in: CheckInTable
  planned_workout: PlannedWorkoutTable
  plan: PlanTable
  day_fact: DayFactTable
  gear: GearTable
  forecast: ForecastTable
  guess: GuessTable
  adjustment: AdjustmentTable
  review: ReviewTable
  worksheet: WorksheetTable
  written_goal: WrittenGoalTable
  job: JobTable
  import_file: ImportFileTable
  lease: LeaseTable
  change: ChangeTable
  idempotency: IdempotencyTable
  calendar_feed: CalendarFeedTable
  row_time: RowTimeTable
  owner_password: OwnerPasswordTable
  sign_in: SignInTable
  password_try: PasswordTryTable
  fact_change: FactChangeTable
}
