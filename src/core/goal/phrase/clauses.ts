import type { MeasureKind, PlainMeasure } from '../measure.ts'
import type { Draft } from './draft.ts'
import type { CountSaid } from './items.ts'
import type { Assumption, MissingField } from './phrase-types.ts'
import type { Reading } from './reading.ts'
import { composed } from './said/season.ts'

const MOST_PARTS = 6
/** 'Swim 1x bike 2x run 3x': a row without a word between. */
const ROW = /(\b\d{1,2}\s?x)\s(?=\p{L}{2,12}\s\d{1,2}\s?x)/gu
/** Kinds that a part of a sentence makes by itself. */
const PARTS: ReadonlySet<MeasureKind> = new Set([
  'race-time',
  'frequency',
  'volume',
  'sessions',
  'rest',
  'collection',
  'clear-days',
])
/** What the whole sentence may leave open for all of its parts. */
const SHARED: ReadonlySet<MissingField> = new Set(['weeks', 'months', 'dueOn'])
/** A part that leans on these was not said clearly enough to be one. */
const DOUBTFUL: ReadonlySet<Assumption['code']> = new Set(['ceiling', 'times-taken-as', 'unit-taken-as'])

/**
 * Several goals in one sentence: '4 runs a week and 40 km a week for 12 weeks', 'two swims and two runs a week'. Only
 * where each part is a goal by itself, and no two are the same.
 */
export function severalSaid(
  text: string,
  whole: Reading,
  read: (part: string) => Reading,
  draftOf: (reading: Reading) => Draft | undefined,
): Draft | undefined {
  const { strong, weak } = whole.sentence.lexicon.clauseJoins
  const closely = split([text.toLowerCase().replaceAll(ROW, `$1${strong[0] ?? ' '}`)], strong)
  const loosely = split(closely, weak)
  for (const [clauses, shares] of [
    [closely, true],
    [loosely, false],
  ] as const) {
    if (clauses.length < 2 || clauses.length > MOST_PARTS) continue
    const said = clauses.map(read).filter(saysMore)
    // 'Strength and mobility twice a week', 'run and lift 3 times a week'; 'run and bike 10 hours a week' is one amount.
    const isLastCounted = (said.at(-1)?.items.counts.length ?? 0) > 0
    const counted = shares && (said.every(isSession) || (isLastCounted && said.some(isSession)))
    if (!said.every((part) => saysAmount(part) || isSession(part) || counted)) continue
    const readings = said.map((part) => sharing(part, whole, shares, counted))
    // 'Rest on Mondays and Fridays' is one thing on two days.
    if (readings.some(saysDaysAlone)) continue
    const drafts = readings.map((reading) => draftOf(reading))
    const parts = drafts.filter((draft) => draft !== undefined && isPart(draft)) as Draft[]
    if (parts.length < 2 || parts.length < drafts.length) continue
    if (new Set(parts.map(keyOf)).size === parts.length) return together(parts)
  }
  return undefined
}

const split = (texts: readonly string[], joins: readonly string[]): string[] =>
  joins
    .reduce<string[]>((all, join) => all.flatMap((each) => each.split(join)), [...texts])
    .filter((each) => each.trim() !== '')

/** What was said once is meant for each: the days, and after 'and' how often. */
const sharing = (part: Reading, whole: Reading, shares: boolean, counted: boolean): Reading => ({
  ...part,
  when: whole.when,
  items: {
    ...part.items,
    rates: part.items.rates.length > 0 || !shares ? part.items.rates : whole.items.rates,
    counts: saysAmount(part) || !counted ? part.items.counts : whole.items.counts.slice(0, 1).map(plainCount),
    slacks: whole.items.slacks,
  },
})

const plainCount = ({ count, text, at }: CountSaid & { at: number }) => ({
  ...{ count, text, at, lead: undefined },
  in: 'activities' as const,
})

const saysAmount = ({ items: { distances, times, counts, numbers, weekdays, rates } }: Reading): boolean =>
  distances.length + times.length + counts.length + numbers.length + weekdays.length + rates.length > 0

const isSession = ({ has }: Reading): boolean => has('strength', 'mobility', 'yoga', 'drills', 'cross-training')

/** 'For 12 weeks' alone is no part. */
function saysMore({ items }: Reading): boolean {
  const { distances, times, counts, numbers, topics, sports, weekdays } = items
  return (
    distances.length + times.length + counts.length + numbers.length + topics.length + sports.length + weekdays.length >
    0
  )
}

function saysDaysAlone({ items }: Reading): boolean {
  const { distances, times, counts, numbers, topics, sports, weekdays } = items
  const others = distances.length + times.length + counts.length + numbers.length + topics.length + sports.length
  return weekdays.length > 0 && others === 0
}

const isPart = ({ kind, fields, missing, assumed }: Draft): boolean =>
  PARTS.has(kind) &&
  missing.every((field) => SHARED.has(field)) &&
  (kind !== 'rest' || fields['days'] !== undefined) &&
  assumed.every(({ code }) => !DOUBTFUL.has(code))

const keyOf = ({ kind, fields }: Draft): string =>
  JSON.stringify([
    kind,
    fields['quantity'],
    fields['sports'],
    kind === 'race-time' && fields['distance_m'],
    fields['of'],
    fields['run_kind'],
  ])

function together(parts: readonly Draft[]): Draft {
  const starts = parts.map(({ startOn }) => startOn)
  const ends = parts.flatMap(({ dueOn }) => dueOn ?? [])
  const startOn = starts.reduce((first, each) => (each < first ? each : first))
  const dueOn = ends.length === 0 ? undefined : ends.reduce((last, each) => (each > last ? each : last))
  const measures = parts.flatMap(({ measure }) =>
    measure && measure.kind !== 'composite' ? [measure satisfies PlainMeasure] : [],
  )
  const whole = measures.length === parts.length
  const days = {
    startOn,
    ...(dueOn !== undefined && { dueOn }),
    assumed: distinct(parts.flatMap(({ assumed }) => assumed)),
  }
  const draft = composed('own', whole ? measures : [], days, [])
  const missing = new Set(parts.flatMap((part) => part.missing))
  // What was said of each part stays, whatever is still asked for.
  const said = whole ? draft.fields : { ...draft.fields, parts: parts.map(({ kind, fields }) => ({ kind, ...fields })) }
  return { ...draft, fields: said, missing: [...missing] }
}

function distinct(assumed: readonly Assumption[]): Assumption[] {
  const seen = new Set<string>()
  return assumed.filter((each) => {
    const key = JSON.stringify(each)
    return !seen.has(key) && seen.add(key)
  })
}
