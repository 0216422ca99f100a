import type { GoalState, GoalType, Horizon } from '../goal/goal.ts'
import type { Measure } from '../goal/measure.ts'
import type { PeriodState, ProgressUnit, Standing } from '../goal/progress-types.ts'

/** Days in views are ISO text: views are plain JSON, read by the web, the CLI and other people's programs. */
export type IsoDay = string

export interface PeriodView {
  from: IsoDay
  to: IsoDay
  actual: number
  target: number
  unit: ProgressUnit
  state: PeriodState
  activityIds: string[]
}

export interface ProgressView {
  asOf: IsoDay
  standing: Standing
  unit: ProgressUnit
  actual: number | null
  target: number
  expected: number | null
  fraction: number | null
  left: number | null
  daysLeft: number | null
  neededPerWeek: number | null
  baseline: number | null
  slack: { allowed: number; used: number; left: number } | null
  reachable: boolean
  reachedOn: IsoDay | null
}

export interface GoalCard {
  id: string
  name: string | null
  why: string | null
  type: GoalType
  horizon: Horizon
  state: GoalState
  measure: Measure
  startOn: IsoDay
  dueOn: IsoDay | null
  progress: ProgressView
  /** The period in course, where the goal has periods. */
  current: PeriodView | null
  restsOn: string[]
  carries: string[]
  version: number
}

export interface ActivityRow {
  id: string
  localDay: IsoDay
  startAt: string
  zone: string
  sport: string
  subSport: string | null
  name: string | null
  distance_m: number | null
  elapsed_s: number
  moving_s: number
  ascent_m: number | null
  average_heart_rate_bpm: number | null
  duplicateOf: string | null
  countsForGoals: boolean
  version: number
}

export interface DayView {
  on: IsoDay
  /** Of running, unless the name says otherwise. null: there were runs, none with a known distance. */
  distance_m: number | null
  moving_s: number
  runs: number
  activities: number
}

export interface WeekView {
  from: IsoDay
  to: IsoDay
  distance_m: number
  moving_s: number
  runs: number
  /** Mean of this week and the three before it; null before there are four. */
  mean_distance_m: number | null
}

export interface PersonalBest {
  distance_m: number
  elapsed_s: number
  on: IsoDay
  activityId: string
}

/** Everything the first page shows, as of one day. `GET /api/dashboard` and `cairn status --json` print exactly this. */
export interface Dashboard {
  asOf: IsoDay
  athlete: {
    id: string
    zone: string
    weekStart: number
    units: 'metric' | 'imperial'
    elevationUnits: 'metric' | 'imperial'
    language: string
  }
  /** True while there is no activity and no goal: the page then offers an import and a demo. */
  empty: boolean
  activityCount: number
  goals: GoalCard[]
  week: { from: IsoDay; to: IsoDay; days: DayView[]; distance_m: number; moving_s: number; runs: number }
  /** The last 53 weeks, whole weeks, for the heat map; days after asOf are left out. */
  year: { from: IsoDay; to: IsoDay; days: DayView[] }
  /** The last 52 weeks up to the one in course, oldest first. */
  weeks: WeekView[]
  personalBests: PersonalBest[]
  recent: ActivityRow[]
}

/** A goal where it is only named. */
export interface GoalRef {
  goalId: string
  name: string | null
  measure: Measure
  startOn: IsoDay
  dueOn: IsoDay | null
}

/** What one import counted for. */
export interface ImportCard {
  activities: number
  runs: number
  from: IsoDay | null
  to: IsoDay | null
  distance_m: number
  moving_s: number
  goals: (GoalRef & { counted: number; before: ProgressView; after: ProgressView })[]
  newBests: (PersonalBest & { previous_s: number | null })[]
}

export interface GoalPage extends GoalCard {
  periods: PeriodView[]
  revisions: { fromOn: IsoDay; startOn: IsoDay; dueOn: IsoDay | null; measure: Measure; reason: string | null }[]
  states: { on: IsoDay; state: GoalState; reason: string | null }[]
  /** Progress over time, a point a week from the start to asOf, for the line against expectation. */
  history: { on: IsoDay; actual: number | null; expected: number | null }[]
  counted: ActivityRow[]
}

export interface ActivityPage extends ActivityRow {
  note: string | null
  descent_m: number | null
  max_heart_rate_bpm: number | null
  average_cadence_rpm: number | null
  average_power_w: number | null
  average_temperature_c: number | null
  energy_kcal: number | null
  device: string | null
  gear: string | null
  zoneSource: 'file' | 'coordinates' | 'athlete'
  source: { format: string; path: string; sha256: string | null }
  warnings: { code: string; [fact: string]: unknown }[]
  twins: { id: string; path: string; counts: boolean }[]
  splits: {
    from_m: number
    distance_m: number
    elapsed_s: number
    moving_s: number
    ascent_m: number | null
    average_heart_rate_bpm: number | null
  }[]
  laps: { start_s: number; elapsed_s: number; distance_m: number | null; average_heart_rate_bpm: number | null }[]
  bestEfforts: { distance_m: number; elapsed_s: number }[]
  /** Down-sampled columns for the chart, all of one length; null where a value is missing. */
  chart: {
    distance_m: (number | null)[]
    time_s: number[]
    pace_s_per_km: (number | null)[]
    heart_rate_bpm: (number | null)[]
    elevation_m: (number | null)[]
  } | null
  /** A route without tiles: points in metres on a local plane, x east and y north, parts kept apart. */
  route: { points: [number, number][][]; width_m: number; height_m: number } | null
  countsFor: GoalRef[]
}
