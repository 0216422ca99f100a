import { readNumber } from './read-quantity.ts'
import { type Found, type Sentence, skip } from './sentence.ts'

/** Weeks that may go another way, and of how many where that was said. */
export interface SlackSaid {
  readonly weeks: number
  readonly of?: number
}

/** How many words may stand between 'miss' and the number: 'miss no more than 2 weeks'. */
const WORDS_AFTER_MISS = 4

/** '2 spare weeks', '2 weeks off', '10 of 12 weeks', 'miss at most 2 weeks', 'without missing a week'. */
export function readSlack(sentence: Sentence, at: number): Found<SlackSaid> | undefined {
  const { lexicon, match } = sentence
  const miss = match(lexicon.miss, at)
  if (miss) {
    for (let place = miss.next; place <= miss.next + WORDS_AFTER_MISS; place++) {
      // 'Miss nothing for 6 weeks' says how long.
      if (match(lexicon.roles, place)?.value === 'for') break
      const number = weeksAt(sentence, place)
      if (number) return { value: { weeks: number.value }, next: number.next }
    }
    // 'Without missing a week' leaves none to spare.
    const article = skip(sentence, lexicon.articles, miss.next)
    const unit = article > miss.next ? match(lexicon.calendarUnits, article) : undefined
    return unit?.value === 'week' ? { value: { weeks: 0 }, next: unit.next } : undefined
  }
  const number = readNumber(sentence, at) ?? oneAt(sentence, at)
  if (!number || !Number.isInteger(number.value)) return undefined
  const spare = match(lexicon.spareWeeks, number.next)
  if (spare) return { value: { weeks: number.value }, next: spare.next }
  const outOf = match(lexicon.outOf, number.next)
  const all = outOf && weeksAt(sentence, skip(sentence, lexicon.articles, outOf.next))
  if (!all || all.value < number.value) return undefined
  return { value: { weeks: all.value - number.value, of: all.value }, next: all.next }
}

const oneAt = ({ lexicon, match }: Sentence, at: number): Found<number> | undefined => {
  const article = match(lexicon.articles, at)
  return article && { value: 1, next: article.next }
}

function weeksAt(sentence: Sentence, at: number): Found<number> | undefined {
  const number = readNumber(sentence, at)
  const unit = number && sentence.match(sentence.lexicon.calendarUnits, number.next)
  return number && Number.isInteger(number.value) && unit?.value === 'week'
    ? { value: number.value, next: unit.next }
    : undefined
}
