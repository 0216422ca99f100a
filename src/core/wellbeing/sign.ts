import type { LocalDate } from '../base/calendar.ts'
import type { MedicalSign } from '../evidence/check-in.ts'
import type { CheckInScale } from '../evidence/check-in-scales.ts'
import type { PauseReason } from '../evidence/evidence.ts'

/**
 * How strong the finding behind a rule is: trials or a meta-analysis, consistent observation, theory or small studies,
 * or common practice that no study carries. Of the rule, never of the runner. docs/methods/signs.md
 */
export const STRENGTHS = ['strong', 'moderate', 'weak', 'practice'] as const
export type Strength = (typeof STRENGTHS)[number]

/** Every sign there is. Codes outlive their words: programs read them. */
export const SIGN_CODES = [
  // What a clinician should hear of, and words that ask for another person.
  'despair',
  'medical-heart',
  'medical-bone',
  'medical-joint',
  'medical-energy',
  // The red flags: a goal begins to hurt.
  'running-injured',
  'running-ill',
  'pain-run-through',
  'pain-strong',
  'pain-staying',
  'anxiety-above-excitement',
  'joy-gone',
  'obligation',
  'self-worth',
  'meaning-lost',
  // What the body and the weeks show.
  'worn-down',
  'effort-rising',
  'resting-heart-rate',
  'short-sleep',
  'long-run-jump',
  'long-run-jump-planned',
  'ramp',
  'monotony',
  // What life and the goal's own way show.
  'break',
  'busy-life',
  'adherence-low',
  'no-contact',
  'forecast-falling',
  'forecast-rising',
  'goal-churn',
] as const
export type SignCode = (typeof SIGN_CODES)[number]

/** The five red flags of a goal that hurts, and the signs that speak for each. */
export const RED_FLAGS = {
  'training-through-injury': ['running-injured', 'running-ill', 'pain-run-through', 'pain-strong'],
  'anxiety-above-excitement': ['anxiety-above-excitement'],
  'no-joy-left': ['joy-gone'],
  'obligation-instead-of-aspiration': ['obligation'],
  'self-worth-tied': ['self-worth'],
} as const satisfies Record<string, readonly SignCode[]>
export type RedFlag = keyof typeof RED_FLAGS
export const RED_FLAG_CODES = [
  'training-through-injury',
  'anxiety-above-excitement',
  'no-joy-left',
  'obligation-instead-of-aspiration',
  'self-worth-tied',
] as const satisfies readonly RedFlag[]

/** One fact that a sign rests on. Free words are never among them. */
export type SignFact =
  | {
      readonly kind: 'answer'
      readonly on: LocalDate
      /** Without one a watch measured it. */
      readonly checkInId?: string
      readonly question: SignQuestion
      readonly value: number
      readonly where?: string
    }
  | {
      readonly kind: 'medical'
      readonly on: LocalDate
      readonly checkInId: string
      readonly signs: readonly MedicalSign[]
    }
  | {
      readonly kind: 'run'
      readonly on: LocalDate
      readonly activityId: string
      readonly distance_m?: number
      readonly effort?: number
      readonly pace_s_per_km?: number
    }
  /** A run, done or planned, beside the longest of the thirty days before it. */
  | {
      readonly kind: 'jump'
      readonly on: LocalDate
      readonly activityId?: string
      readonly workoutId?: string
      readonly distance_m: number
      readonly longest_m: number
      readonly upTo_m: number
    }
  | { readonly kind: 'pause'; readonly from: LocalDate; readonly to?: LocalDate; readonly reason: PauseReason }
  /** Running of a range of days beside what is usual for as many. */
  | {
      readonly kind: 'volume'
      readonly from: LocalDate
      readonly to: LocalDate
      readonly distance_m: number
      readonly before_m: number
    }
  | {
      readonly kind: 'frequency'
      readonly from: LocalDate
      readonly to: LocalDate
      readonly runs: number
      readonly usualRuns: number
    }
  | { readonly kind: 'monotony'; readonly from: LocalDate; readonly to: LocalDate; readonly monotony: number }
  /** The middle of what was said lately beside the middle of the weeks before. */
  | {
      readonly kind: 'trend'
      readonly from: LocalDate
      readonly to: LocalDate
      readonly question: SignQuestion
      readonly lately: number
      readonly before: number
    }
  | {
      readonly kind: 'measured'
      readonly on: LocalDate
      readonly resting_heart_rate_bpm: number
      readonly usual_bpm: number
    }
  | {
      readonly kind: 'workouts'
      readonly from: LocalDate
      readonly to: LocalDate
      readonly kept: number
      readonly asked: number
    }
  | { readonly kind: 'nothing'; readonly from: LocalDate; readonly to: LocalDate; readonly days: number }
  | { readonly kind: 'forecast'; readonly on: LocalDate; readonly chance: number; readonly before: number }
  | { readonly kind: 'changes'; readonly from: LocalDate; readonly to: LocalDate; readonly count: number }

export type SignQuestion = CheckInScale | 'pain' | 'sleep_h'

/** Something that was seen in the data or in the runner's word. Never a diagnosis, never a score of a person. */
export interface Sign {
  readonly code: SignCode
  /** Of one goal; without it, of the runner's running as a whole. */
  readonly goalId?: string
  /** The first day of what is seen now without a gap. */
  readonly since: LocalDate
  /** In order of days. Empty of 'despair': what was written stays where it was written. */
  readonly evidence: readonly SignFact[]
  readonly strength: Strength
  /** Whether it asks for a clinician's word before anything else. */
  readonly isMedical: boolean
}
