/** A field of a measure as plain data. Questions and labels are words and are looked up by `measure kind.field name`. */
export type Field = { readonly name: string; readonly required: boolean } & (
  | { readonly kind: 'distance'; readonly min: number; readonly max: number }
  | { readonly kind: 'duration'; readonly min: number; readonly max: number }
  | { readonly kind: 'count'; readonly min: number; readonly max: number; readonly default?: number }
  /** A number whose unit another field chooses: metres, seconds or a count. */
  | { readonly kind: 'amount'; readonly unitFrom: string; readonly max: number }
  | { readonly kind: 'choice'; readonly choices: readonly string[]; readonly default?: string }
  | { readonly kind: 'sports'; readonly default: readonly string[] }
)

export type FieldProblem =
  | { readonly code: 'required'; readonly field: string }
  | { readonly code: 'not-a-number'; readonly field: string }
  | { readonly code: 'not-whole'; readonly field: string }
  | { readonly code: 'out-of-range'; readonly field: string; readonly min: number; readonly max: number }
  | { readonly code: 'not-a-choice'; readonly field: string; readonly choices: readonly string[] }
  | { readonly code: 'unknown-field'; readonly field: string }
  /** Values that are fine alone and cannot be together: more spare weeks than weeks, a due day before the start. */
  | { readonly code: 'contradiction'; readonly field: string; readonly with: string }
