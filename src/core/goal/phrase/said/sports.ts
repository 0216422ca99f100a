import type { Sport } from '../../../activity/sport.ts'
import type { Items } from '../items.ts'
import type { Assumption } from '../phrase-types.ts'

/** The sports that were named, each once; without any, running is meant. */
export function sportsSaid({ counts, sports }: Items): {
  readonly sports: readonly Sport[]
  readonly assumed: readonly Assumption[]
} {
  const counted = counts.flatMap((count) => count.sport ?? [])
  const named = [...new Set(counted.length > 0 ? counted : sports)]
  return named.length > 0
    ? { sports: named, assumed: [] }
    : { sports: ['running'], assumed: [{ code: 'sport-taken-as', sport: 'running' }] }
}

/** Named, and not part of what is counted: '30 minutes, 3 times a week'. */
export const leftOut = (said: readonly { readonly text: string }[]): Assumption[] =>
  said.map(({ text }) => ({ code: 'left-out', text }))

/** '3 to 4 times' is held from the lower on. */
export const rangesTaken = (items: Items): Assumption[] =>
  [...items.counts, ...items.distances].flatMap(({ range }): Assumption[] =>
    range ? [{ code: 'range-taken-as', text: range.text, value: range.value }] : [],
  )
