import type { Link } from '../../core/goal/goal.ts'

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
