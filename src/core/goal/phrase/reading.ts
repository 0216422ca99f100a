import type { LocalDate, Weekday } from '../../base/calendar.ts'
import type { UnitSystem } from '../../evidence/athlete.ts'
import type { Draft } from './draft.ts'
import type { Items } from './items.ts'
import type { PhraseContext, PhraseFacts } from './phrase-types.ts'
import type { Sentence } from './sentence.ts'
import type { Topic } from './topics.ts'
import { whenSaid, type WhenSaid } from './window.ts'

/** A sentence that has been read, with all that the kinds need to find themselves in it. */
export interface Reading {
  /** As it was written. */
  readonly said: string
  readonly sentence: Sentence
  readonly items: Items
  readonly when: WhenSaid
  readonly asOf: LocalDate
  readonly weekStart: Weekday
  readonly units: UnitSystem
  readonly facts: PhraseFacts
  readonly context: PhraseContext
  /** Whether any of the topics is spoken of. */
  readonly has: (...topics: readonly Topic[]) => boolean
}

/** One kind of goal, if the sentence is of that kind. */
export type KindReader = (reading: Reading) => Draft | undefined

export function readingOf(said: string, sentence: Sentence, items: Items, context: PhraseContext): Reading {
  const { asOf, weekStart, units, facts = {} } = context
  const topics = new Set(items.topics.map((said) => said.topic))
  return {
    said: said.trim(),
    sentence,
    items,
    when: towardsRace(whenSaid(items.whens), items, facts),
    asOf,
    weekStart,
    units,
    facts,
    context,
    has: (...wanted) => wanted.some((topic) => topics.has(topic)),
  }
}

/** 'Until the marathon': the day of the next main race, if it is of that distance. */
function towardsRace(when: WhenSaid, { towards }: Items, { nextRace }: PhraseFacts): WhenSaid {
  const near = towards.some(
    ({ distance_m }) => nextRace && Math.abs(nextRace.distance_m - distance_m) < distance_m * 0.01,
  )
  if (!nextRace || !near || when.dueOn !== undefined || when.length) return when
  return { ...when, dueOn: nextRace.on, assumed: [...when.assumed, { code: 'race-meant', ...nextRace }] }
}

/** 'Run a faster 10k', 'get better at 5k': a distance and a direction, and nothing that would be a goal. */
export const isDirection = ({ items, has }: Reading): boolean =>
  (items.vague.includes('faster') || has('improve')) &&
  items.times.length + items.counts.length + items.rates.length === 0 &&
  !has('first', 'finish', 'race', 'raise', 'ultra', 'trail', 'long-run')

/** 'Fewer than 4' are three at most; 'no more than 4' are four. */
export const staysShort = ({ sentence: { tokens, lexicon, match } }: Reading): boolean =>
  tokens.some((_, at) => match(lexicon.shorts, at) !== undefined)
