import { dateOf, type LocalDate } from '../../base/calendar.ts'
import type { Horizon } from '../goal.ts'
import { isCeiling } from './ceiling.ts'
import { draftOf, type Draft } from './draft.ts'
import { type Items, itemsOf } from './items.ts'
import { firmKind, GOAL_TYPE_OF, softKind } from './kinds.ts'
import { english } from './lexicon-en.ts'
import type { Lexicon } from './lexicon.ts'
import type { Assumption, MissingField, Phrase, PhraseContext, UnderstoodKind } from './phrase-types.ts'
import type { When } from './read-when.ts'
import { rewritesFor } from './rewrites.ts'
import { sentenceOf } from './sentence.ts'
import { soundDraft } from './sound-draft.ts'
import { totalWindow, whenSaid, type WhenSaid } from './window.ts'

/** One a language; others are read as English until they have theirs. */
const LEXICONS: ReadonlyMap<string, Lexicon> = new Map([['en', english]])

/**
 * A goal in the runner's own words as a measure with its days, or what is still missing of it. Deterministic and
 * local: the same words, facts and day give the same answer. Never throws; what it does not know it passes over, and
 * what it took for granted stands in `assumed`. docs/guide/goals-in-words.md
 */
export function phrase(text: string, context: PhraseContext): Phrase {
  const lexicon = LEXICONS.get(context.language.toLowerCase().split('-')[0] ?? '') ?? english
  const { asOf, weekStart, units } = context
  const items = itemsOf(sentenceOf(text, lexicon), { asOf, weekStart, dayFirst: isDayFirst(context) })
  const when = whenSaid(yearAlone(items))
  const read = draftOf({ items, when, asOf, weekStart, units })
  const draft = read && soundDraft(read)

  const firm = firmKind(items)
  if (firm) return unsupported(firm, items, when, draft, context)
  // A ceiling cannot be followed yet; what was read of it would ask the opposite.
  if (isCeiling(items, draft)) return unsupported('keep-in-range', items, when, undefined, context)
  const soft = softKind(items)
  if (draft?.clear && !isElsewhere(draft, soft, items)) return supported(draft, items, soft, asOf)
  if (soft) return unsupported(soft, items, when, draft, context)
  if (draft && !isElsewhere(draft, soft, items) && (items.vague.length === 0 || !knownBest(items, context)))
    return supported(draft, items, undefined, asOf)
  return vague(items, when, context)
}

/** Yoga is not counted in runs, and '10 minutes longer' is no race. */
function isElsewhere(draft: Draft, soft: UnderstoodKind | undefined, items: Items): boolean {
  if (draft.kind === 'race-time') return items.distances.length === 0 && items.vague.length > 0 && !items.under
  return soft === 'sessions' && items.sports.length === 0 && !items.counts.some((count) => count.sport)
}

/** American dates begin with the month; without a region the runner's miles decide. */
function isDayFirst({ language, units }: PhraseContext): boolean {
  const region = /-([a-z]{2})(?:-|$)/i.exec(language)?.[1]?.toLowerCase()
  return region === undefined ? units === 'metric' : region !== 'us'
}

/** '1000 km 2027': a year at the end without a word before it. */
function yearAlone(items: Items): readonly When[] {
  const year = items.numbers.find(({ text }) => /^20\d\d$/.test(text))
  const other = items.distances.length + items.counts.length + items.times.length
  if (!year || items.whens.length > 0 || other === 0) return items.whens
  items.numbers.splice(items.numbers.indexOf(year), 1)
  return [{ startOn: dateOf(year.value, 1, 1), dueOn: dateOf(year.value, 12, 31), whole: true, assumed: [] }]
}

const knownBest = (items: Items, { facts }: PhraseContext): boolean =>
  items.distances.some((said) =>
    facts?.bests?.some((best) => Math.abs(best.distance_m - said.distance_m) <= said.distance_m * 0.005),
  )

function supported(draft: Draft, items: Items, soft: UnderstoodKind | undefined, asOf: LocalDate): Phrase {
  const { kind, fields, measure, startOn, dueOn, missing } = draft
  const ranges = [...items.counts, ...items.distances].flatMap(({ range }): Assumption[] =>
    range ? [{ code: 'range-taken-as', ...range }] : [],
  )
  const leftOut: Assumption[] = items.cues
    .filter((cue) => cue.kind === soft && cue.kind === 'clear-days')
    .map((cue) => ({ code: 'left-out', text: cue.text }))
  return {
    kind,
    understoodAs: kind,
    ...(measure && { measure }),
    fields: plain(fields),
    startOn,
    ...(dueOn !== undefined && { dueOn }),
    type: GOAL_TYPE_OF[kind],
    horizon: horizonOf(draft, asOf),
    assumed: [...draft.assumed, ...ranges, ...leftOut],
    missing,
    rewrites: [],
  }
}

function unsupported(
  kind: UnderstoodKind,
  items: Items,
  when: WhenSaid,
  draft: Draft | undefined,
  context: PhraseContext,
): Phrase {
  const days = totalWindow(when, context.asOf)
  const distances = items.distances.map((said) => said.distance_m)
  const faster = kind === 'personal-best' ? rewritesFor('faster', distances, context) : []
  return {
    kind: 'unsupported',
    understoodAs: kind,
    fields: draft ? plain(draft.fields) : {},
    startOn: days.startOn,
    ...(days.dueOn !== undefined && { dueOn: days.dueOn }),
    type: GOAL_TYPE_OF[kind],
    horizon:
      kind === 'workout' || kind === 'rest'
        ? 'session'
        : kind === 'open'
          ? 'long-term'
          : spanHorizon(days.startOn, days.dueOn),
    assumed: days.assumed,
    missing: [],
    rewrites: faster.filter(({ measure }) => measure.kind === 'race-time'),
  }
}

function vague(items: Items, when: WhenSaid, context: PhraseContext): Phrase {
  const flavour = items.vague[0] ?? (items.distances.length > 0 ? 'faster' : 'fitter')
  const rewrites = rewritesFor(
    flavour,
    items.distances.map((said) => said.distance_m),
    context,
  )
  const days = totalWindow(when, context.asOf)
  const missing: MissingField[] = rewrites.length === 0 ? ['measure'] : []
  return {
    kind: 'vague',
    understoodAs: 'vague',
    fields: {},
    startOn: days.startOn,
    ...(days.dueOn !== undefined && { dueOn: days.dueOn }),
    type: GOAL_TYPE_OF[flavour === 'faster' ? 'race-time' : flavour === 'more' ? 'frequency' : 'vague'],
    horizon: 'season',
    assumed: days.assumed,
    missing,
    rewrites,
  }
}

/** What was understood, without its kind. */
function plain({ kind: _, ...fields }: Draft['fields']): Phrase['fields'] {
  return fields as Phrase['fields']
}

function horizonOf({ kind, fields, startOn, dueOn }: Draft, asOf: LocalDate): Horizon {
  const perWeek = kind === 'volume' && 'per' in fields && fields.per === 'week'
  if (kind === 'frequency' || perWeek) return 'week'
  return spanHorizon(startOn > asOf ? startOn : asOf, dueOn)
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
