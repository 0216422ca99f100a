import type { LocalDate } from '../../core/base/calendar.ts'
import type { Goal, Link } from '../../core/goal/goal.ts'
import { type LinkProblem, mayCarry } from '../../core/goal/links.ts'
import type { AppProblem, InputProblem } from '../app-problem.ts'

const CODES = {
  'carries-itself': 'carries-itself',
  circle: 'carries-itself',
  horizon: 'carries-shorter',
  role: 'carries-no-outcome',
  weight: 'weight-stands-alone',
} as const satisfies Record<LinkProblem['code'], InputProblem['code']>

/** Why a goal cannot carry all of these; undefined when it can. `links` are those that stay. */
export function carryDoubt(
  carrier: Goal,
  carriedIds: readonly string[],
  goals: readonly Goal[],
  links: readonly Link[],
  asOf: LocalDate,
): AppProblem | undefined {
  for (const id of carriedIds) {
    const carried = goals.find((goal) => goal.id === id)
    if (!carried) return { code: 'not-found', what: 'goal' }
    const link = mayCarry(carrier, carried, links, asOf)
    if (!link.ok) return { code: 'validation', fields: [{ code: CODES[link.error.code], field: 'carries' }] }
  }
  return undefined
}

/** Whether one goal carries another, itself included, directly or through others: a pile has no circles. */
export function carries(links: readonly Link[], carrierId: string, carriedId: string): boolean {
  const seen = new Set<string>()
  const open = [carrierId]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === carriedId) return true
    if (seen.has(id)) continue
    seen.add(id)
    for (const link of links) if (link.carrierId === id) open.push(link.carriedId)
  }
  return false
}

/** Whether every link joins two goals that are there, and none closes a circle. */
export function linksHold(links: readonly Link[], goalIds: ReadonlySet<string>): boolean {
  return links.every(
    ({ carrierId, carriedId }) =>
      goalIds.has(carrierId) && goalIds.has(carriedId) && !carries(links, carriedId, carrierId),
  )
}
