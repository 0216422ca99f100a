import type { UnitSystem } from '../../../core/evidence/athlete.ts'
import type { Horizon } from '../../../core/goal/goal.ts'
import type { MeasureKind } from '../../../core/goal/measure.ts'
import { MEASURE_KINDS } from '../../../core/goal/measures/index.ts'
import type { PhraseAnswer, RewriteAnswer } from '../../api-client/answers.ts'
import { draftOf, emptyDraft, type MeasureDraft } from '../../goal-form/measure-draft.ts'

/** A goal while it is filled in. Days are ISO, '' where none is given. */
export interface GoalDraft {
  readonly measure: MeasureDraft
  readonly startOn: string
  readonly dueOn: string
  /** Undefined: what the measure usually is. */
  readonly horizon?: Horizon
  /** What is asked instead from later days on, as it was said. */
  readonly changes?: PhraseAnswer['changes']
}

export const blankGoal = (): GoalDraft => ({ measure: emptyDraft('race-time'), startOn: '', dueOn: '' })

const isKind = (kind: string): kind is MeasureKind => (MEASURE_KINDS as readonly string[]).includes(kind)

/** What a sentence was understood as; nothing for a kind that cannot be followed yet and for a mere direction. */
export function goalOfPhrase(
  answer: PhraseAnswer,
  units: UnitSystem,
  elevationUnits: UnitSystem,
): GoalDraft | undefined {
  if (!isKind(answer.kind)) return undefined
  return {
    measure: draftOf(answer.kind, { ...answer.fields, ...answer.measure }, units, elevationUnits),
    startOn: answer.startOn ?? '',
    dueOn: answer.dueOn ?? '',
    horizon: answer.horizon,
    ...(answer.changes.length > 0 && { changes: answer.changes }),
  }
}

export const goalOfRewrite = (
  { measure, startOn, dueOn, horizon }: RewriteAnswer,
  units: UnitSystem,
  elevationUnits: UnitSystem,
): GoalDraft => ({
  measure: draftOf(measure.kind, { ...measure }, units, elevationUnits),
  startOn,
  dueOn,
  horizon,
})
