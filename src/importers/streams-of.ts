import type { ActivityWarning } from '../core/activity/parsed-activity.ts'
import type { Sport } from '../core/activity/sport.ts'
import { STREAM_NAMES, type StreamName, type Streams } from '../core/activity/streams.ts'
import { cadenceFactor } from './cadence.ts'
import { longestRising } from './longest-rising.ts'
import { isBelievable, rangeWarnings, type Tally } from './ranges.ts'
import type { RawSamples } from './raw-samples.ts'
import { risingDistance } from './rising-distance.ts'
import { trackDistance } from './track-distance.ts'

export interface CheckedStreams {
  /** The instant of time_s = 0. */
  readonly startAt: number
  readonly streams: Streams
  /** What the file's cadence was multiplied by; its totals need the same. */
  readonly cadenceFactor: 1 | 2
  /** Steps that the sport cannot have run, left out of the distance; the positions stay, core judges them. */
  readonly jumps: number
  readonly warnings: ActivityWarning[]
}

export interface StreamOptions {
  readonly sport: Sport
  /** Epoch ms; the first sample's time when absent. A sample before it counts as at 0. */
  readonly startAt?: number
  /** What the file's distance counter showed when this activity began. */
  readonly distanceBase_m?: number
}

/** Samples as read → columns as promised by Streams; undefined when no sample has a time. */
export function streamsOf(raw: RawSamples, options: StreamOptions): CheckedStreams | undefined {
  const warnings: ActivityWarning[] = []
  const times = raw.times()
  const kept = indicesOf(longestRising(times))
  if (kept.length === 0) return undefined
  const timeless = times.reduce((count, at) => (Number.isNaN(at) ? count + 1 : count), 0)
  const dropped = times.length - timeless - kept.length
  if (timeless > 0) warnings.push({ code: 'samples-without-time', count: timeless })
  if (dropped > 0) warnings.push({ code: 'time-goes-back', count: dropped })

  const startAt = options.startAt ?? times[kept[0]!]!
  const time_s = Float64Array.from(kept, (i) => Math.max(0, (times[i]! - startAt) / 1000))
  const columns: Partial<Record<StreamName, Float64Array>> = {}
  for (const name of STREAM_NAMES) {
    const values = raw.column(name)
    if (values) columns[name] = Float64Array.from(kept, (i) => values[i]!)
  }
  const factor = cadenceFactor(options.sport, columns.cadence_rpm ?? [])
  if (factor !== 1) columns.cadence_rpm?.forEach((value, i, all) => (all[i] = value * factor))
  // A device that has lost the strap or the sky writes zeros; that is its word for "nothing", not a wrong value.
  clearZeros(columns.heart_rate_bpm)
  clearNullIsland(columns)
  const tally: Tally = new Map()
  for (const [name, values] of Object.entries(columns) as [StreamName, Float64Array][])
    clearUnbelievable(name, values, options.sport, tally)
  pairPosition(columns)

  if (columns.distance_m) {
    const rising = risingDistance(columns.distance_m, options.distanceBase_m ?? 0)
    columns.distance_m = rising.distance_m
    if (rising.dropped > 0) warnings.push({ code: 'distance-goes-back', count: rising.dropped })
  }
  let jumps = 0
  if (isEmpty(columns.distance_m) && columns.latitude && columns.longitude) {
    const gaps = gapsAmong(raw.gaps, kept)
    const track = trackDistance(
      { time_s, latitude: columns.latitude, longitude: columns.longitude },
      gaps,
      options.sport,
    )
    columns.distance_m = track.distance_m
    jumps = track.jumps
  }
  // A counter that begins again is added up, steps are: the sum may be what no single value was.
  if (columns.distance_m) clearUnbelievable('distance_m', columns.distance_m, options.sport, tally)
  for (const name of STREAM_NAMES) if (isEmpty(columns[name])) delete columns[name]
  warnings.push(...rangeWarnings(tally))
  return { startAt, streams: { time_s, ...columns }, cadenceFactor: factor, jumps, warnings }
}

function indicesOf(mask: Uint8Array): Uint32Array {
  const indices = new Uint32Array(mask.reduce((sum, bit) => sum + bit, 0))
  let next = 0
  mask.forEach((bit, i) => {
    if (bit) indices[next++] = i
  })
  return indices
}

function clearUnbelievable(name: StreamName, values: Float64Array, sport: Sport, tally: Tally): void {
  let count = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (Number.isNaN(value) || isBelievable(name, value, sport)) continue
    values[i] = NaN
    count++
  }
  if (count > 0) tally.set(name, (tally.get(name) ?? 0) + count)
}

function clearZeros(values: Float64Array | undefined): void {
  values?.forEach((value, i) => {
    if (value === 0) values[i] = NaN
  })
}

type Columns = Partial<Record<StreamName, Float64Array>>

function clearNullIsland({ latitude, longitude }: Columns): void {
  latitude?.forEach((value, i) => {
    if (value === 0 && longitude?.[i] === 0) latitude[i] = longitude[i] = NaN
  })
}

/** Half a position is none. */
function pairPosition(columns: Columns): void {
  const { latitude, longitude } = columns
  if (!latitude || !longitude) {
    delete columns.latitude
    delete columns.longitude
    return
  }
  for (let i = 0; i < latitude.length; i++)
    if (Number.isNaN(latitude[i]!) || Number.isNaN(longitude[i]!)) latitude[i] = longitude[i] = NaN
}

const isEmpty = (values: Float64Array | undefined): boolean => !values || values.every((value) => Number.isNaN(value))

/** Where, among the kept samples, a gap of the file lies. */
function gapsAmong(gaps: readonly number[], kept: Uint32Array): ReadonlySet<number> {
  const places = new Set<number>()
  let place = 0
  for (const gap of gaps) {
    while (place < kept.length && kept[place]! < gap) place++
    if (place < kept.length) places.add(place)
  }
  return places
}
