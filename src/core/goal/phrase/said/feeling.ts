import type { Rated, RatingRhythm } from '../../measure.ts'
import { draft } from '../draft.ts'
import type { KindReader } from '../reading.ts'
import type { Topic } from '../topics.ts'
import { lastingWindow } from '../window.ts'

interface Asked {
  readonly topic: Topic
  readonly of: Rated
  readonly rhythm: RatingRhythm
  /** Of stress before and after, how far it falls; else the mean to reach, 0 to 10. */
  readonly target: number
}

const ASKED: readonly Asked[] = [
  { topic: 'stress', of: 'stress', rhythm: 'before-and-after', target: 2 },
  { topic: 'enjoyment', of: 'enjoyment', rhythm: 'each-run', target: 7 },
  { topic: 'energy', of: 'energy', rhythm: 'weekly', target: 7 },
  { topic: 'feeling', of: 'own', rhythm: 'weekly', target: 7 },
]

const LONGEST_QUESTION = 120

/** What is felt is asked at a rhythm: 'use running against stress', 'enjoy my runs more'. */
export const selfRated: KindReader = ({ has, when, asOf, items, said }) => {
  const asked = ASKED.find(({ topic }) => has(topic))
  if (!asked || items.distances.length + items.counts.length > 0) return undefined
  const { of, rhythm, target } = asked
  const rhythmSaid = items.rates[0]?.unit === 'week' ? ('weekly' as const) : rhythm
  const mean = items.numbers.find(({ value, loose }) => loose && value > 0 && value <= 10)?.value ?? target
  return draft({
    kind: 'self-rated',
    fields: {
      of,
      question: of === 'own' ? said.slice(0, LONGEST_QUESTION) : undefined,
      rhythm: rhythmSaid,
      target: mean,
    },
    days: lastingWindow(when, asOf),
    assumed: [{ code: 'asked-at', rhythm: rhythmSaid, target: mean }],
  })
}
