import type { LocalDate } from '../base/calendar.ts'
import type { EpochMs } from '../base/units.ts'

export const REVIEW_KINDS = ['weekly', 'monthly', 'season', 'race'] as const
export type ReviewKind = (typeof REVIEW_KINDS)[number]

/** What a review asks, in words of the runner; each may be left open. */
export const REVIEW_QUESTIONS = [
  'went-well',
  'hard',
  'learned',
  'as-forecast',
  'why-so',
  'gave',
  'what-next',
  'one-decision',
] as const
export type ReviewQuestion = (typeof REVIEW_QUESTIONS)[number]

/** What the runner said in a review: kept, and changed only by saying it again. */
export interface KeptReview {
  readonly id: string
  readonly kind: ReviewKind
  readonly from: LocalDate
  readonly to: LocalDate
  readonly raceId?: string
  readonly answers: { readonly [Question in ReviewQuestion]?: string | undefined }
  /** Whether a goal still matters, by its id. */
  readonly matters: Readonly<Record<string, boolean>>
  readonly at: EpochMs
  readonly version: number
}
