import type { Measure, MeasureKind } from '../../../core/goal/measure.ts'

export interface FieldText {
  readonly label: string
  readonly question: string
  readonly hint?: string
}

/** Every field that any form of a measure has, but its kind. */
type FieldNames<M> = M extends Measure ? Exclude<keyof M, 'kind'> & string : never

/** Words for every field of some kinds: one that lacks them does not compile. */
export type FieldTexts<Kinds extends MeasureKind> = {
  readonly [Kind in Kinds]: { readonly [F in FieldNames<Extract<Measure, { kind: Kind }>>]-?: FieldText }
}
