import type { Weekday } from '../../base/calendar.ts'
import type { CountNoun, Flavour, Rate, Vocabulary } from './lexicon.ts'
import type { Sport } from '../../activity/sport.ts'
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
import { readRate, readWeekdays } from './read-rate.ts'
import { readSlack, type SlackSaid } from './read-slack.ts'
import { readWhen, type When } from './read-when.ts'
import { type Found, type Sentence, skip } from './sentence.ts'
import type { DayContext } from './stretch.ts'
import { topicsOf, type TopicSaid } from './topics.ts'

export interface CountSaid extends CountNoun {
  readonly count: number
  readonly text: string
  /** 'A run': one, where nothing else says how many. */
  readonly article?: boolean
  /** So many more than now: 'one more day a week'. */
  readonly more?: boolean
  /** A race distance is named in it: '5 marathons'. */
  readonly names?: boolean
  readonly range?: Range
}

/** A mile under so many is one in minutes, not a walk of miles. */
const MOST_MINUTES_OF_MILE = 16

/** Where in the sentence something stands, and the word before it. */
interface Placed {
  readonly at: number
  /** What the words before it make of it: what is so already, where it begins, by how much more. */
  readonly lead?: 'being' | 'from' | 'by' | undefined
}

/** A number with a unit of the body: kilograms, beats, steps. */
export interface BodyValue extends Placed {
  readonly value: number
  readonly under: boolean
  readonly range?: Range
}

/** All that was found in a sentence, each kind in the order said. */
export interface Items {
  readonly whens: When[]
  readonly slacks: SlackSaid[]
  readonly paces: { readonly s_per_m: number; readonly text: string; readonly unit_m: number }[]
  readonly distances: (DistanceSaid & Placed)[]
  /** Races by the name of their town: 'Berlin in 3:05'. */
  readonly events: DistanceSaid[]
  /** Races up to which something lasts: 'until the marathon'. */
  readonly towards: DistanceSaid[]
  readonly times: (TimeSaid & Placed & { readonly under: boolean })[]
  readonly counts: (CountSaid & Placed)[]
  readonly rates: Rate[]
  readonly weekdays: Weekday[]
  readonly sports: Sport[]
  readonly topics: readonly TopicSaid[]
  readonly vague: Flavour[]
  readonly weights: BodyValue[]
  readonly beats: BodyValue[]
  readonly steps: BodyValue[]
  readonly percents: BodyValue[]
  readonly factors: number[]
  /** Numbers without a unit; `loose` when no unknown thing is counted by them ('70 kg', '10,000 steps'). */
  readonly numbers: (Placed & {
    readonly value: number
    readonly text: string
    readonly under: boolean
    readonly loose: boolean
    readonly range?: Range
  })[]
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
    towards: [],
    events: eventsOf(sentence),
    times: [],
    counts: [],
    rates: [],
    weekdays: [],
    sports: [],
    topics: topicsOf(sentence),
    vague: [],
    weights: [],
    beats: [],
    steps: [],
    percents: [],
    factors: [],
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
    const vague = match(lexicon.vague, at)
    const factor = match(lexicon.factors, at)
    const ends = [sport, vague, factor].map((found) => found?.next ?? 0)
    const next = Math.max(...ends)
    // 'Without walking', 'walk less' ask for none of it.
    const denied = at > 0 && match(lexicon.withouts, at - 1)?.next === at
    const less = sport && match(lexicon.vague, sport.next)?.value === 'gentle' && sport.value !== 'running'
    if (sport?.next === next && !denied && !less) items.sports.push(sport.value)
    if (vague?.next === next) items.vague.push(vague.value)
    if (factor?.next === next) items.factors.push(factor.value)
    return next > at ? next : undefined
  }
  const placed = (at: number): Placed => ({ at, lead: leadOf(sentence, at) })
  /** Numbers of the body: '70 kg', '140 bpm', '180 spm', '10 %'. */
  const body = (at: number): number | undefined => {
    const range = readRange(sentence, at)
    const ranged = range && { value: range.value.value, next: range.next }
    for (const number of [ranged, readNumber(sentence, at)]) {
      if (!number) continue
      const put = (list: BodyValue[], found: Found<unknown> | undefined, scale = 1) => {
        if (!found) return undefined
        const ofRange = number === ranged && range ? { range: scaled(range.value, scale) } : {}
        list.push({ ...placed(at), value: number.value * scale, under, ...ofRange })
        return found.next
      }
      const weight = aboutWeight ? match(lexicon.weightUnits, number.next) : undefined
      const next =
        put(items.weights, weight, weight?.value) ??
        put(items.beats, match(lexicon.heartUnits, number.next)) ??
        put(items.steps, match(lexicon.cadenceUnits, number.next)) ??
        put(items.percents, match(lexicon.percent, number.next))
      if (next !== undefined) return next
    }
    return undefined
  }
  const aboutWeight =
    items.topics.some(({ topic }) => topic === 'weight' || topic === 'lose') ||
    tokens.some(({ text: word }) => lexicon.weightUnits.has(word) && !lexicon.lengthUnits.has(word))

  /** What may stand after a number that is a time, a distance or a count by itself. */
  const { rates, roles, nexts, relative, edges, articles, fillers, distances, seasons, months, calendarUnits } = lexicon
  const after: readonly Vocabulary<unknown>[] = [
    ...[rates, roles, nexts, relative, edges, articles, fillers],
    ...[distances, lexicon.under, seasons, months, calendarUnits, lexicon.ranges, lexicon.alternations, lexicon.every],
  ]
  const putNumber = (value: number, at: number) => {
    const place = readNumber(sentence, at)?.next ?? at + 1
    const range = readRange(sentence, at)?.value
    // 'Week 9 of the plan' is a name.
    const named = at > 0 && match(calendarUnits, at - 1) !== undefined && match(rates, at - 2) === undefined
    const loose = !named && (tokens[place]?.kind !== 'word' || after.some((vocabulary) => match(vocabulary, place)))
    items.numbers.push({ ...placed(at), value, text: text(at, at + 1), under, loose, ...(range && { range }) })
    limits.quantity('number', at)
  }
  const putDistance = (distance: DistanceSaid, at: number) => {
    if (distance.named && isTowards(sentence, at)) {
      items.towards.push(distance)
      return
    }
    items.distances.push({ ...distance, ...placed(at) })
    // 'Under my half' is a race by its name, no amount.
    if (readNumber(sentence, at)) limits.quantity('distance', at)
  }

  /** 'Sub 6 mile' is a mile under six minutes. */
  const underNamed = (at: number): boolean => {
    const number = under ? readNumber(sentence, at) : undefined
    return number !== undefined && number.value < MOST_MINUTES_OF_MILE && match(distances, number.next) !== undefined
  }

  /** 'A gel every 30 minutes' lasts no 30 minutes. */
  const isEvery = (at: number): boolean => at > 0 && match(lexicon.every, at - 1)?.next === at

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
      take(readPace(sentence, at, context.ownUnit_m), (pace) => {
        items.paces.push(pace)
        limits.other(at, true)
      }) ??
      take(readWeekdays(sentence, at), ({ days, every }) => {
        items.weekdays.push(...days)
        items.rates.push({ unit: 'week', every })
      }) ??
      take(readRate(sentence, at), (rate) => items.rates.push(rate)) ??
      take(readWhen(sentence, at, context), (when) => {
        items.whens.push(when)
        limits.when(at)
      }) ??
      body(at) ??
      take(readCount(sentence, at), (count) => {
        const place = placed(at)
        items.counts.push({ ...count, ...place, lead: count.more ? 'by' : place.lead })
        limits.quantity('count', at)
      }) ??
      take(isEvery(at) ? undefined : readTime(sentence, at), (time) => {
        items.times.push({ ...time, under, ...placed(at) })
        limits.quantity('time', at)
      }) ??
      take(underNamed(at) ? undefined : readDistance(sentence, at), (distance) => putDistance(distance, at)) ??
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

const scaled = ({ text, value, most }: Range, scale: number): Range => ({
  text,
  value: value * scale,
  most: most * scale,
})

function eventsOf({ lexicon, match, tokens, text }: Sentence): DistanceSaid[] {
  return tokens.flatMap((_, at): DistanceSaid[] => {
    const found = match(lexicon.standards, at)
    const distance_m = found?.value.race === undefined ? found?.value.distance_m : undefined
    return found && distance_m !== undefined
      ? [{ distance_m, text: text(at, found.next), taken: true, race: true }]
      : []
  })
}

/** 'Until the marathon', 'before my half'. */
function isTowards({ lexicon, match }: Sentence, at: number): boolean {
  const before = [1, 2]
    .map((words) => at - words)
    .find((place) => place >= 0 && match(lexicon.articles, place)?.next === at)
  const end = before ?? at
  return [1, 2, 3].some((words) => {
    const role = end >= words ? match(lexicon.roles, end - words) : undefined
    return (
      role?.next === end &&
      (role.value === 'until' || role.value === 'before' || role.value === 'through' || role.value === 'from')
    )
  })
}

/** What stands before a number: 'a best of', 'from', 'by'. */
function leadOf({ lexicon, match }: Sentence, at: number): Placed['lead'] {
  for (const words of [2, 1]) {
    const ends = (vocabulary: Vocabulary<true>) => at >= words && match(vocabulary, at - words)?.next === at
    if (ends(lexicon.froms)) return 'from'
    if (ends(lexicon.increments)) return 'by'
    if (ends(lexicon.being)) return 'being'
  }
  return undefined
}

/** '4 days', '3 easy runs', '5x', 'twice', 'a run'. */
function readCount(sentence: Sentence, at: number): Found<CountSaid> | undefined {
  const { lexicon, match, text } = sentence
  const adverb = match(lexicon.adverbs, at)
  if (adverb)
    return { value: { count: adverb.value, in: 'activities', text: text(at, adverb.next) }, next: adverb.next }
  const article = match(lexicon.one, at)
  const range = readRange(sentence, at)
  const number = range
    ? { value: range.value.value, next: range.next }
    : (readNumber(sentence, at) ?? (article && { value: 1, next: article.next }))
  if (!number || !Number.isInteger(number.value) || number.value <= 0) return undefined
  const noun =
    match(lexicon.countNouns, number.next) ?? match(lexicon.countNouns, skip(sentence, lexicon.adjectives, number.next))
  // 'A run' is one; 'a time' and 'a day' are not counts.
  if (!noun || (article && !noun.value.sport && number.value === 1 && number.next === article.next)) return undefined
  const more = Array.from({ length: noun.next - number.next }, (_, i) => match(lexicon.extra, number.next + i))
  const names = Array.from({ length: noun.next - number.next }, (_, i) =>
    match(lexicon.distances, number.next + i),
  ).some(Boolean)
  return {
    value: {
      ...noun.value,
      count: number.value,
      text: text(at, noun.next),
      ...(more.some(Boolean) && { more: true }),
      ...(article && number.value === 1 && { article: true }),
      ...(names && { names }),
      ...(range && { range: range.value }),
    },
    next: noun.next,
  }
}
