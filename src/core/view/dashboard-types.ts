import type { Twin } from '../activity/duplicate.ts'
import type { CalendarUnit } from '../base/calendar.ts'
import type { BuiltView, StreakView } from './built-view.ts'
import type { Viewed } from './fact-view.ts'
import type { FirstThingsView } from './first-things-view.ts'
import type { CareView, DetailView } from './progress-detail-view.ts'
import type { PauseReason } from '../evidence/evidence.ts'
import type { Commitment, GoalState, GoalType, Horizon } from '../goal/goal.ts'
import type { Asks } from '../goal/asks-types.ts'
import type { Conflict } from '../goal/conflicts.ts'
import type { Measure } from '../goal/measure.ts'
import type { Need } from '../goal/needs.ts'
import type { OfferReason } from '../goal/process-offers.ts'
import type { SmartHints } from '../goal/smart-types.ts'
import type { AssumedCode, PeriodState, ProgressUnit, Standing } from '../goal/progress-types.ts'
import type { ChanceView, DriverView } from './chance-types.ts'
import type { RaceView } from './race-view.ts'

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
  checkInIds: string[]
  raceIds: string[]
  workoutIds: string[]
}

/** The facts that a number rests on. */
export interface EvidenceIdsView {
  activityIds: string[]
  checkInIds: string[]
  raceIds: string[]
  workoutIds: string[]
}

export interface ProgressView extends PlainProgressView {
  /** Of a composite, in the order of its parts; null of all others. */
  parts: { measure: Measure; progress: PlainProgressView }[] | null
}

export interface PlainProgressView {
  asOf: IsoDay
  standing: Standing
  unit: ProgressUnit
  actual: number | null
  /** null: it follows from facts that are missing, or nothing is aimed at. */
  target: number | null
  expected: number | null
  fraction: number | null
  left: number | null
  daysLeft: number | null
  neededPerWeek: number | null
  baseline: number | null
  slack: { allowed: number; used: number; left: number } | null
  reachable: boolean
  reachedOn: IsoDay | null
  /** What the numbers rest on that no fact told. */
  assumed: AssumedCode[]
  detail: DetailView | null
  /** Where the runner is to be looked after first; empty for nearly all. */
  care: CareView[]
}

/**
 * What the data show and the runner has not yet said: that a goal is reached, or that its last day has passed short of
 * it. Never set in silence: the runner confirms it, or does not.
 */
export interface NoticedView extends EvidenceIdsView {
  state: 'achieved' | 'fell-short'
  /** The day on which it was reached, or the last one of the goal. */
  on: IsoDay
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
  chance: ChanceView
  /** The period in course, where the goal has periods. */
  current: PeriodView | null
  restsOn: string[]
  carries: string[]
  /** Place in the runner's own order, lowest first. */
  rank: number
  recur: CalendarUnit | null
  /** When it was put out of sight. */
  archivedAt: string | null
  noticed: NoticedView | null
  /** null: a goal whose weeks are not counted in a row. */
  streak: StreakView | null
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
  /** 0 to 10, in the runner's word. */
  effort: number | null
  companions: string[]
  /** With or without names; null: not said. */
  inCompany: boolean | null
  gearId: string | null
  place: PlaceView | null
  hasNote: boolean
  duplicateOf: string | null
  countsForGoals: boolean
  version: number
}

/** Where an activity began. */
export interface PlaceView {
  /** ISO 3166-1 alpha-2. */
  country: string | null
  /** ISO 3166-2 where it is known, else a name. */
  state: string | null
  name: string | null
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
  /** What a goal asked of the week, else what was planned for it; null: neither. */
  target_m: number | null
}

/** Running of a calendar year; 0 in one without a run. */
export interface YearView {
  year: number
  distance_m: number
  moving_s: number
  runs: number
}

export interface PersonalBest {
  distance_m: number
  elapsed_s: number
  on: IsoDay
  /** null: a race that was not recorded. */
  activityId: string | null
  /** The race whose time it is. */
  raceId: string | null
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
  /** The runner first: while it is there, no goal has a chance, a streak, a countdown or a nudge. */
  firstThings: FirstThingsView | null
  /** Twins left out. */
  activityCount: number
  /** Further recordings of activities that another one counts for. */
  twinCount: number
  goals: GoalCard[]
  week: { from: IsoDay; to: IsoDay; days: DayView[]; distance_m: number; moving_s: number; runs: number }
  /** The last 53 weeks, whole weeks, for the heat map; days after asOf are left out. */
  year: { from: IsoDay; to: IsoDay; days: DayView[] }
  /** The last 52 weeks up to the one in course, oldest first. */
  weeks: WeekView[]
  /** Pauses of all goals that touch these weeks; `to` null: it is still going on. */
  pauses: { from: IsoDay; to: IsoDay | null }[]
  /** From the first run up to the year in course, oldest first; empty before the first run. */
  years: YearView[]
  personalBests: PersonalBest[]
  /** The latest, twins left out. */
  recent: ActivityRow[]
  /** The next ones, those of priority A to C alike. */
  races: RaceView[]
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
  /** Goals under way, whether it counted for them or not. */
  underWay: number
  activities: number
  runs: number
  from: IsoDay | null
  to: IsoDay | null
  distance_m: number
  moving_s: number
  goals: (GoalRef & {
    counted: number
    before: ProgressView
    after: ProgressView
    /** The chance before and after, and what of the import moved it; null while it is not shown, or there is none. */
    chance: { before: number; after: number; drivers: DriverView[] } | null
  })[]
  newBests: (PersonalBest & { previous_s: number | null })[]
}

/** What the runner says of a goal; null was not said. */
export type CommitmentView = { -readonly [Field in keyof Required<Commitment>]: Required<Commitment>[Field] | null }

/** A process goal that would carry an outcome goal, with the runner's own numbers that it starts from. */
export interface OfferView {
  measure: Measure
  horizon: Horizon
  startOn: IsoDay
  /** null: the measure itself says for how many weeks. */
  dueOn: IsoDay | null
  reason: Viewed<OfferReason>
}

export interface GoalPage extends GoalCard {
  /** The runner first: null nearly always. */
  firstThings: FirstThingsView | null
  /** What it asks of the next two weeks, where it stands against its benchmarks, how far it reaches beyond today. */
  asks: Viewed<Asks>
  /** For each letter of SMART what is there and what would make it better: hints, never a gate. */
  hints: Viewed<SmartHints>
  /** Kinds of facts that it cannot do without and of which nothing is known yet. */
  missing: Need[]
  /** null before its first day. */
  built: BuiltView | null
  /** Process goals that would carry it, where none does yet. */
  offers: OfferView[]
  /** What gets in the way of it, found by rule. */
  conflicts: Viewed<Conflict>[]
  periods: PeriodView[]
  commitment: CommitmentView | null
  /** In order of their first day; one that begins after asOf is agreed for later. */
  revisions: {
    fromOn: IsoDay
    startOn: IsoDay
    dueOn: IsoDay | null
    measure: Measure
    /** The time zone then agreed; null in goals of before it was kept. */
    zone: string | null
    reason: string | null
  }[]
  states: { on: IsoDay; state: GoalState; reason: string | null }[]
  /** Pauses that touch its days, its own and those of all goals; `days` as far as they are lived. */
  pauses: { id: string; from: IsoDay; to: IsoDay | null; reason: PauseReason; ofAll: boolean; days: number }[]
  /**
   * Progress over time, a point a week from the start to asOf, for the line against expectation. `target` is what was
   * asked on that day, by the revision then in force.
   */
  history: { on: IsoDay; actual: number | null; expected: number | null; target: number | null }[]
  counted: ActivityRow[]
}

export interface TwinReason {
  code: Twin['kind']
  /** By how much the other began later (below 0: earlier). */
  later_s: number
  /** By how much the other is longer in distance; null where one has none. */
  longer_m: number | null
  /** By how much the other took longer. */
  slower_s: number
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
  zoneSource: 'hand' | 'file' | 'coordinates' | 'athlete'
  /** The state's name where the code is known. */
  stateName: string | null
  placeSource: 'coordinates' | 'hand' | null
  /** What the runner corrected and the file says otherwise. */
  corrected: string[]
  /** It was split off or merged from these, which are kept and count for nothing. */
  madeOf: { id: string; localDay: IsoDay; name: string | null; path: string; distance_m: number | null }[]
  race: RaceView | null
  source: { format: string; path: string; sha256: string | null }
  warnings: { code: string; [fact: string]: unknown }[]
  /** Other recordings of it, and why they are taken for one; null: only the runner's word or an older rule. */
  twins: { id: string; path: string; format: string; counts: boolean; because: TwinReason | null }[]
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
