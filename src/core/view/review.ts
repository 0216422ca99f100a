import { isHealthFirst } from '../advice/options.ts'
import type { Adjustment } from '../advice/adjustment.ts'
import type { KeptReview, ReviewKind, ReviewQuestion } from '../advice/kept-review.ts'
import { seasonOff } from '../advice/quiet.ts'
import { type Decision, decisionOf } from '../advice/review/decision.ts'
import { type StillMatters, stillMatters } from '../advice/review/matters.ts'
import { plannedDone } from '../advice/review/planned-done.ts'
import { type WentWell, wentWell } from '../advice/review/went-well.ts'
import { triggersOf } from '../advice/triggers.ts'
import { addDays, type DayRange, isoDate, type LocalDate, startOfWeek } from '../base/calendar.ts'
import { isRun } from '../activity/counts.ts'
import { evidenceAsOf, type Evidence, type KeptPause } from '../evidence/evidence.ts'
import { forecastGoal } from '../forecast/forecast-goal.ts'
import type { Guess } from '../forecast/kept-forecast.ts'
import { revisionOn, stateOn } from '../goal/goal-state.ts'
import type { Goal, GoalState, Link } from '../goal/goal.ts'
import { progress } from '../goal/progress.ts'
import type { Standing } from '../goal/progress-types.ts'
import type { Sign } from '../wellbeing/sign.ts'
import type { GoalRef, IsoDay } from './dashboard-types.ts'
import { factView, type Viewed } from './fact-view.ts'
import { goalRef } from './goal-ref.ts'
import { orNull } from './iso.ts'

/** What each review asks, in its order; two minutes, each may be left open. */
export const QUESTIONS_OF: Readonly<Record<ReviewKind, readonly ReviewQuestion[]>> = {
  weekly: ['went-well', 'one-decision'],
  monthly: ['went-well', 'learned', 'one-decision'],
  season: ['went-well', 'hard', 'learned', 'gave', 'what-next'],
  race: ['as-forecast', 'why-so', 'gave', 'what-next'],
}

export interface ReviewGoalView extends GoalRef {
  state: GoalState
  standing: Standing
  /** Of its weeks, months or years that are over. */
  held: number | null
  lived: number | null
  /** Now and at the beginning of the days; null while none is shown. */
  chance: number | null
  chanceBefore: number | null
}

export interface ReviewAnswersView {
  id: string | null
  answers: { [Question in ReviewQuestion]?: string | undefined }
  matters: Record<string, boolean>
}

/** What was run between two days. */
export interface ReviewNumbers {
  runs: number
  days: number
  distance_m: number
  moving_s: number
  ascent_m: number
  longest_m: number | null
  planned: { of: number; done: number; planned_m: number } | null
}

/** A review, written from data. `GET /api/reviews/{kind}` and `cairn review KIND --json` print it. */
export interface ReviewView {
  kind: Exclude<ReviewKind, 'race'>
  asOf: IsoDay
  from: IsoDay
  to: IsoDay
  /** A season without goals: numbers alone, and nothing is asked. */
  quiet: boolean
  healthFirst: boolean
  wentWell: Viewed<WentWell>[]
  numbers: ReviewNumbers
  /** The days of the same length before it. */
  before: ReviewNumbers
  /** Distance of the weeks up to it, oldest first. */
  weeks: { from: IsoDay; distance_m: number }[]
  goals: ReviewGoalView[]
  decision: Viewed<Decision> | null
  matters: Viewed<StillMatters>[]
  questions: ReviewQuestion[]
  said: ReviewAnswersView
}

export interface ReviewInput {
  readonly kind: Exclude<ReviewKind, 'race'>
  readonly period: DayRange
  readonly goals: readonly Goal[]
  readonly links: readonly Link[]
  readonly evidence: Evidence
  readonly guesses: readonly Guess[]
  readonly signs: readonly Sign[]
  readonly ahead: readonly KeptPause[]
  readonly adjustments: readonly Adjustment[]
  readonly reviews: readonly KeptReview[]
  readonly mattered: readonly { readonly goalId: string; readonly on: LocalDate; readonly matters: boolean }[]
}

const WEEKS = 12

export function reviewView(input: ReviewInput): ReviewView {
  const { kind, period, goals, evidence, reviews } = input
  const { from, to } = period
  const known = evidenceAsOf(evidence, to)
  const healthFirst = isHealthFirst(evidence)
  const quiet = seasonOff(goals, evidence)
  const length = to - from + 1
  const said = reviews.findLast((each) => each.kind === kind && each.to === to)
  const decision = quiet
    ? undefined
    : decisionOf({ ...input, healthFirst, triggersOf: (goal) => triggersOf({ ...input, goal }) })
  const under = goals.filter(
    (goal) =>
      goal.archivedAt === undefined &&
      goal.createdOn <= to &&
      stateOn(goal, to).state !== 'draft' &&
      (stateOn(goal, to).state === 'active' || stateOn(goal, to).on >= from),
  )
  return {
    kind,
    asOf: isoDate(evidence.asOf),
    from: isoDate(from),
    to: isoDate(to),
    quiet,
    healthFirst,
    wentWell: wentWell(goals, evidence, period).map(factView),
    numbers: numbersOf(known, from),
    before: numbersOf(evidenceAsOf(evidence, addDays(from, -1)), addDays(from, -length)),
    weeks: weeksUpTo(known),
    goals: under.map((goal) => goalView(goal, input, period, healthFirst)),
    decision: decision ? factView(decision) : null,
    matters: quiet || healthFirst ? [] : stillMatters(goals, reviews, evidence).map(factView),
    questions: [...QUESTIONS_OF[kind]],
    said: answersView(said),
  }
}

export const answersView = (said: KeptReview | undefined): ReviewAnswersView => ({
  id: said?.id ?? null,
  answers: said ? { ...said.answers } : {},
  matters: said ? { ...said.matters } : {},
})

export function numbersOf(known: Evidence, from: LocalDate): ReviewNumbers {
  const runs = known.activities.filter(({ sport, localDay }) => isRun(sport) && localDay >= from)
  const sum = (of: (run: (typeof runs)[number]) => number | undefined) =>
    runs.reduce((all, run) => all + (of(run) ?? 0), 0)
  const known_m = runs.flatMap(({ distance_m }) => distance_m ?? [])
  const planned = plannedDone(known, from)
  return {
    runs: runs.length,
    days: new Set(runs.map(({ localDay }) => localDay)).size,
    distance_m: sum(({ distance_m }) => distance_m),
    moving_s: sum(({ moving_s }) => moving_s),
    ascent_m: sum(({ ascent_m }) => ascent_m),
    longest_m: known_m.length === 0 ? null : known_m.reduce((a, b) => Math.max(a, b)),
    planned: planned ? { ...planned } : null,
  }
}

function weeksUpTo({ activities, asOf, weekStart }: Evidence): ReviewView['weeks'] {
  const last = startOfWeek(asOf, weekStart)
  const runs = activities.filter(({ sport, localDay }) => isRun(sport) && localDay > last - 7 * WEEKS)
  return Array.from({ length: WEEKS }, (_, i) => addDays(last, -7 * (WEEKS - 1 - i))).map((from) => ({
    from: isoDate(from),
    distance_m: runs
      .filter(({ localDay }) => localDay >= from && localDay < from + 7)
      .reduce((all, { distance_m = 0 }) => all + distance_m, 0),
  }))
}

function goalView(
  goal: Goal,
  { evidence, guesses }: ReviewInput,
  { from, to }: DayRange,
  healthFirst: boolean,
): ReviewGoalView {
  const known = evidenceAsOf(evidence, to)
  const stands = progress(goal, known)
  const lived = stands.periods.filter(({ state }) => state === 'held' || state === 'not-held')
  const isShown = !healthFirst && guesses.some(({ goalId }) => goalId === goal.id)
  const chanceAt = (facts: Evidence) => {
    if (!isShown || goal.createdOn > facts.asOf) return undefined
    const said = forecastGoal(goal, facts, { chanceOnly: true })
    return said.kind === 'forecast' ? said.chance : undefined
  }
  return {
    ...goalRef(goal, revisionOn(goal, to)),
    state: stateOn(goal, to).state,
    standing: healthFirst && stands.standing !== 'reached' ? 'open-ended' : stands.standing,
    held: lived.length === 0 ? null : lived.filter(({ state }) => state === 'held').length,
    lived: lived.length === 0 ? null : lived.length,
    chance: orNull(chanceAt(known)),
    chanceBefore: orNull(chanceAt(evidenceAsOf(evidence, addDays(from, -1)))),
  }
}
