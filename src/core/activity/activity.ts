import type { LocalDate } from '../base/calendar.ts'
import type { EpochMs } from '../base/units.ts'
import type { ZoneName } from '../base/zone.ts'
import type { ActivityWarning, Lap } from './parsed-activity.ts'
import type { Sport, SubSport } from './sport.ts'
import type { Streams } from './streams.ts'

/** How the zone of an activity came to be known: the runner's word on this one, then surest first. */
export type ZoneSource = 'hand' | 'file' | 'coordinates' | 'athlete'

/** Where it began: worked out from the coordinates, or typed by the runner, whose word stands. */
export interface ActivityPlace {
  /** ISO 3166-1 alpha-2. */
  readonly country?: string
  /** State, province or region, ISO 3166-2 where it is known. */
  readonly state?: string
  /** The name as people say it. */
  readonly name?: string
  readonly source: 'coordinates' | 'hand'
}

/** Where an activity came from: the format read, the path as the runner saw it, the hash of the bytes that were read. */
export interface ActivitySource {
  readonly format: string
  readonly path: string
  readonly sha256?: string
}

/**
 * One recorded run (or ride, swim, …) as a stored fact. The day is fixed at import in the zone where it was run and
 * does not move when the athlete does. What the file did not tell and its samples did not show is left out, never 0.
 */
export interface Activity {
  readonly id: string
  readonly startAt: EpochMs
  readonly zone: ZoneName
  readonly zoneSource: ZoneSource
  readonly localDay: LocalDate
  readonly sport: Sport
  readonly subSport?: SubSport
  readonly name?: string
  readonly note?: string
  readonly distance_m?: number
  /** From the first moment to the last, pauses included. */
  readonly elapsed_s: number
  /** Elapsed less stops (docs/methods/moving-time.md); the same as elapsed where nothing tells of stops. */
  readonly moving_s: number
  readonly ascent_m?: number
  readonly descent_m?: number
  readonly average_heart_rate_bpm?: number
  readonly max_heart_rate_bpm?: number
  readonly average_cadence_rpm?: number
  readonly average_power_w?: number
  readonly average_temperature_c?: number
  readonly energy_kcal?: number
  readonly device?: string
  /** As the file or the service names it; shoes of the runner are tied by `gearId`. */
  readonly gear?: string
  readonly gearId?: string
  /** How hard it was, 0 to 10, in the runner's word. */
  readonly effort?: number
  /** Who came along, as the runner names them. */
  readonly companions?: readonly string[]
  /** In company, with names or without. */
  readonly inCompany?: boolean
  readonly place?: ActivityPlace
  /** The file told the hour on the wall and no zone: the wall stays where it was when the zone is corrected. */
  readonly isWallClock?: true
  /** What the runner corrected: the names of the columns whose own value the file still says (storage keeps it). */
  readonly corrected?: readonly string[]
  /** The activities that this one was split off or merged from. They are kept, and count for nothing. */
  readonly madeOf?: readonly string[]
  /** The id of the richer recording of the same run; this one is kept and shown, and counts for nothing. */
  readonly duplicateOf?: string
  /** The runner's own word: false leaves it in the log and out of goals. */
  readonly countsForGoals: boolean
  readonly warnings: readonly ActivityWarning[]
  /** Rises by one with every edit. */
  readonly version: number
  readonly source: ActivitySource
}

/** The heavy part of an activity, read only where it is shown or derived from. */
export interface ActivityDetail {
  readonly laps: readonly Lap[]
  readonly streams?: Streams
}
