import { isoDate, type LocalDate, parseIsoDate } from '../../../../src/core/base/calendar.ts'
import type { Phrase, PhraseContext } from '../../../../src/core/goal/phrase/phrase-types.ts'
import type { Measure } from '../../../../src/core/goal/measure.ts'

/** An American reads dates from the month on and counts in miles; a Sunday begins the week. */
export const american: Partial<PhraseContext> = { language: 'en-US', units: 'imperial', weekStart: 7 }

export const makeContext = (asOf: string, change: Partial<PhraseContext> = {}): PhraseContext => ({
  language: 'en',
  asOf: parseIsoDate(asOf)!,
  weekStart: 1,
  units: 'metric',
  ...change,
})

const day = (date: LocalDate | undefined) => (date === undefined ? '?' : isoDate(date))

/** Fields that are the same in nearly every measure of a kind, and are shown only where they differ. */
const PLAIN: Readonly<Record<string, unknown>> = {
  counted: 'activities',
  slack_weeks: 0,
  slack_months: 0,
  per: 'total',
}

const listed = (value: unknown): string =>
  Array.isArray(value)
    ? value
        .map((each) => (typeof each === 'object' ? `[${measureText(each as Partial<Measure>)}]` : String(each)))
        .join('+')
    : String(value)

/** A measure in one line: its kind, and each field that is not the usual one. */
export function measureText({ kind, ...fields }: Partial<Measure>): string {
  const known: Readonly<Record<string, unknown>> = { ...fields }
  const said = Object.entries(known).flatMap(([name, value]) => {
    if (value === undefined || PLAIN[name] === value) return []
    if (name === 'sports') return listed(value) === 'running' ? [] : [listed(value)]
    return [`${name} ${listed(value)}`]
  })
  return [kind, ...said].join(', ')
}

const amountText = (measure: Measure) =>
  'times' in measure ? `times ${measure.times}` : 'amount' in measure ? `amount ${measure.amount}` : measure.kind

/** Everything a table needs to see of an answer, in one line: the measure, its days, what was assumed, what is missing. */
export function summary(phrase: Phrase): string {
  const { kind, startOn, dueOn, assumed, missing, changes } = phrase
  const known = phrase.measure ?? ({ ...phrase.fields, kind } as Partial<Measure>)
  return [
    kind === 'vague' ? kind : measureText(known),
    kind === 'vague' ? '' : `${day(startOn)}..${day(dueOn)}`,
    assumed.map(({ code }) => code).join(' '),
    missing.length > 0 ? `asks ${missing.join(' ')}` : '',
    ...changes.map(({ fromOn, measure }) => `${day(fromOn)} ${amountText(measure)}`),
  ]
    .filter((part) => part !== '')
    .join(' | ')
}

export interface TableRow {
  readonly says: string
  readonly means: string
}

/** Rows of 'what is said => what it means', one a line. */
export const rowsOf = (table: string): TableRow[] =>
  table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.lastIndexOf(' => ')
      return { says: line.slice(0, at).trim(), means: line.slice(at + 4) }
    })
