import { isoDate, type LocalDate } from '../base/calendar.ts'
import type { Measure } from '../goal/measure.ts'
import type { GoalType, Horizon } from '../goal/goal.ts'
import type { Phrase } from '../goal/phrase/phrase-types.ts'
import type { IsoDay } from './dashboard-types.ts'
import { isoOrNull } from './iso.ts'

/** A measure as far as it was said. */
export interface PhraseMeasure {
  kind: string
  startOn: IsoDay | null
  dueOn: IsoDay | null
  [field: string]: unknown
}

/** What was understood of a sentence, as plain JSON. */
export interface PhraseView {
  kind: Phrase['kind']
  understoodAs: Phrase['understoodAs']
  /** What was understood, also when it is not whole yet, in whole metres and seconds, with its days. */
  measure: PhraseMeasure | null
  /** Nothing that the measure needs is missing. */
  ready: boolean
  fields: Phrase['fields']
  name: string | null
  startOn: IsoDay | null
  dueOn: IsoDay | null
  type: GoalType
  horizon: Horizon
  assumed: { code: string; [fact: string]: unknown }[]
  missing: string[]
  /** What is asked instead from later days on. */
  changes: { fromOn: IsoDay; measure: Measure }[]
  rewrites: {
    measure: Measure
    startOn: IsoDay
    dueOn: IsoDay
    type: GoalType
    horizon: Horizon
    because: { code: string; [fact: string]: unknown }
  }[]
}

export const phraseView = (phrase: Phrase): PhraseView => ({
  kind: phrase.kind,
  understoodAs: phrase.understoodAs,
  measure: phrase.kind === 'vague' ? null : measureView(phrase),
  ready: phrase.measure !== undefined,
  fields: phrase.fields,
  name: phrase.name ?? null,
  startOn: isoOrNull(phrase.startOn),
  dueOn: isoOrNull(phrase.dueOn),
  type: phrase.type,
  horizon: phrase.horizon,
  assumed: phrase.assumed.map(factsView),
  missing: [...phrase.missing],
  changes: phrase.changes.map(({ fromOn, measure }) => ({ fromOn: isoDate(fromOn), measure })),
  rewrites: phrase.rewrites.map(({ measure, startOn, dueOn, type, horizon, because }) => ({
    measure,
    startOn: isoDate(startOn),
    dueOn: isoDate(dueOn),
    type,
    horizon,
    because: factsView(because),
  })),
})

const measureView = ({ kind, measure, fields, startOn, dueOn }: Phrase): PhraseMeasure => ({
  ...Object.fromEntries(Object.entries(measure ?? fields).map(([name, value]) => [name, whole(name, value)])),
  kind,
  startOn: isoOrNull(startOn),
  dueOn: isoOrNull(dueOn),
})

/** Distances and times in whole metres and seconds; heights and the like keep their places. */
const whole = (name: string, value: unknown): unknown =>
  typeof value === 'number' && (name === 'distance_m' || name === 'amount' || name.endsWith('_s'))
    ? Math.round(value)
    : value

const DAYS: ReadonlySet<string> = new Set(['on', 'startOn', 'dueOn'])

/** Facts beside a code, their days as text. */
function factsView(facts: { readonly code: string }): { code: string; [fact: string]: unknown } {
  const entries = Object.entries<unknown>({ ...facts }).map(([name, value]) => [
    name,
    DAYS.has(name) ? isoDate(value as LocalDate) : value,
  ])
  return { ...Object.fromEntries(entries), code: facts.code }
}
