import type { Activity } from '../activity/activity.ts'

/** What is added up of an activity; `Activity` has it all. */
export type TotalFacts = Pick<
  Activity,
  'id' | 'localDay' | 'sport' | 'distance_m' | 'elapsed_s' | 'moving_s' | 'ascent_m'
>

/**
 * Sums over some activities. A distance or climb that is not known is not zero: it is left out of the sum and counted.
 * The sum itself is left out when there were activities and none is known.
 */
export interface Totals {
  readonly activities: number
  readonly elapsed_s: number
  readonly moving_s: number
  readonly distance_m?: number
  readonly withoutDistance: number
  readonly ascent_m?: number
  readonly withoutAscent: number
}

/**
 * Adds up in the order of ids, whatever the order given: floating sums depend on their order, and the same facts must
 * give the same bytes from every database.
 */
export function totals(facts: readonly TotalFacts[]): Totals {
  const inOrder = facts.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const [distance, ascent] = [knownSum(inOrder, 'distance_m'), knownSum(inOrder, 'ascent_m')]
  return {
    activities: facts.length,
    elapsed_s: inOrder.reduce((sum, fact) => sum + fact.elapsed_s, 0),
    moving_s: inOrder.reduce((sum, fact) => sum + fact.moving_s, 0),
    ...(distance.sum !== undefined && { distance_m: distance.sum }),
    withoutDistance: distance.unknown,
    ...(ascent.sum !== undefined && { ascent_m: ascent.sum }),
    withoutAscent: ascent.unknown,
  }
}

function knownSum(facts: readonly TotalFacts[], field: 'distance_m' | 'ascent_m') {
  let sum = 0
  let unknown = 0
  for (const fact of facts) {
    const value = fact[field]
    if (value === undefined) unknown++
    else sum += value
  }
  return { sum: facts.length > 0 && unknown === facts.length ? undefined : sum, unknown }
}
