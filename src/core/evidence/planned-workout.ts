import type { LocalDate } from '../base/calendar.ts'
import type { Sport } from '../activity/sport.ts'

export const WORKOUT_KINDS = [
  'easy',
  'long',
  'recovery',
  'steady',
  'tempo',
  'intervals',
  'hills',
  'race-pace',
  'race',
  'strength',
  'cross-training',
  'rest',
] as const
export type WorkoutKind = (typeof WORKOUT_KINDS)[number]

export interface HeartRateRange {
  readonly low_bpm: number
  readonly high_bpm: number
}

/** The same running by heart rate, for who would rather watch that; only where the runner's own is known. */
interface OrByHeartRate {
  readonly heartRate?: HeartRateRange
}

/** What a step aims at. Paces are seconds a kilometre, the faster one first. */
export type StepTarget =
  | ({ readonly by: 'pace'; readonly fast_s_per_km: number; readonly slow_s_per_km: number } & OrByHeartRate)
  | ({ readonly by: 'heart-rate' } & HeartRateRange)
  /** 0 (rest) to 10 (all there is). */
  | ({ readonly by: 'effort'; readonly low: number; readonly high: number } & OrByHeartRate)

export const STEP_ROLES = ['warm-up', 'work', 'recovery', 'cool-down', 'easy'] as const
export type StepRole = (typeof STEP_ROLES)[number]

/** One part of a workout, by distance or by time, `repeat` times the steps inside. */
export type WorkoutStep =
  | {
      readonly role: StepRole
      readonly distance_m?: number
      readonly duration_s?: number
      readonly target?: StepTarget
    }
  | { readonly repeat: number; readonly steps: readonly WorkoutStep[] }

/** What a run of a plan is for; the sentence is added in words. */
export const PURPOSES = [
  'easy-volume',
  'recovery',
  'endurance',
  'threshold',
  'aerobic-power',
  'goal-pace',
  'leg-speed',
  'sharpen',
  'walk-run',
] as const
export type Purpose = (typeof PURPOSES)[number]

/** For a bad day: less, and still worth it. */
export interface ShorterVersion {
  readonly distance_m: number
  readonly steps: readonly WorkoutStep[]
}

/** What became of it, as far as the runner has said; what was done shows in the activities. */
export const WORKOUT_WORDS = ['eased', 'skipped', 'done'] as const
export type WorkoutWord = (typeof WORKOUT_WORDS)[number]

/** A workout of one day, entered by hand, by file or by a plan. `rest` is planned too. */
export interface PlannedWorkout {
  readonly id: string
  readonly on: LocalDate
  readonly kind: WorkoutKind
  readonly sport: Sport
  readonly name?: string
  readonly distance_m?: number
  readonly duration_s?: number
  readonly steps: readonly WorkoutStep[]
  /** The goal or the block that it belongs to. */
  readonly goalId?: string
  readonly planId?: string
  /** As its plan laid it. */
  readonly purpose?: Purpose
  readonly shorter?: ShorterVersion
  /** Laid by a plan and changed by the runner since: the plan leaves it alone. */
  readonly isOwn?: boolean
  /** The runner's own word; without one, planned and done are matched by day, kind and size. */
  readonly word?: WorkoutWord
  /** Why it was eased or skipped, in the runner's words. */
  readonly reason?: string
  readonly version: number
}
