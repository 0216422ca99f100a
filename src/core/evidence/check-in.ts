import type { LocalDate } from '../base/calendar.ts'

/** When the runner was asked: after a run, in the morning, before one, or on a quiet day of the week. */
export const CHECK_IN_MOMENTS = ['before-run', 'after-run', 'morning', 'weekly'] as const
export type CheckInMoment = (typeof CHECK_IN_MOMENTS)[number]

/** Signs that belong to a clinician, not to a goal (docs/methods/signs-medical.md). Never scored. */
export const MEDICAL_SIGNS = [
  'bone-tenderness',
  'night-pain',
  'limping',
  'pain-earlier',
  'swelling',
  'giving-way',
  'numbness',
  'chest-pain',
  'fainting',
  'palpitations',
  'breathlessness',
  'bone-stress',
  'missed-periods',
  'low-libido',
  'weight-loss',
  'dizziness',
  'food-thoughts',
  'constant-fatigue',
] as const
export type MedicalSign = (typeof MEDICAL_SIGNS)[number]

/** A clinician said that running is all right, or the runner says that it is gone: which ends what is in open-medical.ts. */
export const CLEARANCES = ['clinician', 'resolved'] as const
export type Clearance = (typeof CLEARANCES)[number]

/** Pain as the runner says it, 0 (none) to 10. */
export interface PainReport {
  /** The worst of the day; 0 is a word too: no pain. */
  readonly level: number
  /** In the runner's words: 'left knee'. */
  readonly where?: string
  readonly during?: number
  readonly nextMorning?: number
}

/**
 * The runner's word on a day. Every question may be left open: what is absent was not said, and is neither 0 nor good.
 * Scales run from 0 (not at all) to 10 (very).
 */
export interface CheckIn {
  readonly id: string
  readonly on: LocalDate
  readonly moment: CheckInMoment
  readonly activityId?: string
  /** Of one goal: excitement, want-to and identity are asked of a goal. */
  readonly goalId?: string
  /** How hard the day's running was, 0 to 10 (session RPE). */
  readonly effort?: number
  readonly pain?: PainReport
  readonly medicalSigns?: readonly MedicalSign[]
  /** Of every medical sign told up to this check-in. */
  readonly clearance?: Clearance
  readonly sleep_h?: number
  /** How well, 0 to 10. */
  readonly sleepQuality?: number
  readonly energy?: number
  readonly mood?: number
  readonly joy?: number
  readonly stress?: number
  readonly excitement?: number
  readonly anxiety?: number
  /** 10: only because I want to. */
  readonly wantTo?: number
  /** 10: only because I have to. */
  readonly haveTo?: number
  /** How much of how I see myself hangs on this goal. */
  readonly identity?: number
  /** Answers to the runner's own questions (self-rated goals), by the question's name. */
  readonly answers?: Readonly<Record<string, number>>
  /** Free words. Never logged, titled, fed or pictured. */
  readonly words?: string
  readonly version: number
}
