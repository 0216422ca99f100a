/** Units of a plain number; distances, times and paces have kinds of their own. */
export const FIELD_UNITS = ['bpm', 'kg', 'm', 's/km', 'steps/min', 'share'] as const
export type FieldUnit = (typeof FIELD_UNITS)[number]

/** Asked only where another field says one of these; a field that is left out says what `absent` names. */
export interface FieldCondition {
  readonly field: string
  readonly is: readonly string[]
}

interface FieldBase {
  readonly name: string
  /** Required wherever it is asked. */
  readonly required: boolean
  readonly when?: FieldCondition
}

/** What one cell of a table may be. */
export type PlainField = FieldBase &
  (
    | { readonly kind: 'distance'; readonly min: number; readonly max: number }
    | { readonly kind: 'duration'; readonly min: number; readonly max: number }
    | { readonly kind: 'count'; readonly min: number; readonly max: number; readonly default?: number }
    | {
        readonly kind: 'choice'
        readonly choices: readonly string[]
        readonly default?: string
        /** What it means when it is left out; unlike a default it is not written down. */
        readonly absent?: string
      }
  )

/** A field of a measure as plain data. Questions and labels are words and are looked up by `measure kind.field name`. */
export type Field =
  | PlainField
  | (FieldBase &
      (
        | /** A number whose unit another field chooses: metres, seconds or a count. */
          { readonly kind: 'amount'; readonly unitFrom: string; readonly max: number }
        | { readonly kind: 'sports'; readonly default: readonly string[] }
        /** 0 to 10 in the runner's own feeling, halves allowed. */
        | { readonly kind: 'rating' }
        /** Any number of a range; its unit is fixed, or follows from another field's choice. */
        | {
            readonly kind: 'number'
            readonly min: number
            readonly max: number
            readonly unit?: FieldUnit
            readonly unitFrom?: { readonly field: string; readonly units: Readonly<Record<string, FieldUnit>> }
          }
        | { readonly kind: 'truth' }
        /** One line in the runner's words, up to so many characters. */
        | { readonly kind: 'text'; readonly max: number }
        /** Several lines, in order. */
        | { readonly kind: 'texts'; readonly most: number; readonly max: number }
        /** ISO weekdays, 1 (Monday) to 7, each once, in order. */
        | { readonly kind: 'weekdays' }
        /** A table of the runner's own. */
        | { readonly kind: 'rows'; readonly columns: readonly PlainField[]; readonly most: number }
        /** Other measures: the parts of a composite. */
        | { readonly kind: 'measures'; readonly most: number }
      ))

export type FieldProblem =
  | { readonly code: 'required'; readonly field: string }
  | { readonly code: 'not-a-number'; readonly field: string }
  | { readonly code: 'not-whole'; readonly field: string }
  | { readonly code: 'out-of-range'; readonly field: string; readonly min: number; readonly max: number }
  | { readonly code: 'not-a-choice'; readonly field: string; readonly choices: readonly string[] }
  | { readonly code: 'not-text'; readonly field: string; readonly max: number }
  | { readonly code: 'not-a-list'; readonly field: string; readonly most: number }
  | { readonly code: 'unknown-field'; readonly field: string }
  /** Values that are fine alone and cannot be together: more spare weeks than weeks, a due day before the start. */
  | { readonly code: 'contradiction'; readonly field: string; readonly with: string }
  /** A weight that no goal leads to. */
  | { readonly code: 'below-healthy-weight'; readonly field: string }
  /** Of age by year of birth alone: surely so from this year on. */
  | { readonly code: 'adults-only'; readonly field: string; readonly fromYear: number }
  | { readonly code: 'birth-year-needed'; readonly field: string }
