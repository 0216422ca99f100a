import { addDays, type LocalDate } from '../../base/calendar.ts'
import type { Evidence, Pause, PauseReason } from '../../evidence/evidence.ts'
import { chanceRange } from '../../forecast/chance-range.ts'
import { forecastGoal } from '../../forecast/forecast-goal.ts'
import { ambitionOf } from '../../forecast/zone.ts'
import { hasEnded, stateOn } from '../../goal/goal-state.ts'
import type { Goal, GoalType, Horizon, Link, Revision } from '../../goal/goal.ts'
import { processesUnder } from '../../goal/links.ts'
import type { Progress } from '../../goal/progress-types.ts'
import { askedOf } from '../asked-of.ts'
import type { AskedOf, Option, Stay } from '../option.ts'

/** What every way on is worked out from. */
export interface OptionGround {
  readonly goal: Goal
  readonly goals: readonly Goal[]
  readonly links: readonly Link[]
  readonly evidence: Evidence
  /** Pauses of days to come. */
  readonly ahead: readonly Pause[]
  readonly revision: Revision
  readonly stands: Progress
  /** The goal's last day, where it has one. */
  readonly to?: LocalDate
  /** Health comes first: no chance is told, and nothing that asks more is offered. */
  readonly healthFirst: boolean
  /** What the runner says of a break: until when, and why. */
  readonly rest?: { readonly until?: LocalDate; readonly reason?: PauseReason }
}

/** A result is aimed at even odds; a habit should be kept most of the time (mission row 4). */
export const aimedChance = (type: GoalType): number => (ambitionOf(type) === 'result' ? 0.5 : 0.75)

/** The goal with one more revision, taken up again where it had ended. Nothing that stands is changed. */
export function changed(
  goal: Goal,
  revision: Revision,
  terms: { readonly type?: GoalType; readonly horizon?: Horizon } = {},
): Goal {
  const { recur: _, ...once } = goal
  const on = revision.fromOn
  return {
    ...once,
    ...terms,
    states: hasEnded(stateOn(goal, on).state) ? [...goal.states, { on, state: 'active' }] : goal.states,
    // What was agreed for a later day gives way to what is agreed now.
    revisions: [...goal.revisions.filter(({ fromOn }) => fromOn <= on), revision],
  }
}

type Said = Pick<Option, 'chance' | 'range' | 'noChance'>

/** The chance of a goal as it would be, with its range; never while health comes first. */
export function chanceOf(goal: Goal, evidence: Evidence, healthFirst: boolean): Said {
  if (healthFirst) return { noChance: 'first-things-first' }
  const said = forecastGoal(goal, evidence, { chanceOnly: true })
  switch (said.kind) {
    case 'forecast':
      if (said.decided !== undefined) return { chance: said.chance, noChance: 'decided' }
      return { chance: said.chance, range: chanceRange(goal, evidence, said, { chanceOnly: true }) }
    case 'insufficient-data':
      return { noChance: 'missing-facts' }
    case 'none':
      return { noChance: said.reason === 'first-things' ? 'first-things-first' : 'no-number' }
    default:
      return { noChance: 'no-number' }
  }
}

/** Whether too little is known of the runner to tell a chance of the goal on any day to come. */
export const isUnknown = ({ goal, evidence, revision, to }: OptionGround): boolean => {
  // A day that has passed would settle it.
  const ahead = to === undefined || to > evidence.asOf ? {} : { dueOn: addDays(evidence.asOf, 7) }
  const open = changed(goal, { ...revision, ...ahead, fromOn: evidence.asOf })
  return forecastGoal(open, evidence, { chanceOnly: true }).kind === 'insufficient-data'
}

/** What a goal would ask from a day on; nothing is asked while health comes first. */
export const asksOf = ({ goals, ahead, healthFirst }: OptionGround, goal: Goal, evidence: Evidence): AskedOf =>
  healthFirst ? {} : askedOf(goal, goals, evidence, ahead)

/** What was done already and counts on, and the process goals underneath. */
export function staysOf({ goal, goals, links, evidence, stands }: OptionGround): Stay[] {
  const lived = stands.periods.filter(({ state }) => state === 'held' || state === 'not-held')
  const held = lived.filter(({ state }) => state === 'held').length
  const under = processesUnder(goal, goals, links, evidence.asOf).filter(
    (each) => stateOn(each, evidence.asOf).state === 'active',
  )
  return [
    ...(held > 0 && stands.unit === 'weeks' ? [{ code: 'held', held, lived: lived.length } as const] : []),
    ...(under.length > 0 ? [{ code: 'process', goalIds: under.map(({ id }) => id) } as const] : []),
    ...(stands.slack && stands.slack.left > 0
      ? [{ code: 'slack', left: stands.slack.left, allowed: stands.slack.allowed } as const]
      : []),
  ]
}
