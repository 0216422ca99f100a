import type { CalendarUnit } from '../../base/calendar.ts'
import type { CountNoun, Flavour, Vocabulary } from './lexicon.ts'
import type { Sport } from '../../activity/sport.ts'
import type { UnderstoodKind } from './phrase-types.ts'
import {
  type DistanceSaid,
  readDistance,
  type Range,
  readNumber,
  readPace,
  readRange,
  readTime,
  type TimeSaid,
} from './read-quantity.ts'
import { type Limited, limitReader } from './read-limit.ts'
import { readSlack, type SlackSaid } from './read-slack.ts'
import { readWhen, type When } from './read-when.ts'
import { type Found, type Sentence, skip } from './sentence.ts'
import type { DayContext } from './stretch.ts'

export interface CountSaid extends CountNoun {
  readonly count: number
  readonly range?: Range
}

/** All that was found in a sentence, each kind in the order said. */
export interface Items {
  readonly whens: When[]
  readonly slacks: SlackSaid[]
  readonly paces: { readonly s_per_m: number; readonly text: string }[]
  readonly distances: DistanceSaid[]
  readonly times: (TimeSaid & { readonly under: boolean })[]
  readonly counts: CountSaid[]
  readonly rates: (CalendarUnit | 'day')[]
  readonly sports: Sport[]
  readonly cues: { readonly kind: UnderstoodKind; readonly text: string }[]
  readonly vague: Flavour[]
  /** Numbers without a unit; `loose` when no unknown thing is counted by them ('70 kg', '10,000 steps'). */
  readonly numbers: {
    readonly value: number
    readonly text: string
    readonly under: boolean
    readonly loose: boolean
  }[]
  /** Of which quantities the most was said, in the order said. */
  readonly limited: readonly Limited[]
  /** 'Under', 'break' was said at all. */
  readonly under: boolean
}

/** Reads a sentence once from left to right; what is not known is passed over. */
export function itemsOf(sentence: Sentence, context: DayContext): Items {
  const { lexicon, match, tokens, text } = sentence
  const items: Items = {
    whens: [],
    slacks: [],
    paces: [],
    distances: [],
    times: [],
    counts: [],
    rates: [],
    sports: [],
    cues: [],
    vague: [],
    numbers: [],
    limited: [],
    under: false,
  }
  const limits = limitReader(sentence, context)
  let under = false
  let everUnder = false

  const take = <T>(found: Found<T> | undefined, put: (value: T) => void): number | undefined => {
    if (!found) return undefined
    put(found.value)
    return found.next
  }
  /** Words that say something of the whole: one may be a sport, a cue and a direction at once. */
  const words = (at: number): number | undefined => {
    const sport = match(lexicon.sports, at)
    const cue = match(lexicon.cues, at)
    const vague = match(lexicon.vague, at)
    const ends = [sport, cue, vague].map((found) => found?.next ?? 0)
    const next = Math.max(...ends)
    if (sport?.next === next) items.sports.push(sport.value)
    if (cue?.next === next) items.cues.push({ kind: cue.value, text: text(at, next) })
    if (vague?.next === next) items.vague.push(vague.value)
    return next > at ? next : undefined
  }

  /** What may stand after a number that is a time, a distance or a count by itself. */
  const { rates, roles, nexts, relative, edges, articles, fillers, distances, seasons, months, calendarUnits } = lexicon
  const after: readonly Vocabulary<unknown>[] = [
    ...[rates, roles, nexts, relative, edges, articles, fillers],
    ...[distances, lexicon.under, seasons, months, calendarUnits],
  ]
  const putNumber = (value: number, at: number) => {
    const place = readNumber(sentence, at)?.next ?? at + 1
    const loose = tokens[place]?.kind !== 'word' || after.some((vocabulary) => match(vocabulary, place))
    items.numbers.push({ value, text: text(at, at + 1), under, loose })
    limits.quantity('number', at)
  }
  const putDistance = (distance: DistanceSaid, at: number) => {
    items.distances.push(distance)
    // 'Under my half' is a race by its name, no amount.
    if (readNumber(sentence, at)) limits.quantity('distance', at)
  }

  for (let at = 0; at < tokens.length;) {
    const limit = limits.take(at)
    if (limit !== undefined) {
      at = limit
      continue
    }
    const lessThan = match(lexicon.under, at)
    if (lessThan) {
      if (limits.under(at)) everUnder = true
      ;[under, at] = [true, lessThan.next]
      continue
    }
    const next =
      take(readSlack(sentence, at), (slack) => {
        items.slacks.push(slack)
        limits.other(at, false)
      }) ??
      take(readPace(sentence, at), (pace) => {
        items.paces.push(pace)
        limits.other(at, true)
      }) ??
      take(match(lexicon.rates, at), (rate) => items.rates.push(rate)) ??
      take(readWhen(sentence, at, context), (when) => {
        items.whens.push(when)
        limits.when(at)
      }) ??
      take(readCount(sentence, at), (count) => {
        items.counts.push(count)
        limits.quantity('count', at)
      }) ??
      take(readTime(sentence, at), (time) => {
        items.times.push({ ...time, under })
        limits.quantity('time', at)
      }) ??
      take(readDistance(sentence, at), (distance) => putDistance(distance, at)) ??
      words(at) ??
      take(readNumber(sentence, at), (value) => putNumber(value, at))
    // 'Under' reaches over articles and fillers, not further.
    if (next !== undefined || !(match(lexicon.articles, at) ?? match(lexicon.fillers, at))) {
      under = false
      limits.endUnder()
    }
    if (next === undefined && match(lexicon.articles, at)) limits.article()
    at = next ?? at + 1
  }
  limits.close()
  return { ...items, limited: limits.limited, under: everUnder }
}

/** '4 days', '3 easy runs', '5x', 'twice', 'a run'. */
function readCount(sentence: Sentence, at: number): Found<CountSaid> | undefined {
  const { lexicon, match } = sentence
  const adverb = match(lexicon.adverbs, at)
  if (adverb) return { value: { count: adverb.value, in: 'activities' }, next: adverb.next }
  const article = match(lexicon.articles, at)
  const range = readRange(sentence, at)
  const number = range
    ? { value: range.value.value, next: range.next }
    : (readNumber(sentence, at) ?? (article && { value: 1, next: article.next }))
  if (!number || !Number.isInteger(number.value) || number.value <= 0) return undefined
  const noun =
    match(lexicon.countNouns, number.next) ?? match(lexicon.countNouns, skip(sentence, lexicon.adjectives, number.next))
  // 'A run' is one; 'a time' and 'a day' are not counts.
  if (!noun || (article && !noun.value.sport && number.value === 1 && number.next === article.next)) return undefined
  return { value: { ...noun.value, count: number.value, ...(range && { range: range.value }) }, next: noun.next }
}
