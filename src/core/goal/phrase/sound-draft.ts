import { checkMeasure } from '../check-measure.ts'
import type { Draft } from './draft.ts'
import type { MissingField } from './phrase-types.ts'

const ASKED: ReadonlySet<string> = new Set<MissingField>([
  'distance_m',
  'time_s',
  'times',
  'weeks',
  'slack_weeks',
  'quantity',
  'amount',
  'per',
])
const isAsked = (field: string): field is MissingField => ASKED.has(field)

/** The draft without values that no measure may have ('40 days a week'): they are asked for again. */
export function soundDraft(draft: Draft): Draft {
  if (!draft.measure) return draft
  const checked = checkMeasure(draft.measure)
  if (checked.ok) return draft
  const { measure: _, ...rest } = draft
  const wrong = new Set(checked.error.map((problem) => problem.field))
  const fields = Object.fromEntries(Object.entries(draft.fields).filter(([name]) => !wrong.has(name)))
  return {
    ...rest,
    clear: true,
    fields: { ...fields, kind: draft.kind },
    missing: [...new Set([...[...wrong].filter(isAsked), ...draft.missing])],
  }
}
