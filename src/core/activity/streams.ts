/**
 * The samples of an activity, by column. All columns have the length of `time_s`; a value that the device did not
 * give, or that could not be true, is NaN (missing), never 0. A column that has no value at all is left out.
 */
export interface Streams {
  /** Seconds since the start of the activity, never falling. */
  readonly time_s: Float64Array
  /** Degrees, WGS 84. */
  readonly latitude?: Float64Array
  readonly longitude?: Float64Array
  /** Metres since the start, never falling. */
  readonly distance_m?: Float64Array
  readonly elevation_m?: Float64Array
  readonly speed_mps?: Float64Array
  readonly heart_rate_bpm?: Float64Array
  /** Steps a minute of both feet for running and walking, turns a minute for cycling and rowing, strokes a minute for swimming. */
  readonly cadence_rpm?: Float64Array
  readonly power_w?: Float64Array
  readonly temperature_c?: Float64Array
}

export type StreamName = Exclude<keyof Streams, 'time_s'>

/** In the order in which columns are stored and shown. */
export const STREAM_NAMES: readonly StreamName[] = [
  'latitude',
  'longitude',
  'distance_m',
  'elevation_m',
  'speed_mps',
  'heart_rate_bpm',
  'cadence_rpm',
  'power_w',
  'temperature_c',
]
