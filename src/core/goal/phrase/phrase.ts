import { dateOf, type LocalDate } from '../../base/calendar.ts'
import { METERS_PER_MILE } from '../../base/units.ts'
import type { Horizon } from '../goal.ts'
import { surelyAdult } from '../adult-weight.ts'
import { isAdultsRace } from '../adults-race.ts'
import { raceDistance } from '../role.ts'
import { careFor, careRewrites } from './care.ts'
import { ceilingDraft, isCeiling } from './ceiling.ts'
import { severalSaid } from './clauses.ts'
import type { Draft } from './draft.ts'
import { itemsOf, type Items } from './items.ts'
import { GOAL_TYPE_OF } from './goal-type-of.ts'
import { KIND_READERS } from './kinds.ts'
import { german } from './lexicon-de.ts'
import { english } from './lexicon-en.ts'
import type { Lexicon } from './lexicon.ts'
import type { Assumption, Care, MissingField, Phrase, PhraseContext } from './phrase-types.ts'
import { type Reading, readingOf } from './reading.ts'
import { rewritesFor } from './rewrites.ts'
import { sentenceOf } from './sentence.ts'
import { soundDraft } from './sound-draft.ts'
import { stepsSaid } from './steps.ts'
import { totalWindow } from './window.ts'

/** One a language; others are read as English until they have theirs. */
const LEXICONS: ReadonlyMap<string, Lexicon> = new Map([
  ['en', english],
  ['de', german],
])

/**
 * A goal in the runner's own words as a measure with its days, or what is still missing of it. Deterministic and
 * local: the same words, facts and day give the same answer. Never throws; what it does not know it passes over, and
 * what it took for granted stands in `assumed`. docs/guide/goals-in-words.md
 */
export function phrase(text: string, context: PhraseContext): Phrase {
  const lexicon = LEXICONS.get(context.language.toLowerCase().split('-')[0] ?? '') ?? english
  const reading = read(text, lexicon, context)
  const care = careFor(reading)
  if (care === 'pain' || care === 'food') return careful(care, reading)
  const part = (words: string) => read(words, lexicon, context)
  const said = stepsSaid(text, reading, part, draftOf) ?? severalSaid(text, reading, part, draftOf) ?? draftOf(reading)
  // Weight is no goal for the young: nothing of it is asked, and what serves them is offered instead.
  if (said?.fields['of'] === 'weight' && isYoung(context)) return careful('weight', reading)
  return said ? concrete(soundDraft(said), care, reading) : vague(reading, care)
}

const isYoung = ({ birthYear, asOf }: PhraseContext): boolean =>
  birthYear !== undefined && !surelyAdult(birthYear, asOf)

function read(text: string, lexicon: Lexicon, context: PhraseContext): Reading {
  const { asOf, weekStart, birthYear, units } = context
  const ownUnit_m = units === 'metric' ? 1000 : METERS_PER_MILE
  const sentence = sentenceOf(text, lexicon)
  const days = {
    asOf,
    weekStart,
    ownUnit_m,
    dayFirst: isDayFirst(context),
    ...(birthYear !== undefined && { birthYear }),
  }
  return readingOf(text, sentence, withYear(itemsOf(sentence, days)), context)
}

/** The first kind that finds itself in a sentence. */
export function draftOf(reading: Reading): Draft | undefined {
  let found: Draft | undefined
  for (const kind of KIND_READERS) {
    found = kind(reading)
    if (found) break
  }
  // Of plans, bodies and paces a limit is what is meant; of an amount it would ask the opposite.
  const limits =
    !found || ['volume', 'frequency', 'race-time', 'first-time', 'sessions', 'level', 'collection'].includes(found.kind)
  return limits && isCeiling(reading.items, found) ? ceilingDraft(reading) : found
}

/** American dates begin with the month; without a region the runner's miles decide. */
function isDayFirst({ language, units }: PhraseContext): boolean {
  const region = /-([a-z]{2})(?:-|$)/i.exec(language)?.[1]?.toLowerCase()
  return region === undefined ? units === 'metric' : region !== 'us'
}

/** '1000 km 2027': a year at the end without a word before it. */
function withYear(items: Items): Items {
  const year = items.numbers.find(({ text }) => /^20\d\d$/.test(text))
  const other = items.distances.length + items.counts.length + items.times.length + items.topics.length
  if (!year || items.whens.length > 0 || other === 0) return items
  const when = { startOn: dateOf(year.value, 1, 1), dueOn: dateOf(year.value, 12, 31), whole: true, assumed: [] }
  return { ...items, numbers: items.numbers.filter((each) => each !== year), whens: [when] }
}

/** Goals that only the runner's own words tell apart are called by them. */
const NAMED: ReadonlySet<string> = new Set(['by-hand', 'self-rated'])
const LONGEST_NAME = 120

function concrete(draft: Draft, wish: Care | undefined, { context, said }: Reading): Phrase {
  const { kind, fields, measure, startOn, dueOn, missing, assumed, rewrites = [], changes = [] } = draft
  const care = wish ?? (isTooFarYet(draft, context) ? 'under-age' : undefined)
  const told = assumed.some(({ code }) => code === 'care')
  const cared: Assumption[] = care === undefined || told ? [] : [{ code: 'care', for: care }]
  return {
    kind,
    understoodAs: kind,
    ...(measure && { measure }),
    fields,
    ...(NAMED.has(kind) &&
      fields['of'] === (kind === 'by-hand' ? undefined : 'own') && { name: said.slice(0, LONGEST_NAME) }),
    startOn,
    ...(dueOn !== undefined && { dueOn }),
    type: draft.type ?? GOAL_TYPE_OF[kind],
    horizon: draft.horizon ?? spanHorizon(startOn > context.asOf ? startOn : context.asOf, dueOn),
    assumed: [...assumed, ...cared],
    missing,
    rewrites:
      care === undefined || told
        ? rewrites
        : [...careRewrites(care, context), ...rewrites.filter((rewrite) => !isTooFarYet(rewrite, context))].slice(0, 4),
    changes: measure ? changes : [],
  }
}

/** A marathon before 18: it may be set, and what Cairn does not do for it is said beforehand. */
const isTooFarYet = (
  { fields, measure, dueOn }: Partial<Pick<Draft, 'fields' | 'measure' | 'dueOn'>>,
  { asOf, birthYear }: PhraseContext,
): boolean => {
  const said = fields?.['distance_m']
  const distance_m = measure === undefined ? (typeof said === 'number' ? said : undefined) : raceDistance(measure)
  return isAdultsRace(distance_m, birthYear, dueOn ?? asOf)
}

/** A wish that could do harm is understood, and answered with what serves the runner. */
function careful(care: Care, reading: Reading): Phrase {
  return {
    ...vague(reading, undefined),
    type: 'health',
    assumed: [{ code: 'care', for: care }],
    missing: [],
    rewrites: careRewrites(care, reading.context),
  }
}

function vague(reading: Reading, care: Care | undefined): Phrase {
  const { items, when, asOf, context } = reading
  const flavour = items.vague[0] ?? (items.distances.length > 0 ? 'faster' : 'fitter')
  const distances = items.distances.map((said) => said.distance_m)
  const gentle = care ?? (flavour === 'gentle' ? 'rest' : undefined)
  const rewrites =
    gentle === undefined
      ? rewritesFor(flavour, distances, context).filter((rewrite) => !isTooFarYet(rewrite, context))
      : careRewrites(gentle, context)
  const days = totalWindow(when, asOf)
  const missing: MissingField[] = rewrites.length > 0 ? [] : distances.length > 0 ? ['time_s'] : ['measure']
  return {
    kind: 'vague',
    understoodAs: 'vague',
    fields: distances[0] === undefined ? {} : { distance_m: Math.round(distances[0]) },
    startOn: days.startOn,
    ...(days.dueOn !== undefined && { dueOn: days.dueOn }),
    type: GOAL_TYPE_OF[flavour === 'faster' ? 'race-time' : flavour === 'more' ? 'frequency' : 'vague'],
    horizon: 'season',
    assumed: care === undefined ? days.assumed : [...days.assumed, { code: 'care', for: care }],
    missing,
    rewrites,
    changes: [],
  }
}

/** Longer than a year and a month is no season any more. */
const SEASON_DAYS = 396

function spanHorizon(from: LocalDate, dueOn: LocalDate | undefined): Horizon {
  if (dueOn === undefined) return 'season'
  const days = dueOn - from + 1
  if (days < 1) return 'season'
  if (days === 1) return 'session'
  return days <= 7 ? 'week' : days <= SEASON_DAYS ? 'season' : 'long-term'
}
