import { isoDate } from '../base/calendar.ts'
import type { Activity } from '../activity/activity.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Goal, Link } from '../goal/goal.ts'
import { progress } from '../goal/progress.ts'
import { windowOf } from '../goal/window.ts'
import { activityRow, latestFirst } from './activity-row.ts'
import type { GoalPage } from './dashboard-types.ts'
import { goalCardOf } from './goal-card.ts'
import { goalHistory } from './goal-history.ts'
import { isoOrNull, orNull } from './iso.ts'
import { periodView } from './progress-view.ts'

export interface GoalPageInput {
  readonly goal: Goal
  readonly links: readonly Link[]
  readonly evidence: Evidence
  /** At least those named by `progress(goal, evidence).activityIds`; others are left out. */
  readonly activities: readonly Activity[]
}

/** One goal with its periods, its life and what counted for it. */
export function goalPage({ goal, links, evidence, activities }: GoalPageInput): GoalPage {
  const stands = progress(goal, evidence)
  const counted = new Set(stands.activityIds)
  return {
    ...goalCardOf(goal, links, evidence, stands),
    periods: stands.periods.map(periodView),
    revisions: goal.revisions.map((revision) => ({
      fromOn: isoDate(revision.fromOn),
      startOn: isoDate(revision.startOn),
      dueOn: isoOrNull(windowOf(revision).to),
      measure: revision.measure,
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
  }
}
