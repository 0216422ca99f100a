import type { LocalDate } from '../base/calendar.ts'

/** A list of facts that was cut from a longer one, so that whatever was made of the longer one can be used for both. */
export interface Cut<T> {
  readonly whole: readonly T[]
  /** First and last day of what is left. */
  readonly from: number
  readonly to: number
  /** Activities that were taken out. */
  readonly without: ReadonlySet<string | undefined>
}

interface Dated {
  readonly localDay: LocalDate
}

const NONE: ReadonlySet<string | undefined> = new Set()
const cuts = new WeakMap<readonly unknown[], Cut<unknown>>()
const orders = new WeakMap<readonly unknown[], { readonly inOrder: boolean; readonly last: number }>()
const sorted = new WeakMap<readonly unknown[], readonly unknown[]>()

/** What a list was cut from; of one that was not, itself. */
export const cutOf = <T>(facts: readonly T[]): Cut<T> =>
  (cuts.get(facts) as Cut<T> | undefined) ?? { whole: facts, from: -Infinity, to: Infinity, without: NONE }

/** Facts up to a day; a list that has none later is itself. */
export function upToDay<T extends Dated>(facts: readonly T[], day: LocalDate): readonly T[] {
  const { inOrder, last } = orderOf(facts)
  if (last <= day) return facts
  const left = inOrder ? facts.slice(0, firstFrom(facts, day + 1)) : facts.filter(({ localDay }) => localDay <= day)
  const cut = cutOf(facts)
  cuts.set(left, { ...cut, to: Math.min(cut.to, day) })
  if (inOrder) orders.set(left, { inOrder, last: left.at(-1)?.localDay ?? -Infinity })
  return left
}

/** Facts after a day. */
export function afterDay<T extends Dated>(facts: readonly T[], day: LocalDate): readonly T[] {
  const left = facts.filter(({ localDay }) => localDay > day)
  const cut = cutOf(facts)
  cuts.set(left, { ...cut, from: Math.max(cut.from, day + 1) })
  return left
}

/** Activities without some. */
export function withoutIds<T extends Dated & { readonly id: string }>(
  facts: readonly T[],
  ids: ReadonlySet<string | undefined>,
): readonly T[] {
  const left = facts.filter(({ id }) => !ids.has(id))
  const cut = cutOf(facts)
  cuts.set(left, { ...cut, without: new Set([...cut.without, ...ids]) })
  return left
}

/** The list in order of day, and otherwise as it was: itself where it is so already. */
export function inOrderOfDay<T extends Dated>(facts: readonly T[]): readonly T[] {
  if (orderOf(facts).inOrder) return facts
  let made = sorted.get(facts)
  if (!made) sorted.set(facts, (made = facts.toSorted((a, b) => a.localDay - b.localDay)))
  return made as readonly T[]
}

/** Where a day begins in a list in order of day. */
export function firstFrom(facts: readonly Dated[], day: number): number {
  let [low, high] = [0, facts.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (facts[middle]!.localDay < day) low = middle + 1
    else high = middle
  }
  return low
}

function orderOf(facts: readonly Dated[]) {
  let known = orders.get(facts)
  if (known) return known
  let [inOrder, last] = [true, -Infinity]
  for (const { localDay } of facts) {
    if (localDay < last) inOrder = false
    else last = localDay
  }
  known = { inOrder, last }
  orders.set(facts, known)
  return known
}
