import type { Commitment } from '../../core/goal/goal.ts'
import type { InputProblem } from '../app-problem.ts'

/** What a runner says of a goal; null and absent are both "not said". */
export type CommitmentSaid = { readonly [Field in keyof Commitment]?: Commitment[Field] | null | undefined }

/** Only what was said; undefined when nothing was. */
export function commitmentOf(said: CommitmentSaid | null | undefined): Commitment | undefined {
  const fields = Object.entries(said ?? {}).filter(([, value]) => value != null)
  return fields.length === 0 ? undefined : (Object.fromEntries(fields) as Commitment)
}

const MOST: Readonly<Record<'excites' | 'frightens' | 'confidence', number>> = {
  excites: 10,
  frightens: 10,
  confidence: 100,
}

/** The scales of what a runner says of a goal; its words are free. */
export const checkCommitment = (commitment: Commitment | undefined): InputProblem[] =>
  Object.entries(MOST).flatMap(([field, max]): InputProblem[] => {
    const value = commitment?.[field as keyof typeof MOST]
    if (value === undefined || (Number.isFinite(value) && value >= 0 && value <= max)) return []
    return [{ code: 'out-of-range', field: `commitment.${field}`, min: 0, max }]
  })
