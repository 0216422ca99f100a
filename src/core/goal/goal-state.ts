import type { LocalDate } from '../base/calendar.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Goal, GoalState, Revision, StateChange } from './goal.ts'
import { withEditions } from './recurrence.ts'

/** What may follow what. An ended goal may be taken up again; nothing becomes a draft once it has begun. */
const FOLLOWING: Readonly<Record<GoalState, readonly GoalState[]>> = {
  draft: ['active', 'released'],
  active: ['paused', 'achieved', 'fell-short', 'released'],
  paused: ['active', 'achieved', 'fell-short', 'released'],
  achieved: ['active'],
  'fell-short': ['active'],
  released: ['active'],
}

export const statesAfter = (state: GoalState): readonly GoalState[] => FOLLOWING[state]

const ENDED: ReadonlySet<GoalState> = new Set(['achieved', 'fell-short', 'released'])
export const hasEnded = (state: GoalState): boolean => ENDED.has(state)

/** The last of a dated list that holds on a day; the first when the day lies before all of them. */
function inForce<T>(steps: readonly T[], on: LocalDate, dayOf: (step: T) => LocalDate): T {
  const step = steps.findLast((each) => dayOf(each) <= on) ?? steps[0]
  if (step === undefined) throw new Error('A goal has at least one state and one revision')
  return step
}

/** The step that a goal stands at on a day. */
export const stateOn = (goal: Goal, on: LocalDate): StateChange => inForce(goal.states, on, (change) => change.on)

/** What the goal asks on a day: the last revision from that day or before, or the edition of it that then runs. */
export const revisionOn = (goal: Goal, on: LocalDate): Revision =>
  inForce(withEditions(goal, lastLivedDay(goal, on)), on, (revision) => revision.fromOn)

/** A goal that has ended does not come again. */
function lastLivedDay(goal: Goal, asOf: LocalDate): LocalDate {
  const { state, on } = stateOn(goal, asOf)
  return hasEnded(state) && on < asOf ? on : asOf
}

/** The goal as it was on a day, without later steps and revisions, and with every time that it has come again by then. */
export function goalAsOf(goal: Goal, asOf: LocalDate): Goal {
  const states = goal.states.filter((change) => change.on <= asOf)
  const revisions = withEditions(goal, lastLivedDay(goal, asOf)).filter((revision) => revision.fromOn <= asOf)
  return {
    ...goal,
    states: states.length > 0 ? states : goal.states.slice(0, 1),
    revisions: revisions.length > 0 ? revisions : goal.revisions.slice(0, 1),
  }
}

export type StateProblem =
  | { readonly code: 'state-not-possible'; readonly from: GoalState; readonly to: GoalState }
  /** Steps are taken in order of their days. */
  | { readonly code: 'before-last-step'; readonly on: LocalDate; readonly last: LocalDate }
  | { readonly code: 'nothing-to-undo' }

/** The goal with one more step. Its version is left to whoever stores it. */
export function changeState(goal: Goal, change: StateChange): Result<Goal, StateProblem> {
  const last = goal.states.at(-1)
  if (last === undefined) throw new Error(`Goal ${goal.id} has no state`)
  if (!FOLLOWING[last.state].includes(change.state))
    return err({ code: 'state-not-possible', from: last.state, to: change.state })
  if (change.on < last.on) return err({ code: 'before-last-step', on: change.on, last: last.on })
  return ok({ ...goal, states: [...goal.states, change] })
}

/** The goal without its last step, as if it had never been taken. */
export function undoState(goal: Goal): Result<Goal, StateProblem> {
  if (goal.states.length < 2) return err({ code: 'nothing-to-undo' })
  return ok({ ...goal, states: goal.states.slice(0, -1) })
}
