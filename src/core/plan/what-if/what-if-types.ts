import type { LocalDate, Weekday } from '../../base/calendar.ts'
import type { UnitSystem } from '../../evidence/athlete.ts'
import type { Pause } from '../../evidence/evidence.ts'
import type { Quantiles } from '../../forecast/forecast.ts'
import type { GoalType } from '../../goal/goal.ts'
import type { Measure } from '../../goal/measure.ts'
import type { Availability } from '../plan-types.ts'
import type { RunDone } from '../runner-now.ts'

/**
 * [days since the row before (the first: since 1970), seconds, metres where they are not those of the row before, doubt]: a
 * result as of today, its time on flat ground in the cool.
 */
export type ResultRow = readonly [later: number, time_s: number, distance_m?: number, unsure?: number]
/** The same of an effort; behind it which of the day's runs it is of, where that is not the first. */
export type EffortRow = readonly [later: number, time_s: number, distance_m?: number, unsure?: number, run?: number]
/** [days since the row before, metres, moving seconds]; what the goal does not count is left out, or -1 before what it counts. */
export type RunRow = readonly [later: number, distance_m?: number, moving_s?: number]

/**
 * All that a what-if reads, small enough to travel (at most 20 kB of JSON): the goal as it is asked about, and of the
 * evidence only what its own forecast and the limits of training look at.
 */
export interface WhatIfInputs {
  readonly asOf: LocalDate
  readonly weekStart: Weekday
  readonly type: GoalType
  readonly measure: Measure
  readonly startOn: LocalDate
  readonly dueOn: LocalDate | null
  /** Of a time: results and efforts, as of today, and races to come over the distance. */
  readonly race: {
    readonly distance_m: number
    /** The time aimed at, in whole seconds. */
    readonly time_s: number
    readonly attempts: number | null
    readonly races: readonly ResultRow[]
    readonly efforts: readonly EffortRow[]
    readonly runner: { readonly sex?: 'female' | 'male'; readonly age_years?: number; readonly weekly_m?: number }
    readonly planned: readonly {
      readonly on: number
      readonly priority: 'A' | 'B' | 'C'
      readonly ascent_m?: number
      readonly altitude_m?: number
      readonly temperature_c?: number
      readonly dewPoint_c?: number
    }[]
    readonly stated: { readonly distance_m: number; readonly time_s: number } | null
  } | null
  /** Of weeks and amounts: the runs of the last year. */
  readonly log: {
    readonly first: LocalDate
    readonly since: LocalDate
    readonly runs: readonly RunRow[]
    readonly pauses: readonly Pause[]
  } | null
  /** Of what is planned back from a day: where the weeks start. null where nothing is. */
  readonly way: {
    readonly kind: 'race' | 'level'
    readonly distance_m: number
    readonly units: UnitSystem
    readonly availability: Availability
    readonly full_m: number
    readonly lately_m: number
    readonly runs: readonly RunDone[]
    readonly rests: readonly { readonly from: LocalDate; readonly to: LocalDate }[]
    readonly races: readonly { readonly on: LocalDate; readonly distance_m: number }[]
    readonly easyPace_s_per_km: number
    readonly marathonTime_s: number | null
    readonly usual: { readonly low_m: number; readonly high_m: number } | null
  } | null
  /** Where the sliders begin and end. */
  readonly now: {
    readonly target: number | null
    readonly runsPerWeek: number
    readonly weekly_m: number | null
    readonly kept: number
  }
  readonly range: {
    /** From the easiest to the hardest. */
    readonly target: readonly [easy: number, hard: number] | null
    readonly dueOn: readonly [first: LocalDate, last: LocalDate] | null
    readonly weekly_m: readonly [least: number, most: number] | null
  }
}

/** Where the sliders stand; what is absent stands as the inputs say. */
export interface WhatIfAsked {
  readonly target?: number | undefined
  readonly dueOn?: LocalDate | undefined
  readonly runsPerWeek?: number | undefined
  readonly weekly_m?: number | undefined
  /** Share of the planned training that is done, 0 to 1. */
  readonly kept?: number | undefined
}

export interface WhatIfFanPoint extends Quantiles {
  readonly on: LocalDate
}

/** The honest ends of a chance: below a tenth not with this date, above nine tenths a floor. */
export type WhatIfEnd = 'not-with-this-date' | 'a-floor'

export interface WhatIfAnswer {
  /** undefined: none can be said. */
  readonly chance: number | undefined
  readonly end: WhatIfEnd | undefined
  /** From the day after asOf to the last, of times and sums; empty of others. */
  readonly fan: readonly WhatIfFanPoint[]
  /** Weeks from today that training for it takes; undefined where nothing is planned back, or two years do not do. */
  readonly requiredWeeks: number | undefined
  readonly weeks: number
  /** The date leaves the weeks that it takes. */
  readonly enoughWeeks: boolean
}
