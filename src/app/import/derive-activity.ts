import { zstdCompressSync } from 'node:zlib'
import { bestEfforts } from '../../core/activity/best-effort.ts'
import type { ParsedActivity } from '../../core/activity/parsed-activity.ts'
import { encodeKept } from '../../core/activity/streams-codec.ts'
import { type Summary, summarize } from '../../core/activity/summary.ts'
import { ok, type Result } from '../../core/base/result.ts'
import type { StoredEffort } from '../../storage/best-efforts.ts'

/** A parsed activity with everything that is worked out from it once, ready to be stored. */
export interface DerivedActivity {
  readonly parsed: Omit<ParsedActivity, 'streams'>
  readonly summary: Summary
  readonly efforts: readonly StoredEffort[]
  /** core/activity/streams-codec, compressed with zstd. */
  readonly streams?: Uint8Array
  /** Where it began, as far as it is known: for the time zone. */
  readonly place?: { readonly latitude: number; readonly longitude: number }
}

/** What best efforts are searched in. */
const EFFORT_COLUMNS = ['distance_m', 'latitude', 'longitude', 'elevation_m'] as const

/** The costly part of an import, without side effects: runs in a worker. Fails only where nothing tells how long it took. */
export function deriveActivity(activity: ParsedActivity): Result<DerivedActivity, { readonly code: 'no-samples' }> {
  const summary = summarize(activity)
  if (!summary.ok) return { ok: false, error: { code: 'no-samples' } }
  const { streams, ...parsed } = activity
  if (!streams) return ok({ parsed, summary: summary.value, efforts: [] })
  // From the samples as they will be read back, rounded to what is kept of them: a rebuild finds the same efforts.
  const { bytes: encoded, kept } = encodeKept(streams, EFFORT_COLUMNS)
  const efforts = bestEfforts(kept, activity.sport, activity.subSport).map(({ distance_m, elapsed_s, start_s }) => ({
    distance_m,
    elapsed_s,
    start_s,
  }))
  const place = firstPlace(streams.latitude, streams.longitude)
  return ok({
    parsed,
    summary: summary.value,
    efforts,
    streams: zstdCompressSync(encoded),
    ...(place && { place }),
  })
}

function firstPlace(latitude: Float64Array | undefined, longitude: Float64Array | undefined): DerivedActivity['place'] {
  if (!latitude || !longitude) return undefined
  const i = latitude.findIndex((value, at) => !Number.isNaN(value) && !Number.isNaN(longitude[at]))
  const [lat, lon] = [latitude[i], longitude[i]]
  return lat === undefined || lon === undefined ? undefined : { latitude: lat, longitude: lon }
}
