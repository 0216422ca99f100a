import type { ParsedActivity } from '../../core/activity/parsed-activity.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { Importer, ImportProblem } from '../importer.ts'
import { apiActivity, isApiActivity } from './api-activity.ts'
import { isObject, type JsonObject, keysIn, numberIn, objectIn, objectsIn, parseJson, textIn } from './read-json.ts'
import { columnsOf, columnsWith, samplesOf } from './stream-columns.ts'
import { withSamples } from './with-samples.ts'
import { rowActivity } from '../lists/row-activity.ts'

/** The entries of a file that holds one day: {date, tz, activities: [{start_local, meta, streams}]}. */
function entriesOf(value: JsonObject): { entry: JsonObject; streams: ReturnType<typeof columnsOf> }[] {
  const zone = textIn(value, 'tz', 'timezone')
  const wrapped = objectIn(value, 'activity')
  if (wrapped) return [{ entry: wrapped, streams: columnsWith(wrapped, value) }]
  if (isApiActivity(value)) return [{ entry: value, streams: columnsWith(value) }]
  return objectsIn(value.activities).map((activity) => ({
    entry: { ...(zone !== undefined && { timezone: zone }), ...activity, ...plainTotals(objectIn(activity, 'meta')) },
    streams: columnsWith(activity),
  }))
}

/** Totals under short names, as the API has them. */
function plainTotals(meta: JsonObject | undefined): JsonObject {
  if (!meta) return {}
  return {
    distance: numberIn(meta, 'distance_m', 'distance'),
    moving_time: numberIn(meta, 'moving_s', 'moving_time'),
    elapsed_time: numberIn(meta, 'elapsed_s', 'elapsed_time'),
    total_elevation_gain: numberIn(meta, 'elev_gain_m', 'total_elevation_gain'),
    total_elevation_loss: numberIn(meta, 'elev_loss_m', 'total_elevation_loss'),
    average_heartrate: numberIn(meta, 'avg_hr', 'average_heartrate'),
    max_heartrate: numberIn(meta, 'max_hr', 'max_heartrate'),
    average_cadence: numberIn(meta, 'cadence_rpm', 'average_cadence'),
    calories: numberIn(meta, 'calories'),
    device_name: textIn(meta, 'device'),
  }
}

/** One activity of the API of Strava or intervals.icu, with its samples where they came along. */
export const apiImporter: Importer = {
  format: 'api-json',
  detect(head) {
    const keys = keysIn(head)
    if (!keys) return false
    return ['start_date', 'start_date_local', 'start_local', 'series_type', 'streams'].some((key) => keys.has(key))
  },
  parse: (bytes) => Promise.resolve(parse(bytes)),
}

function parse(bytes: Uint8Array): Result<readonly ParsedActivity[], ImportProblem> {
  const parsed = parseJson(bytes, 'json')
  if (!parsed.ok) return parsed
  // Samples alone: they count from a start that is told elsewhere.
  if (columnsOf(parsed.value)) return err({ code: 'not-an-activity', kind: 'samples' })
  if (!isObject(parsed.value)) return err({ code: 'unsupported-format', format: 'json' })
  const activities: ParsedActivity[] = []
  for (const { entry, streams } of entriesOf(parsed.value)) {
    const values = apiActivity(entry)
    if ('missing' in values || 'withheldBy' in values) continue
    activities.push(streams ? withSamples(values, samplesOf(streams, values.start.at)) : rowActivity(values))
  }
  return activities.length > 0 ? ok(activities) : err({ code: 'unsupported-format', format: 'json' })
}
