import type { FieldProblem } from '../core/goal/field.ts'

/** A field of a request that cannot be taken: those of a goal's measure, and a few of its own kind. */
export type InputProblem =
  | FieldProblem
  | { readonly code: 'not-a-zone'; readonly field: string }
  | { readonly code: 'no-words'; readonly field: string; readonly languages: readonly string[] }
  | { readonly code: 'in-the-past'; readonly field: string }
  | { readonly code: 'in-the-future'; readonly field: string }
  | { readonly code: 'carries-itself'; readonly field: string }

/** What can be expected to go wrong in a use case. The edges turn a code into a status, an exit code and words. */
export type AppProblem =
  | { readonly code: 'not-found'; readonly what: 'goal' | 'activity' | 'import' | 'change' | 'file' }
  /** Someone wrote in between: `have` is the version that stands. */
  | { readonly code: 'stale-version'; readonly have: number }
  | { readonly code: 'validation'; readonly fields: readonly InputProblem[] }
  | { readonly code: 'wrong-state'; readonly from: string; readonly to: string }
  /** Taken back already, or something newer stands on it. */
  | { readonly code: 'nothing-to-undo' }
  /** The idempotency key was used before, for another request. */
  | { readonly code: 'conflict' }
  | { readonly code: 'too-large'; readonly limit_bytes: number }
