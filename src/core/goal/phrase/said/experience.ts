import type { RaceKind } from '../../../evidence/race.ts'
import type { FirstTimeMeasure } from '../../measure.ts'
import { draft, type Draft } from '../draft.ts'
import type { Assumption } from '../phrase-types.ts'
import { isDirection, type KindReader, type Reading } from '../reading.ts'
import type { Topic } from '../topics.ts'
import { fromTodayWindow, lastingWindow } from '../window.ts'
import { leftOut, sportsSaid } from './sports.ts'

/** The shortest that is usually called an ultra. */
const ULTRA_M = 50_000
const STATES_OF_US = 50
/** Farther than anyone runs in one go: an amount, not a distance to finish. */
const LONGEST_M = 350_000

/** So many different ones: 'run in 5 different states', '12 races in 2027', 'run with 10 different people'. */
export const collection: KindReader = (reading) => {
  const { items, when, asOf, has, sentence } = reading
  // '5 races in 5 states' are five states.
  const several = items.counts.filter(({ of }) => of !== undefined)
  const count = several.find(({ of }) => of !== 'race') ?? several[0]
  const everyState =
    has('different') === false &&
    /\b(?:all|every)(?: the)? (?:us )?states?\b/.test(sentence.text(0, sentence.tokens.length))
  if (!count && !everyState) return undefined
  if (count && (items.rates.length > 0 || count.count < 2) && !has('different')) return undefined
  const { sports } = sportsSaid({ ...items, counts: items.counts.filter(({ sport }) => sport !== undefined) })
  const of = count?.of ?? 'state'
  const others = items.counts.filter((each) => each !== count && each.of !== undefined)
  // '5 marathons' are five races: how long each is, is not looked at.
  const named = count?.of === 'race' && count.names ? [count] : []
  return draft({
    kind: 'collection',
    fields: {
      of,
      count: count?.count ?? STATES_OF_US,
      country: count?.country ?? (everyState ? 'US' : undefined),
      sports: sports.length > 0 ? sports : ['running'],
    },
    needs: ['count'],
    days: lastingWindow(when, asOf),
    assumed: leftOut([...named, ...others]),
  })
}

const EVENTS: readonly (readonly [Topic, RaceKind])[] = [
  ['trail', 'trail'],
  ['obstacle', 'obstacle'],
  ['multisport', 'multisport'],
  ['cross-country', 'cross-country'],
  ['track', 'track'],
  ['ultra', 'ultra'],
]

/** Finish a distance or a kind of event: 'first marathon', 'a trail ultra', 'run a marathon before Christmas'. */
export const firstTime: KindReader = (reading) => {
  const { items, has } = reading
  if ((items.sports.length > 0 && !items.sports.includes('running')) || has('climb')) return undefined
  const event = EVENTS.find(([topic]) => has(topic))?.[1] ?? namedRace(reading)
  const distance = mainDistance(items)
  if (isDirection(reading)) return undefined
  const meant = has('first', 'finish', 'race', 'non-stop', 'long-run')
  const lasting = lastsSaid(reading)
  if (lasting !== undefined) return lastingDraft(reading, lasting, event)
  if (distance && distance.distance_m > LONGEST_M && !event) return undefined
  const byDistance = distance !== undefined && (distance.race || meant || event !== undefined)
  if (!byDistance && !event && !(has('first') && has('race') && items.times.length + items.rates.length === 0))
    return undefined
  // 'Run 40 km by June' is an amount; so is 'finish 100 km in May' without a race.
  const amount = distance && !distance.race && !event && !has('first', 'race', 'non-stop', 'long-run')
  if (amount && (reading.when.dueOn !== undefined || reading.when.length)) return undefined
  if (amount && !has('first')) return undefined
  return draft({
    kind: 'first-time',
    fields: fieldsOf(reading, event),
    needs: byDistance || event ? [] : ['distance_m'],
    days: fromTodayWindow(reading.when, reading.asOf),
    assumed: saidOf(reading, event),
  })
}

/** 'Run an hour without stopping', 'a 6 hour race': a time, where no distance and no rhythm is said. */
function lastsSaid({ items, has }: Reading): number | undefined {
  const { distances, rates, counts, times } = items
  if (!has('non-stop', 'race', 'ultra', 'trail') || items.under) return undefined
  if (distances.length + rates.length + counts.length > 0 || times.length !== 1) return undefined
  return times[0]?.time_s
}

const lastingDraft = (reading: Reading, duration_s: number, event: RaceKind | undefined): Draft =>
  draft({
    kind: 'first-time',
    fields: {
      duration_s,
      ...(event !== undefined && { event }),
      ...(event === undefined && reading.has('race') && { in_race: true }),
      ...(event === undefined && !reading.has('race') && reading.has('non-stop') && { non_stop: true }),
    },
    days: fromTodayWindow(reading.when, reading.asOf),
    assumed: leftOut(reading.items.topics.filter(({ topic }) => topic === 'pain-free' || topic === 'company')),
  })

/** 'Finish UTMB': the kind of a race that everybody knows by its name. */
const namedRace = ({ sentence: { tokens, lexicon, match }, items }: Reading): RaceKind | undefined =>
  items.distances.length > 0
    ? undefined
    : tokens.map((_, at) => match(lexicon.standards, at)?.value.race).find((kind) => kind !== undefined)

/** 'Run Boston in 2028': a race by its town, where no distance is said. */
const mainDistance = ({ distances, events, counts }: Reading['items']) =>
  distances.find(({ race }) => race) ?? distances[0] ?? (counts.length === 0 ? events[0] : undefined)

/** 'From 5k to 10k': one distance, and the next right after it. */
const isStepUp = ({ distances: [one, next] }: Reading['items'], { lexicon, match }: Reading['sentence']): boolean =>
  one !== undefined && next !== undefined && next.at > one.at && match(lexicon.listJoins, next.at - 1)?.value === 'to'

/** 'My long run from 15 to 25 km' means the farther one. */
function farthest({ items, has, facts, sentence }: Reading): number | undefined {
  // 'My long run by 5 km': on top of the longest, if that is known.
  const more = has('long-run') && has('raise') ? items.distances.find(({ lead }) => lead === 'by') : undefined
  if (more) return facts.longestRun_m === undefined ? undefined : facts.longestRun_m + more.distance_m
  const all = items.distances.map(({ distance_m, range, unit_m = 1000 }) => (range ? range.most * unit_m : distance_m))
  if (((has('long-run') && has('raise')) || isStepUp(items, sentence)) && all.length > 0) return Math.max(...all)
  return mainDistance(items)?.distance_m
}

function fieldsOf(reading: Reading, event: RaceKind | undefined): Omit<FirstTimeMeasure, 'kind'> {
  const { has } = reading
  const far = farthest(reading)
  const isTrailUltra = event === 'trail' && has('ultra')
  const distance_m = far !== undefined ? Math.round(far) : isTrailUltra ? ULTRA_M : undefined
  return {
    ...(distance_m !== undefined && { distance_m }),
    ...(event !== undefined && { event }),
    ...(has('race') && event === undefined && { in_race: true }),
    ...(isNonStop(reading, event) && { non_stop: true }),
  }
}

/** Of a race nobody records the stops. */
const isNonStop = ({ has }: Reading, event: RaceKind | undefined) =>
  has('non-stop') && !has('race') && event === undefined

function saidOf(reading: Reading, event: RaceKind | undefined): Assumption[] {
  const { items, has } = reading
  const distance = mainDistance(items)
  const assumed: Assumption[] = []
  if (distance?.taken) assumed.push({ code: 'distance-taken-as', text: distance.text, distance_m: distance.distance_m })
  if (!distance && event === 'trail' && has('ultra'))
    assumed.push({ code: 'distance-taken-as', text: 'ultra', distance_m: ULTRA_M })
  if (!has('first', 'finish')) assumed.push({ code: 'finish-counts' })
  if (event === 'multisport') assumed.push(...leftOut([...items.times, ...items.numbers.filter(({ under }) => under)]))
  return [
    ...assumed,
    ...leftOut(
      items.topics.filter(
        ({ topic }) =>
          (topic === 'non-stop' && !isNonStop(reading, event)) || topic === 'pain-free' || topic === 'company',
      ),
    ),
  ]
}

const REVIEW_MONTHS = 6
/** Ten years. */
const AGES_DAYS = 3652

/** 'Run for life': review days instead of a deadline. */
export const open: KindReader = ({ has, items, when, asOf }) => {
  // 'Run until I'm 80': a last day that is a running life away is none.
  const forAges = !items.whens.every(({ dueOn }) => dueOn === undefined || dueOn - asOf < AGES_DAYS)
  const alone =
    items.sports.includes('running') &&
    items.times.length + items.rates.length === 0 &&
    !has('first', 'finish', 'race', 'ultra', 'trail')
  if (!has('for-life') && !(forAges && alone)) return undefined
  if (items.distances.length + items.counts.length > 0) return undefined
  const rate = items.rates[0]
  const months = rate?.unit === 'month' ? rate.every : rate?.unit === 'year' ? 12 : REVIEW_MONTHS
  const { dueOn: _, length: __, ...endless } = when
  return draft({
    kind: 'open',
    fields: { review_months: months },
    days: lastingWindow(endless, asOf),
    ends: false,
    horizon: 'long-term',
    assumed: [{ code: 'review-taken-as', months }],
  })
}

/** What data cannot see: 'join a running club', 'sign up for a marathon'. */
export const byHand: KindReader = (reading) => {
  const { items, has } = reading
  // '5k under 20 with a coach' is a time.
  const timed = items.under || items.times.length > 0 || items.rates.length > 0
  return has('by-hand') && !timed ? byHandDraft(reading) : undefined
}

/** '3 20 milers', '30k three times': so many of a length, which nothing counts without a rhythm. */
export const severalOfLength: KindReader = (reading) => {
  const { distances, numbers, counts, rates, times, under, slacks } = reading.items
  const [distance] = distances
  if (!distance || distances.length > 1 || rates.length + slacks.length > 0 || under) return undefined
  const milers =
    distance.text.endsWith('milers') && numbers.some(({ at, value }) => value > 1 && at + 1 === distance.at)
  const repeated =
    times.length === 0 &&
    counts.length === 1 &&
    counts.some(
      ({ in: counted, count, sport, of, session, tag }) =>
        counted === 'activities' && count > 1 && (sport ?? of ?? session ?? tag) === undefined,
    )
  return milers || (repeated && reading.when.length === undefined) ? byHandDraft(reading) : undefined
}

/** The same, where nothing else was told by the words: 'explore my town', 'run 30 minutes without stopping'. */
export const byHandMaybe: KindReader = (reading) => {
  const { distances, times, sports } = reading.items
  const raced = distances.length > 0 && times.length > 0 && sports.length > 0
  const unseen = (reading.has('non-stop') && times.length > 0) || raced
  return unseen || reading.has('by-hand-maybe') ? byHandDraft(reading) : undefined
}

const byHandDraft = ({ when, asOf }: Reading): Draft =>
  draft({ kind: 'by-hand', fields: {}, days: lastingWindow(when, asOf), assumed: [{ code: 'by-hand' }] })
