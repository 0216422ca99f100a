import { isoDate, type LocalDate, parseIsoDate } from '../../../src/core/base/calendar.ts'
import type { Phrase, PhraseContext } from '../../../src/core/goal/phrase/phrase-types.ts'
import type { Measure } from '../../../src/core/goal/measure.ts'

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

export function measureText(measure: Partial<Measure>): string {
  switch (measure.kind) {
    case 'race-time':
      return `${measure.distance_m ?? '?'} m in ${measure.time_s ?? '?'} s`
    case 'frequency':
      return `${measure.times ?? '?'}${measure.counted === 'days' ? ' days' : ''} x ${measure.weeks ?? '?'} weeks, ${measure.slack_weeks ?? '?'} spare, ${measure.sports?.join('+')}`
    case 'volume': {
      const spare = measure.slack_periods === undefined ? '' : `, ${measure.slack_periods} spare`
      return `${measure.amount ?? '?'} ${measure.quantity} a ${measure.per}, ${measure.sports?.join('+')}${spare}`
    }
    default:
      return ''
  }
}

/** Everything a table needs to see of an answer, in one line: kind, measure, days, what was assumed, what is missing. */
export function summary(phrase: Phrase): string {
  const { kind, understoodAs, startOn, dueOn, assumed, missing } = phrase
  const known = phrase.measure ?? ({ kind, ...phrase.fields } as Partial<Measure>)
  const supported = kind !== 'vague' && kind !== 'unsupported'
  return [
    supported ? `${kind} ${measureText(known)}` : kind === 'vague' ? kind : `not yet: ${understoodAs}`,
    kind === 'vague' ? '' : `${day(startOn)}..${day(dueOn)}`,
    assumed.map(({ code }) => code).join(' '),
    missing.length > 0 ? `asks ${missing.join(' ')}` : '',
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
