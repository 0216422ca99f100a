import type { Lexicon } from './lexicon.ts'
import type { Sentence } from './sentence.ts'

/** What a goal is about, as far as words and short phrases tell it. What a language calls each is its lexicon's. */
export const TOPICS = [
  'best',
  'best-at',
  'improve',
  'own',
  'shave',
  'standard',
  'raise',
  'average',
  'hold',
  'climb',
  'long-run',
  'streak',
  'non-stop',
  'weekly-amount',
  'miss',
  'plan',
  'all',
  'quality',
  'workout',
  'paces',
  'listen',
  'planned-distance',
  'rest',
  'scheduled-rest',
  'block',
  'first',
  'finish',
  'race',
  'ultra',
  'trail',
  'track',
  'cross-country',
  'obstacle',
  'multisport',
  'different',
  'company',
  'by-hand',
  'by-hand-maybe',
  'for-life',
  'pain-free',
  'pain',
  'through',
  'weight',
  'lose',
  'keep',
  'resting-heart-rate',
  'starving',
  'no-rest',
  'stress',
  'enjoyment',
  'energy',
  'feeling',
  'economy',
  'cadence',
  'strength',
  'mobility',
  'drills',
  'cross-training',
  'yoga',
  'base',
  'peak',
  'healthy',
] as const
export type Topic = (typeof TOPICS)[number]

export interface TopicSaid {
  readonly topic: Topic
  readonly at: number
  readonly text: string
}

/** Phrases of each topic, parted by `|`; a phrase may stand under several. */
export function topicVocabulary(phrases: Readonly<Record<Topic, string>>): Lexicon['topics'] {
  const topics = new Map<string, Topic[]>()
  for (const topic of TOPICS)
    for (const key of phrases[topic].split('|')) topics.set(key, [...(topics.get(key) ?? []), topic])
  return topics
}

/** 'No pain', 'without any knee pain': how many words may stand between. */
const WITHOUT_REACH = 3
/** A number from here on before 'hr' is one of beats. */
const MOST_HOURS = 48

/**
 * The topics of a sentence, the longest phrase at each place, whatever else its words were read as: '2 long runs' is a
 * count and speaks of long runs.
 */
export function topicsOf({ lexicon, match, text, tokens }: Sentence): TopicSaid[] {
  const said: TopicSaid[] = []
  let without = -Infinity
  const isUnitOfTime = (at: number): boolean => {
    const before = tokens[at - 1]
    const few = before?.kind === 'number' ? before.value < MOST_HOURS : match(lexicon.numbers, at - 1) !== undefined
    return (few || before?.kind === 'clock') && match(lexicon.timeUnits, at) !== undefined
  }
  for (let at = 0; at < tokens.length;) {
    // 'The first half of 2027' is no first time.
    const part = match(lexicon.yearParts, at)
    if (part && (!part.value.withYear || tokens[part.next]?.kind === 'number')) {
      at = part.next
      continue
    }
    // 'A 2hr half' says a time, and no heart rate.
    const found = isUnitOfTime(at) ? undefined : match(lexicon.topics, at)
    for (const topic of found?.value ?? []) {
      const free = topic === 'pain' && at - without <= WITHOUT_REACH
      said.push({ topic: free ? 'pain-free' : topic, at, text: text(at, found?.next ?? at) })
    }
    const denied = match(lexicon.withouts, at)
    if (denied) without = denied.next - 1
    at = found?.next ?? denied?.next ?? at + 1
  }
  return said
}
