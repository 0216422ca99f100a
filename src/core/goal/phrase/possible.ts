import type { Draft } from './draft.ts'
import type { MissingField } from './phrase-types.ts'

const DAY_S = 86_400
/**
 * More than anyone has run, climbed or recorded in so many days, in whole days from the shortest up: 24 hours 319 km,
 * six days 1,046 km (IAU lists, 2025), a year about 26,000 km; of climb 24 hours about 21,700 m.
 */
const MOST_M: readonly (readonly [days: number, most: number])[] = [
  [1, 320_000],
  [7, 1_150_000],
  [31, 3_300_000],
  [366, 27_000_000],
]
const MOST_CLIMB_M: readonly (readonly [days: number, most: number])[] = [
  [1, 22_000],
  [7, 90_000],
  [31, 250_000],
  [366, 1_500_000],
]
const MOST_COUNT_A_DAY = 10
const DAYS_OF: Readonly<Record<string, number>> = { day: 1, week: 7, month: 31, year: 366 }

/** An amount that nobody can reach in its days: the field to ask for again and the days. */
export function beyondPossible({
  kind,
  fields,
  startOn,
  dueOn,
}: Draft): { field: MissingField; days: number } | undefined {
  const { amount, quantity } = fields
  if ((kind !== 'volume' && kind !== 'level') || typeof amount !== 'number') return undefined
  const per = kind === 'level' ? 'week' : String(fields['per'])
  const days = per === 'total' ? (dueOn === undefined ? undefined : Math.max(1, dueOn - startOn + 1)) : DAYS_OF[per]
  if (days === undefined) return undefined
  const running =
    Array.isArray(fields['sports']) && fields['sports'].every((sport) => sport === 'running' || sport === 'walking')
  const most = mostIn(String(quantity), days, running)
  return amount > most ? { field: 'amount', days } : undefined
}

function mostIn(quantity: string, days: number, running: boolean): number {
  if (quantity === 'time') return days * DAY_S
  if (quantity === 'count') return days * MOST_COUNT_A_DAY
  const table = quantity === 'climb' ? MOST_CLIMB_M : MOST_M
  const [over, most] = table.find(([upTo]) => days <= upTo) ?? table.at(-1) ?? [1, Infinity]
  const share = days > over ? days / over : 1
  // Wheels go farther than feet.
  return most * share * (running || quantity === 'climb' ? 1 : 4)
}
