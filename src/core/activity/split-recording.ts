import type { ActivityDetail } from './activity.ts'
import { columnAt } from './column-at.ts'
import { distanceColumn, trackOf } from './distance.ts'
import type { Lap } from './parsed-activity.ts'
import { STREAM_NAMES, type Streams } from './streams.ts'
import type { Totals } from './summary-ranges.ts'
import { totalsOfSamples } from './summary-samples.ts'
import type { Sport } from './sport.ts'

/** What of an activity splitting needs. */
export interface Splittable extends Totals {
  readonly sport: Sport
  readonly elapsed_s: number
  readonly moving_s: number
}

/** Where to cut: seconds or metres from the start, or behind a lap (1 is the first). */
export type SplitAt =
  | { readonly by: 'time'; readonly after_s: number }
  | { readonly by: 'distance'; readonly after_m: number }
  | { readonly by: 'lap'; readonly after: number }

/** One of the two parts; `start_s` counts from the start of the whole. */
export interface RecordingPart {
  readonly start_s: number
  readonly totals: Totals & { readonly elapsed_s: number; readonly moving_s: number }
  readonly detail: ActivityDetail
}

/** Totals that the parts share. */
const SHARED = ['distance_m', 'moving_s', 'ascent_m', 'descent_m', 'energy_kcal'] as const
/** Means and peaks, which each part has of its own. */
const OWN = [
  'average_heart_rate_bpm',
  'max_heart_rate_bpm',
  'average_cadence_rpm',
  'average_power_w',
  'average_temperature_c',
] as const

/** The moment of a cut in seconds from the start; undefined where it is not inside, or nothing tells where it would be. */
export function splitMoment(whole: Splittable, { laps, streams }: ActivityDetail, at: SplitAt): number | undefined {
  const moment = momentOf(whole, laps, streams, at)
  return moment !== undefined && moment > 0 && moment < whole.elapsed_s ? moment : undefined
}

function momentOf(
  whole: Splittable,
  laps: readonly Lap[],
  streams: Streams | undefined,
  at: SplitAt,
): number | undefined {
  if (at.by === 'time') return at.after_s
  if (at.by === 'lap') {
    const lap = laps[at.after - 1]
    return lap && lap.start_s + lap.elapsed_s
  }
  if (whole.distance_m === undefined || at.after_m >= whole.distance_m) return undefined
  const share = at.after_m / whole.distance_m
  const column = streams && distanceColumn(streams, whole.sport)
  // Without samples a run is taken as even.
  if (!streams || !column) return share * whole.elapsed_s
  const track = trackOf(streams.time_s, column)
  const [from, to] = [track.distance_m[0], track.distance_m.at(-1)]
  // Metres of the whole as it counts: its distance may have been corrected by hand.
  return from === undefined || to === undefined
    ? undefined
    : columnAt(track.distance_m, track.time_s, from + share * (to - from))
}

/**
 * An activity in two at a moment inside it. Time is cut exactly; distance, climb and energy of the whole are shared by
 * what the samples show of each part, so that the parts add up to the whole; pulse, cadence and power are each part's own.
 */
export function splitRecording(
  whole: Splittable,
  { laps, streams }: ActivityDetail,
  moment_s: number,
): [RecordingPart, RecordingPart] {
  const ranges: [number, number][] = [
    [0, moment_s],
    [moment_s, Math.max(whole.elapsed_s, streams?.time_s.at(-1) ?? 0)],
  ]
  const cut = ranges.map(([from_s, to_s]) => streams && sliceStreams(streams, from_s, to_s))
  const shown = cut.map((part) => (part ? totalsOfSamples(part, whole.sport) : {}))
  const parts = ranges.map(([from_s, to_s], i): RecordingPart => {
    const elapsed_s = i === 0 ? moment_s : whole.elapsed_s - moment_s
    const own = cut[i]
    const shared = sharedTotals(whole, shown, i, elapsed_s / whole.elapsed_s)
    return {
      start_s: from_s,
      totals: {
        ...(own ? meansOf(shown[i] ?? {}) : meansOf(whole)),
        ...shared,
        elapsed_s,
        moving_s: Math.min(elapsed_s, shared.moving_s ?? elapsed_s),
      },
      detail: { laps: lapsWithin(laps, from_s, to_s), ...(own && own.time_s.length > 1 && { streams: own }) },
    }
  })
  return parts as [RecordingPart, RecordingPart]
}

function sharedTotals(whole: Splittable, shown: readonly Totals[], part: number, timeShare: number): Totals {
  const totals: { -readonly [K in keyof Totals]: Totals[K] } = {}
  for (const name of SHARED) {
    const all = whole[name]
    if (all === undefined) continue
    const [mine, sum] = [shown[part]?.[name], (shown[0]?.[name] ?? NaN) + (shown[1]?.[name] ?? NaN)]
    totals[name] = all * (mine === undefined || !(sum > 0) ? timeShare : mine / sum)
  }
  return totals
}

/** Only these, whatever else comes along with them: a whole activity has totals too. */
function meansOf(of: Totals): Totals {
  const totals: { -readonly [K in keyof Totals]: Totals[K] } = {}
  for (const name of OWN) if (of[name] !== undefined) totals[name] = of[name]
  return totals
}

/** The samples of a stretch with time and distance from its own start; at its ends values are drawn between samples. */
export function sliceStreams(streams: Streams, from_s: number, to_s: number): Streams {
  const inside = [...streams.time_s.keys()].filter((i) => streams.time_s[i]! > from_s && streams.time_s[i]! < to_s)
  const last_s = streams.time_s.at(-1) ?? 0
  const ends = [from_s, Math.min(to_s, last_s)]
  const column = (values: Float64Array) =>
    Float64Array.from([
      columnAt(streams.time_s, values, ends[0]!) ?? NaN,
      ...inside.map((i) => values[i]!),
      columnAt(streams.time_s, values, ends[1]!) ?? NaN,
    ])
  const parts: { -readonly [K in keyof Streams]: Streams[K] } = {
    time_s: Float64Array.from([0, ...inside.map((i) => streams.time_s[i]! - from_s), ends[1]! - from_s]),
  }
  for (const name of STREAM_NAMES) {
    const values = streams[name]
    if (values) parts[name] = column(values)
  }
  const { distance_m } = parts
  const first = distance_m?.find((value) => !Number.isNaN(value))
  if (distance_m && first !== undefined) parts.distance_m = distance_m.map((value) => value - first)
  return parts
}

/** Laps that touch a stretch, from its start. A lap that the cut goes through keeps its time only. */
function lapsWithin(laps: readonly Lap[], from_s: number, to_s: number): Lap[] {
  return laps.flatMap((lap) => {
    const start_s = Math.max(lap.start_s, from_s)
    const elapsed_s = Math.min(lap.start_s + lap.elapsed_s, to_s) - start_s
    if (elapsed_s <= 0) return []
    const isWhole = elapsed_s === lap.elapsed_s
    return [{ ...(isWhole && lap), start_s: start_s - from_s, elapsed_s }]
  })
}
