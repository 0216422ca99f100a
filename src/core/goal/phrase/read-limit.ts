import type { Limit } from './lexicon.ts'
import { readWhen } from './read-when.ts'
import type { Found, Sentence } from './sentence.ts'
import type { DayContext } from './stretch.ts'

/** What was said as the most of it: 'no more than 3 runs', '50 km at most'; 'slow' is a time from below. */
export type Limited = 'count' | 'distance' | 'time' | 'number' | 'slow'

/** How many words may stand between 'don't' and 'more than'. */
const WORDS_AFTER_NEGATION = 4
/** How many words a limit reaches on: 'at most run 3 times'; from afar 'limit my weekly running to 50 km'. */
const REACH = 3
const FAR_REACH = 6

function isNegated({ lexicon, match }: Sentence, at: number): boolean {
  for (let place = Math.max(0, at - WORDS_AFTER_NEGATION - 1); place < at; place++) {
    const found = match(lexicon.negations, place)
    if (found && found.next <= at) return true
  }
  return false
}

/** 'No more than', 'don't run more than'; 'up to 1 June' is a day. */
function readLimit(sentence: Sentence, at: number, context: DayContext): Found<Limit> | undefined {
  const { lexicon, match } = sentence
  const found = match(lexicon.limits, at)
  const exceeding = match(lexicon.exceeding, at)
  const limit =
    found ?? (exceeding && isNegated(sentence, at) ? { value: 'most' as const, next: exceeding.next } : undefined)
  return limit && !readWhen(sentence, at, context) ? limit : undefined
}

/** Follows which quantity a limit is said of, while a sentence is read from left to right. */
export function limitReader(sentence: Sentence, context: DayContext) {
  const { lexicon, match } = sentence
  const limited: Limited[] = []
  let pending: { readonly limit: Limit; readonly next: number; readonly behind: Limited | undefined } | undefined
  let last: Limited | undefined
  let ceiling = false

  /** '3 runs a week at most': nothing after it was meant, so what stands before it was. */
  const close = () => {
    if (pending?.limit === 'most-either-side' && pending.behind) limited.push(pending.behind)
    pending = undefined
  }
  const reaches = (at: number) =>
    pending !== undefined && at < pending.next + (pending.limit === 'most-from-afar' ? FAR_REACH : REACH)

  return {
    limited,
    close,
    /** The place after a limit that stands here. */
    take(at: number): number | undefined {
      const found = readLimit(sentence, at, context)
      if (!found) return undefined
      close()
      if (found.value !== 'least') pending = { limit: found.value, next: found.next, behind: last }
      return found.next
    },
    /** 'Under' at a place; true unless it was said as what not to do. */
    under(at: number): boolean {
      const negated = isNegated(sentence, at)
      ceiling = !negated && match(lexicon.ceilings, at) !== undefined
      return !negated
    },
    /** 'Under' does not reach further. */
    endUnder() {
      ceiling = false
    },
    quantity(kind: Exclude<Limited, 'slow'>, at: number) {
      if (!reaches(at)) close()
      if (pending?.limit === 'slowest' && kind !== 'count') limited.push('slow')
      else if (pending || ceiling) limited.push(kind)
      pending = undefined
      last = kind
    },
    /** Weeks to spare or a pace take a limit without becoming one. */
    other(at: number, isPace: boolean) {
      if (isPace && reaches(at) && pending?.limit === 'slowest') limited.push('slow')
      if (reaches(at)) pending = undefined
      else close()
      last = undefined
    },
    /** 'For at most 12 weeks' limits the weeks; '3 runs max for 12 weeks' the runs. */
    when(at: number) {
      if (pending?.next === at && !match(lexicon.roles, at)) pending = undefined
    },
    /** 'Up to the half' is until the race: an article ends the reach. */
    article() {
      if (pending?.limit === 'most') pending = undefined
    },
  }
}
