import { isoDate, type LocalDate } from '../base/calendar.ts'
import type { Activity } from '../activity/activity.ts'
import type { Evidence, KeptPause } from '../evidence/evidence.ts'
import type { Guess } from '../forecast/kept-forecast.ts'
import type { Commitment, Goal, Link } from '../goal/goal.ts'
import { asks } from '../goal/asks.ts'
import { builtSince } from '../goal/built-since.ts'
import { conflicts } from '../goal/conflicts.ts'
import { processOffers, type ProcessOffer } from '../goal/process-offers.ts'
import { missingOf } from '../goal/needs.ts'
import { progress } from '../goal/progress.ts'
import { smartHints } from '../goal/smart-hints.ts'
import { needsOf, windowOf } from '../goal/window.ts'
import { activityRow, latestFirst } from './activity-row.ts'
import { builtView } from './built-view.ts'
import type { CommitmentView, GoalPage, OfferView } from './dashboard-types.ts'
import { firstThingsView, quietPage } from './first-things-view.ts'
import { factView } from './fact-view.ts'
import { goalCardOf } from './goal-card.ts'
import { goalHistory } from './goal-history.ts'
import { isoOrNull, orNull } from './iso.ts'
import { periodView } from './progress-view.ts'

export interface GoalPageInput {
  readonly goal: Goal
  /** All goals, this one among them: links and conflicts are with others. */
  readonly goals: readonly Goal[]
  readonly links: readonly Link[]
  readonly evidence: Evidence
  readonly guesses?: readonly Guess[]
  /** Of all goals; those that do not touch this one's days are left out. */
  readonly pauses: readonly KeptPause[]
  /** At least those named by `progress(goal, evidence).activityIds`; others are left out. */
  readonly activities: readonly Activity[]
}

/** One goal with its periods, its life and what counted for it. */
export function goalPage({ goal, goals, links, evidence, guesses, pauses, activities }: GoalPageInput): GoalPage {
  const stands = progress(goal, evidence)
  const counted = new Set(stands.activityIds)
  const built = builtSince(goal, evidence)
  const card = goalCardOf(goal, links, evidence, stands, guesses)
  const { chance } = card.chance
  const first = firstThingsView(evidence)
  return {
    ...card,
    firstThings: first,
    asks: factView(asks(goal, goals, links, evidence, stands)),
    hints: factView(smartHints({ goal, goals, links, evidence, stands, ...(chance != null && { chance }) })),
    missing: missingOf(needsOf(card.measure), evidence),
    built: built ? builtView(built) : null,
    offers: processOffers(goal, goals, links, evidence).map(offerView),
    conflicts: conflicts(goals, links, evidence, goal.id)
      .filter(({ goalIds }) => goalIds.includes(goal.id))
      .map(factView),
    commitment: goal.commitment ? commitmentView(goal.commitment) : null,
    periods: stands.periods.map(periodView),
    pauses: pausesOf(goal, pauses, evidence.asOf),
    revisions: goal.revisions.map((revision) => ({
      fromOn: isoDate(revision.fromOn),
      startOn: isoDate(revision.startOn),
      dueOn: isoOrNull(windowOf(revision).to),
      measure: revision.measure,
      zone: orNull(revision.zone),
      reason: orNull(revision.reason),
    })),
    // A goal that counts from an earlier day was set on the day it was made.
    states: goal.states.map(({ on, state, reason }, i) => ({
      on: isoDate(i === 0 && goal.createdOn > on ? goal.createdOn : on),
      state,
      reason: orNull(reason),
    })),
    history: goalHistory(goal, evidence, stands),
    counted: latestFirst(activities.filter((activity) => counted.has(activity.id))).map(activityRow),
    ...(first && quietPage(first)),
  }
}

/** Pauses of a goal that touch the days of its life. */
function pausesOf(goal: Goal, pauses: readonly KeptPause[], asOf: LocalDate): GoalPage['pauses'] {
  const from = Math.min(...goal.revisions.map((revision) => windowOf(revision).from))
  const to = Math.max(...goal.revisions.map((revision) => windowOf(revision).to ?? Infinity))
  return pauses
    .filter((pause) => pause.goalId === undefined || pause.goalId === goal.id)
    .filter((pause) => pause.from <= to && (pause.to ?? Infinity) >= from)
    .map((pause) => ({
      id: pause.id,
      from: isoDate(pause.from),
      to: isoOrNull(pause.to),
      reason: pause.reason,
      ofAll: pause.goalId === undefined,
      days: Math.max(0, Math.min(pause.to ?? asOf, asOf, to) - Math.max(pause.from, from) + 1),
    }))
}

const commitmentView = (said: Commitment): CommitmentView => ({
  cost: orNull(said.cost),
  costAccepted: orNull(said.costAccepted),
  excites: orNull(said.excites),
  frightens: orNull(said.frightens),
  confidence: orNull(said.confidence),
  values: orNull(said.values),
  obstacle: orNull(said.obstacle),
  ifThen: orNull(said.ifThen),
  toldTo: orNull(said.toldTo),
})

const offerView = ({ measure, horizon, startOn, dueOn, reason }: ProcessOffer): OfferView => ({
  measure,
  horizon,
  startOn: isoDate(startOn),
  dueOn: isoOrNull(dueOn),
  reason: factView(reason),
})
