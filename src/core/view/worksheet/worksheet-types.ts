import type { Weekday } from '../../base/calendar.ts'
import type { GoalType, Horizon } from '../../goal/goal.ts'
import type { Measure } from '../../goal/measure.ts'
import type { ChanceBand, SmartHints } from '../../goal/smart-types.ts'
import type { WhatIfInputs } from '../../plan/what-if/what-if-types.ts'
import type { IsoDay } from '../dashboard-types.ts'
import type { Viewed } from '../fact-view.ts'
import type { PhraseView } from '../phrase-view.ts'
import type { MilestoneView, PlanAlternativeView, PlanProblemView, PlanWeekView } from '../plan-view.ts'

export const WORKSHEET_STEPS = ['why', 'where', 'candidates', 'gap', 'mine', 'foundation'] as const
export type WorksheetStep = (typeof WORKSHEET_STEPS)[number]

/** Answers in the runner's own words. */
export const WORDS_ASKED = [
  'whyRun',
  'moreSatisfying',
  'missing',
  'exciting',
  'lifeNow',
  'bodyNow',
  'ownWords',
  'cost',
  'values',
  'obstacle',
  'ifThen',
  'toldTo',
] as const
export type WordsAsked = (typeof WORDS_ASKED)[number]

/** Answers that are a number: corrections of facts, sliders, scales. Metres, seconds, counts, 0 to 10, shares of 1. */
export const NUMBERS_ASKED = {
  /** Where I am: what the runner says instead of what the data say. */
  fiveK_s: [600, 7200],
  weekly_m: [0, 400_000],
  days: [0, 7],
  longest_m: [0, 200_000],
  /** The gap: the sliders. The target is in the measure's own unit. */
  target: [0, 1e9],
  runsPerWeek: [1, 7],
  weeklyAsked_m: [0, 400_000],
  kept: [0.3, 1],
  /** Make it mine. */
  excites: [0, 10],
  frightens: [0, 10],
  confidence: [0, 100],
  /** Own guess of the chance, 0 to 1; -1: rather not. */
  guess: [-1, 1],
  /** Foundation: weeks between two looks back. */
  reviewWeeks: [1, 12],
} as const satisfies Readonly<Record<string, readonly [least: number, most: number]>>
export type NumberAsked = keyof typeof NUMBERS_ASKED

export const YES_NO_ASKED = ['willing', 'healthy', 'costAccepted'] as const
export type YesNoAsked = (typeof YES_NO_ASKED)[number]

/**
 * All that the runner has answered; what is absent was not. Each is saved by itself, and the last one written stands. An
 * answer never changes a fact.
 */
export type WorksheetAnswers = { [A in WordsAsked]?: string } & { [A in NumberAsked]?: number } & {
  [A in YesNoAsked]?: boolean
} & {
  /** The step that was left. */
  step?: WorksheetStep
  /** Id of a candidate, or 'own' for the runner's own words. */
  candidate?: string
  /** The candidate as it was when it was chosen: the data go on, the choice stays. Kept by Cairn, not said. */
  picked?: Candidate
  /** Up to four side by side. */
  compared?: string[]
  dueOn?: IsoDay
  /** Days on which a run fits. */
  weekdays?: Weekday[]
  /** Minutes that fit, by ISO weekday ("1" to "7"). */
  minutes?: Record<string, number>
  /** Process goals that are not wanted, by index of the foundation. */
  without?: string[]
}

/** Where a number comes from. */
export interface FactSource {
  code: 'activities' | 'results' | 'pauses' | 'check-ins' | 'profile'
  count: number
  from: IsoDay | null
  to: IsoDay | null
}

export const WORKSHEET_FACTS = [
  'fiveK_s',
  'weekly_m',
  'days',
  'longest_m',
  'longestEver_m',
  'since',
  'runs',
  'distance_m',
  'bestWeek_m',
] as const
export type WorksheetFactCode = (typeof WORKSHEET_FACTS)[number]

/** One fact of the runner, filled in from the data. `edit` names the answer that corrects it. */
export interface WorksheetFact {
  code: WorksheetFactCode
  /** null: the data do not tell, so it is asked (where `edit` is one). `since` is a day. */
  value: number | IsoDay | null
  /** Of `fiveK_s`: eight of ten such runs lie between. */
  low: number | null
  high: number | null
  source: FactSource | null
  edit: NumberAsked | null
  /** What the runner says instead. */
  answer: number | null
}

/** Days without a run in the data, or an injury or illness that was told. */
export interface WorksheetBreak {
  kind: 'no-runs' | 'injury' | 'illness' | 'pain'
  from: IsoDay
  /** null: it goes on. */
  to: IsoDay | null
  days: number
  source: FactSource
}

export interface WorksheetWhere {
  facts: WorksheetFact[]
  /** Latest first. */
  breaks: WorksheetBreak[]
  /** Minutes of running on each weekday that had some in the last eight weeks. */
  weekdays: { day: Weekday; runs: number; minutes: number }[]
  /** What follows from it. */
  runner: RunnerKind
}

/** docs/methods/worksheet.md */
export const RUNNER_KINDS = ['no-data', 'new', 'returning', 'regular'] as const
export type RunnerKind = (typeof RUNNER_KINDS)[number]

/** Why an open or process goal is offered first. */
export type FirstOffer = { code: 'no-data' | 'new' | 'returning'; weeks: number; days: number | null }

export const CANDIDATE_STRENGTHS = [
  'clear',
  'motivating',
  'in-your-hands',
  'builds-habit',
  'new-horizon',
  'no-pressure',
  'whole-person',
  'sustainable',
  'visible-growth',
  'builds-on-what-you-do',
] as const
export type CandidateStrength = (typeof CANDIDATE_STRENGTHS)[number]
export const CANDIDATE_CAUTIONS = [
  'weather-and-course',
  'risky-pacing',
  'less-exciting',
  'run-when-you-should-not',
  'less-specific-progress',
  'hard-to-measure',
  'needs-an-expert-eye',
  'first-at-distance',
  'long-way',
] as const
export type CandidateCaution = (typeof CANDIDATE_CAUTIONS)[number]

/** A number that the candidate stands on. */
export type CandidateReason =
  | { code: 'even-chance'; distance_m: number; now_s: number; results: number }
  | { code: 'best'; distance_m: number; elapsed_s: number; on: IsoDay | null }
  | { code: 'usual-days'; days: number }
  | { code: 'usual-week'; distance_m: number }
  | { code: 'longest'; distance_m: number }
  | { code: 'pain-seen'; days: number }
  | { code: 'no-number' }

export interface Candidate {
  /** Stable while its measure and days are. 'own' for the runner's own words. */
  id: string
  from: 'own-words' | 'suggested'
  type: GoalType
  horizon: Horizon
  measure: Measure
  startOn: IsoDay
  dueOn: IsoDay | null
  name: string | null
  /** null: none is said of this kind (health, open, the runner's word) or data are missing. */
  chance: number | null
  band: ChanceBand | null
  /** What the chance was aimed at: about even for outcomes, mostly kept for processes. */
  aimedAt: number | null
  because: CandidateReason
  strengths: CandidateStrength[]
  cautions: CandidateCaution[]
  /** Weeks that the way takes, where it is one that is planned back; null of others. */
  neededWeeks: number | null
}

export interface WorksheetCandidates {
  /** Set where something open or a process is offered first, and why. */
  first: FirstOffer | null
  /** What was made of the runner's own words; null before there are any. */
  own: PhraseView | null
  list: Candidate[]
  /** Side by side, at most four. */
  compared: string[]
  /** Not offered, and why. */
  left: { code: 'under-age' | 'injured' | 'ramp'; distance_m: number | null }[]
}

/** What science flags, with the healthier way worked out. `step`: where it is said. */
export type WorksheetFlag = {
  step: WorksheetStep
  /** First on the page, and nothing about times beside it. */
  first: boolean
} & (
  | { code: 'long-run-jump'; longest_m: number; next_m: number; needed_m: number; reached_m: number }
  | { code: 'ramp'; usual_m: number; asked_m: number; most_m: number }
  | { code: 'recent-injury'; from: IsoDay; to: IsoDay | null }
  | { code: 'pain'; days: number; level: number; on: IsoDay }
  | { code: 'medical' }
  | { code: 'under-age' }
  | { code: 'date-too-soon'; neededWeeks: number | null; weeks: number }
  /** The time that is as likely as not by then. */
  | { code: 'target-too-fast'; chance: number; time_s: number }
)

export interface GapChange {
  /** Share of what it was, over so many weeks. */
  share: number
  weeks: number
  aWeek: number
}

/** docs/methods/worksheet.md, The gap */
export const OTHERS_NOTES = ['planned-visits', 'steep-weeks', 'first-marathon', 'none-known'] as const
export type OthersNote = (typeof OTHERS_NOTES)[number]

export interface WorksheetGap {
  unit: 's' | 'm' | 'activities' | 'days' | null
  now: number | null
  target: number | null
  /** Positive: how far there is still to go, in the unit; 0 or below: it is there already. */
  gap: number | null
  weeks: number
  aWeek: number | null
  /** The same as a share of today, beside the runner's own best such change. */
  asked: GapChange | null
  ownBest: (GapChange & { from: IsoDay; to: IsoDay }) | null
  /** Means of groups in studies, and half of them as what one runner may expect. */
  others: { source: string; weeks: number; share: number; expected: number }[]
  /** What is known of others of a goal that is no time, or that nothing is; null of a time. */
  othersNote: OthersNote | null
  takes: {
    neededWeeks: number | null
    peak_m: number | null
    usual_m: number | null
    runsPerWeek: number | null
    longRun_m: number | null
    longest_m: number | null
    /** Seconds of running in the highest week, at the runner's own easy pace. */
    time_s: number | null
  }
  feasible: boolean
  why: PlanProblemView[]
  /** The healthier ways, worked out. */
  alternatives: PlanAlternativeView[]
  /** Null where there is nothing to move. */
  whatIf: WhatIfInputs | null
  targets: { chance: number; target: number | null }[]
  dates: { chance: number; on: IsoDay | null }[]
}

export interface WorksheetMine {
  smart: Viewed<SmartHints>
  /** Cairn's chance, once the runner gave a guess or said 'rather not'. */
  chance: { chance: number; low: number; high: number } | null
  guess: { asked: boolean; given: number | null }
  frightensMore: boolean
}

export interface FoundationProcess {
  id: string
  measure: Measure
  horizon: Horizon
  startOn: IsoDay
  dueOn: IsoDay | null
  chance: number | null
  because: { code: string; [fact: string]: unknown }
  wanted: boolean
}

export interface WorksheetFoundation {
  processes: FoundationProcess[]
  milestones: MilestoneView[]
  /** Weeks that may be missed, of so many. */
  slack: { spare: number; of: number } | null
  reviewWeeks: number
  reviewsOn: IsoDay[]
  firstWeek: PlanWeekView | null
  /** With the process goals kept so well; null where nothing is known of it. */
  kept: { kept: number; chance: number }[] | null
}

/** What still has to be said before it can be written. */
export const STILL_ASKED = ['why', 'candidate', 'due-on', 'target', 'willing', 'healthy'] as const
export type StillAsked = (typeof STILL_ASKED)[number]

/** `GET /api/worksheets/{id}` and `cairn worksheet --json` print it. */
export interface WorksheetView {
  id: string
  asOf: IsoDay
  startedAt: string
  updatedAt: string
  version: number
  /** The goal it led to. */
  goalId: string | null
  answers: WorksheetAnswers
  step: WorksheetStep
  flags: WorksheetFlag[]
  where: WorksheetWhere
  candidates: WorksheetCandidates
  /** Of the candidate that was chosen; null before. */
  chosen: Candidate | null
  gap: WorksheetGap | null
  mine: WorksheetMine | null
  foundation: WorksheetFoundation | null
  stillAsked: StillAsked[]
}

export interface WorksheetRow {
  id: string
  startedAt: string
  updatedAt: string
  version: number
  step: WorksheetStep
  goalId: string | null
  /** First words, to know it by. */
  words: string | null
}

/** The goal as it is printed, and its answers of then beside those of now. `GET /api/goals/{id}/written`. */
export interface WrittenGoal {
  goalId: string
  worksheetId: string
  writtenOn: IsoDay
  name: string | null
  type: GoalType
  measure: Measure
  startOn: IsoDay
  dueOn: IsoDay | null
  why: string | null
  processes: { goalId: string; measure: Measure; startOn: IsoDay; dueOn: IsoDay | null }[]
  milestones: MilestoneView[]
  firstWeek: PlanWeekView | null
  /** On the day of writing. */
  chance: { chance: number; low: number; high: number } | null
  guess: number | null
  reviewOn: IsoDay
  then: WorksheetAnswers
  now: WorksheetAnswers
}
