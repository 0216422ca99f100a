import type { LocalDate } from '../base/calendar.ts'
import { err, ok, type Result } from '../base/result.ts'
import { revisionOn } from './goal-state.ts'
import { HORIZONS, type Goal, type Horizon, type Link } from './goal.ts'
import { isOfWeight, roleOf, type Role } from './role.ts'
import { windowOf } from './window.ts'

export type LinkProblem =
  | { readonly code: 'carries-itself' }
  /** The one already rests on the other. */
  | { readonly code: 'circle' }
  /** A longer horizon carries no shorter one. */
  | { readonly code: 'horizon'; readonly carrier: Horizon; readonly carried: Horizon }
  /** Of the same horizon an outcome is carried: by a process, or by another outcome that comes before it. */
  | { readonly code: 'role'; readonly carrier: Role; readonly carried: Role }
  /** A weight carries nothing and is carried by nothing: it has no part in how fast or how far anyone runs. */
  | { readonly code: 'weight' }

/** Goals that rest on a goal, directly or through others. */
function above(links: readonly Link[], goalId: string): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [goalId]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const { carrierId, carriedId } of links) {
      if (carrierId !== id || found.has(carriedId)) continue
      found.add(carriedId)
      open.push(carriedId)
    }
  }
  return found
}

/** Whether one goal may carry another, as both stand on a day. Rules: docs/methods/goal-conflicts.md */
export function mayCarry(
  carrier: Goal,
  carried: Goal,
  links: readonly Link[],
  asOf: LocalDate,
): Result<Link, LinkProblem> {
  if (carrier.id === carried.id) return err({ code: 'carries-itself' })
  if (above(links, carried.id).has(carrier.id)) return err({ code: 'circle' })
  const [lower, upper] = [revisionOn(carrier, asOf).measure, revisionOn(carried, asOf).measure]
  if (isOfWeight(lower) || isOfWeight(upper)) return err({ code: 'weight' })
  const steps = HORIZONS.indexOf(carried.horizon) - HORIZONS.indexOf(carrier.horizon)
  if (steps < 0) return err({ code: 'horizon', carrier: carrier.horizon, carried: carried.horizon })
  const roles = { carrier: roleOf(lower), carried: roleOf(upper) }
  const isWaypoint = roles.carrier !== 'outcome' || endOf(carrier, asOf) < endOf(carried, asOf)
  if (steps === 0 && !(roles.carried === 'outcome' && isWaypoint)) return err({ code: 'role', ...roles })
  return ok({ carrierId: carrier.id, carriedId: carried.id })
}

const endOf = (goal: Goal, asOf: LocalDate) => windowOf(revisionOn(goal, asOf)).to ?? Infinity

/** The process goals that a goal rests on, directly or through others. */
export function processesUnder(goal: Goal, goals: readonly Goal[], links: readonly Link[], asOf: LocalDate): Goal[] {
  return goals.filter(
    (other) =>
      other.id !== goal.id &&
      roleOf(revisionOn(other, asOf).measure) === 'process' &&
      above(links, other.id).has(goal.id),
  )
}
