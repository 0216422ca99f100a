import type { LocalDate } from '../../base/calendar.ts'
import type { Evidence, Pause } from '../../evidence/evidence.ts'
import { revisionOn, stateOn } from '../../goal/goal-state.ts'
import type { Goal, GoalState } from '../../goal/goal.ts'
import { progress } from '../../goal/progress.ts'
import { roleOf } from '../../goal/role.ts'
import type { Adjustment } from '../adjustment.ts'
import { freshStarts } from '../fresh-starts.ts'
import { seasonOff, waitsOf } from '../quiet.ts'
import type { Trigger, TriggerCode } from '../trigger.ts'

/** The one thing that a review puts to the runner; most weeks have none. */
export type Decision =
  | { readonly code: 'health-first' }
  /** What the data show of a goal and its runner has not said. */
  | { readonly code: 'confirm'; readonly goalId: string; readonly state: GoalState; readonly on: LocalDate }
  | { readonly code: 'look-again'; readonly goalId: string; readonly trigger: TriggerCode; readonly since: LocalDate }
  /** A week that was not held, and the next natural day to begin again; what is spare is named first. */
  | { readonly code: 'fresh-start'; readonly goalId: string; readonly on: LocalDate; readonly slackLeft?: number }

export interface DecisionInput {
  readonly goals: readonly Goal[]
  readonly evidence: Evidence
  readonly ahead: readonly Pause[]
  readonly adjustments: readonly Adjustment[]
  readonly healthFirst: boolean
  readonly triggersOf: (goal: Goal) => readonly Trigger[]
}

/** At most one, health first; none in a season without goals. */
export function decisionOf(input: DecisionInput): Decision | undefined {
  const { goals, evidence, healthFirst, adjustments } = input
  const { asOf } = evidence
  if (healthFirst) return { code: 'health-first' }
  if (seasonOff(goals, evidence)) return undefined
  const under = goals.filter(
    (goal) => goal.archivedAt === undefined && goal.createdOn <= asOf && stateOn(goal, asOf).state === 'active',
  )
  const open = under.filter((goal) => waitsOf(goal, evidence, adjustments) === undefined)
  for (const goal of open) {
    const { reachedOn } = progress(goal, evidence)
    if (reachedOn !== undefined && goal.recur === undefined)
      return { code: 'confirm', goalId: goal.id, state: 'achieved', on: reachedOn }
  }
  for (const goal of open) {
    const [trigger] = input.triggersOf(goal)
    if (trigger) return { code: 'look-again', goalId: goal.id, trigger: trigger.code, since: trigger.since }
  }
  return freshStart(under, input)
}

function freshStart(goals: readonly Goal[], { evidence, ahead }: DecisionInput): Decision | undefined {
  for (const goal of goals) {
    if (roleOf(revisionOn(goal, evidence.asOf).measure) !== 'process') continue
    const { periods, slack, unit } = progress(goal, evidence)
    const last = periods.filter(({ to }) => to <= evidence.asOf).at(-1)
    if (unit !== 'weeks' || last?.state !== 'not-held') continue
    const [start] = freshStarts(evidence, [...evidence.pauses, ...ahead])
    if (start)
      return {
        code: 'fresh-start',
        goalId: goal.id,
        on: start.on,
        ...(slack && slack.left > 0 && { slackLeft: slack.left }),
      }
  }
  return undefined
}
