import type { DriverCode } from '../forecast/drivers.ts'
import type { Assumption, ChanceWord, GoalModel, MissingFact, NoChanceReason } from '../forecast/goal-forecast.ts'
import type { Occasion } from '../forecast/kept-forecast.ts'
import type { LeverCode } from '../forecast/levers.ts'
import type { Zone } from '../forecast/zone.ts'
import type { IsoDay } from './dashboard-types.ts'

/** `guess-first`: there is one, and the runner is asked for their own word before it is shown. */
export const CHANCE_KINDS = ['chance', 'words', 'missing', 'none', 'guess-first'] as const
export type ChanceKind = (typeof CHANCE_KINDS)[number]

export interface QuantilesView {
  p10: number
  p25: number
  p50: number
  p75: number
  p90: number
}

interface ExpectedView extends QuantilesView {
  unit: 's' | 'm' | 'activities'
  target: number
}
interface FanPointView extends QuantilesView {
  on: IsoDay
}
interface LevelView extends QuantilesView {
  distance_m: number
}
interface EquivalentView extends LevelView {
  results: number
  efforts: number
}

/** How likely a goal is, as a card shows it. `chance` is a number in kind `chance` only. */
export interface ChanceView {
  kind: ChanceKind
  /** Between 0 and 1, if the runner starts healthy. */
  chance: number | null
  /** The same in steps of five points, as it is spoken. */
  rounded: number | null
  zone: Zone | null
  /** Nothing is left to chance. */
  decided: 'reached' | 'over' | null
  /** Where the runner will be, and the number to reach, in one unit. */
  expected: ExpectedView | null
  /** Instead of a number. */
  words: { from: ChanceWord; to: ChanceWord } | null
  missing: MissingFact[]
  reason: NoChanceReason | null
  model: GoalModel | null
  version: number | null
  assumed: Assumption[]
  /** What went into it, counted. */
  inputs: {
    results: number | null
    resultsElsewhere: number | null
    efforts: number | null
    weeks: number | null
    attemptsOn: IsoDay[]
  }
  guess: { asked: boolean; given: number | null }
}

export interface DriverView {
  code: DriverCode
  /** A difference of two chances. */
  by: number
  count: number
  raceId: string | null
  on: IsoDay | null
  distance_m: number | null
  time_s: number | null
}

/** What moved a chance, and what would move it. `GET /api/goals/{id}/forecast` and `cairn forecast --goal ID --json` print it. */
export interface ForecastPage {
  goalId: string
  asOf: IsoDay
  chance: ChanceView
  /** How far the chance itself may be trusted. */
  range: { low: number; high: number } | null
  /** Simple, and beside the chance: that the runner stands at the start, and that who starts comes through. */
  startAndFinish: { start: number; finish: number } | null
  /** Since a week ago, or since the goal was made; the drivers together are the change. */
  change: { since: IsoDay; before: number; after: number; drivers: DriverView[] } | null
  levers: { code: LeverCode; by: number; with: number; distance_m: number | null }[]
  /** `recorded`: said on its day; the rest is worked out afterwards and never scored. */
  course: { on: IsoDay; chance: number; recorded: boolean }[]
  fan: { unit: 's' | 'm' | 'activities'; target: number; points: FanPointView[] } | null
  /** The target that has a chance: first the three of A, B and C, then the one asked for. */
  targets: { chance: number; target: number | null }[]
  /** The first last day that has a chance. */
  dates: { chance: number; on: IsoDay | null }[]
  joint: { processGoalIds: string[]; rows: { kept: number; chance: number }[]; strength: 'weak' } | null
  kept: { on: IsoDay; chance: number | null; model: string; occasion: Occasion }[]
}

/** A goal that has ended beside what was said of it. */
export interface EndedGoalView {
  goalId: string
  endedOn: IsoDay
  reached: boolean
  votes: { at: 'set' | number; on: IsoDay; chance: number; model: string }[]
  brier: number | null
  guess: number | null
  guessBrier: number | null
}

/** How the kept forecasts did. */
export interface ForecastRecord {
  asOf: IsoDay
  /** Latest first. */
  ended: EndedGoalView[]
  /** Ended goals with a forecast kept in time, and how many it takes before a score says anything. */
  goals: number
  fewest: number
  tooEarly: boolean
  /** Mean of (chance − outcome)²: 0 is perfect, 0.25 is what "fifty-fifty" always gets. */
  brier: number | null
  saidMean: number | null
  happened: number | null
  guessed: { goals: number; brier: number; ours: number } | null
  /** Forecasts kept in all. */
  kept: number
}

export interface FitnessResult {
  kind: 'race' | 'effort'
  on: IsoDay
  distance_m: number
  /** Of flat ground. */
  time_s: number
  raceId: string | null
  activityId: string | null
}

/** Where the runner stands. `GET /api/fitness` and `cairn fitness --json` print it. */
/** Runs beside the longest of the thirty days before each. */
export interface LongRunsView {
  runs: { activityId: string; on: IsoDay; distance_m: number }[]
  /** Of each day; 0: no run in thirty days. */
  days: { on: IsoDay; longest_m: number }[]
  /** How many times the longest the usual next step is. */
  step: number
  /** From tomorrow on; null while too little is known of the runner. */
  next: { longest_m: number; upTo_m: number; afterBreak: boolean } | null
}

export interface FitnessPage {
  asOf: IsoDay
  /** The 5 km of the coming week, by level; null while nothing speaks for it. */
  level: LevelView | null
  /** The same, week by week as it was known by then: an all-out race on flat ground in the cool; null without a result. */
  course: {
    distance_m: number
    days: { on: IsoDay; time_s: number; fast_s: number; slow_s: number }[]
    /** Slower (above 0) or faster than others with each doubling of the distance: ln s, and its sd. */
    endurance: { aDoubling: number; sd: number }
  } | null
  missing: MissingFact[]
  equivalents: EquivalentView[]
  usualWeek_m: number | null
  formedBy: FitnessResult[]
  calculators: {
    from: FitnessResult
    vdot: number
    answers: { name: string; times: { distance_m: number; time_s: number }[] }[]
  } | null
  /** As Cairn would have forecast them the day before, latest first. */
  lastRaces: { raceId: string; on: IsoDay; distance_m: number; time_s: number; said: QuantilesView | null }[]
  load: {
    /** Share of activities whose effort the runner said; the others count as easy. */
    said: number
    days: { on: IsoDay; load: number; fitness: number; fatigue: number; form: number }[]
  }
  longRuns: LongRunsView
}
