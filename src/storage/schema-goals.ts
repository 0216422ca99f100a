// Rows of goals and of what belongs to them; schema.ts tells how days, instants and JSON are written.

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
  /** Put out of sight by the runner; nothing else changes. */
  archived_at: number | null
  /** What the runner says of it (core/goal/goal.ts `Commitment`), as JSON. */
  commitment: string | null
  /** week, month or year: it comes again. */
  recur: string | null
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
  /** null: agreed before zones were kept, in the zone that the runner has. */
  zone: string | null
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

/** What Cairn said, when: written by commands, never changed, at most one a goal, day, model and inputs. */
export interface ForecastTable {
  athlete_id: string
  goal_id: string
  on_day: number
  model: string
  inputs_hash: string
  at: number
  /** What made it be written: set, changed, import, check-in, first-of-day … */
  occasion: string
  /** Which revision of the goal it is about. */
  revision_seq: number
  /** JSON of core/forecast: chance, quantiles, drivers … */
  answer: string
  chance: number | null
}

/** The runner's own guess, asked before Cairn's is shown. */
export interface GuessTable {
  athlete_id: string
  goal_id: string
  seq: number
  on_day: number
  /** null: asked, and left open. */
  chance: number | null
  at: number
}

/** A plan that was taken; its runs are planned workouts. */
export interface PlanTable {
  athlete_id: string
  id: string
  goal_id: string
  taken_on: number
  availability: string | null
  weeks: string
  milestones: string
  bends: string
  version: number
}

/** A change of a goal that was decided. */
export interface AdjustmentTable {
  athlete_id: string
  id: string
  goal_id: string
  on_day: number
  choice: string
  /** JSON: reason, look back, what was noticed, what stood and what stands. */
  facts: string
  at: number
  version: number
}

/** What the runner said in a review. */
export interface ReviewTable {
  athlete_id: string
  id: string
  kind: string
  from_day: number
  to_day: number
  race_id: string | null
  answers: string
  at: number
  version: number
}

/** A worksheet as it is being filled in. */
export interface WorksheetTable {
  athlete_id: string
  id: string
  /** JSON: what was answered. */
  answers: string
  started_at: number
  updated_at: number
  version: number
}

/** The goal that a worksheet led to, with the answers as they were then. */
export interface WrittenGoalTable {
  athlete_id: string
  goal_id: string
  worksheet_id: string
  on_day: number
  /** JSON: the answers, and what was said of the chance. */
  facts: string
  at: number
}
