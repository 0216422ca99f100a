import type { MergeProblem } from '../core/activity/merge-recordings.ts'
import type { FieldProblem } from '../core/goal/field.ts'

/** A field of a request that cannot be taken: those of a goal's measure, and a few of its own kind. */
export type InputProblem =
  | FieldProblem
  | { readonly code: 'not-a-zone'; readonly field: string }
  | { readonly code: 'no-words'; readonly field: string; readonly languages: readonly string[] }
  | { readonly code: 'in-the-past'; readonly field: string }
  | { readonly code: 'in-the-future'; readonly field: string }
  | { readonly code: 'carries-itself'; readonly field: string }
  /** It names something that is not there (any more). */
  | { readonly code: 'not-here'; readonly field: string }
  /** A cut that does not lie inside the activity, or behind a lap or a distance that it does not have. */
  | { readonly code: 'not-inside'; readonly field: string }
  /** Why activities cannot be one. */
  | { readonly code: MergeProblem; readonly field: string }
  | { readonly code: 'carries-shorter'; readonly field: string }
  | { readonly code: 'carries-no-outcome'; readonly field: string }
  | { readonly code: 'weight-stands-alone'; readonly field: string }
  | { readonly code: 'not-a-day'; readonly field: string }
  | { readonly code: 'not-a-goal'; readonly field: string }
  | { readonly code: 'not-steps'; readonly field: string }
  | { readonly code: 'not-a-workout'; readonly field: string }
  | { readonly code: 'not-workouts'; readonly field: string }
  | { readonly code: 'not-check-ins'; readonly field: string }
  /** A plan bends for days to come, for workouts that are its own, and not beyond its race. */
  | { readonly code: 'lived-day'; readonly field: string }
  | { readonly code: 'not-in-plan'; readonly field: string }
  | { readonly code: 'too-far'; readonly field: string }
  | { readonly code: 'nothing-to-copy'; readonly field: string }

/** What can be expected to go wrong in a use case. The edges turn a code into a status, an exit code and words. */
export type AppProblem =
  | {
      readonly code: 'not-found'
      readonly what:
        | 'goal'
        | 'activity'
        | 'race'
        | 'gear'
        | 'import'
        | 'change'
        | 'file'
        | 'revision'
        | 'pause'
        | 'check-in'
        | 'workout'
        | 'plan'
        | 'option'
        | 'adjustment'
        | 'review'
        | 'worksheet'
    }
  /** Someone wrote in between: `have` is the version that stands. */
  | { readonly code: 'stale-version'; readonly have: number }
  | { readonly code: 'validation'; readonly fields: readonly InputProblem[] }
  | { readonly code: 'wrong-state'; readonly from: string; readonly to: string }
  /** Taken back already, or something newer stands on it. */
  | { readonly code: 'nothing-to-undo' }
  /** Weeks are planned back from a race or a weekly distance; this goal is neither. */
  | { readonly code: 'no-plan-for-kind' }
  /** The weeks do not suffice: there is nothing to take. The preview says why, and what would do. */
  | { readonly code: 'plan-not-feasible' }
  /** Something outranks every goal: no plan is taken before it has ended. */
  | { readonly code: 'first-things-first' }
  /** The idempotency key was used before, for another request. */
  | { readonly code: 'conflict' }
  | { readonly code: 'too-large'; readonly limit_bytes: number }
