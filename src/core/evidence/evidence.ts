import type { LocalDate, Weekday } from '../base/calendar.ts'
import type { Sport, SubSport } from '../activity/sport.ts'

/** What goals and charts need of an activity: one small row, twins and "not for goals" already left out. */
export interface ActivityFact {
  readonly id: string
  readonly startAt: number
  readonly localDay: LocalDate
  readonly sport: Sport
  readonly subSport?: SubSport
  readonly distance_m?: number
  readonly elapsed_s: number
  readonly moving_s: number
  readonly ascent_m?: number
}

/** The fastest stretch of a distance within one of the activities of the evidence; elapsed time, not moving time. */
export interface BestEffortFact {
  readonly activityId: string
  readonly localDay: LocalDate
  readonly distance_m: number
  readonly elapsed_s: number
}

/** Days on which the runner rests a goal or all of them, both included; without `to` it is still going on. */
export interface Pause {
  readonly from: LocalDate
  readonly to?: LocalDate
  readonly reason: 'injury' | 'illness' | 'pregnancy' | 'travel' | 'life' | 'rest'
  /** Of one goal; without it, of all. */
  readonly goalId?: string
}

/** All that is known of an athlete as of a day: facts of days after `asOf` are not in it (see `evidenceAsOf`). */
export interface Evidence {
  readonly asOf: LocalDate
  readonly weekStart: Weekday
  /** In order of start, then id. */
  readonly activities: readonly ActivityFact[]
  /** In order of day, then activity id, then distance. */
  readonly bestEfforts: readonly BestEffortFact[]
  readonly pauses: readonly Pause[]
}

/** The evidence without the facts of days after `asOf`. */
export function evidenceAsOf(evidence: Evidence, asOf: LocalDate): Evidence {
  return {
    ...evidence,
    asOf,
    activities: evidence.activities.filter((activity) => activity.localDay <= asOf),
    bestEfforts: evidence.bestEfforts.filter((effort) => effort.localDay <= asOf),
    pauses: evidence.pauses.filter((pause) => pause.from <= asOf),
  }
}
