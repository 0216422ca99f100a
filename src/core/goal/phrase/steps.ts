import { addDays, addMonths, type LocalDate } from '../../base/calendar.ts'
import type { Measure } from '../measure.ts'
import type { Draft, DraftChange } from './draft.ts'
import type { Assumption } from './phrase-types.ts'
import type { Reading } from './reading.ts'
import { firstPeriod, type WhenSaid } from './window.ts'

type Read = (part: string) => Reading
type DraftOf = (reading: Reading) => Draft | undefined

/** Kinds that are counted period by period, so that another amount can be asked from a period on. */
type Stepped = Extract<Measure, { kind: 'volume' | 'frequency' | 'sessions' }>

/** One amount of several, with the days for which it was said. */
interface Step {
  readonly measure: Stepped
  readonly startOn: LocalDate
  readonly dueOn?: LocalDate
  readonly draft: Draft
}

const MOST_STEPS = 12
/** How long an amount holds where nothing was said of it. */
const STEP_WEEKS = 4
const NUMBER = String.raw`\d{1,6}(?:\.\d{1,2})?`
/** A unit, or its first word: what is read of it is the lexicon's affair. */
const UNIT = String.raw`(?:\s?(?!to\b|then\b|in\b|from\b|for\b|until\b|by\b)[a-z]{1,12})?`

/** A goal that changes by period: '25 km a week in January, 30 in February', '20 → 25 → 30 km a week'. */
export function stepsSaid(text: string, whole: Reading, read: Read, draftOf: DraftOf): Draft | undefined {
  const plain = text.toLowerCase()
  const steps = inArrows(plain, whole, read, draftOf) ?? inClauses(plain, whole, read, draftOf)
  return steps && together(steps)
}

/** Amounts one after the other and one length for all: shared out in whole weeks, or months. */
function inArrows(text: string, whole: Reading, read: Read, draftOf: DraftOf): Step[] | undefined {
  const { arrows, each } = whole.sentence.lexicon.steps
  const between = String.raw`\s*(?:${arrows.join('|')})\s*`
  const row = new RegExp(`${NUMBER}${UNIT}(?:${between}${NUMBER}${UNIT}){2,${MOST_STEPS - 1}}`).exec(text)
  if (!row) return undefined
  const amounts = row[0].split(new RegExp(between)).map((amount) => amount.trim())
  const unit = amounts.at(-1)?.replace(new RegExp(`^${NUMBER}`), '') ?? ''
  const [before, after] = [text.slice(0, row.index), text.slice(row.index + row[0].length)]
  const drafts = amounts.map((amount) =>
    asVolume(
      draftOf(read(`${before.replace(/\bfrom\s*$/, '')}${/[a-z]$/.test(amount) ? amount : amount + unit}${after}`)),
      whole,
    ),
  )
  const measures = drafts.map((draft) => steppedOf(draft))
  const first = drafts[0]
  if (!first || measures.some((measure) => measure === undefined)) return undefined
  const per = periodOf(measures[0]!)
  const days = lengthOf(first)
  const isEach = days !== undefined && each.some((word) => new RegExp(String.raw`\b${word}\b\s*$`).test(text))
  const periods =
    days === undefined ? undefined : Math.floor(days / (per === 'month' ? 30 : 7)) * (isEach ? amounts.length : 1)
  if (periods !== undefined && periods < amounts.length) return undefined
  const assumed: Assumption[] = periods === undefined ? [{ code: 'steps-last', weeks: STEP_WEEKS }] : []
  const count = periods ?? amounts.length * (per === 'month' ? 1 : STEP_WEEKS)
  const begin = (i: number) => {
    const past = Math.round((i * count) / amounts.length)
    return per === 'month' ? addMonths(first.startOn, past) : addDays(first.startOn, 7 * past)
  }
  const end = isEach || periods === undefined ? addDays(begin(amounts.length), -1) : first.dueOn
  return measures.map((measure, i): Step => {
    const dueOn = i === amounts.length - 1 ? end : addDays(begin(i + 1), -1)
    const draft = i === 0 ? { ...first, assumed: [...first.assumed, ...assumed] } : drafts[i]!
    return { measure: measure!, startOn: begin(i), ...(dueOn !== undefined && { dueOn }), draft }
  })
}

/** '… by June' is elsewhere a level to reach by then; of several amounts the last is held until then. */
function asVolume(draft: Draft | undefined, { asOf, weekStart }: Reading): Draft | undefined {
  if (draft?.kind !== 'level') return draft
  const { measure: _, type: _type, ...rest } = draft
  const { quantity, amount, sports } = draft.fields
  const startOn = firstPeriod('week', draft.startOn > asOf ? draft.startOn : asOf, weekStart)
  const fields = { quantity, amount, per: 'week', ...(sports !== undefined && { sports }) }
  const assumed = draft.assumed.filter(({ code }) => code !== 'mean-over')
  return {
    ...rest,
    kind: 'volume',
    fields,
    startOn,
    assumed: [...assumed, { code: 'starts-on', on: startOn, per: 'week' }],
  }
}

/** Each amount with its own days: the first clause says of what. */
function inClauses(text: string, whole: Reading, read: Read, draftOf: DraftOf): Step[] | undefined {
  const { joins } = whole.sentence.lexicon.steps
  const clauses = joins
    .reduce<string[]>((all, join) => all.flatMap((part) => part.split(join)), [text])
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
  const [first = '', ...others] = clauses
  if (others.length === 0 || clauses.length > MOST_STEPS) return undefined
  const amount = new RegExp(`^(?:and |then |to )*(${NUMBER}(?:\\s?k\\b)?)(.*)$`)
  const said = others.map((clause) => amount.exec(clause))
  if (said.some((each) => each === null)) return undefined
  const sharing = (reading: Reading, when: WhenSaid): Reading => ({
    ...reading,
    when,
    items: { ...reading.items, rates: reading.items.rates.length > 0 ? reading.items.rates : whole.items.rates },
  })
  const opening = read(first)
  const drafted = draftOf(sharing(opening, opening.when))
  const steps: Step[] = []
  for (const [i, clause] of [undefined, ...said].entries()) {
    const last = steps.at(-1)
    const when = clause ? after(ownDays(clause[2] ?? '', read), last, i < said.length) : opening.when
    if (when === undefined || (i > 0 && when.startOn === undefined)) return undefined
    const draft = clause
      ? withAmount(first, clause[1] ?? '', drafted, (part) => draftOf(sharing(read(part), when)))
      : drafted
    const measure = monthly(steppedOf(draft), draft)
    if (!draft || !measure || (last && draft.startOn <= last.startOn)) return undefined
    steps.push({ measure, startOn: draft.startOn, ...(draft.dueOn !== undefined && { dueOn: draft.dueOn }), draft })
  }
  return steps
}

/** The first clause with another amount in place of its own, wherever that stands in it. */
function withAmount(
  clause: string,
  amount: string,
  first: Draft | undefined,
  draftOf: (text: string) => Draft | undefined,
): Draft | undefined {
  const own = first && sizeOf(first.fields)
  for (const { index, 0: number } of clause.matchAll(new RegExp(NUMBER, 'g'))) {
    const draft = draftOf(clause.slice(0, index) + amount.replace(/\s?k$/, '') + clause.slice(index + number.length))
    if (draft?.kind === first?.kind && draft && sizeOf(draft.fields) !== own) return draft
  }
  return undefined
}

/** Days that a later amount was said with; without any it goes on after the one before. '2 weeks off' is no amount. */
function ownDays(rest: string, read: Read): WhenSaid | undefined {
  const { when } = read(rest)
  const isSaid = when.startOn !== undefined || when.dueOn !== undefined || when.length !== undefined
  return isSaid || rest.trim() === '' ? when : undefined
}

/** Days after those of the step before: what was read as the next of its name is the next after it. */
function after(when: WhenSaid | undefined, last: Step | undefined, goesOn: boolean): WhenSaid | undefined {
  if (!last || !when) return when
  if (when.startOn === undefined) {
    if (last.dueOn === undefined) return undefined
    const startOn = addDays(last.dueOn, 1)
    // One amount between others lasts as long as the one before it.
    const length = last.dueOn - last.startOn
    const ends = goesOn && when.dueOn === undefined && when.length === undefined
    return { ...when, startOn, whole: false, ...(ends && { dueOn: addDays(startOn, length) }) }
  }
  if (when.startOn > last.startOn) return when
  return {
    ...when,
    startOn: addMonths(when.startOn, 12),
    ...(when.dueOn !== undefined && { dueOn: addMonths(when.dueOn, 12) }),
  }
}

const sizeOf = (fields: Draft['fields']): unknown => fields['amount'] ?? fields['times']

function steppedOf(draft: Draft | undefined): Stepped | undefined {
  if (!draft || sizeOf(draft.fields) === undefined) return undefined
  const { kind, fields } = draft
  // Weeks are counted over all of the steps, when all of them are known.
  if (kind !== 'volume' && kind !== 'frequency' && kind !== 'sessions') return undefined
  if (kind === 'frequency' && fields['per'] === 'month') return undefined
  return { kind, ...fields } as unknown as Stepped
}

/** '100 km in January, 120 in February' is so much a month. */
function monthly(measure: Stepped | undefined, draft: Draft | undefined): Stepped | undefined {
  if (measure?.kind !== 'volume' || measure.per !== 'total') return measure
  const { startOn, dueOn } = draft ?? {}
  const isMonth = startOn !== undefined && dueOn !== undefined && addDays(addMonths(startOn, 1), -1) === dueOn
  return isMonth ? { ...measure, per: 'month' } : undefined
}

const periodOf = (measure: Stepped) => (measure.kind === 'volume' ? measure.per : 'week')

function lengthOf({ startOn, dueOn }: Draft): number | undefined {
  return dueOn === undefined || dueOn < startOn ? undefined : dueOn - startOn + 1
}

/** One goal that begins with the first amount and asks another from each later day. */
function together(steps: readonly Step[]): Draft | undefined {
  const [first, ...later] = steps
  const last = steps.at(-1)
  if (!first || !last || periodOf(first.measure) === 'total') return undefined
  const isCounted = first.measure.kind === 'frequency'
  const open = isCounted && last.dueOn === undefined
  const dueOn = open ? addDays(last.startOn, 7 * STEP_WEEKS - 1) : last.dueOn
  const weeks = dueOn === undefined ? undefined : Math.max(1, Math.round((dueOn - first.startOn + 1) / 7))
  const whole = (measure: Stepped): Measure =>
    measure.kind === 'frequency' && measure.per !== 'month' && weeks !== undefined ? { ...measure, weeks } : measure
  const { kind: _, ...fields } = whole(first.measure)
  const stands = isCounted && weeks !== undefined && dueOn !== undefined
  const { measure: _own, dueOn: _due, ...draft } = first.draft
  return {
    ...draft,
    fields,
    measure: whole(first.measure),
    startOn: first.startOn,
    ...(dueOn !== undefined && { dueOn }),
    assumed: [
      ...draft.assumed.filter(({ code }) => code !== 'weeks-counted'),
      ...(open ? [{ code: 'steps-last', weeks: STEP_WEEKS } as const] : []),
      ...(stands ? [{ code: 'weeks-counted', weeks, dueOn } as const] : []),
    ],
    missing: dueOn === undefined ? ['dueOn'] : [],
    changes: later.map(({ startOn, measure }): DraftChange => ({ fromOn: startOn, measure: whole(measure) })),
  }
}
