import { checkMeasure } from '../check-measure.ts'
import type { Draft } from './draft.ts'
import { beyondPossible } from './possible.ts'
import type { MissingField } from './phrase-types.ts'

/** Fields that a runner is asked for; of others nothing is known that a question could put right. */
const ASKED: ReadonlySet<string> = new Set<MissingField>([
  ...([
    'distance_m',
    'time_s',
    'times',
    'weeks',
    'slack_weeks',
    'months',
    'slack_months',
    'quantity',
    'amount',
    'per',
  ] as const),
  ...([
    'table',
    'misses',
    'count',
    'of',
    'low',
    'high',
    'height_m',
    'target',
    'heart_rate_bpm',
    'days',
    'parts',
  ] as const),
])
const isAsked = (field: string): field is MissingField => ASKED.has(field)

/** The draft without values that no measure may have ('40 days a week') or nobody can reach: they are asked for again. */
export function soundDraft(draft: Draft): Draft {
  const later = (draft.changes ?? []).map(({ measure }) => {
    const { kind: _, ...fields } = measure
    return { ...draft, measure, fields, changes: [] }
  })
  // An amount that cannot be is asked for again, whichever of them it is.
  const unsound = later.map(soundDraft).find(({ measure }) => measure === undefined)
  if (unsound) return unsound
  const beyond = beyondPossible(draft)
  if (beyond) {
    const { measure: _, ...rest } = draft
    const fields = Object.fromEntries(Object.entries(draft.fields).filter(([name]) => name !== beyond.field))
    return {
      ...rest,
      fields,
      assumed: [...draft.assumed, { code: 'beyond-possible', days: beyond.days }],
      missing: [...new Set([beyond.field, ...draft.missing])],
    }
  }
  if (!draft.measure) return draft
  const checked = checkMeasure(draft.measure)
  if (checked.ok) return { ...draft, measure: checked.value }
  const { measure: _, ...rest } = draft
  // 'parts[1].amount' is asked for as its part.
  const wrong = new Set(checked.error.map((problem) => problem.field.split(/[.[]/)[0] ?? problem.field))
  const fields = Object.fromEntries(Object.entries(draft.fields).filter(([name]) => !wrong.has(name)))
  return { ...rest, fields, missing: [...new Set([...[...wrong].filter(isAsked), ...draft.missing])] }
}
