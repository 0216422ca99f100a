import type { ZoneName } from '../base/zone.ts'
import type { EpochMs } from '../base/units.ts'
import type { Sport, SubSport } from './sport.ts'
import type { Streams } from './streams.ts'

/** A part of an activity marked by the runner or the watch. `start_s` counts from the start of the activity. */
export interface Lap {
  readonly start_s: number
  readonly elapsed_s: number
  readonly moving_s?: number
  readonly distance_m?: number
  readonly ascent_m?: number
  readonly average_heart_rate_bpm?: number
  readonly max_heart_rate_bpm?: number
  readonly average_cadence_rpm?: number
  readonly average_power_w?: number
}

/** Something about a file that its owner should know; the words are added at the edge. */
export type ActivityWarning =
  /** Values of a column that could not be true were taken as missing. */
  | { readonly code: 'values-out-of-range'; readonly field: string; readonly count: number }
  /** The file ends early or is damaged; what came before was read. */
  | { readonly code: 'truncated' }
  | { readonly code: 'checksum-mismatch' }
  | { readonly code: 'time-goes-back'; readonly count: number }
  | { readonly code: 'distance-goes-back'; readonly count: number }
  /** The file names a sport that Cairn does not know. */
  | { readonly code: 'unknown-sport'; readonly name: string }
  /** No session was written by the device: the totals were worked out from the samples. */
  | { readonly code: 'no-summary' }
  /** Jumps in position that nobody runs were taken as missing. */
  | { readonly code: 'position-jumps'; readonly count: number }
  /** A sensor told the same for long while the others moved: its values there were taken as missing. */
  | { readonly code: 'sensor-stuck'; readonly field: string; readonly count: number }
  /** The file has no instant of its own for some samples. */
  | { readonly code: 'samples-without-time'; readonly count: number }
  /** No runner was there then, or will have been: a clock that was never set. */
  | { readonly code: 'date-unlikely' }
  /** The list names the day and not the hour: noon is assumed, or the end of the one before. */
  | { readonly code: 'hour-unknown' }
  /** The list does not say in which unit it writes a column; what was taken, and whether its numbers bear it out. */
  | { readonly code: 'unit-assumed'; readonly field: string; readonly unit: string; readonly isLikely: boolean }

/** One activity as its file says it: nothing derived yet except what the file leaves out and its samples show. */
export interface ParsedActivity {
  readonly startAt: EpochMs
  /**
   * The file tells the hour on the wall and not where the wall stood: `startAt` is that hour as if it were UTC, and the
   * instant follows from the zone of the activity.
   */
  readonly isWallClock?: true
  /** Only when the file names a zone or an offset from UTC. */
  readonly zone?: ZoneName
  readonly utcOffset_min?: number
  readonly sport: Sport
  readonly subSport?: SubSport
  readonly name?: string
  readonly note?: string
  /** Totals as the device or service gives them; the samples answer for what is missing. */
  readonly distance_m?: number
  readonly elapsed_s?: number
  readonly moving_s?: number
  readonly ascent_m?: number
  readonly descent_m?: number
  readonly average_heart_rate_bpm?: number
  readonly max_heart_rate_bpm?: number
  readonly average_cadence_rpm?: number
  readonly average_power_w?: number
  readonly average_temperature_c?: number
  readonly energy_kcal?: number
  /** How hard it was, 0 to 10, where the runner has said it to a watch or a service. */
  readonly effort?: number
  /** 'Garmin Forerunner 935', as near as the file tells. */
  readonly device?: string
  readonly gear?: string
  readonly laps: readonly Lap[]
  readonly streams?: Streams
  readonly warnings: readonly ActivityWarning[]
}
