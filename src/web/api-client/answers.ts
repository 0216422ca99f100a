import type { TrainingTotals } from '../../core/activity/training-search.ts'
import type { GoalType, Horizon } from '../../core/goal/goal.ts'
import type { Measure } from '../../core/goal/measure.ts'
import type { Assumption, MissingField, Phrase, Rewrite } from '../../core/goal/phrase/phrase-types.ts'
import type { ActivityPage, ActivityRow, GoalCard, GoalPage } from '../../core/view/dashboard-types.ts'
import type { ImportJob, Profile } from '../../api/contract.ts'

/** What a write answers with: the thing as it is now, and the name by which the change can be taken back. */
export interface Change {
  readonly change: { readonly id: string }
}
export type ProfileChange = Change & {
  readonly profile: Profile
  /** What a new zone moved: activities to another day, and the days that they lay on. */
  readonly moved: { readonly activities: number; readonly days: number }
}
export type GoalChange = Change & { readonly goal: GoalPage }
export type ActivityChange = Change & { readonly activity: ActivityPage }

export interface GoalList {
  readonly goals: GoalCard[]
}
export interface ActivityList {
  readonly activities: ActivityRow[]
  /** Of all that fit, not only of these. */
  readonly totals: TrainingTotals
  /** Cursor of the page before this one in time; null at the first activity. */
  readonly next: string | null
}
export interface ImportList {
  readonly imports: ImportJob[]
}
export interface ImportAnswer {
  readonly import: ImportJob
}

/** How a sentence was understood. Days within the facts are ISO texts here. */
export interface PhraseAnswer {
  readonly kind: Phrase['kind']
  readonly understoodAs: Phrase['understoodAs']
  readonly measure: Readonly<Record<string, unknown>> | null
  readonly ready: boolean
  readonly fields: Phrase['fields']
  readonly name: string | null
  readonly startOn: string | null
  readonly dueOn: string | null
  readonly type: GoalType
  readonly horizon: Horizon
  readonly assumed: readonly Assumption[]
  readonly missing: readonly MissingField[]
  readonly changes: readonly { readonly fromOn: string; readonly measure: Measure }[]
  readonly rewrites: readonly RewriteAnswer[]
}
export type RewriteAnswer = Omit<Rewrite, 'startOn' | 'dueOn'> & { readonly startOn: string; readonly dueOn: string }
