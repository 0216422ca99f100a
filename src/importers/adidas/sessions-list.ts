import { believedOffset } from '../believed-time.ts'
import { jsonList } from '../json/json-list.ts'
import { missing, objectRows, type ReadObject } from '../json/object-rows.ts'
import { isObject, type JsonObject, numberIn, objectsIn, textIn } from '../json/read-json.ts'

/** Sports by their number, as far as public programs name them. */
const SPORTS: Readonly<Record<number, string>> = {
  1: 'running',
  2: 'nordic_walking',
  3: 'cycling',
  4: 'mountain_biking',
  6: 'inline_skate',
  7: 'hiking',
  8: 'cross_country_skiing',
  14: 'treadmill',
  18: 'swimming',
  19: 'walking',
  22: 'cycling',
}

const MINUTE_MS = 60_000
const MS = 0.001

/**
 * `Sport-sessions/….json` of the export of adidas Running (once Runtastic), a file a session: milliseconds and metres. Its
 * track lies below in `GPS-data`, under the session's id.
 */
export const adidasSessionsList = jsonList(
  'adidas-json',
  (keys) => ['sport_type_id', 'start_time', 'duration'].every((key) => keys.has(key)),
  (value) => {
    const sessions = objectsIn(Array.isArray(value) ? value : [value]).filter(isSession)
    return sessions.length > 0 ? { rows: objectRows(sessions, read, linksOf), days: [] } : undefined
  },
)

const isSession = (value: unknown): value is JsonObject =>
  isObject(value) && 'sport_type_id' in value && !Number.isNaN(numberIn(value, 'start_time'))

function linksOf(session: JsonObject): { file?: string } {
  const id = textIn(session, 'id')
  return id === undefined ? {} : { file: `GPS-data/${id}.gpx` }
}

function read(session: JsonObject): ReadObject {
  const at = numberIn(session, 'start_time')
  if (Number.isNaN(at)) return missing('date')
  const offset_min = believedOffset(numberIn(session, 'start_time_timezone_offset') / MINUTE_MS)
  const sport = numberIn(session, 'sport_type_id')
  const moving_s = numberIn(session, 'duration') * MS
  return {
    start: { at, ...(offset_min !== undefined && { utcOffset_min: offset_min }) },
    type: SPORTS[sport] ?? `adidas Running ${sport}`,
    note: textIn(session, 'notes'),
    totals: {
      distance_m: numberIn(session, 'distance'),
      elapsed_s: (numberIn(session, 'end_time') - at) * MS,
      moving_s,
      ascent_m: numberIn(session, 'elevation_gain'),
      descent_m: numberIn(session, 'elevation_loss'),
      average_heart_rate_bpm: numberIn(session, 'pulse_avg'),
      max_heart_rate_bpm: numberIn(session, 'pulse_max'),
      energy_kcal: numberIn(session, 'calories'),
    },
  }
}
