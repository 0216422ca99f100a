import { isoDate } from '../base/calendar.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Guess } from '../forecast/kept-forecast.ts'
import { revisionOn, stateOn } from '../goal/goal-state.ts'
import type { Goal, Link } from '../goal/goal.ts'
import type { Measure } from '../goal/measure.ts'
import { progress } from '../goal/progress.ts'
import type { Progress } from '../goal/progress-types.ts'
import { streak } from '../goal/streak.ts'
import { windowOf } from '../goal/window.ts'
import { streakView } from './built-view.ts'
import { chanceOfGoal } from './chance-view.ts'
import type { GoalCard, PeriodView } from './dashboard-types.ts'
import { firstThingsView, quietCard } from './first-things-view.ts'
import { instantText, isoOrNull, orNull } from './iso.ts'
import { noticed } from './noticed.ts'
import { periodView, progressView } from './progress-view.ts'

/** The week, month or year in course; a goal that is one sum over all its days has none. */
function currentPeriod(stands: Progress): PeriodView | null {
  const current = stands.periods.findLast(({ from, to }) => stands.asOf >= from && stands.asOf <= to)
  return current && hasRhythm(current.measure, stands) ? periodView(current) : null
}

/** Whether a measure asks the same again and again, and not once of all its days. */
function hasRhythm(measure: Measure, stands: Progress): boolean {
  if (measure.kind === 'volume' || measure.kind === 'miss-limit') return measure.per !== 'total'
  return RHYTHMS.has(measure.kind) || stands.periods.length > 1
}

const RHYTHMS: ReadonlySet<Measure['kind']> = new Set(['frequency', 'sessions', 'rest', 'level'])

/** One goal at a glance. `links` may be those of all goals, and so may `guesses`. */
export const goalCard = (
  goal: Goal,
  links: readonly Link[],
  evidence: Evidence,
  guesses: readonly Guess[] = [],
): GoalCard => goalCardOf(goal, links, evidence, progress(goal, evidence), guesses)

export function goalCardOf(
  goal: Goal,
  links: readonly Link[],
  evidence: Evidence,
  stands: Progress,
  guesses: readonly Guess[] = [],
): GoalCard {
  const { asOf } = evidence
  const revision = revisionOn(goal, asOf)
  const weeks = streak(revision.measure, stands)
  const card: GoalCard = {
    id: goal.id,
    name: orNull(goal.name),
    why: orNull(goal.why),
    type: goal.type,
    horizon: goal.horizon,
    state: stateOn(goal, asOf).state,
    measure: revision.measure,
    startOn: isoDate(revision.startOn),
    dueOn: isoOrNull(windowOf(revision).to),
    progress: progressView(stands),
    chance: chanceOfGoal(goal, evidence, stands, guesses),
    current: currentPeriod(stands),
    restsOn: links
      .filter((link) => link.carriedId === goal.id)
      .map((link) => link.carrierId)
      .toSorted(),
    carries: links
      .filter((link) => link.carrierId === goal.id)
      .map((link) => link.carriedId)
      .toSorted(),
    rank: goal.rank,
    recur: orNull(goal.recur),
    archivedAt: goal.archivedAt === undefined ? null : instantText(goal.archivedAt),
    noticed: noticed(goal, stands, asOf),
    streak: weeks ? streakView(weeks) : null,
    version: goal.version,
  }
  return firstThingsView(evidence) ? quietCard(card) : card
}
