import { isoDate, type LocalDate } from '../base/calendar.ts'
import type { Measure } from '../goal/measure.ts'
import type { GoalType, Horizon } from '../goal/goal.ts'
import type { Phrase } from '../goal/phrase/phrase-types.ts'
import type { IsoDay } from './dashboard-types.ts'
import { isoOrNull } from './iso.ts'

/** What was understood of a sentence, as plain JSON. */
export interface PhraseView {
  kind: Phrase['kind']
  understoodAs: Phrase['understoodAs']
  measure: Measure | null
  fields: Phrase['fields']
  startOn: IsoDay | null
  dueOn: IsoDay | null
  type: GoalType
  horizon: Horizon
  assumed: { code: string; [fact: string]: unknown }[]
  missing: string[]
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
  measure: phrase.measure ?? null,
  fields: phrase.fields,
  startOn: isoOrNull(phrase.startOn),
  dueOn: isoOrNull(phrase.dueOn),
  type: phrase.type,
  horizon: phrase.horizon,
  assumed: phrase.assumed.map(factsView),
  missing: [...phrase.missing],
  rewrites: phrase.rewrites.map(({ measure, startOn, dueOn, type, horizon, because }) => ({
    measure,
    startOn: isoDate(startOn),
    dueOn: isoDate(dueOn),
    type,
    horizon,
    because: factsView(because),
  })),
})

const DAYS: ReadonlySet<string> = new Set(['on', 'startOn', 'dueOn'])

/** Facts beside a code, their days as text. */
function factsView(facts: { readonly code: string }): { code: string; [fact: string]: unknown } {
  const entries = Object.entries<unknown>({ ...facts }).map(([name, value]) => [
    name,
    DAYS.has(name) ? isoDate(value as LocalDate) : value,
  ])
  return { ...Object.fromEntries(entries), code: facts.code }
}
