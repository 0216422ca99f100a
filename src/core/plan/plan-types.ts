import type { LocalDate, Weekday } from '../base/calendar.ts'
import type { RacePriority } from '../evidence/race.ts'
import type { Purpose, ShorterVersion, WorkoutKind, WorkoutStep } from '../evidence/planned-workout.ts'

export const PHASES = ['base', 'build', 'peak', 'taper', 'recovery'] as const
export type Phase = (typeof PHASES)[number]

/** What the plan leads to. A race has its day and distance, a level the weekly distance to be reached by a day. */
export type PlanAim =
  | {
      readonly kind: 'race'
      readonly distance_m: number
      /** The time aimed at; without one the aim is to finish. */
      readonly time_s?: number
      readonly on: LocalDate
      /** The race that was entered for it. */
      readonly raceId?: string
    }
  | {
      readonly kind: 'level'
      readonly weekly_m: number
      readonly on: LocalDate
      /** Of a goal of consistency or health: weeks without paces. What is held is the runner's own, and enough as it is. */
      readonly plain?: 'amount' | 'held'
      readonly runsPerWeek?: number
    }

/** Days and minutes the runner has. */
export interface Availability {
  /** Days of the week on which a run fits, at least one. */
  readonly days: readonly Weekday[]
  readonly runsPerWeek: number
  readonly longDay: Weekday
  /** Longest run that fits on a day, in minutes; as long as it takes where nothing is said. */
  readonly minutes?: Readonly<Partial<Record<Weekday, number>>>
}

export interface PlannedRun {
  readonly on: LocalDate
  readonly kind: WorkoutKind
  readonly purpose: Purpose
  /** In halves or tenths of the runner's kilometres or miles. */
  readonly distance_m: number
  readonly steps: readonly WorkoutStep[]
  /** For a bad day: less, and still worth it. */
  readonly shorter: ShorterVersion
}

/** Why a week asks less than it would. */
export const WEEK_NOTES = ['cut-back', 'pause', 'return', 'race-ahead', 'few-minutes', 'begun', 'from-little'] as const
export type WeekNote = (typeof WEEK_NOTES)[number]

export interface PlanWeek {
  readonly startsOn: LocalDate
  readonly phase: Phase
  readonly notes: readonly WeekNote[]
  /** Of the planned runs, the race itself left out. */
  readonly distance_m: number
  readonly runs: readonly PlannedRun[]
}

/** A dated benchmark on the way, with its range where it is a time. */
export type Milestone =
  | { readonly kind: 'longest-run'; readonly on: LocalDate; readonly distance_m: number }
  | { readonly kind: 'weeks-held'; readonly on: LocalDate; readonly weeks: number; readonly weekly_m: number }
  | {
      readonly kind: 'tune-up'
      readonly on: LocalDate
      readonly distance_m: number
      /** The middle four tenths of what such a day may bring (p30 to p70) when all goes to plan. */
      readonly fast_s?: number
      readonly slow_s?: number
      /** A race of the runner's own: entered, or a goal. Else a test in place of the day's run. */
      readonly isRace: boolean
      /** The race that was entered. */
      readonly raceId?: string
      /** Of a race: as the runner set it, B where they said nothing. */
      readonly priority?: RacePriority
    }
  | {
      readonly kind: 'race'
      readonly on: LocalDate
      readonly distance_m: number
      readonly time_s?: number
      readonly raceId?: string
    }

export type PlanProblem =
  | { readonly code: 'no-day-left' }
  | { readonly code: 'long-run-too-short'; readonly needed_m: number; readonly reached_m: number }
  | { readonly code: 'weeks-too-small'; readonly needed_m: number; readonly reached_m: number }
  | { readonly code: 'target-too-fast'; readonly chance: number; readonly time_s: number }
  | { readonly code: 'injured'; readonly since: LocalDate }
  /** A pregnancy that goes on: for midwife or doctor, and no plan of ours. */
  | { readonly code: 'pregnant'; readonly since: LocalDate }
  /** What was told belongs to a clinician, or to somebody to talk to, before any plan. */
  | { readonly code: 'first-things'; readonly since: LocalDate }
  | { readonly code: 'under-age' }

/** The least change that would do, each worked out. */
export type PlanAlternative =
  /** With the time that is likely by then, where the one aimed at is not. */
  | { readonly kind: 'later'; readonly on: LocalDate; readonly time_s?: number }
  | { readonly kind: 'shorter'; readonly distance_m: number }
  | { readonly kind: 'slower'; readonly time_s: number }
  | { readonly kind: 'finish' }
  | { readonly kind: 'less'; readonly weekly_m: number }

export interface Plan {
  readonly feasible: boolean
  readonly why: readonly PlanProblem[]
  readonly alternatives: readonly PlanAlternative[]
  readonly weeks: readonly PlanWeek[]
  readonly milestones: readonly Milestone[]
  /** What the heart rates of the steps come from; undefined where the runs show none, and the steps have none. */
  readonly highestHeartRate_bpm?: number
  /** The runner said it; else their runs show it. */
  readonly isHighestSaid?: boolean
  /** Metres a week of the runner's best months, where they are far above those of now. */
  readonly formerWeekly_m?: number
}
